/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.tribunals.ClaimChange;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Hearing;
import org.leademployer.tribunals.TribunalClaim.HearingKind;
import org.leademployer.tribunals.TribunalClaim.Outcome;
import org.leademployer.tribunals.TribunalClaim.PlannedStep;
import org.leademployer.tribunals.TribunalClaim.State;

/** Reads what has happened to a claim, and says what it is afterwards (TRI-1). */
public final class ClaimChanges {

    static final int MOST_HEARINGS = 200;
    static final int MOST_DAYS = 100;

    private static final Set<ClaimAct> MONEY =
            EnumSet.of(ClaimAct.RECORD_MONEY, ClaimAct.SETTLE, ClaimAct.WITHDRAW, ClaimAct.JUDGE);
    private static final Set<Outcome> JUDGMENTS =
            EnumSet.of(Outcome.UPHELD, Outcome.PARTLY_UPHELD, Outcome.DISMISSED, Outcome.STRUCK_OUT);

    private ClaimChanges() {}

    /**
     * A change that was read; parts that its act does not need are null.
     *
     * @param number of a hearing or step
     */
    public record Happened(
            ClaimAct act,
            LocalDate on,
            LocalDate extendedTo,
            HearingKind hearing,
            LocalDate hearingOn,
            int hearingDays,
            int number,
            Money costs,
            Money award,
            Money settlement,
            Outcome outcome) {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, TRI-1) naming everything that is wrong */
    public static Happened read(ClaimChange input, LocalDate today) {
        InputFields fields = new InputFields();
        ClaimAct act = fields.required("act", input.act(), InputFields.oneOf(ClaimAct.class));
        if (act != null && !act.isRecorded()) {
            fields.fault("act", act + " has a way in of its own");
        }
        LocalDate given = fields.optionalDate("on", input.on());
        LocalDate on = given == null ? today : given;
        if (on.isAfter(today)) {
            fields.fault("on", on + " lies in the future");
        }
        LocalDate extendedTo =
                of(fields, "extendedTo", input.extendedTo(), act == ClaimAct.GRANT_EXTENSION, true, ClaimChanges::date);
        HearingKind kind = of(
                fields,
                "hearing",
                act == ClaimAct.VACATE_HEARING ? null : input.hearing(),
                act == ClaimAct.LIST_HEARING,
                true,
                InputFields.oneOf(HearingKind.class));
        LocalDate hearingOn =
                of(fields, "hearingOn", input.hearingOn(), act == ClaimAct.LIST_HEARING, true, ClaimChanges::date);
        Integer days = of(
                fields,
                "hearingDays",
                input.hearingDays(),
                act == ClaimAct.LIST_HEARING,
                false,
                text -> number(text, MOST_DAYS));
        Integer step = of(fields, "step", input.step(), act == ClaimAct.DO_STEP, true, text -> number(text, 1000));
        Integer vacated = act == ClaimAct.VACATE_HEARING
                ? fields.required("hearing", input.hearing(), text -> number(text, MOST_HEARINGS))
                : null;
        Money costs = of(fields, "costs", input.costs(), MONEY.contains(act), false, ClaimForm::amount);
        boolean awards = act == ClaimAct.RECORD_MONEY || act == ClaimAct.JUDGE;
        Money award = of(fields, "award", input.award(), awards, false, ClaimForm::amount);
        Money settlement =
                of(fields, "settlement", input.settlement(), act == ClaimAct.SETTLE, true, ClaimForm::amount);
        Outcome outcome =
                of(fields, "outcome", input.outcome(), act == ClaimAct.JUDGE, true, InputFields.oneOf(Outcome.class));
        if (outcome != null && !JUDGMENTS.contains(outcome)) {
            fields.fault("outcome", outcome + " is no judgment");
        }
        fields.refuse("Nothing was changed.", RegisterProblems.RULE);
        return new Happened(
                act,
                on,
                extendedTo,
                kind,
                hearingOn,
                days == null ? 1 : days,
                step != null ? step : vacated != null ? vacated : 0,
                costs,
                award,
                settlement,
                outcome);
    }

