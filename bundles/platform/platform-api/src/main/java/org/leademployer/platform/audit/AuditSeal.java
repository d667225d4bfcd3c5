/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

/**
 * The place of an entry in the hash chain.
 *
 * @param position counted from 1 without a gap; the order in which entries were sealed, which is that of their commits
 *     and not of their numbers
 * @param chainHash the digest over position, entry and the chain hash before it, 64 hexadecimal digits
 */
public record AuditSeal(long position, String chainHash) {}
