/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

/** How the re-procurement of a contract's service stands (EXI-5, PRO-13). */
public enum Reprocurement {
    /** It need not have begun yet; or there is nothing to re-procure, since the contract is a draft or its exit closed. */
    NOT_DUE,
    /** This is the last day to begin. */
    DUE,
    /** It should have begun and has not. */
    LATE,
    BEGUN,
    /** Alternative arrangements take its place: the plan says which, and who decided. */
    ALTERNATIVE,
    /** It should have begun, and whether it has is not known. */
    NOT_KNOWN
}
