/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;

/** HTTP Basic. What a user may do is asked later, of the permission that each path names. */
final class Login {

    private final Authentication authentication;

    Login(Authentication authentication) {
        this.authentication = authentication;
    }

    /** Runs the work as the user who asks, and returns null; or returns why it was not run. */
    Problem refusalOf(HttpServletRequest request, AsUser work) throws ServletException, IOException {
        Optional<Subject> subject = subject(request.getHeader("Authorization"));
        if (subject.isEmpty()) {
            return Problem.of("login-required", 401, "Login required", "Name or password is missing or wrong.")
                    .withRule("X-3")
                    .withNext(
                            "Send user name and password by HTTP Basic. After several failures, wait before you try again.");
        }
        try {
            Subject.doAs(subject.get(), (PrivilegedExceptionAction<Void>) () -> {
                work.run(subject.get());
                return null;
            });
            return null;
        } catch (PrivilegedActionException e) {
            if (e.getException() instanceof ServletException servlet) {
                throw servlet;
            }
            if (e.getException() instanceof IOException io) {
                throw io;
            }
            throw new ServletException(e.getException());
        }
    }

    private Optional<Subject> subject(String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        char[] password = decoded.substring(colon + 1).toCharArray();
        try {
            return authentication.login(decoded.substring(0, colon), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** What is done as the user. */
    @FunctionalInterface
    interface AsUser {
        void run(Subject user) throws ServletException, IOException;
    }
}
