/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

/**
 * What a contract says of a service of the catalogue (CON-14), as it is kept as a term: {@code TAKEN}, or
 * {@code NOT_TAKEN | | reason}, or {@code TAKEN | deviation | reason}.
 *
 * @param taken whether the lead employer provides it
 * @param deviation in what it is done otherwise here, at most 500 characters; null for nothing
 * @param reason why it is not taken, or done otherwise, at most 500 characters; null where it is taken as the catalogue has it
 */
public record ServiceTerm(boolean taken, String deviation, String reason) {

    private static final int LONGEST = 500;

    /** @throws IllegalArgumentException when a deviation, or leaving it out, has no reason, or a text is too long or has a bar in it */
    public ServiceTerm {
        deviation = orNull(deviation);
        reason = orNull(reason);
        if (!taken && deviation != null) {
            throw new IllegalArgumentException("is not taken, so there is nothing to do otherwise");
        }
        if ((!taken || deviation != null) && reason == null) {
            throw new IllegalArgumentException("says why it is not taken, or done otherwise");
        }
        check(deviation);
        check(reason);
    }

    /** @throws IllegalArgumentException when it is none */
    public static ServiceTerm parse(String text) {
        String[] parts = text.split("\\|", -1);
        String taken = parts[0].strip();
        if (parts.length > 3 || !taken.equals("TAKEN") && !taken.equals("NOT_TAKEN")) {
            throw new IllegalArgumentException("is 'TAKEN', 'NOT_TAKEN | | reason' or 'TAKEN | deviation | reason'");
        }
        return new ServiceTerm(
                taken.equals("TAKEN"), parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null);
    }

    @Override
    public String toString() {
        String word = taken ? "TAKEN" : "NOT_TAKEN";
        return deviation == null && reason == null
                ? word
                : word + " | " + (deviation == null ? "" : deviation) + " | " + reason;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void check(String text) {
        if (text != null && (text.length() > LONGEST || text.indexOf('|') >= 0)) {
            throw new IllegalArgumentException("has at most " + LONGEST + " characters in each text, and no bar in it");
        }
    }
}
