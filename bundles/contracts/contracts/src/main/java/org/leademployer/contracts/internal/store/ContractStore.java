/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Region;

/** Where contracts are kept. Everything here happens in the transaction that is open on the thread. */
public interface ContractStore {

    /** Contracts whose lots name one of these nodes, by reference. */
    List<Contract> ofRegions(Collection<Region> regions, IntFunction<String> titles);

    /** Contracts that are signed or running, by reference. */
    List<Contract> signed(IntFunction<String> titles);

    /** By id, else by reference. */
    Optional<Contract> find(String idOrReference, IntFunction<String> titles);

    boolean hasReference(String reference);

    /**
     * Keeps a new contract; its version is 1 then.
     *
     * @throws org.leademployer.platform.problem.ProblemException (reference-taken) when another was quicker
     */
    void add(Contract contract);

    /**
     * Keeps a contract as it stands after a change. Its version counts one further, also where only a schedule changed.
     *
     * @throws org.leademployer.platform.problem.ProblemException (contract-changed) when another change was quicker
     */
    void update(Contract contract);

    /** Waits until no other transaction is signing, and lets none sign until this one ends. */
    void signAlone() throws SQLException;
}
