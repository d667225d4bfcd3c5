/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.List;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.Impact;

/** A change after something happened to it. */
final class Changed {

    private final ContractChange before;
    private List<Agreement> agreements;
    private Impact impact;
    private ChangeSignature signature;
    private String ended;
    private Integer entry;

    Changed(ContractChange before) {
        this.before = before;
        this.agreements = before.agreements();
        this.impact = before.impact();
        this.signature = before.signature();
        this.ended = before.ended();
        this.entry = before.entry();
    }

    Changed agreements(List<Agreement> all) {
        agreements = all;
        return this;
    }

    Changed impact(Impact assessed) {
        impact = assessed;
        return this;
    }

    Changed signature(ChangeSignature given) {
        signature = given;
        return this;
    }

    Changed ended(String reason) {
        ended = reason;
        return this;
    }

    Changed entry(int number) {
        entry = number;
        return this;
    }

    ContractChange in(ChangeState state) {
        return new ContractChange(
                before.contractId(),
                before.number(),
                before.version(),
                before.kind(),
                state,
                before.title(),
                before.reason(),
                before.terms(),
                before.effectiveFrom(),
                before.requestedBy(),
                before.raisedBy(),
                before.raisedOn(),
                before.parties(),
                agreements,
                impact,
                signature,
                ended,
                entry);
    }
}
