/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

/**
 * Something that no routing may say, whatever region it is of.
 *
 * @param rule the id of the rule that it breaks
 * @param reason what is wrong, in words
 */
public record Breach(String rule, String reason) {

    /** {@code FTP-1: the reason}. */
    @Override
    public String toString() {
        return rule + ": " + reason;
    }
}
