/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.time.Instant;

/**
 * What became of one category when a person was erased. It names nobody, and stays.
 *
 * @param domain whose it was
 * @param category the category
 * @param count how many records
 * @param manner DELETED, OVERWRITTEN, KEY_DESTROYED, or KEPT
 * @param basis the rule: for how long such are kept, or why these stay
 * @param policySha256 the digest of the retention policy by which it was decided
 * @param at when
 */
public record ErasureProof(
        String domain, String category, long count, String manner, String basis, String policySha256, Instant at) {}
