/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Consideration;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.PlanTemplate;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;

/** What a plan consists of, and what must be done before it is completed or closed (EXI-2 to EXI-4). */
public final class PlanRule {

    private static final String NOTICE = "schedule-10-notice";
    private static final String DATA = "schedule-10-data";
    private static final String COPIES = "schedule-10-copies";

    /** Steps that stand on what schedule 10 has answered; ids of templates do not begin so. */
    public static final String SCHEDULE_10 = "schedule-10-";

    private static final Pattern ADDED = Pattern.compile("added-([0-9]{1,6})");

    private PlanRule() {}

    public static List<Consideration> considerations(PlanTemplate template) {
        return template.considerations().stream()
                .map(one -> new Consideration(one.id(), one.title(), one.rule(), null, null))
                .toList();
    }

    /** Steps of a template, due by the end of the contract. */
    public static List<Step> steps(PlanTemplate template, LocalDate end) {
        return template.steps().stream()
                .map(one -> new Step(
                        one.id(),
                        one.part(),
                        one.title(),
                        one.rule(),
                        one.owner(),
                        one.daysBefore(),
                        end.minusDays(one.daysBefore()),
                        null,
                        null))
                .toList();
    }

    /** Steps by what schedule 10 says of the end (EXI-4). */
    public static List<Step> steps(EndOfContract answer, LocalDate end) {
        List<Step> steps = new ArrayList<>();
        String teller = office(answer.notifiesTrainees());
        steps.add(data(
                NOTICE,
                "Trainees told who employs them next, by " + words(answer.notifiesTrainees()),
                teller,
                answer.noticeDays(),
                end));
        if (answer.disposition() == Disposition.DELETE) {
            steps.add(data(DATA, "Data deleted", office(Party.LEAD_EMPLOYER), -answer.dataWithinDays(), end));
        } else {
            steps.add(data(
                    DATA,
                    "Data " + words(answer.disposition()),
                    office(Party.LEAD_EMPLOYER),
                    -answer.dataWithinDays(),
                    end));
        }
        steps.add(data(
                COPIES,
                "Copies that the lead employer still has deleted",
                office(Party.LEAD_EMPLOYER),
                -answer.copiesDeletedWithinDays(),
                end));
        return List.copyOf(steps);
    }

    /** A plan whose steps have their days, the first due first. @param end the last day of the contract */
    public static ExitPlan placed(ExitPlan plan, LocalDate end) {
        return Revision.of(plan)
                .steps(plan.steps().stream()
                        .map(step -> step.daysBefore() == null
                                ? step
                                : new Step(
                                        step.id(),
                                        step.part(),
                                        step.title(),
                                        step.rule(),
                                        step.owner(),
                                        step.daysBefore(),
                                        end.minusDays(step.daysBefore()),
                                        step.doneOn(),
                                        step.evidence()))
                        .sorted(Comparator.comparing(Step::dueOn).thenComparing(Step::id))
                        .toList())
                .made();
    }

    /** The id of a step that is added. */
    public static String nextId(ExitPlan plan) {
        int number = 1;
        for (Step step : plan.steps()) {
            Matcher added = ADDED.matcher(step.id());
            if (added.matches()) {
                number = Math.max(number, Integer.parseInt(added.group(1)) + 1);
            }
        }
        return "added-" + number;
    }

    private static Step data(String id, String title, String owner, int daysBefore, LocalDate end) {
        return new Step(id, Part.DATA, title, "EXI-4", owner, daysBefore, end.minusDays(daysBefore), null, null);
    }

    /** What schedule 10 says of the end, in words. */
    public static String words(EndOfContract answer) {
        return "The data is " + words(answer.disposition()) + ", within " + answer.dataWithinDays()
                + " days after the last day; copies are deleted within " + answer.copiesDeletedWithinDays() + ". "
                + capital(words(answer.notifiesTrainees())) + " tells the trainees, " + answer.noticeDays()
                + " days before the last day.";
    }

    private static String words(Disposition disposition) {
        return switch (disposition) {
            case TRANSFER_TO_NEW_PROVIDER -> "transferred to the new lead employer";
            case RETURN_TO_HEE -> "returned to HEE";
            case DELETE -> "deleted";
        };
    }

    private static String words(Party party) {
        return switch (party) {
            case HEE -> "HEE";
            case LEAD_EMPLOYER -> "the lead employer";
            case HOST -> "each host";
        };
    }

    private static String office(Party party) {
        return switch (party) {
            case HEE -> "hee";
            case LEAD_EMPLOYER -> "lead-employer";
            case HOST -> "host";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** @throws org.leademployer.platform.problem.ProblemException wrong-state (409) */
    public static PlanState after(PlanAct act, PlanState state) {
        if (!act.from().contains(state)) {
            throw ExitProblems.wrongState(act, state).toException();
        }
        return act.after(state);
    }

    /**
     * All that is open before the work is completed: what is due after the end of the contract is not among it (EXI-2).
     *
     * @param end the last day of the contract
     */
    public static List<String> openToComplete(ExitPlan plan, ExitFacts.Agreement agreement, LocalDate end) {
        List<String> open = new ArrayList<>();
        plan.considerations().stream()
                .filter(one -> one.outcome() == null)
                .forEach(one -> open.add("consideration '" + one.id() + "' (" + one.rule() + ")"));
        plan.steps().stream()
                .filter(step -> !step.isDone() && !step.dueOn().isAfter(end))
                .forEach(step ->
                        open.add("step '" + step.id() + "', due on " + step.dueOn() + " (" + step.rule() + ")"));
        if (agreement != ExitFacts.Agreement.SIGNED) {
            open.add(
                    switch (agreement) {
                        case NOT_NAMED -> "an exit agreement (EXI-3)";
                        case NOT_SIGNED -> "the signature of the exit agreement (EXI-3)";
                        case NOT_FOUND -> "the document of the exit agreement, which is not there for you (EXI-3)";
                        default -> "whether the exit agreement is signed, which is not known: documents is not running (EXI-3)";
                    });
        }
        if (plan.data() == null) {
            open.add("the answer of schedule 10 to what becomes of the data (EXI-4)");
        }
        return open;
    }

    /** All that is open before the exit is closed (EXI-3). */
    public static List<String> openToClose(ExitPlan plan, LocalDate end, LocalDate today) {
        List<String> open = new ArrayList<>();
        if (!today.isAfter(end)) {
            open.add("the end of the contract on " + end + " (EXI-3)");
        }
        plan.steps().stream()
                .filter(step -> !step.isDone())
                .forEach(step ->
                        open.add("step '" + step.id() + "', due on " + step.dueOn() + " (" + step.rule() + ")"));
        if (plan.lessons().isEmpty()) {
            open.add("a lesson learnt (EXI-3)");
        }
        return open;
    }
}
