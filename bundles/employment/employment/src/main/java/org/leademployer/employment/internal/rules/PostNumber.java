/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A national post number, {@code NTH/RTD01/007/STR/001/M}: office, site, specialty, grade, number and suffix.
 *
 * @param text the whole number
 * @param office the office that manages the post
 * @param specialty the specialty code
 */
public record PostNumber(String text, String office, String specialty) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3})/([A-Z0-9]{3,10})/([A-Z0-9]{2,6})/([A-Z0-9]{1,8})/(\\d{1,5})(/[SMA])?");

    /** @throws IllegalArgumentException when the text has another form */
    public static PostNumber parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "is not a national post number office/site/specialty/grade/number/suffix, such as NTH/RTD01/007/STR/001/M");
        }
        return new PostNumber(text, matcher.group(1), matcher.group(3));
    }
}
