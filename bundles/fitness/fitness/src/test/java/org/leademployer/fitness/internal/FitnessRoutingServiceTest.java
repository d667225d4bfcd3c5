/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.After;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.DeployedRouting;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RefusedRouting;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteInput;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.internal.rules.Cell;
import org.leademployer.fitness.internal.rules.TableRouting;
import org.leademployer.fitness.spi.RoutingRules;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.North;
import org.osgi.framework.Version;

/** Which routing answers, and what becomes of one that misbehaves (FTP-2, SCH-1, SCH-3, SCH-8). */
public class FitnessRoutingServiceTest {

    private static final Region NORTH = new Region("north");
    private static final Region NORTH_WEST = new Region("north-west");
    private static final LocalDate ON = LocalDate.of(2021, 8, 2);
    private static final WorkingDays DAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    private static final Path EXAMPLE = Path.of("../../../docs/examples/fitness-routing-north-west.yaml");

    private final Set<Permission> permitted = EnumSet.allOf(Permission.class);
    private final Access access = (permission, node) -> permitted.contains(permission);
    private final North geography = new North();
    private final DroppedDefinitions files = new DroppedDefinitions(geography);
    private final RoutingDefinitions definitions = new RoutingDefinitions(files);
    private final TableRouting national =
            new TableRouting(definitions.tables().get(0).content());
    private final RulesRegister register = new RulesRegister(null, geography, Duration.ofSeconds(1));
    private final FitnessRoutingService routing = new FitnessRoutingService(
            definitions,
            register,
            geography,
            DAYS,
            access,
            // Half past midnight of the 3rd in London, still the 2nd in UTC.
            Clock.fixed(Instant.parse("2021-08-02T23:30:00Z"), ZoneId.of("Europe/London")));
    private final CountDownLatch never = new CountDownLatch(1);

    @After
    public void close() {
        never.countDown();
        register.close();
    }

    @Test
    public void ftp2_aConcernIsRoutedWithoutACase() {
        Route route = routing.route(new RouteInput("north-east", "doctor", "CONDUCT", null, null, null, "2021-08-02"));
        assertEquals(Party.LEAD_EMPLOYER, route.decision().lead());
        assertEquals(Party.MEDICAL_DIRECTOR, route.decision().caseManager());
        assertEquals("table-of-responsibilities", route.policy().id());
        assertEquals(Region.NATIONAL, route.policy().region());
        assertEquals("fitness-time-limits", route.timeLimits().name());
        assertEquals(ON, route.decision().steps().get(0).due());
        // Today where no day is given, in London.
        assertEquals(
                LocalDate.of(2021, 8, 3),
                routing.route(new RouteInput("north-east", "DOCTOR", "CONDUCT", "IN_POST", "true", "TRUE", null))
                        .question()
                        .on());
    }

