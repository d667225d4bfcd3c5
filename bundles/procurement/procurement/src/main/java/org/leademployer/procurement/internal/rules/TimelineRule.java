/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementPolicy.Stage;
import org.leademployer.procurement.ProcurementPolicy.Standstill;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.Span;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.TimelineQuestion;

/**
 * Plans a procurement back from the start of the service (PRO-13). By the plan each stage takes its longer time; at the latest
 * it begins where all that follow take their least. What runs alongside a stage ends with it.
 */
public final class TimelineRule {

    private final ProcurementPolicy policy;
    private final RouteAnswer route;
    private final WorkingDays workingDays;

    private TimelineRule(ProcurementPolicy policy, RouteAnswer route, WorkingDays workingDays) {
        this.policy = policy;
        this.route = route;
        this.workingDays = workingDays;
    }

    /** @param question whose stage that is done is one of the policy's line of stages, or null */
    public static Timeline plan(
            TimelineQuestion question, ProcurementPolicy policy, RouteAnswer route, WorkingDays workingDays) {
        return new TimelineRule(policy, route, workingDays).plan(question);
    }

    /** The ids of the stages that follow each other. */
    public static List<String> line(ProcurementPolicy policy) {
        return policy.timeline().stages().stream()
                .filter(stage -> stage.alongside() == null)
                .map(Stage::id)
                .toList();
    }

    private Timeline plan(TimelineQuestion question) {
        List<Stage> line = policy.timeline().stages().stream()
                .filter(stage -> stage.alongside() == null)
                .toList();
        Map<String, LocalDate[]> planned = back(line, question.serviceStart(), Span::max);
        Map<String, LocalDate[]> latest = back(line, question.serviceStart(), Span::min);
        String first = line.get(0).id();
        LocalDate overall = question.serviceStart().minus(policy.timeline().overall());
        if (overall.isBefore(planned.get(first)[0])) {
            planned.get(first)[0] = overall;
        }

        int done = line(policy).indexOf(question.done());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            places.put(line.get(i).id(), i);
        }
        List<Timeline.Stage> stages = new ArrayList<>();
        for (Stage stage : policy.timeline().stages()) {
            String beside = stage.alongside();
            LocalDate[] plan =
                    beside == null ? planned.get(stage.id()) : ending(stage, planned.get(beside)[1], Span::max);
            LocalDate[] last =
                    beside == null ? latest.get(stage.id()) : ending(stage, latest.get(beside)[1], Span::min);
            boolean isDone = places.get(beside == null ? stage.id() : beside) <= done;
            stages.add(new Timeline.Stage(
                    stage.id(),
                    stage.title(),
                    plan[0],
                    plan[1],
                    last[0],
                    last[1],
                    days(plan[0], last[0]),
                    isDone ? 0 : Math.max(0, days(last[0], question.today())),
                    isDone,
                    beside));
        }
        List<Stage> open = line.subList(done + 1, line.size());
        int tooLate =
                open.isEmpty() ? 0 : Math.max(0, days(latest.get(open.get(0).id())[0], question.today()));
        return new Timeline(
                question,
                route,
                planned.get(first)[0],
                stages,
                tooLate,
                forward(open, question.today(), Span::min),
                forward(open, question.today(), Span::max));
    }

    private Map<String, LocalDate[]> back(List<Stage> line, LocalDate serviceStart, Function<Span, Period> length) {
        Map<String, LocalDate[]> dates = new HashMap<>();
        LocalDate end = serviceStart;
        for (int i = line.size() - 1; i >= 0; i--) {
            LocalDate[] stage = ending(line.get(i), end, length);
            dates.put(line.get(i).id(), stage);
            end = stage[0];
        }
        return dates;
    }

    private LocalDate[] ending(Stage stage, LocalDate end, Function<Span, Period> length) {
        return new LocalDate[] {moved(stage, end, length, -1), end};
    }

    private LocalDate forward(List<Stage> open, LocalDate today, Function<Span, Period> length) {
        LocalDate reached = today;
        for (Stage stage : open) {
            reached = moved(stage, reached, length, 1);
        }
        return reached;
    }

    /** @param direction 1 forward, -1 back */
    private LocalDate moved(Stage stage, LocalDate from, Function<Span, Period> length, int direction) {
        if (stage.takes() == ProcurementPolicy.Takes.STANDSTILL) {
            Standstill standstill = policy.standstill();
            return standstill.workingDays()
                    ? workingDays.plus(from, direction * standstill.days())
                    : from.plusDays((long) direction * standstill.days());
        }
        Span span = stage.takes() == ProcurementPolicy.Takes.PROCEDURE ? route.duration() : stage.duration();
        Period period = length.apply(span);
        return direction > 0 ? from.plus(period) : from.minus(period);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
