/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/** Where changes are kept, and the terms that they make. Everything happens in the transaction that is open on the thread. */
public interface ChangeStore {

    /**
     * Waits until nobody else is changing the terms of the contract, lets nobody until the transaction ends, and gives the number
     * of its next change.
     */
    int next(String contractId) throws SQLException;

    /** Waits and holds as {@link #next}, for a change that has its number. */
    void lock(String contractId) throws SQLException;

    void add(ContractChange change) throws SQLException;

    /**
     * Keeps a change as it stands after something happened to it: all but number, kind, title, reason and terms.
     *
     * @return as it is kept, one version further
     * @throws org.leademployer.platform.problem.ProblemException (precondition-failed) when somebody else was quicker
     */
    ContractChange update(ContractChange before, ContractChange after) throws SQLException;

    Optional<ContractChange> find(String contractId, int number) throws SQLException;

    /** The newest first, those with lower numbers than {@code below}, one more than {@code limit} at most. */
    List<ContractChange> page(String contractId, int below, int limit) throws SQLException;

    /** Signed and effective ones, by number, without agreements and impact. */
    List<ContractChange> signed(String contractId) throws SQLException;

    /** The extensions of a contract, whatever became of them, by number. */
    List<ContractChange> extensions(String contractId) throws SQLException;

    /** How many of the contract's signed changes have entered terms so far. */
    int entries(String contractId) throws SQLException;

    /** Enters what a signed change says among the terms. */
    void enter(ContractChange change) throws SQLException;

    /** The terms that hold on a day, by name. */
    List<TermInForce> terms(String contractId, LocalDate day) throws SQLException;

    /** Every term that there was, is or will be, by name and number of the change. */
    List<TermInForce> terms(String contractId) throws SQLException;

    /**
     * The terms of several contracts that hold on a day of a period: those that another change from the same day has replaced do not.
     *
     * @param prefixes with one of which their names begin, as they stand
     * @param atOnce so many contracts are read in one statement
     * @return by contract; of each by name, then by first day. Contracts that have none are absent
     */
    Map<String, List<TermInForce>> terms(List<String> contractIds, List<String> prefixes, Period days, int atOnce)
            throws SQLException;

    /** A term as the signature had it. */
    Optional<String> signedTerm(String contractId, String term) throws SQLException;

    /** The same of many contracts, by contract, in one statement. */
    Map<String, String> signedTerms(Collection<String> contractIds, String term) throws SQLException;

    /** Contracts that have signed changes whose day has come. */
    List<String> due(LocalDate today) throws SQLException;

    /** Services that a draft takes, as terms by name. */
    Map<String, String> draftServices(String contractId) throws SQLException;

    void putDraftServices(String contractId, Map<String, String> services) throws SQLException;

    /** The terms of one kind that hold on a day in the contracts of these nodes, with the contract's reference: at most so many contracts. */
    List<OfContract> termsOf(List<Region> nodes, String prefix, LocalDate day, int mostContracts) throws SQLException;

    /** From which assessment a contract has its tier. */
    Optional<Tiering> tiering(String contractId) throws SQLException;

    void putTiering(String contractId, Tiering tiering) throws SQLException;

    /** A term of one contract of several. */
    record OfContract(String contractId, String reference, TermInForce term) {}

    /** An assessment that was taken over. */
    record Tiering(String assessmentId, String tier, java.time.Instant at) {}
}
