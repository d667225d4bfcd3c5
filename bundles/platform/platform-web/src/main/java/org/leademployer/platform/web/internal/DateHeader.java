/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.ext.Provider;

/** Says when an answer was given. The text is made once a second; CXF would make it, and what makes it, for each answer. */
@Provider
public final class DateHeader implements ContainerResponseFilter {

    /** As HTTP has it (RFC 9110, 5.6.7): the day always with two digits. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private volatile Second last = new Second(0, "");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.DATE, now());
    }

    private String now() {
        long second = Instant.now().getEpochSecond();
        Second known = last;
        if (known.second != second) {
            known = new Second(second, FORM.format(Instant.ofEpochSecond(second)));
            last = known;
        }
        return known.text;
    }

    private record Second(long second, String text) {}
}
