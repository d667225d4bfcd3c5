/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.Problem.Fault;

/**
 * What a body other than us can change about contracts (CON-3, CON-9, CON-10).
 *
 * @param extensionWarningMonths how long before the renewal it is warned: a re-procurement takes that long
 * @param extensionReviewMonths how long before the renewal a board has reviewed it at the latest
 * @param boardDecisionFrom a change that costs so much more, or less, has a board's decision, in pounds; null for none
 * @param startGates the domains without whose answer no contract starts, by their names; null for none
 */
public record ContractPolicy(
        int extensionWarningMonths, int extensionReviewMonths, String boardDecisionFrom, List<String> startGates) {

    public ContractPolicy {
        startGates = startGates == null ? List.of() : List.copyOf(startGates);
    }

    public static final String KIND = "contract-policy";
    public static final String NAME = "contract-policy";

    /** What no schema can say. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (extensionWarningMonths < extensionReviewMonths) {
            faults.add(new Fault(null, "/extensionWarningMonths", "lies after the review, which it is to precede"));
        }
        try {
            decisionFrom();
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(null, "/boardDecisionFrom", e.getMessage()));
        }
        return faults;
    }

    public LocalDate warnFrom(LocalDate renewal) {
        return renewal.minusMonths(extensionWarningMonths);
    }

    public LocalDate reviewBy(LocalDate renewal) {
        return renewal.minusMonths(extensionReviewMonths);
    }

    /** Whether a change of that money needs a board's decision. */
    public boolean needsDecision(Money money) {
        Money from = decisionFrom();
        return from != null && money != null && Math.abs(money.pence()) >= from.pence();
    }

    private Money decisionFrom() {
        return boardDecisionFrom == null ? null : Money.parse(boardDecisionFrom);
    }
}
