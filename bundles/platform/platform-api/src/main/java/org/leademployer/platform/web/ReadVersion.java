/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/**
 * The version of a record that a caller has read, as entity tags carry it: sent as {@code ETag: "7"}, it comes back as
 * {@code If-Match: "7"}, and a change that somebody else made meanwhile is not overwritten.
 */
public final class ReadVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private ReadVersion() {}

    /** The entity tag of a version, with its quotation marks. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Reads the header {@code If-Match}.
     *
     * @throws org.leademployer.platform.problem.ProblemException precondition-required (428) where it is absent;
     *     invalid-input (400) where it is no tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(
                            "precondition-required",
                            428,
                            "Precondition required",
                            "The request does not say which version it changes. Nothing was changed.")
                    .withNext("Read the record, and send its ETag back as If-Match.")
                    .toException();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problems.invalidField("If-Match", "is not the ETag of a record, such as \"7\"")
                    .withNext("Read the record, and send its ETag back as If-Match.")
                    .toException();
        }
        return Long.parseLong(tag.group(1));
    }

    /** 412: the record has another version now than the caller has read. */
    public static Problem stale(long readVersion, long version) {
        return Problem.of(
                        "precondition-failed",
                        412,
                        "The record was changed meanwhile",
                        "It was read in version " + readVersion + " and has version " + version
                                + " now. Nothing was changed.")
                .withNext("Read it again, and decide anew.");
    }
}
