/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.util.Locale;
import java.util.Objects;

/**
 * One of the things by which a person is known somewhere. Personal in itself: it stands in no log, URL or error.
 *
 * @param kind by what
 * @param value 1 to 200 characters; the number of a registration is written without spaces and in capital letters
 */
public record SubjectKey(Kind kind, String value) implements Comparable<SubjectKey> {

    /** By what persons are known. */
    public enum Kind {
        /** The platform's own id of a trainee. */
        TRAINEE,
        /** A number of the General Medical Council. */
        GMC,
        /** A number of the General Dental Council. */
        GDC,
        /** A number of the UK Public Health Register. */
        UKPHR,
        /** A national training number. */
        NTN,
        /** A national insurance number. */
        NI,
        /** The name of a user of the platform. */
        USER,
        /** The reference of a member of a board, or of an evaluator. */
        MEMBER;

        /** Whether a register of a profession gives it. */
        boolean isRegistration() {
            return this == GMC || this == GDC || this == UKPHR;
        }
    }

    /** @throws IllegalArgumentException when the value is blank or too long */
    public SubjectKey {
        Objects.requireNonNull(kind, "kind");
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("has 1 to 200 characters");
        }
        value = kind.isRegistration() ? value.replaceAll("\\s", "").toUpperCase(Locale.ROOT) : value.strip();
    }

    @Override
    public int compareTo(SubjectKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return kind + " key";
    }
}
