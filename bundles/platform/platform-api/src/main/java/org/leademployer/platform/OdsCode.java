/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code by which the NHS Organisation Data Service knows an organisation or one of its sites (ORG-3).
 *
 * @param value three to ten capital letters and digits, such as {@code RTD} or {@code RTD01}
 */
public record OdsCode(String value) implements Comparable<OdsCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

    /** Accepts lower case, as people type it. @throws IllegalArgumentException when the text is no ODS code */
    public OdsCode {
        String code = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not an ODS code, such as RTD or P12345");
        }
        value = code;
    }

    @Override
    public int compareTo(OdsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
