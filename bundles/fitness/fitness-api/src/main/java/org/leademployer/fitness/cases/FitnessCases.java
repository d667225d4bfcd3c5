/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import java.util.List;
import org.leademployer.platform.problem.InputFields;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Cases of fitness to practise. Who may see and do what is one table, by party, role, act, state and field (FTP-7): whoever acts for
 * the lead employer, the Postgraduate Dean or a host does so at the case's node, and administrators act for nobody. A case that
 * one may not see is answered as the unknown (404). Provided by the platform.
 */
@ProviderType
public interface FitnessCases {

    /**
     * Takes a concern in, routes it where it says what it is about, and starts its steps. The same external reference of the same
     * user again opens no second case.
     *
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400) with everything that is wrong;
     *     not-allowed (403, X-3)
     */
    ConcernReceipt open(ConcernInput input);

    /**
     * The same, for a door that could not read all of it.
     *
     * @param fields holds what could not be read: it is told with all else that is wrong
     */
    ConcernReceipt open(ConcernInput input, InputFields fields);

    /**
     * A case, as far as the caller may see it; that it was read is audited with the reason (FTP-7).
     *
     * @param reason one of {@link ReadReason}
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400, FTP-7) without a reason; not-found (404);
     *     person-erased (410, IG-8)
     */
    FitnessCase require(String id, String reason);

    /** The cases that the caller may see, the newest first; that they were listed is audited with the reason (FTP-7). */
    List<CaseSummary> list(CaseQuery query, String reason);

    /**
     * Does something in a case.
     *
     * @param readVersion the version that was read
     * @return the case afterwards, as far as the caller may see it
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, FTP-7) for who sees the case
     *     and may not do this in it; invalid-input (400); wrong-state (409); referral-refused (409, FTP-8) and other gates, with
     *     everything that is missing; precondition-failed (412)
     */
    FitnessCase change(String id, CaseChange change, long readVersion);

    /**
     * Escalates the steps that are overdue, of all cases that the caller may see; of all there are where the platform calls it.
     *
     * @return how many
     */
    int escalate();
}
