/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRecord.Step;
import org.leademployer.informationgovernance.StatutoryDeadline;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Recipient;

/** The register of breaches: clocks, who was told, and when it is done with (IG-6). */
public final class BreachRule {

    public static final String SCHEDULE = "SCHEDULE_10";
    public static final String LAW = "LAW";

    private static final String TO_AFFECTED =
            "Tell the people whose data it is, without undue delay: the risk to them is high (UK GDPR Article 34)";

    private static final String TO_AUTHORITY =
            "Notify the Information Commissioner, with the nature of the breach, whom it concerns, what may come of it and what is"
                    + " done";

    private BreachRule() {}

    /**
     * What is planned.
     *
     * @param breach as it was read
     * @param deadline of the law
     * @param plan of the contract's schedule 10; empty where there is no contract
     */
    public record Planned(Breach breach, StatutoryDeadline deadline, Optional<BreachPlan> plan) {}

    public static String summary(InputFields fields, String text) {
        return fields.required("summary", text, Reading.text(2_000));
    }

    /** A breach with its plan; who was told before stays told. */
    public static BreachRecord planned(BreachRecord before, Planned planned, long version) {
        Breach breach = planned.breach();
        return new BreachRecord(
                before.id(),
                before.region(),
                before.subjectType(),
                before.subjectId(),
                before.state(),
                breach.discoveredAt(),
                england(breach.discoveredAt()),
                breach.discoveredBy().name(),
                breach.kinds().stream().map(Enum::name).toList(),
                breach.people(),
                breach.risk().name(),
                before.summary(),
                planned.deadline().due(),
                england(planned.deadline().due()),
                planned.deadline().source(),
                steps(before.steps(), planned),
                planned.plan()
                        .flatMap(BreachPlan::calculation)
                        .map(Calculation::id)
                        .orElse(null),
                planned.plan().flatMap(BreachPlan::refusal).map(Problem::lines).orElse(List.of()),
                before.lateReason(),
                before.outcome(),
                before.closedOn(),
                version);
    }

