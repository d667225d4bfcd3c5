/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

/** How something stands, as people show it by a colour, and as it is printed by a word. */
public enum Rag {
    /** Nothing was counted: neither good nor bad. */
    NONE,
    GREEN,
    AMBER,
    RED;

    /** The worse of two. */
    public Rag or(Rag other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
