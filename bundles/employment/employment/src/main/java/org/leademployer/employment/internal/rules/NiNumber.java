/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of a National Insurance number: {@code QQ123456C}, without the prefixes that are never given out. */
final class NiNumber {

    private static final Pattern FORM = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]");
    private static final Set<String> NEVER_GIVEN = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private NiNumber() {}

    /** Without blanks, in capitals. @throws IllegalArgumentException which does not repeat the number */
    static String parse(String text) {
        String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches() || NEVER_GIVEN.contains(number.substring(0, 2))) {
            throw new IllegalArgumentException(
                    "is not a National Insurance number: two letters, six digits, and A, B, C or D");
        }
        return number;
    }
}
