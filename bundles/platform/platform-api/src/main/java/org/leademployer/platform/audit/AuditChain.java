/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import org.osgi.annotation.versioning.ProviderType;

/** The hash chain over the audit log. Provided by the platform. */
@ProviderType
public interface AuditChain {

    /**
     * Seals what is not sealed yet, then recomputes every seal from its entry, in the order of the chain and in one pass,
     * compares with the anchor, and stops at the first break.
     *
     * @param from the position to begin at, counted from 1; the seal before it is taken as right
     * @throws org.leademployer.platform.problem.ProblemException {@code not-allowed} (403); {@code invalid-input} (400) when
     *     there is no such position
     */
    AuditVerification verify(long from);
}
