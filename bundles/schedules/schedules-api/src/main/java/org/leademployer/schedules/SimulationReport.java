/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * What a variant would change (SCH-6). Every sum is over the contracts that could be computed both today and then; the
 * others stand among the gaps.
 *
 * @param total over all payers
 * @param payers by payer's code
 * @param movers the payers with the largest differences, largest first, with why
 * @param contracts every contract of the book, by reference
 * @param deviations the terms of the candidate that differ from the national default's
 * @param candidate what was simulated; null where it went before anything was computed
 * @param entries how many entries of the book were charged: trainees, for schedule 6
 * @param inputSha256 a digest of everything that was charged
 */
public record SimulationReport(
        Change total,
        List<PayerChange> payers,
        List<Mover> movers,
        List<ContractChange> contracts,
        List<TermDifference> deviations,
        Basis candidate,
        long entries,
        String inputSha256) {

    public SimulationReport {
        payers = List.copyOf(payers);
        movers = List.copyOf(movers);
        contracts = List.copyOf(contracts);
        deviations = List.copyOf(deviations);
    }

    /** The contracts that could not be computed, today or then. */
    public List<ContractChange> gaps() {
        return contracts.stream().filter(contract -> contract.gap() != null).toList();
    }

    /**
     * An amount today, and under the candidate.
     *
     * @param today by the variants in force
     * @param then by the candidate
     */
    public record Change(Money today, Money then) {

        public static final Change NONE = new Change(Money.ZERO, Money.ZERO);

        /** Then less today: negative where it gets cheaper. */
        public Money difference() {
            return then.minus(today);
        }

        public Change plus(Change other) {
            return new Change(today.plus(other.today), then.plus(other.then));
        }
    }

    /** What one payer pays. */
    public record PayerChange(String payer, Change change) {}

    /** What is paid for one kind. */
    public record KindChange(String kind, Change change) {}

    /**
     * A payer whose amount moves much, and why.
     *
     * @param kinds the change split by what is paid for
     * @param terms the terms that differ between the candidate and what the contracts that charge this payer use today
     */
    public record Mover(String payer, Change change, List<KindChange> kinds, List<TermDifference> terms) {
        public Mover {
            kinds = List.copyOf(kinds);
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term that differs.
     *
     * @param variant whose term it is that the candidate's differs from
     * @param term its name
     * @param today its value there; null where that variant has no such term
     * @param then its value in the candidate; null where the candidate has no such term
     */
    public record TermDifference(VariantId variant, String term, String today, String then) {}

    /**
     * What became of one contract.
     *
     * @param contractId its id
     * @param reference as people know it
     * @param region the node of its lot
     * @param period the days that were charged
     * @param entries how many of its entries were charged
     * @param change its sum; none where there is a gap
     * @param basis the terms in force today, one entry per stretch of time; empty where they could not be had
     * @param gap why it could not be computed; null where it could
     */
    public record ContractChange(
            String contractId,
            String reference,
            Region region,
            Period period,
            long entries,
            Change change,
            List<Basis> basis,
            Refusal gap) {
        public ContractChange {
            basis = List.copyOf(basis);
        }
    }
}
