/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulation.Progress;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.Mover;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.SimulationReport.TermDifference;
import org.leademployer.schedules.spi.VariantId;

/** A simulation, as REST shows it. */
record SimulationView(
        String id,
        @Schema(description = "Number of the schedule", example = "6") Object schedule,
        @Schema(description = "The candidate") VariantView variant,
        @Schema(description = "Node whose contracts, and those below it, are simulated") String region,
        LocalDate from,
        LocalDate to,
        @Schema(description = "QUEUED, RUNNING, DONE, CANCELLED or FAILED") String state,
        @Schema(description = "Share that is done, 0 to 1", example = "0.42") double progress,
        @Schema(description = "Entries of the book, trainees for schedule 6, and contracts: done and in all")
                Progress done,
        String askedBy,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        @Schema(description = "Why it failed; absent unless it did") Refusal failure,
        @Schema(description = "Over all payers; absent until it is done") ChangeView total,
        @Schema(description = "By payer's code") List<PayerView> payers,
        @Schema(description = "The payers that move most, and why") List<MoverView> movers,
        @Schema(description = "Every contract of the book that could be computed") List<ContractView> contracts,
        @Schema(description = "The contracts that could not be computed, today or then; no sum contains them")
                List<GapView> gaps,
        @Schema(description = "Terms of the candidate that differ from the national default's")
                List<TermView> deviations,
        @Schema(description = "On what it all rests") BasisOfAll basis) {

    static SimulationView of(Simulation simulation) {
        SimulationReport report = simulation.report();
        return new SimulationView(
                simulation.id(),
                Schedules.number(simulation.variant().schedule()),
                VariantView.of(simulation.variant()),
                simulation.region().slug(),
                simulation.period().from(),
                simulation.period().to(),
                simulation.state().name(),
                report == null ? simulation.progress().share() : 1,
                simulation.progress(),
                simulation.askedBy(),
                simulation.askedAt(),
                simulation.startedAt(),
                simulation.endedAt(),
                simulation.failure(),
                report == null ? null : ChangeView.of(report.total()),
                report == null
                        ? null
                        : report.payers().stream().map(PayerView::of).toList(),
                report == null
                        ? null
                        : report.movers().stream().map(MoverView::of).toList(),
                report == null
                        ? null
                        : report.contracts().stream()
                                .filter(contract -> contract.gap() == null)
                                .map(ContractView::of)
                                .toList(),
                report == null ? null : report.gaps().stream().map(GapView::of).toList(),
                report == null
                        ? null
                        : report.deviations().stream().map(TermView::of).toList(),
                report == null ? null : BasisOfAll.of(report));
    }

    /** A version of a variant. */
    record VariantView(String region, String version) {
        static VariantView of(VariantId variant) {
            return new VariantView(variant.region().slug(), variant.version().toString());
        }
    }

    /** An amount today, then, and what lies between. */
    record ChangeView(Money today, Money then, Money difference) {
        static ChangeView of(Change change) {
            return new ChangeView(change.today(), change.then(), change.difference());
        }
    }

    /** What one payer pays. */
    record PayerView(
            @Schema(description = "HEE, LEAD_EMPLOYER or an ODS code") String payer,
            Money today,
            Money then,
            @Schema(description = "Then less today") Money difference) {
        static PayerView of(PayerChange payer) {
            return new PayerView(
                    payer.payer(),
                    payer.change().today(),
                    payer.change().then(),
                    payer.change().difference());
        }
    }

    /** A payer that moves much, split by what is paid for, and the terms that differ. */
    record MoverView(
            String payer, Money today, Money then, Money difference, List<KindView> kinds, List<TermView> terms) {
        static MoverView of(Mover mover) {
            return new MoverView(
                    mover.payer(),
                    mover.change().today(),
                    mover.change().then(),
                    mover.change().difference(),
                    mover.kinds().stream()
                            .map(kind -> new KindView(
                                    kind.kind(),
                                    kind.change().today(),
                                    kind.change().then(),
                                    kind.change().difference()))
                            .toList(),
                    mover.terms().stream().map(TermView::of).toList());
        }
    }

    /** What is paid for one kind. */
    record KindView(String kind, Money today, Money then, Money difference) {}

    /** A term that differs, and whose it is today. */
    record TermView(
            @Schema(description = "Name of the term") String term,
            @Schema(description = "The variant from which the candidate differs") VariantView variant,
            @Schema(description = "Its value there; absent where it has none") String today,
            @Schema(description = "Its value in the candidate; absent where it has none") String then) {
        static TermView of(TermDifference term) {
            return new TermView(term.term(), VariantView.of(term.variant()), term.today(), term.then());
        }
    }

    /** What became of one contract. */
    record ContractView(
            String contractId,
            String reference,
            String region,
            LocalDate from,
            LocalDate to,
            @Schema(description = "How many entries were charged: trainees, for schedule 6") long entries,
            Money today,
            Money then,
            Money difference) {
        static ContractView of(ContractChange contract) {
            return new ContractView(
                    contract.contractId(),
                    contract.reference(),
                    contract.region().slug(),
                    contract.period().from(),
                    contract.period().to(),
                    contract.entries(),
                    contract.change().today(),
                    contract.change().then(),
                    contract.change().difference());
        }
    }

    /** A contract that could not be computed, and why. */
    record GapView(String contractId, String reference, String region, Refusal problem) {
        static GapView of(ContractChange contract) {
            return new GapView(
                    contract.contractId(),
                    contract.reference(),
                    contract.region().slug(),
                    contract.gap());
        }
    }

    /** What a simulation rests on. */
    record BasisOfAll(
            @Schema(description = "What was simulated") BasisView candidate,
            @Schema(description = "What is in force today, by contract and stretch of time") List<BasisView> today,
            @Schema(description = "Digest of everything that was charged") String inputSha256) {
        static BasisOfAll of(SimulationReport report) {
            return new BasisOfAll(
                    BasisView.of(null, report.candidate()),
                    report.contracts().stream()
                            .flatMap(contract ->
                                    contract.basis().stream().map(basis -> BasisView.of(contract.reference(), basis)))
                            .toList(),
                    report.inputSha256());
        }
    }

    /** The terms over one stretch of time. */
    record BasisView(
            @Schema(description = "Reference of the contract; absent for the candidate") String contract,
            LocalDate from,
            LocalDate to,
            String region,
            String version,
            String termsSha256,
            BundleIdentity bundle) {
        static BasisView of(String contract, Basis basis) {
            return new BasisView(
                    contract,
                    basis.period().from(),
                    basis.period().to(),
                    basis.variant().region().slug(),
                    basis.variant().version().toString(),
                    basis.termsSha256(),
                    basis.bundle());
        }
    }
}
