/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Recent;

/** Where contracts are kept. Everything here happens in the transaction that is open on the thread; {@link #find} needs none. */
public interface ContractStore {

    /** Contracts whose lots name one of these nodes, by reference. */
    List<Contract> ofRegions(Collection<Region> regions);

    /**
     * Of the contracts whose lots name one of these nodes, those with references after one, by reference: the same cost however
     * many there are before.
     *
     * @param regions null for every node
     * @param after null for the first
     */
    List<Contract> page(Collection<Region> regions, String after, int limit) throws SQLException;

    /** Contracts that are signed or running, by reference. */
    List<Contract> signed();

    /** By id, else by reference; as it was read before, where it has not changed since ({@link Recent}). */
    Optional<Contract> find(String idOrReference);

    boolean hasReference(String reference);

    /**
     * Keeps a new contract; its version is 1 then.
     *
     * @throws org.leademployer.platform.problem.ProblemException (reference-taken) when another was quicker
     */
    void add(Contract contract);

    /**
     * Keeps a contract as it stands after a change: what changes in the life of a contract, not what it is for. Its version
     * counts one further, also where only a schedule changed.
     *
     * @param before as it was read
     * @return as it is kept
     * @throws org.leademployer.platform.problem.ProblemException (contract-changed) when another change was quicker
     */
    Contract update(Contract before, Contract after);

    /**
     * Keeps a contract's terms as its changes make them: what {@link #update} never writes. Its version counts one further.
     *
     * @param before as it was read
     * @return as it is kept
     * @throws org.leademployer.platform.problem.ProblemException (contract-changed) when another change was quicker
     */
    Contract updateTerms(Contract before, Contract after);

    /** Waits until no other transaction is signing, and lets none sign until this one ends. */
    void signAlone() throws SQLException;
}
