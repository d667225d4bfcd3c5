/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plans exits. Every method that takes a contract takes its id or reference. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) for a contract that the actor may not read; not-allowed (403, X-3) for a change that
 * the actor may not make; invalid-input (400) naming everything that is wrong. Common to all but {@link #begin}: no-exit-plan (409,
 * EXI-1); wrong-state (409), which says in which state it would be possible; precondition-failed (412) when the plan has another
 * version than was read. A version that was read may be null, where that does not matter.
 */
@ProviderType
public interface ExitPlans {

    /**
     * Begins the plan of a signed contract by a template, and asks schedule 10 what becomes of the data (EXI-1, EXI-3, EXI-4). Where
     * schedule 10 does not answer, the plan begins all the same and says so.
     *
     * @param template the name of a template; null for the one in force at the node
     * @param owner the office that plans; null for that of the template
     * @throws org.leademployer.platform.problem.ProblemException contract-not-signed (409, EXI-1); plan-begun (409, EXI-1);
     *     no-exit-template (409, EXI-3)
     */
    Exit begin(String contract, String template, String owner);

    /** Says to what a consideration came (EXI-3). @param outcome 1 to 1000 characters */
    Exit consider(String contract, String consideration, String outcome, Long readVersion);

    /**
     * Says that alternative arrangements take the place of a re-procurement, which is then not late (EXI-5).
     *
     * @param what to what the service passes, 1 to 300 characters, naming no person
     * @param decidedBy the office or board that decided, {@code management-board}
     * @param decidedOn {@code 2026-01-05}; null for today; not in the future
     */
    Exit arrangeAlternative(String contract, String what, String decidedBy, String decidedOn, Long readVersion);

    /**
     * Takes that back: the service is procured again (EXI-5).
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404) where none is recorded
     */
    Exit withdrawAlternative(String contract, Long readVersion);

    /** Adds a step (EXI-3). */
    Exit addStep(String contract, StepInput step, Long readVersion);

    /** Sets another day or owner of a step that is not done; what is null stays. */
    Exit moveStep(String contract, String step, String dueOn, String owner, Long readVersion);

    /**
     * Says that a step is done.
     *
     * @param on {@code 2026-01-05}; null for today; not in the future
     * @param evidence where that is seen, 1 to 500 characters
     * @throws org.leademployer.platform.problem.ProblemException step-done (409, EXI-2)
     */
    Exit stepDone(String contract, String step, String on, String evidence, Long readVersion);

    /**
     * Names the exit agreement (EXI-3). Whether it is signed is asked of the documents, never typed in.
     *
     * @param document a document of the contract
     * @throws org.leademployer.platform.problem.ProblemException domain-not-running (503, EXI-3) without the documents
     */
    Exit nameAgreement(String contract, String document, Long readVersion);

    /**
     * Asks the contract's pinned schedule 10 again what becomes of the data and who tells the trainees when; steps that stand on
     * the answer and are not done follow it (EXI-4).
     *
     * @throws org.leademployer.platform.problem.ProblemException domain-not-running (503, EXI-4) without information governance;
     *     and what it refuses, such as variant-not-deployed (409, SCH-4)
     */
    Exit askSchedule10(String contract, Long readVersion);

    /** Writes down what was learnt (EXI-3). @param text 1 to 2000 characters, naming no person */
    Exit learn(String contract, String text, Long readVersion);

    /**
     * Completes the exit work (EXI-2).
     *
     * @throws org.leademployer.platform.problem.ProblemException exit-open (409, EXI-2) with everything that is open
     */
    Exit complete(String contract, Long readVersion);

    /** Takes up again what was completed, such as after an extension (EXI-2). */
    Exit reopen(String contract, Long readVersion);

    /**
     * Closes the exit after the end of the contract (EXI-3).
     *
     * @throws org.leademployer.platform.problem.ProblemException exit-open (409, EXI-3) with everything that is open
     */
    Exit close(String contract, Long readVersion);

    /**
     * Has the deadlines of all signed contracts of a node and below set again, such as after this domain was installed beside
     * contracts that were there before.
     *
     * @return of how many contracts
     */
    int tellDeadlines(Region region);
}
