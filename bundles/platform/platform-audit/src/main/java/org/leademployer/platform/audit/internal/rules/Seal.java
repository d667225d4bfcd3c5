/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rules;

/**
 * One link of the chain.
 *
 * @param position counted from 1
 * @param sequence the number of the entry that it seals
 * @param entryHash the digest of the entry alone, so that a break can be told to lie in the entry or in the chain
 * @param chainHash the digest of position, entry hash and the chain hash before it
 */
public record Seal(long position, long sequence, String entryHash, String chainHash) {

    /** What stands before the first seal. */
    public static final Seal NONE = new Seal(0, 0, "0".repeat(64), "0".repeat(64));
}
