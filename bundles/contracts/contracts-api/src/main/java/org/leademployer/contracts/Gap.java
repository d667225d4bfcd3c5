/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

/**
 * Something that a contract lacks before it may start.
 *
 * @param item what is lacking, in words
 * @param rule the rule that asks for it
 */
public record Gap(String item, String rule) {
    @Override
    public String toString() {
        return item + " (" + rule + ")";
    }
}