    @Test
    public void ftp2_everythingThatIsWrongIsToldAtOnce() {
        Problem problem = refusal(new RouteInput("atlantis", "NURSE", null, "RETIRED", "perhaps", "0", "2021-02-29"));
        assertEquals("invalid-input", problem.code());
        assertEquals(400, problem.status());
        assertEquals("FTP-2", problem.rule());
        assertEquals(
                List.of("region", "profession", "concern", "stage", "severe", "seriousUntowardIncident", "on"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        assertTrue(problem.faults().get(1).reason().contains("PUBLIC_HEALTH"));
    }

    @Test
    public void x3_whoMayNotAskThereIsRefused() {
        permitted.remove(Permission.READ_CASES);
        assertEquals("not-allowed", refusal(input("north")).code());
        permitted.remove(Permission.READ_DEFINITIONS);
        assertThrows(ProblemException.class, routing::routings);
        assertThrows(ProblemException.class, routing::refused);
        assertThrows(ProblemException.class, routing::timeLimits);
    }

    @Test
    public void sch2_aRegionsFileTakesTheNationsPlaceThereAndGivesItBack() throws IOException {
        files.drop("north-west.yaml", Files.readString(EXAMPLE));
        assertEquals(List.of(), routing.refused());
        Route north = route(NORTH_WEST, Concern.TRAINING, true);
        assertEquals(NORTH_WEST, north.policy().region());
        assertEquals(Party.DEPUTY_DEAN, north.decision().caseManager());
        assertNull(north.decision().deputy());
        assertEquals(
                Region.NATIONAL, route(NORTH, Concern.TRAINING, true).policy().region());
        assertEquals(2, routing.routings().size());
        files.remove("north-west.yaml");
        assertEquals(
                Region.NATIONAL,
                route(NORTH_WEST, Concern.TRAINING, true).policy().region());
    }

    @Test
    public void sch5_theTextsThatWereUsedAreKept() throws IOException {
        files.drop("north-west.yaml", Files.readString(EXAMPLE));
        routing.keep(route(NORTH_WEST, Concern.TRAINING, true));
        assertEquals(
                List.of(
                        "fitness-routing table-of-responsibilities north-west 1.0.0",
                        "fitness-time-limits fitness-time-limits national 1.0.0"),
                files.kept);
    }

    @Test
    public void sch2_aFileIsInForceFromItsFirstDay() throws IOException {
        files.drop("north-west.yaml", Files.readString(EXAMPLE).replace("2021-04-01", "2021-08-03"));
        assertEquals(
                Region.NATIONAL,
                route(NORTH_WEST, Concern.TRAINING, true).policy().region());
        assertEquals(
                NORTH_WEST,
                routing.route(question(NORTH_WEST, Concern.TRAINING, true, ON.plusDays(1)))
                        .policy()
                        .region());
    }

    @Test
    public void ftp2_aBadFileIsRefusedWithRuleReasonAndLine() throws IOException {
        String text = Files.readString(EXAMPLE)
                .replace("requires: [DISCUSSION_WITH_POSTGRADUATE_DEAN]}", "requires: []}")
                .replace(
                        "lead: POSTGRADUATE_DEAN\n"
                                + "      caseManager: DEPUTY_DEAN\n"
                                + "      inform: [REVALIDATION_TEAM, LEAD",
                        "lead: LEAD_EMPLOYER\n      caseManager: DEPUTY_DEAN\n      inform: [REVALIDATION_TEAM, LEAD");
        files.drop("north-west.yaml", text);
        RefusedRouting refused = routing.refused().get(0);
        assertEquals("north-west.yaml", refused.origin());
        assertTrue(
                refused.reasons().toString(),
                refused.reasons().stream()
                        .anyMatch(reason ->
                                reason.matches("line \\d+, /content/rows/\\d+: FTP-2: a referral would need a recorded"
                                        + " discussion .*DOCTOR CONDUCT.*")));
        assertTrue(
                refused.reasons().toString(),
                refused.reasons().stream()
                        .anyMatch(reason -> reason.contains("FTP-1: below the appropriate level")
                                && reason.contains("lead employer")));
        assertEquals(
                Region.NATIONAL,
                route(NORTH_WEST, Concern.TRAINING, true).policy().region());
    }

    @Test
    public void ftp2_aFileThatTheSchemaDoesNotKnowIsRefusedAndListed() throws IOException {
        files.drop("north-west.yaml", Files.readString(EXAMPLE).replace("act: LIAISE", "act: CHAT"));
        assertTrue(routing.refused().get(0).reasons().get(0).contains("/steps/2/act"));
        files.drop("limits.yaml", "kind: fitness-time-limits\nname: x\n");
        assertEquals(2, routing.refused().size());
    }

    @Test
    public void ftp6_aRegionsTimeLimitsCountThere() {
        String own =
                """
                kind: fitness-time-limits
                name: fitness-time-limits
                version: 1.0.0
                region: north
                validFrom: 2021-01-01
                title: Longer
                source: a test
                content:
                  limits:
                """
                        + definitions.limits(Region.NATIONAL, ON).content().limits().keySet().stream()
                                .map(limit -> "    " + limit + ": {amount: 3, unit: DAYS, source: a test}\n")
                                .reduce("", String::concat);
        files.drop("limits.yaml", own);
        Route route = route(NORTH_WEST, Concern.CONDUCT, false);
        assertEquals(NORTH, route.timeLimits().region());
        assertEquals(ON.plusDays(3), route.decision().steps().get(0).due());
        assertEquals(Region.NATIONAL, route.policy().region());
        assertEquals(2, routing.timeLimits().size());
    }

    @Test
    public void sch1_rulesOfTheNearestNodeAnswerAndLeaveAgain() {
        ContainedRules rules =
                register.arrive(rules("own-rules", NORTH, "1.0.0", UnaryOperator.identity()), "a-bundle 1.0.0");
        assertEquals(List.of(), rules.faults());
        Route route = route(NORTH_WEST, Concern.CONDUCT, false);
        assertEquals("fitness-routing own-rules north 1.0.0", route.policy().toString());
        assertEquals(ON, route.decision().steps().get(0).due());
        assertEquals(
                "national",
                route(new Region("london"), Concern.CONDUCT, false)
                        .policy()
                        .region()
                        .slug());
        assertEquals(
                List.of(DeployedRouting.Origin.TABLE, DeployedRouting.Origin.RULES),
                routing.routings().stream().map(DeployedRouting::origin).toList());
        register.leave(rules);
        assertEquals(
                Region.NATIONAL,
                route(NORTH_WEST, Concern.CONDUCT, false).policy().region());
    }

    @Test
    public void sch3_atOneNodeWhatIsInForceLastOrNewerAnswers() throws IOException {
        files.drop("north-west.yaml", Files.readString(EXAMPLE));
        register.arrive(rules("old", NORTH_WEST, "9.0.0", UnaryOperator.identity()), "old 9");
        // The table is in force since April, those rules since January.
        assertEquals(
                "table-of-responsibilities",
                route(NORTH_WEST, Concern.CONDUCT, false).policy().id());
        register.arrive(rules("new", NORTH_WEST, "1.0.0", LocalDate.of(2021, 8, 1), UnaryOperator.identity()), "new 1");
        assertEquals("new", route(NORTH_WEST, Concern.CONDUCT, false).policy().id());
        // A node below has nothing; one above does not answer for it.
        register.arrive(rules("north", NORTH, "1.0.0", LocalDate.of(2021, 8, 2), UnaryOperator.identity()), "north 1");
        assertEquals("new", route(NORTH_WEST, Concern.CONDUCT, false).policy().id());
    }

    @Test
    public void sch1_ofTwoWithOneIdentityTheFirstIsTakenAndTheNextWhenItGoes() {
        ContainedRules first = register.arrive(rules("own", NORTH, "1.0.0", UnaryOperator.identity()), "first 1");
        register.arrive(rules("own", NORTH, "1.0.0", UnaryOperator.identity()), "second 1");
        assertEquals(1, register.taken().size());
        assertEquals("second 1", routing.refused().get(0).origin());
        assertTrue(routing.refused().get(0).reasons().get(0).contains("deployed already, from first 1"));
        register.leave(first);
        assertEquals("second 1", register.taken().get(0).origin());
        assertEquals(List.of(), routing.refused());
    }

    @Test
    public void ftp2_rulesAreProbedCellByCellBeforeTheyAreTaken() {
        refused(
                "FTP-2: a referral of a doctor goes by the Responsible Officer",
                "DOCTOR CONDUCT PRE_EMPLOYMENT",
                rules(
                        "round",
                        NORTH,
                        "1.0.0",
                        decision -> referral(
                                decision,
                                decision.lead() == Party.LEAD_EMPLOYER
                                                && decision.gmcReferral().allowed()
                                        ? new GmcReferral(
                                                true,
                                                Party.MEDICAL_DIRECTOR,
                                                decision.gmcReferral().requires())
                                        : decision.gmcReferral())));
        refused(
                "FTP-1: a training issue alone never justifies a referral",
                "TRAINING",
                rules(
                        "hasty",
                        NORTH,
                        "1.0.0",
                        decision -> decision.rules().contains("FTP-1")
                                        && !decision.gmcReferral().allowed()
                                ? referral(
                                        decision,
                                        new GmcReferral(
                                                true,
                                                Party.POSTGRADUATE_DEAN,
                                                List.of(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN)))
                                : decision));
        refused(
                "FTP-2: the cell is not answered",
                "GMC_QUERY",
                answering(question -> question.concern() == Concern.GMC_QUERY ? null : national(question)));
        refused(
                "FTP-2: the cell is not answered, it fails with java.lang.IllegalStateException",
                "HEALTH",
                answering(question -> {
                    if (question.concern() == Concern.HEALTH) {
                        throw new IllegalStateException("out of order");
                    }
                    return national(question);
                }));
        assertEquals(List.of(), register.taken());
        assertEquals(4, routing.refused().size());
    }

    @Test
    public void sch8_rulesThatHangWhileProbedAreRefusedAndLeftBehind() {
        refused("FTP-2: it did not answer all cells within", "left behind", answering(question -> hang()));
        assertEquals(
                Region.NATIONAL, route(NORTH, Concern.CONDUCT, false).policy().region());
    }

    @Test
    public void org1_rulesForNowhereAndRulesThatSayNothingOfThemselvesAreRefused() {
        refused("ORG-1", "atlantis", rules("own", new Region("atlantis"), "1.0.0", UnaryOperator.identity()));
        RoutingRules silent = new RoutingRules() {
            @Override
            public RoutingId id() {
                return null;
            }

            @Override
            public LocalDate validFrom() {
                throw new IllegalStateException();
            }

            @Override
            public String title() {
                return "Silent";
            }

            @Override
            public RouteDecision route(RouteQuestion question) {
                return null;
            }
        };
        refused("id() answers nothing", "", silent);
        refused("its service cannot be had", "", null);
        refused("validFrom() failed with java.lang.IllegalStateException", "", silent);
    }

    @Test
    public void sch8_rulesThatFailLaterRefuseTheirCallersByNameAndNobodyElse() {
        boolean[] broken = new boolean[1];
        register.arrive(
                answering(question -> {
                    if (broken[0]) {
                        throw new IllegalStateException("secret detail");
                    }
                    return national(question);
                }),
                "a-bundle 1.0.0");
        assertEquals("own", route(NORTH, Concern.CONDUCT, false).policy().id());
        broken[0] = true;
        Problem problem = refusal(input("north-west"));
        assertEquals("routing-failed", problem.code());
        assertEquals(502, problem.status());
        assertEquals("SCH-8", problem.rule());
        assertTrue(problem.detail(), problem.detail().contains("fitness-routing own north 1.0.0"));
        assertTrue(problem.detail(), !problem.detail().contains("secret"));
        assertEquals(
                Region.NATIONAL,
                route(new Region("london"), Concern.CONDUCT, false).policy().region());
    }

    @Test
    public void sch8_rulesThatHangLaterAreCalledNoMoreAfterSomeTime() {
        boolean[] hanging = new boolean[1];
        register.arrive(answering(question -> hanging[0] ? hang() : national(question)), "a-bundle 1.0.0");
        hanging[0] = true;
        for (int i = 0; i < 4; i++) {
            assertTrue(refusal(input("north")).detail().contains("did not answer within"));
        }
        assertTrue(refusal(input("north")).detail().contains("called no more"));
    }

    @Test
    public void ftp2_rulesThatAnswerOtherwiseThanWhenProbedAreRefusedByWhatTheyBreak() {
        boolean[] turned = new boolean[1];
        register.arrive(
                answering(question ->
                        turned[0] ? referral(national(question), GmcReferral.NONE, Party.TRAINEE) : national(question)),
                "a-bundle 1.0.0");
        turned[0] = true;
        Problem problem = refusal(input("north"));
        assertEquals("routing-impossible", problem.code());
        assertEquals("FTP-4", problem.rule());
    }

    private void refused(String reason, String also, RoutingRules rules) {
        ContainedRules candidate = register.arrive(rules, "a-bundle 1.0.0");
        assertTrue(
                reason + " is not among " + candidate.faults(),
                candidate.faults().stream().anyMatch(fault -> fault.contains(reason) && fault.contains(also)));
    }

    private Problem refusal(RouteInput input) {
        return assertThrows(ProblemException.class, () -> routing.route(input)).problem();
    }

    private static RouteInput input(String region) {
        return new RouteInput(region, "DOCTOR", "CONDUCT", "IN_POST", "false", "false", "2021-08-02");
    }

    private Route route(Region region, Concern concern, boolean severe) {
        return routing.route(question(region, concern, severe, ON));
    }

    private static RouteQuestion question(Region region, Concern concern, boolean severe, LocalDate on) {
        return new RouteQuestion(region, Profession.DOCTOR, concern, Stage.IN_POST, severe, false, on);
    }

    private RouteDecision national(RouteQuestion question) {
        return national.decide(Cell.of(question));
    }

    private <T> T hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            while (never.getCount() > 0) {
                Thread.onSpinWait(); // Not to be interrupted.
            }
        }
        return null;
    }