    /**
     * @throws org.leademployer.platform.problem.ProblemException wrong-state (409); invalid-input (400, TRI-1) for what does not fit the
     *     claim
     */
    public static TribunalClaim apply(TribunalClaim before, Happened happened) {
        ClaimAct act = require(before, happened.act());
        InputFields fields = new InputFields();
        if (happened.on().isBefore(before.presentedOn())) {
            fields.fault(
                    "on", happened.on() + " lies before " + before.presentedOn() + ", when the claim was presented");
        }
        if (act == ClaimAct.GRANT_EXTENSION && !happened.extendedTo().isAfter(before.responseDue())) {
            fields.fault(
                    "extendedTo",
                    happened.extendedTo() + " does not come after " + before.responseDue()
                            + ", when the response is due");
        }
        if (act == ClaimAct.LIST_HEARING && happened.hearingOn().isBefore(before.sentOn())) {
            fields.fault("hearingOn", happened.hearingOn() + " lies before " + before.sentOn());
        }
        if (act == ClaimAct.LIST_HEARING && before.hearings().size() >= MOST_HEARINGS) {
            fields.fault("hearing", "there are " + MOST_HEARINGS + " hearings already");
        }
        List<Hearing> hearings = hearings(before, happened, fields);
        List<PlannedStep> plan = plan(before, happened, fields);
        fields.refuse("Nothing was changed.", RegisterProblems.RULE);
        boolean concludes = act == ClaimAct.SETTLE || act == ClaimAct.WITHDRAW || act == ClaimAct.JUDGE;
        return with(
                before,
                act.after(before.state()),
                act == ClaimAct.GRANT_EXTENSION ? happened.extendedTo() : before.responseDue(),
                act == ClaimAct.FILE_RESPONSE ? happened.on() : before.respondedOn(),
                hearings,
                plan,
                happened.costs() == null ? before.costs() : happened.costs(),
                happened.award() == null ? before.award() : happened.award(),
                happened.settlement() == null ? before.settlement() : happened.settlement(),
                concludes ? outcome(act, happened) : before.outcome(),
                concludes ? happened.on() : before.concludedOn());
    }

    /** @throws org.leademployer.platform.problem.ProblemException wrong-state (409) */
    public static ClaimAct require(TribunalClaim claim, ClaimAct act) {
        if (!act.from().contains(claim.state())) {
            throw RegisterProblems.wrongState(act, claim).toException();
        }
        return act;
    }

    /**
     * With the plan in steps: those that are done stay, the others are those of the plan, without what is done already. What the
     * plan wants on the statutory day of the response is due when the response is.
     *
     * @param response the statutory day
     */
    public static TribunalClaim planned(TribunalClaim before, HandlingPlan plan, LocalDate response) {
        List<PlannedStep> steps = new ArrayList<>(
                before.plan().stream().filter(step -> step.doneOn() != null).toList());
        int number = before.plan().stream().mapToInt(PlannedStep::number).max().orElse(0);
        for (HandlingPlan.Step step : plan.steps()) {
            boolean done = steps.stream()
                    .anyMatch(
                            one -> one.who().equals(step.who()) && one.action().equals(step.action()));
            if (!done) {
                number++;
                steps.add(new PlannedStep(number, step.who(), step.action(), step.tells(), step.due(), null));
            }
        }
        return with(
                before,
                before.state(),
                before.responseDue(),
                before.respondedOn(),
                before.hearings(),
                moved(steps, response, before.responseDue()),
                before.costs(),
                before.award(),
                before.settlement(),
                before.outcome(),
                before.concludedOn());
    }

