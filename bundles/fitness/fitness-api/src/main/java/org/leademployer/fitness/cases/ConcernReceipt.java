/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.time.Instant;

/**
 * That a concern was taken in. It says nothing of the case: who may read that is another matter (FTP-7).
 *
 * @param caseId the case
 * @param state its state when it was opened: received, or routed
 * @param receivedAt when
 * @param created false where the same concern had been taken in before
 */
public record ConcernReceipt(String caseId, CaseState state, Instant receivedAt, boolean created) {}
