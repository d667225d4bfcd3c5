/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

/**
 * The exit of a contract.
 *
 * @param line as it stands in the register
 * @param plan its plan; null while there is none
 * @param policy the thresholds that hold for it, {@code exit-policy national 1.0.0}
 */
public record Exit(ExitLine line, ExitPlan plan, String policy) {

    /** The version of the plan, for changes; 0 while there is none. */
    public long version() {
        return plan == null ? 0 : plan.version();
    }
}
