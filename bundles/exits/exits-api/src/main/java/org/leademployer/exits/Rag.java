/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

/** How the exit of a contract stands; never typed in, but worked out from what is the case (EXI-6). */
public enum Rag {
    GREEN,
    /** Something is to be done, or something that matters is not known. */
    AMBER,
    RED
}
