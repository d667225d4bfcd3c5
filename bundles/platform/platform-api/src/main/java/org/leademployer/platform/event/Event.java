/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that has happened in a domain and that others may have to act on.
 *
 * @param type what has happened, {@code procurement.concluded}: at most 100 characters of {@code a-z0-9.-}
 * @param subjectType what it happened to, {@code procurement}: at most 100 characters
 * @param subjectId the id of that, at most 200 characters; events of one type on one subject are delivered in order
 * @param content what a handler needs to know, as JSON: figures, dates and ids, never of a person; at most
 *     {@value #LONGEST_CONTENT} characters
 */
public record Event(String type, String subjectType, String subjectId, String content) {

    public static final int LONGEST_CONTENT = 1_000_000;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]{1,100}");

    /** @throws IllegalArgumentException when a part is not of its form */
    public Event {
        Objects.requireNonNull(subjectType, "subjectType");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(content, "content");
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException(
                    "the type of an event has the form of procurement.concluded, not " + type);
        }
        if (subjectType.length() > 100 || subjectId.length() > 200) {
            throw new IllegalArgumentException("the subject of an event is named by at most 100 and 200 characters");
        }
        if (content.length() > LONGEST_CONTENT) {
            throw new IllegalArgumentException("an event holds at most " + LONGEST_CONTENT + " characters");
        }
    }
}
