/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;
import java.util.List;

/**
 * A change of a contract's terms (CON-9).
 *
 * @param contractId the contract
 * @param number counts the changes of the contract; 0 is the signature
 * @param version counts what happened to the change, from 1
 * @param kind what made it
 * @param state how far it is
 * @param title what
 * @param reason why
 * @param terms what it does to the terms, by name
 * @param effectiveFrom the first day on which they hold
 * @param requestedBy which party asked; null where none did
 * @param raisedBy the login name of who recorded it
 * @param raisedOn when it was raised
 * @param parties who must agree
 * @param agreements who has
 * @param impact what it does; null until it is assessed
 * @param signature null until it is signed
 * @param ended why it was rejected or withdrawn; null unless it was
 * @param entry the how-manieth of the contract's changes it was whose terms were entered: of two effective from one day, the
 *     later entered holds; null until it is signed
 */
public record ContractChange(
        String contractId,
        int number,
        long version,
        ChangeKind kind,
        ChangeState state,
        String title,
        String reason,
        List<TermChange> terms,
        LocalDate effectiveFrom,
        ChangeParty requestedBy,
        String raisedBy,
        LocalDate raisedOn,
        List<ChangeParty> parties,
        List<Agreement> agreements,
        Impact impact,
        ChangeSignature signature,
        String ended,
        Integer entry) {

    public ContractChange {
        terms = List.copyOf(terms);
        parties = List.copyOf(parties);
        agreements = List.copyOf(agreements);
    }
}