    private static List<Step> steps(List<Step> before, Planned planned) {
        List<Step> steps = new ArrayList<>();
        planned.plan().ifPresent(plan -> plan.steps()
                .forEach(step -> steps.add(new Step(
                        0,
                        step.who().name(),
                        step.to().name(),
                        step.action(),
                        step.due(),
                        SCHEDULE,
                        null,
                        false,
                        null,
                        null))));
        Breach.Risk risk = planned.breach().risk();
        if (risk != Breach.Risk.UNLIKELY && isMissing(steps, Recipient.SUPERVISORY_AUTHORITY)) {
            steps.add(ofLaw(planned, Recipient.SUPERVISORY_AUTHORITY, TO_AUTHORITY));
        }
        if (risk == Breach.Risk.HIGH && isMissing(steps, Recipient.AFFECTED_PEOPLE)) {
            steps.add(ofLaw(planned, Recipient.AFFECTED_PEOPLE, TO_AFFECTED));
        }
        List<Step> kept = new ArrayList<>();
        for (Step step : steps) {
            Step done = before.stream()
                    .filter(one -> one.toldAt() != null || one.notNeeded() != null)
                    .filter(one -> one.to().equals(step.to()))
                    .filter(one -> isToAuthority(one)
                            || one.who().equals(step.who()) && one.action().equals(step.action()))
                    .filter(one -> kept.stream().noneMatch(other -> other.number() == one.number()))
                    .findFirst()
                    .orElse(null);
            kept.add(
                    done == null
                            ? step
                            : new Step(
                                    done.number(),
                                    step.who(),
                                    step.to(),
                                    step.action(),
                                    step.due(),
                                    step.source(),
                                    done.toldAt(),
                                    false,
                                    done.reference(),
                                    done.notNeeded()));
        }
        // What was told and is planned no more stays on record.
        before.stream()
                .filter(one -> one.toldAt() != null)
                .filter(one -> kept.stream().noneMatch(other -> other.number() == one.number()))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(Step::due).thenComparing(Step::to).thenComparing(Step::who));
        List<Step> numbered = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Step step = kept.get(i);
            numbered.add(new Step(
                    i + 1,
                    step.who(),
                    step.to(),
                    step.action(),
                    step.due(),
                    step.source(),
                    step.toldAt(),
                    step.late(),
                    step.reference(),
                    step.notNeeded()));
        }
        return numbered;
    }

    private static boolean isMissing(List<Step> steps, Recipient to) {
        return steps.stream().noneMatch(step -> step.to().equals(to.name()));
    }

    /** Without undue delay, as the law says of those affected too, is no later than the authority is told. */
    private static Step ofLaw(Planned planned, Recipient to, String action) {
        return new Step(
                0,
                planned.breach().discoveredBy().name(),
                to.name(),
                action,
                planned.deadline().due(),
                LAW,
                null,
                false,
                null,
                null);
    }

    static boolean isToAuthority(Step step) {
        return step.to().equals(Recipient.SUPERVISORY_AUTHORITY.name());
    }

    static LocalDateTime england(Instant at) {
        return LocalDateTime.ofInstant(at, NoticeToAuthority.ENGLAND);
    }

    public static BreachAct act(BreachRecord.StepInput input) {
        InputFields fields = new InputFields();
        BreachAct act = fields.required("act", input.act(), InputFields.oneOf(BreachAct.class));
        fields.refuse(GovernanceProblems.NOTHING, "IG-6");
        return act;
    }

    /** What comes of a step that asks no schedule. */
    public static BreachRecord step(BreachRecord before, BreachAct act, BreachRecord.StepInput input, Instant now) {
        BreachRecord.State after = act.after(before.state());
        InputFields fields = new InputFields();
        String reason = fields.optional("reason", input.reason(), Reading.text(2_000));
        String outcome = fields.optional("outcome", input.outcome(), Reading.text(4_000));
        List<Step> steps = before.steps();
        String lateReason = before.lateReason();
        List<String> missing = new ArrayList<>();
        switch (act) {
            case TELL -> {
                Step step = named(fields, before, input.step());
                Instant at = moment(fields, input.at(), before.discoveredAt(), now);
                String reference = fields.optional("reference", input.reference(), Reading.line(200));
                fields.refuse(GovernanceProblems.NOTHING, "IG-6");
                if (isToAuthority(step) && at.isAfter(before.authorityDue())) {
                    if (reason == null) {
                        throw GovernanceProblems.lateWithoutReason().toException();
                    }
                    lateReason = reason;
                } else if (isToAuthority(step)) {
                    lateReason = null;
                }
                steps = replaced(steps, told(step, at, reference));
            }
            case NOT_NEEDED -> {
                Step step = named(fields, before, input.step());
                if (reason == null) {
                    fields.fault("reason", "is required");
                }
                if (step != null && step.toldAt() != null) {
                    fields.fault("step", "was told already");
                }
                if (step != null && isToAuthority(step) && !before.risk().equals(Breach.Risk.UNLIKELY.name())) {
                    fields.fault("step", "the authority is told unless the breach is UNLIKELY to harm people");
                }
                fields.refuse(GovernanceProblems.NOTHING, "IG-6");
                steps = replaced(
                        steps,
                        new Step(
                                step.number(),
                                step.who(),
                                step.to(),
                                step.action(),
                                step.due(),
                                step.source(),
                                null,
                                false,
                                null,
                                reason));
            }
            case CLOSE -> {
                if (outcome == null) {
                    missing.add("the outcome");
                }
                missing.addAll(beforeClosing(before));
            }
            case REOPEN -> {
                if (reason == null) {
                    fields.fault("reason", "is required");
                }
            }
            default -> throw new IllegalArgumentException(act + " asks the schedule");
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-6");
        if (!missing.isEmpty()) {
            throw GovernanceProblems.breachNotDoneWith(missing).toException();
        }
        boolean closed = after == BreachRecord.State.CLOSED;
        return with(
                before,
                after,
                steps,
                lateReason,
                closed ? outcome : before.outcome(),
                closed ? LocalDate.ofInstant(now, NoticeToAuthority.ENGLAND) : null,
                before.version() + 1);
    }

    private static List<String> beforeClosing(BreachRecord before) {
        List<String> missing = new ArrayList<>();
        if (before.people() == null) {
            missing.add("how many people's data it is");
        }
        if (before.kinds().isEmpty()) {
            missing.add("which kinds of data it is");
        }
        if (!before.planRefusal().isEmpty()) {
            missing.add("the plan of the contract's schedule 10, which could not be asked");
        }
        before.steps().stream()
                .filter(step -> step.toldAt() == null && step.notNeeded() == null)
                .forEach(step -> missing.add(
                        "step " + step.number() + ": " + step.who() + " tells " + step.to() + ", due " + step.due()));
        return missing;
    }

    private static Step named(InputFields fields, BreachRecord before, String number) {
        Integer named = fields.required("step", number, Reading.number(1, 1_000));
        Step step = before.steps().stream()
                .filter(one -> named != null && one.number() == named)
                .findFirst()
                .orElse(null);
        if (named != null && step == null) {
            fields.fault("step", "is none of the " + before.steps().size() + " of this breach");
        }
        return step;
    }

    private static Instant moment(InputFields fields, String text, Instant discovered, Instant now) {
        Instant at = fields.optional("at", text, BreachRule::offset);
        if (at == null) {
            return now;
        }
        if (at.isAfter(now)) {
            fields.fault("at", "lies in the future");
        }
        if (at.isBefore(discovered)) {
            fields.fault("at", "lies before the discovery, " + discovered);
        }
        return at;
    }

    private static Instant offset(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is no date and time with an offset, such as 2021-11-02T09:30:00Z", e);
        }
    }

    private static Step told(Step step, Instant at, String reference) {
        return new Step(
                step.number(),
                step.who(),
                step.to(),
                step.action(),
                step.due(),
                step.source(),
                at,
                at.isAfter(step.due()),
                reference,
                null);
    }

    private static List<Step> replaced(List<Step> steps, Step changed) {
        return steps.stream()
                .map(step -> step.number() == changed.number() ? changed : step)
                .toList();
    }

    /** As it stands at a moment: whose clocks have run out. */
    public static BreachRecord at(BreachRecord kept, Instant now) {
        List<Step> steps = kept.steps().stream()
                .map(step -> {
                    Instant until = step.toldAt() == null ? now : step.toldAt();
                    boolean late = step.notNeeded() == null && until.isAfter(step.due());
                    return new Step(
                            step.number(),
                            step.who(),
                            step.to(),
                            step.action(),
                            step.due(),
                            step.source(),
                            step.toldAt(),
                            late,
                            step.reference(),
                            step.notNeeded());
                })
                .toList();
        return with(kept, kept.state(), steps, kept.lateReason(), kept.outcome(), kept.closedOn(), kept.version());
    }

    private static BreachRecord with(
            BreachRecord kept,
            BreachRecord.State state,
            List<Step> steps,
            String lateReason,
            String outcome,
            LocalDate closedOn,
            long version) {
        return new BreachRecord(
                kept.id(),
                kept.region(),
                kept.subjectType(),
                kept.subjectId(),
                state,
                kept.discoveredAt(),
                kept.discoveredInEngland(),
                kept.discoveredBy(),
                kept.kinds(),
                kept.people(),
                kept.risk(),
                kept.summary(),
                kept.authorityDue(),
                kept.authorityDueInEngland(),
                kept.authoritySource(),
                steps,
                kept.calculationId(),
                kept.planRefusal(),
                lateReason,
                outcome,
                closedOn,
                version);
    }
}
