/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;

/**
 * A panel member's score of one question of one bid, or the consensus of all (PRO-10).
 *
 * @param member a reference of the member; null for the consensus
 * @param score 0 to the scale of the procurement
 * @param voided whether the member has withdrawn since; always false for a consensus
 */
public record Score(
        String bid, String question, String member, int score, String rationale, Instant at, boolean voided) {}
