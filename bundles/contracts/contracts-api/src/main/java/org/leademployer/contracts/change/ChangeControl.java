/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Schedule 9: the one way in which terms of a signed contract change (CON-9), beside repairs (SCH-3). Every method that takes a
 * contract takes its id or its reference. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404), also for a contract that the actor may not read; invalid-input (400). Common to all
 * that change something: not-allowed (403, X-3); precondition-failed (412) when the change has another version than was read;
 * change-state (409, CON-9) when the change is in a state in which that is not done.
 */
@ProviderType
public interface ChangeControl {

    /**
     * @throws org.leademployer.platform.problem.ProblemException not-signed (409, CON-9) for a draft; change-not-possible (422,
     *     CON-9, CON-10) with everything that is wrong with the proposed terms; variant-not-deployed (409, SCH-4);
     *     variant-of-other-region (422, SCH-3)
     */
    ContractChange raise(String contract, NewChange change);

    /**
     * @throws org.leademployer.platform.problem.ProblemException impact-incomplete (409, CON-9) with everything that is missing
     */
    ContractChange assess(String contract, int number, NewImpact impact, long readVersion);

    /**
     * @throws org.leademployer.platform.problem.ProblemException party-not-needed (422, CON-9); party-has-agreed (409, CON-9)
     */
    ContractChange agree(String contract, int number, Agreement agreement, long readVersion);

    /**
     * Signs it; where its day has come, its terms are those of the contract at once.
     *
     * @throws org.leademployer.platform.problem.ProblemException signature-refused (409, CON-9) with everything that is missing;
     *     lot-covered-twice (409, CON-1); variant-not-deployed (409, SCH-4)
     */
    ContractChange sign(String contract, int number, ChangeSignature signature, long readVersion);

    ContractChange reject(String contract, int number, String reason, long readVersion);

    ContractChange withdraw(String contract, int number, String reason, long readVersion);

    /** The newest first; {@code after} is the number of the last one of the page before. */
    Page<ContractChange> list(String contract, PageRequest page);

    ContractChange require(String contract, int number);

    /** Replays all signed changes and compares with what is stored: the terms, the contract's row, the pins. */
    ChangeProof prove(String contract);

    /**
     * @throws org.leademployer.platform.problem.ProblemException no-contract-then (404, CON-9) before the signature, and for a
     *     draft
     */
    ContractAsOf asOf(String contract, LocalDate day);

    /**
     * @throws org.leademployer.platform.problem.ProblemException not-signed (409, CON-9) for a draft
     */
    ExtensionPlan extensions(String contract);

    /**
     * How the renewals of many contracts stand, in a number of statements that does not depend on how many they are.
     *
     * @param read as they were read; drafts have none; at most {@value org.leademployer.contracts.Contracts#MOST}
     * @return by id, of those that are signed
     * @throws IllegalArgumentException when there are more
     */
    Map<String, Renewal> renewals(Collection<Contract> read);

    /**
     * Makes the terms of signed changes whose day has come those of their contracts; the platform does so by itself every minute.
     *
     * @return how many changes
     */
    int settle();
}
