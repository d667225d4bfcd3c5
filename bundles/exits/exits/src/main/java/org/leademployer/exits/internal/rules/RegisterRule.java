/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.ExitReason;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.Rag;
import org.leademployer.exits.Reprocurement;

/** Works out how the exit of a contract stands, with every reason (EXI-1 to EXI-6). */
public final class RegisterRule {

    private RegisterRule() {}

    /** What is to be done by when. */
    private record Next(String what, LocalDate on, String rule) {}

    public static ExitLine line(ExitFacts facts, ExitPolicy policy, LocalDate today) {
        Contract contract = facts.contract();
        ExitDates dates = ExitDates.of(policy, facts.end());
        PlanState state = state(facts);
        boolean signed = contract.signedOn() != null;
        Reprocurement reprocurement = reprocurement(facts, dates, today);
        List<ExitReason> reasons = signed ? reasons(facts, dates, reprocurement, today) : List.of();
        Optional<Next> next = signed ? next(facts, dates, reprocurement) : Optional.empty();
        List<ExitPlan.Step> steps =
                facts.plan() == null ? List.of() : facts.plan().steps();
        return new ExitLine(
                contract.id(),
                contract.reference(),
                contract.lot().title(),
                contract.lot().region(),
                contract.leadEmployer(),
                signed,
                facts.end(),
                facts.latestEnd(),
                ChronoUnit.DAYS.between(today, facts.end()),
                reasons.isEmpty() ? Rag.GREEN : reasons.get(0).rag(),
                reasons,
                state,
                (int) steps.stream().filter(step -> !step.isDone()).count(),
                (int) steps.stream().filter(step -> step.isOverdue(today)).count(),
                reprocurement,
                reprocurement == Reprocurement.LATE ? ChronoUnit.DAYS.between(dates.reprocureBy(), today) : 0,
                next.map(Next::what).orElse(null),
                next.map(Next::on).orElse(null),
                next.map(Next::rule).orElse(null),
                facts.plan() == null ? facts.owner() : facts.plan().owner());
    }

    /** Whether a filter takes a line. */
    public static boolean takes(ExitQuery query, ExitLine line) {
        return (query.rag() == null || query.rag() == line.rag())
                && (query.owner() == null || query.owner().equals(line.owner()));
    }

    private static PlanState state(ExitFacts facts) {
        return facts.plan() == null ? PlanState.NOT_BEGUN : facts.plan().state();
    }

    private static Reprocurement reprocurement(ExitFacts facts, ExitDates dates, LocalDate today) {
        if (facts.contract().signedOn() == null || state(facts) == PlanState.CLOSED) {
            return Reprocurement.NOT_DUE;
        }
        Replacement found = facts.replacement().found();
        if (found != null && found.begun()) {
            return Reprocurement.BEGUN;
        }
        if (alternative(facts) != null) {
            return Reprocurement.ALTERNATIVE;
        }
        if (today.isBefore(dates.reprocureBy())) {
            return Reprocurement.NOT_DUE;
        }
        if (facts.replacement().why() != null) {
            return Reprocurement.NOT_KNOWN;
        }
        return today.equals(dates.reprocureBy()) ? Reprocurement.DUE : Reprocurement.LATE;
    }

    private static List<ExitReason> reasons(
            ExitFacts facts, ExitDates dates, Reprocurement reprocurement, LocalDate today) {
        List<ExitReason> reasons = new ArrayList<>();
        PlanState state = state(facts);
        if (state == PlanState.CLOSED) {
            return reasons;
        }
        if (state == PlanState.NOT_BEGUN) {
            notBegun(facts, dates, today, reasons);
        }
        if (state == PlanState.BEGUN) {
            notCompleted(facts, dates, today, reasons);
        }
        if (facts.plan() != null) {
            overdue(facts.plan(), dates, today, reasons);
        }
        if (today.isAfter(facts.end())) {
            reasons.add(new ExitReason(
                    Rag.AMBER, "EXI-3", "the contract has ended and the exit is not closed with its lessons learnt"));
        }
        if (state != PlanState.COMPLETED) {
            schedule10(facts, dates, today, reasons);
        }
        reprocurement(facts, dates, reprocurement, today, reasons);
        reasons.sort(Comparator.comparing(ExitReason::rag).reversed().thenComparing(ExitReason::rule));
        return reasons;
    }

