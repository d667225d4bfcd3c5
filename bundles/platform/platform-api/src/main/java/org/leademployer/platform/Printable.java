/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

/**
 * Text that came from outside, as it may be shown on a console or written to a log: whatever a terminal would obey instead of
 * printing it is written as in JSON, an escape as {@code \u005cu001b}.
 */
public final class Printable {

    private Printable() {}

    /** The text in one line: line ends and tabs are encoded too. @param text null for null */
    public static String line(String text) {
        return encoded(text, "");
    }

    /** The text with its line ends and tabs. @param text null for null */
    public static String text(String text) {
        return encoded(text, "\t\n\r");
    }

    private static String encoded(String text, String kept) {
        if (text == null || text.chars().noneMatch(c -> isObeyed((char) c) && kept.indexOf(c) < 0)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isObeyed(c) && kept.indexOf(c) < 0) {
                encoded.append('\\').append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    encoded.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /** Control characters (C0, DEL, C1), line separators of Unicode, and what turns the direction of writing. */
    private static boolean isObeyed(char c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }
}
