/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.internal.rules.CaseChanges.Routed;
import org.leademployer.fitness.internal.rules.CaseChanges.Surroundings;
import org.leademployer.platform.Region;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.DefinitionId;
import org.osgi.framework.Version;

/** Routes and surroundings for tests of cases: short routes, in which each kind of step that cases know stands once. */
public final class Cases {

    public static final WorkingDays WEEKDAYS =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

    private Cases() {}

    public static Map<TimeLimit, Span> limits() {
        Map<TimeLimit, Span> limits = new EnumMap<>(TimeLimit.class);
        Arrays.stream(TimeLimit.values())
                .forEach(limit -> limits.put(limit, new Span(5, Span.Unit.WORKING_DAYS, null)));
        limits.put(TimeLimit.LIVE_FLOW, new Span(0, Span.Unit.DAYS, null));
        limits.put(TimeLimit.IMMEDIATE_EXCLUSION, new Span(2, Span.Unit.WEEKS, null));
        limits.put(TimeLimit.EXCLUSION_PERIOD, new Span(4, Span.Unit.WEEKS, null));
        limits.put(TimeLimit.EXCLUSION_NOTICE, new Span(5, Span.Unit.DAYS, null));
        limits.put(TimeLimit.ESCALATION, new Span(1, Span.Unit.WORKING_DAYS, null));
        limits.put(TimeLimit.ESCALATION_AGAIN, new Span(5, Span.Unit.WORKING_DAYS, null));
        return limits;
    }

    public static Routed routed(RouteQuestion question) {
        return new Routed(
                new Route(
                        question,
                        decision(question),
                        new RoutingId("test-routing", Region.NATIONAL, Version.parseVersion("1.2.0")),
                        new DefinitionId("fitness-time-limits", "test-limits", Region.NATIONAL, new Version(1, 0, 0))),
                limits());
    }

    public static Surroundings around(WorkingDays days) {
        return new Surroundings(Cases::routed, host -> true, List::of, host -> true, Map::of, Cases::lacking, days);
    }

    /** All may work on cases but those who are called nobody. */
    private static List<String> lacking(String user) {
        return user.equals("nobody") ? List.of("a user who holds revalidation-team at 'north-west'") : List.of();
    }

    private static RouteDecision decision(RouteQuestion question) {
        Concern concern = question.concern();
        boolean training = concern == Concern.TRAINING || concern == Concern.COMPLAINT_EDUCATIONAL;
        boolean investigated = concern == Concern.CONDUCT || training && question.severe();
        List<RouteStep> steps = new ArrayList<>();
        steps.add(step("tell", StepAct.TELL, Party.LEAD_EMPLOYER, null, TimeLimit.LIVE_FLOW));
        if (concern == Concern.COMPLAINT_LOW) {
            steps.add(step(
                    "resolve", StepAct.RESOLVE_LOCALLY, Party.LOCAL_EDUCATION_PROVIDER, "tell", TimeLimit.COMPLAINT));
        }
        if (concern == Concern.COMPLAINT_EDUCATIONAL) {
            steps.add(step("threshold", StepAct.AGREE_THRESHOLD, Party.LEAD_EMPLOYER, "tell", TimeLimit.DISCUSSION));
            steps.add(step(
                    "strategy", StepAct.AGREE_STRATEGY, Party.MEDICAL_DIRECTOR, "threshold", TimeLimit.DISCUSSION));
        }
        if (concern == Concern.CONCERN_TO_PROVIDER) {
            steps.add(step("connection", StepAct.CONFIRM, Party.REVALIDATION_TEAM, "tell", null));
            steps.add(step("liaise", StepAct.AGREE, Party.MEDICAL_DIRECTOR, "tell", TimeLimit.DISCUSSION));
            steps.add(step("approach", StepAct.AGREE_APPROACH, Party.MEDICAL_DIRECTOR, "tell", TimeLimit.DISCUSSION));
        }
        if (investigated) {
            Party manager = training ? Party.DEPUTY_DEAN : Party.MEDICAL_DIRECTOR;
            steps.add(step("manager", StepAct.APPOINT_CASE_MANAGER, manager, "tell", TimeLimit.APPOINTMENT));
            steps.add(step("investigator", StepAct.APPOINT_INVESTIGATOR, manager, "manager", TimeLimit.APPOINTMENT));
            steps.add(step("report", StepAct.REPORT, Party.CASE_INVESTIGATOR, "investigator", TimeLimit.INVESTIGATION));
            steps.add(step("comment", StepAct.COMMENT, Party.TRAINEE, "report", TimeLimit.COMMENTS));
            steps.add(step("decide", StepAct.DECIDE, manager, "comment", TimeLimit.DECISION));
        }
        boolean allowed =
                concern == Concern.CONDUCT || concern == Concern.GMC_REFERRAL || training && question.severe();
        return new RouteDecision(
                concern == Concern.COMPLAINT_LOW
                        ? Party.LOCAL_EDUCATION_PROVIDER
                        : training ? Party.POSTGRADUATE_DEAN : Party.LEAD_EMPLOYER,
                investigated ? training ? Party.DEPUTY_DEAN : Party.MEDICAL_DIRECTOR : null,
                null,
                concern == Concern.HEALTH ? List.of() : List.of(Party.REVALIDATION_TEAM),
                steps,
                allowed
                        ? new GmcReferral(true, Party.POSTGRADUATE_DEAN, List.of(ReferralRequirement.CONSENSUS))
                        : GmcReferral.NONE,
                Party.LEAD_EMPLOYER,
                List.of("FTP-2"),
                List.of("TK p.41"));
    }

    private static RouteStep step(String id, StepAct act, Party owner, String after, TimeLimit limit) {
        return new RouteStep(id, act, owner, "Do " + id, after, limit, (LocalDate) null);
    }
}