    private static void notBegun(ExitFacts facts, ExitDates dates, LocalDate today, List<ExitReason> reasons) {
        if (!today.isBefore(dates.redFrom())) {
            reasons.add(new ExitReason(
                    Rag.RED, "EXI-1", "no exit plan was begun by " + dates.redFrom() + ", the end is " + facts.end()));
        } else if (!today.isBefore(dates.alertFrom())) {
            reasons.add(new ExitReason(
                    Rag.AMBER,
                    "EXI-1",
                    "no exit plan is begun; from " + dates.redFrom() + " on that is red, the end is " + facts.end()));
        }
    }

    private static void notCompleted(ExitFacts facts, ExitDates dates, LocalDate today, List<ExitReason> reasons) {
        Optional<Rag> rag = from(dates.completionDueFrom(), dates.completionRedFrom(), today);
        if (rag.isEmpty()) {
            return;
        }
        reasons.add(new ExitReason(
                rag.get(),
                "EXI-2",
                "the exit work is not completed; it was due by " + dates.completionDueFrom()
                        + (rag.get() == Rag.RED ? ", and at the latest by " + dates.completionRedFrom() : "")));
        String agreement =
                switch (facts.agreement()) {
                    case NOT_NAMED -> "no exit agreement is named";
                    case NOT_SIGNED -> "the exit agreement is not signed";
                    case NOT_FOUND -> "whether the exit agreement is signed is not known: its document is not there, or you may not"
                            + " read it";
                    case NOT_KNOWN -> "whether the exit agreement is signed is not known: documents is not running";
                    case SIGNED -> null;
                };
        if (agreement != null) {
            boolean known = facts.agreement() == ExitFacts.Agreement.NOT_NAMED
                    || facts.agreement() == ExitFacts.Agreement.NOT_SIGNED;
            reasons.add(new ExitReason(known ? rag.get() : Rag.AMBER, "EXI-3", agreement));
        }
    }

    private static void overdue(ExitPlan plan, ExitDates dates, LocalDate today, List<ExitReason> reasons) {
        for (boolean data : List.of(true, false)) {
            List<ExitPlan.Step> late = plan.steps().stream()
                    .filter(step -> (step.part() == ExitPlan.Part.DATA) == data && step.isOverdue(today))
                    .toList();
            if (!late.isEmpty()) {
                ExitPlan.Step first = late.get(0);
                // What schedule 10 asks for is owed under the contract: the day after its day it is red.
                reasons.add(new ExitReason(
                        data || !today.isBefore(dates.completionRedFrom()) ? Rag.RED : Rag.AMBER,
                        data ? "EXI-4" : "EXI-2",
                        late.size() + (late.size() == 1 ? " step is" : " steps are") + " overdue, first '" + first.id()
                                + "' of " + first.dueOn()));
            }
        }
    }

    private static void schedule10(ExitFacts facts, ExitDates dates, LocalDate today, List<ExitReason> reasons) {
        Optional<Rag> due = from(dates.alertFrom(), dates.redFrom(), today);
        // A plan that is begun has asked: what is missing then is missing whenever that was.
        Rag rag = due.orElse(facts.plan() == null ? null : Rag.AMBER);
        if (rag == null) {
            return;
        }
        String missing =
                switch (facts.schedule10()) {
                    case NOT_PINNED -> "no schedule 10 is pinned: nobody has agreed what becomes of the data";
                    case NOT_DEPLOYED -> "the pinned schedule 10 is not deployed: it cannot say what becomes of the data";
                    case TERMS_CHANGED -> "the pinned schedule 10 is deployed with other terms than were agreed";
                    default -> null;
                };
        boolean answered = facts.plan() != null && facts.plan().data() != null;
        if (missing == null && facts.plan() != null && !answered) {
            missing = "schedule 10 has not answered what becomes of the data";
        }
        if (missing == null
                && answered
                && facts.termsSha256() != null
                && facts.plan().data().termsSha256() != null
                && !facts.termsSha256().equals(facts.plan().data().termsSha256())) {
            missing = "schedule 10 has other terms now than when it answered";
        }
        if (missing != null) {
            reasons.add(new ExitReason(rag, "EXI-4", missing));
        } else if (facts.schedule10() == ExitFacts.Schedule10.NOT_KNOWN) {
            reasons.add(new ExitReason(
                    Rag.AMBER,
                    "EXI-4",
                    "whether schedule 10 is as it was agreed is not known: schedules is not running"));
        }
    }

