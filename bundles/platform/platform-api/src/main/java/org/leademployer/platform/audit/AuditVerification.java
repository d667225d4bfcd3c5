/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

/**
 * What a verification of the audit log has found.
 *
 * @param whole whether nothing was found broken
 * @param from the position of the chain at which it began
 * @param verified how many entries were recomputed and found right
 * @param head the end of the chain, as far as it was found right
 * @param anchored how many heads written down by the anchor were compared
 * @param firstBreak the first thing that is not right; null where the log is whole
 */
public record AuditVerification(
        boolean whole, long from, long verified, AuditHead head, long anchored, AuditBreak firstBreak) {}