    private RoutingRules answering(Function<RouteQuestion, RouteDecision> answer) {
        return rules(new RoutingId("own", NORTH, new Version("1.0.0")), LocalDate.of(2021, 1, 1), answer);
    }

    private RoutingRules rules(String id, Region region, String version, UnaryOperator<RouteDecision> change) {
        return rules(id, region, version, LocalDate.of(2021, 1, 1), change);
    }

    private RoutingRules rules(
            String id, Region region, String version, LocalDate from, UnaryOperator<RouteDecision> change) {
        return rules(
                new RoutingId(id, region, new Version(version)),
                from,
                question -> change.apply(national.decide(Cell.of(question))));
    }

    private static RoutingRules rules(RoutingId id, LocalDate from, Function<RouteQuestion, RouteDecision> answer) {
        return new RoutingRules() {
            @Override
            public RoutingId id() {
                return id;
            }

            @Override
            public LocalDate validFrom() {
                return from;
            }

            @Override
            public String title() {
                return "Rules of a test";
            }

            @Override
            public RouteDecision route(RouteQuestion question) {
                return answer.apply(question);
            }
        };
    }

    private static RouteDecision referral(RouteDecision decision, GmcReferral referral) {
        return referral(decision, referral, decision.caseManager());
    }

    private static RouteDecision referral(RouteDecision decision, GmcReferral referral, Party caseManager) {
        return new RouteDecision(
                decision.lead(),
                caseManager,
                decision.deputy(),
                decision.inform(),
                decision.steps(),
                referral,
                decision.thirdParties(),
                decision.rules(),
                decision.sources());
    }
}