    private static void reprocurement(
            ExitFacts facts, ExitDates dates, Reprocurement reprocurement, LocalDate today, List<ExitReason> reasons) {
        Replacement found = facts.replacement().found();
        String recorded = (found == null || found.begun()
                        ? ""
                        : "; procurement " + found.reference() + " is recorded, its initiation call was not asked for")
                // A contract that has ended is extended no more.
                + (facts.latestEnd().isAfter(facts.end()) && !today.isAfter(facts.end())
                        ? "; the contract may be extended to " + facts.latestEnd() + " at the latest (CON-10)"
                        : "");
        switch (reprocurement) {
            case DUE -> reasons.add(
                    new ExitReason(Rag.AMBER, "EXI-5", "today is the last day to begin the re-procurement" + recorded));
            case LATE -> reasons.add(new ExitReason(
                    Rag.RED,
                    "EXI-5",
                    "the re-procurement has not begun, which was due by " + dates.reprocureBy() + ": late by "
                            + ChronoUnit.DAYS.between(dates.reprocureBy(), today) + " days (PRO-13)" + recorded));
            case NOT_KNOWN -> reasons.add(new ExitReason(
                    Rag.AMBER,
                    "EXI-5",
                    "whether a re-procurement has begun is not known: "
                            + facts.replacement().why()));
            case BEGUN -> {
                long gap = ChronoUnit.DAYS.between(facts.end().plusDays(1), found.serviceStart());
                if (gap > 0) {
                    reasons.add(new ExitReason(
                            Rag.AMBER,
                            "EXI-5",
                            "the service of procurement " + found.reference() + " begins " + gap
                                    + " days after the day that follows the end (PRO-13)"));
                }
            }
            case ALTERNATIVE -> reasons.add(new ExitReason(
                    Rag.GREEN,
                    "EXI-5",
                    "there is no re-procurement: " + alternative(facts).what() + "; decided by "
                            + alternative(facts).decidedBy() + " on "
                            + alternative(facts).decidedOn() + recorded));
            default -> {}
        }
    }

    private static ExitPlan.Alternative alternative(ExitFacts facts) {
        return facts.plan() == null ? null : facts.plan().alternative();
    }

    /** Amber from one day on, red from another. */
    private static Optional<Rag> from(LocalDate amber, LocalDate red, LocalDate today) {
        if (!today.isBefore(red)) {
            return Optional.of(Rag.RED);
        }
        return today.isBefore(amber) ? Optional.empty() : Optional.of(Rag.AMBER);
    }

    /** The first of what is to be done; what is overdue comes before what is not. */
    private static Optional<Next> next(ExitFacts facts, ExitDates dates, Reprocurement reprocurement) {
        List<Next> open = new ArrayList<>();
        if (reprocurement != Reprocurement.BEGUN
                && reprocurement != Reprocurement.ALTERNATIVE
                && state(facts) != PlanState.CLOSED) {
            open.add(new Next("Begin the re-procurement", dates.reprocureBy(), "EXI-5"));
        }
        switch (state(facts)) {
            case NOT_BEGUN -> open.add(new Next("Begin the exit plan", dates.alertFrom(), "EXI-1"));
            case BEGUN -> open.add(new Next("Complete the exit work", dates.completionDueFrom(), "EXI-2"));
            case COMPLETED -> open.add(new Next(
                    "Close the exit with its lessons learnt", facts.end().plusDays(1), "EXI-3"));
            default -> {}
        }
        if (facts.plan() != null && state(facts) != PlanState.CLOSED) {
            facts.plan().steps().stream()
                    .filter(step -> !step.isDone())
                    .forEach(step -> open.add(new Next(step.title(), step.dueOn(), step.rule())));
        }
        return open.stream().min(Comparator.comparing(Next::on));
    }
}
