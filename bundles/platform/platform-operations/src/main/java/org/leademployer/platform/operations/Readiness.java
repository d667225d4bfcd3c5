/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations;

import java.util.List;

/**
 * Whether the platform is ready, and what is missing where it is not.
 *
 * @param ready whether all checks passed
 * @param checks what was looked at
 */
public record Readiness(boolean ready, List<Check> checks) {

    /** @param message what is missing, in words */
    public record Check(String name, boolean ok, String message) {}
}
