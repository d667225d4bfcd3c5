/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a content are asked for (RFC 9110, 14).
 *
 * @param from the first, counted from 0
 * @param to the last, included
 * @param part whether a part was asked for: answered with 206, else with 200
 */
record RequestedRange(long from, long to, boolean part) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /**
     * Reads {@code Range}. What is not one range of bytes is passed over, as the standard allows, and all is answered.
     *
     * @param header null for all
     * @param ifRange {@code If-Range}: where it names another content than this, all is answered
     * @param tag the entity tag of the content
     * @param size of the content, at least 1
     * @return null where no byte of the content lies in the range: answered with 416
     */
    static RequestedRange read(String header, String ifRange, String tag, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        boolean isOfThis = ifRange == null || ifRange.strip().equals(tag);
        if (!isOfThis
                || !range.matches()
                || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new RequestedRange(0, size - 1, false);
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return last == 0 ? null : new RequestedRange(Math.max(0, size - last), size - 1, true);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        if (to < from) {
            return new RequestedRange(0, size - 1, false);
        }
        return from >= size ? null : new RequestedRange(from, Math.min(to, size - 1), true);
    }

    long length() {
        return to - from + 1;
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + to + "/" + size;
    }
}