    /** The same claim in its next version: something that hangs on it was changed. */
    public static TribunalClaim next(TribunalClaim before) {
        return with(
                before,
                before.state(),
                before.responseDue(),
                before.respondedOn(),
                before.hearings(),
                before.plan(),
                before.costs(),
                before.award(),
                before.settlement(),
                before.outcome(),
                before.concludedOn());
    }

    private static Outcome outcome(ClaimAct act, Happened happened) {
        return switch (act) {
            case SETTLE -> Outcome.SETTLED;
            case WITHDRAW -> Outcome.WITHDRAWN;
            default -> happened.outcome();
        };
    }

    private static List<Hearing> hearings(TribunalClaim before, Happened happened, InputFields fields) {
        List<Hearing> hearings = new ArrayList<>(before.hearings());
        if (happened.act() == ClaimAct.LIST_HEARING) {
            hearings.add(new Hearing(
                    hearings.size() + 1, happened.hearing(), happened.hearingOn(), happened.hearingDays(), false));
        }
        if (happened.act() == ClaimAct.VACATE_HEARING) {
            int at = happened.number() - 1;
            if (at >= hearings.size() || hearings.get(at).vacated()) {
                fields.fault("hearing", "there is no hearing " + happened.number() + " that takes place");
            } else {
                Hearing one = hearings.get(at);
                hearings.set(at, new Hearing(one.number(), one.kind(), one.on(), one.days(), true));
            }
        }
        return hearings;
    }

    private static List<PlannedStep> plan(TribunalClaim before, Happened happened, InputFields fields) {
        if (happened.act() == ClaimAct.GRANT_EXTENSION) {
            return moved(before.plan(), before.responseDue(), happened.extendedTo());
        }
        if (happened.act() != ClaimAct.DO_STEP) {
            return before.plan();
        }
        boolean there =
                before.plan().stream().anyMatch(step -> step.number() == happened.number() && step.doneOn() == null);
        if (!there) {
            fields.fault("step", "there is no step " + happened.number() + " that is to be done");
        }
        return before.plan().stream()
                .map(step -> step.number() == happened.number()
                        ? new PlannedStep(
                                step.number(), step.who(), step.action(), step.tells(), step.due(), happened.on())
                        : step)
                .toList();
    }

    /** What is due with the response moves with it (TRI-1, TRI-2). */
    private static List<PlannedStep> moved(List<PlannedStep> plan, LocalDate response, LocalDate to) {
        return plan.stream()
                .map(step -> step.doneOn() == null && step.due().equals(response)
                        ? new PlannedStep(step.number(), step.who(), step.action(), step.tells(), to, null)
                        : step)
                .toList();
    }

    private static TribunalClaim with(
            TribunalClaim before,
            State state,
            LocalDate responseDue,
            LocalDate respondedOn,
            List<Hearing> hearings,
            List<PlannedStep> plan,
            Money costs,
            Money award,
            Money settlement,
            Outcome outcome,
            LocalDate concludedOn) {
        return new TribunalClaim(
                before.id(),
                before.number(),
                before.contractId(),
                before.region(),
                before.traineeId(),
                state,
                before.respondents(),
                before.grounds(),
                before.acts(),
                before.conciliation(),
                before.presentedOn(),
                before.sentOn(),
                responseDue,
                respondedOn,
                hearings,
                plan,
                costs,
                award,
                settlement,
                outcome,
                concludedOn,
                before.flags(),
                before.version() + 1);
    }

    /** A part that some acts need, some may have, and others must not have. */
    private static <T> T of(
            InputFields fields,
            String field,
            String text,
            boolean allowed,
            boolean required,
            Function<String, T> reader) {
        if (!allowed) {
            if (text != null && !text.isBlank()) {
                fields.fault(field, "is no part of this act");
            }
            return null;
        }
        return required ? fields.required(field, text, reader) : fields.optional(field, text, reader);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date, such as 2026-08-01", e);
        }
    }

    private static int number(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        throw new IllegalArgumentException("lies between 1 and " + most);
    }
}
