/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** When a concern becomes known (FTP-2). */
public enum Stage {
    /** At the checks before employment. */
    PRE_EMPLOYMENT,
    /** In post. */
    IN_POST
}
