/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.util.Objects;

/**
 * Why the exit of a contract is not green (EXI-6).
 *
 * @param rag amber or red; green where it says why something is not late
 * @param rule the id of the rule that says so, {@code EXI-1}
 * @param text what is the case, in words; it names no person
 */
public record ExitReason(Rag rag, String rule, String text) {

    public ExitReason {
        Objects.requireNonNull(rag, "rag");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return rag + " " + rule + ": " + text;
    }
}
