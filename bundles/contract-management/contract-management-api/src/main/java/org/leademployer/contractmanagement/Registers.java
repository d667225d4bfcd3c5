/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.util.List;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Transition;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Risks, issues and disputes of contracts (CON-7). Provided by the platform.
 *
 * <p>Problems common to all: as of {@link Kpis}. A {@code version} is what the caller has read; null where the caller has read
 * none: precondition-failed (412) when the entry has another now.
 */
@ProviderType
public interface Registers {

    /** Every move that there is, and who may make it. */
    List<Transition> transitions();

    /**
     * By number.
     *
     * @param kind null for all
     * @param open only those that are not closed
     */
    Page<RegisterEntry> list(String contract, Kind kind, boolean open, PageRequest page);

    RegisterEntry require(String contract, String entry);

    RegisterEntry raise(String contract, RegisterEntry.Input input);

    /** Scores a risk anew. */
    RegisterEntry score(String contract, String entry, RegisterEntry.ScoreInput input, Long version);

    /**
     * Moves an entry to another state.
     *
     * @throws org.leademployer.platform.problem.ProblemException move-not-possible (409, CON-7) naming the moves that are, or
     *     all that is missing for this one
     */
    RegisterEntry move(String contract, String entry, RegisterEntry.MoveInput input, Long version);

    Action addAction(String contract, String entry, Action.Input input);

    /** @throws org.leademployer.platform.problem.ProblemException action-done (409) when it was done before */
    Action done(String contract, String entry, String action, Action.DoneInput input);
}
