/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.rules.CaseChanges.Doing;
import org.leademployer.fitness.internal.rules.CaseChanges.Routed;
import org.leademployer.fitness.internal.rules.CaseChanges.Surroundings;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.problem.ProblemException;
import org.osgi.framework.Version;

/** Every cell of the national table as a case, worked step by step by those whose steps they are, to its end (FTP-2, FTP-6). */
public class NationalCasesTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 3, 2);
    private static final TableRouting NATIONAL = new TableRouting(Shipped.TABLE);

    private static final Surroundings AROUND = new Surroundings(
            NationalCasesTest::routed, host -> true, List::of, host -> true, Map::of, user -> List.of(), Shipped.DAYS);

    @Test
    public void ftp6_everyCellOfTheNationalTableIsACaseThatCanBeWorkedToItsEnd() {
        int steps = 0;
        for (Cell cell : Cell.all()) {
            FitnessCase found = CaseChanges.routed(received(cell), AROUND);
            assertEquals(cell.toString(), CaseState.ROUTED, found.state());
            for (Optional<CaseStep> next = next(found); next.isPresent(); next = next(found)) {
                try {
                    found = work(found, next.get());
                } catch (ProblemException e) {
                    throw new AssertionError(
                            cell + ", " + next.get().id() + ": " + e.problem().lines(), e);
                }
                assertTrue(cell + ", " + next.get().id(), steps++ < 10_000);
            }
            assertEquals(cell.toString(), List.of(), open(found));
            found = apply(found, found.route().leads(), "man", new CaseChange.Close("done"));
            assertEquals(cell.toString(), CaseState.CLOSED, found.state());
        }
        System.out.println("national cases: " + Cell.all().size() + " cells, " + steps + " steps worked");
    }

    @Test
    public void ftp1_noCellOfATrainingConcernThatIsNotSevereComesToAReferral_whateverIsRecorded() {
        for (Cell cell : Cell.all()) {
            if (cell.concern() == Concern.TRAINING && !cell.severe()) {
                FitnessCase found = CaseChanges.routed(received(cell), AROUND);
                found = apply(found, Side.LEAD_EMPLOYER, "md", discussion());
                found = apply(
                        found,
                        Side.POSTGRADUATE_DEAN,
                        "pgd",
                        new CaseChange.Decide("REFER_TO_REGULATOR", "to be referred"));
                FitnessCase last = found;
                ProblemException refused = org.junit.Assert.assertThrows(
                        ProblemException.class,
                        () -> apply(last, Side.POSTGRADUATE_DEAN, "pgd", new CaseChange.Refer("because")));
                assertEquals("FTP-1", refused.problem().rule());
            }
        }
    }

    private static FitnessCase work(FitnessCase found, CaseStep step) {
        Side owner = step.owner().side();
        Side side = owner == Side.NONE ? found.route().leads() : owner;
        return switch (step.act()) {
            case APPOINT_CASE_MANAGER -> appointed(found, "CASE_MANAGER", "man");
            case APPOINT_INVESTIGATOR -> appointed(found, "CASE_INVESTIGATOR", "inv");
            case INVESTIGATE, REPORT -> reported(found);
            case DECIDE -> apply(found, side, "man", new CaseChange.Decide("REFER_TO_REGULATOR", "a decision"));
            case DISCUSS -> discussed(found, side);
            case AGREE_THRESHOLD -> agreed(
                    found, side, new CaseChange.ProposeThreshold("of a level"), new CaseChange.AgreeThreshold());
            case AGREE_STRATEGY -> agreed(
                    found, side, new CaseChange.ProposeStrategy("joint"), new CaseChange.AgreeStrategy());
            case REFER -> apply(found, Side.POSTGRADUATE_DEAN, "pgd", new CaseChange.Refer("because"));
            case TRANSFER -> transferred(found, step);
            default -> apply(found, side, "man", new CaseChange.DoStep(step.id(), null));
        };
    }

    private static FitnessCase appointed(FitnessCase found, String capacity, String user) {
        return apply(found, found.route().leads(), "hr", new CaseChange.Appoint(capacity, user, null, "NONE"));
    }

    private static FitnessCase reported(FitnessCase found) {
        FitnessCase ready = found;
        if (ready.appointments().stream().noneMatch(one -> one.capacity() == FitnessCase.Capacity.CASE_MANAGER)) {
            ready = appointed(ready, "CASE_MANAGER", "man");
        }
        if (ready.state() == CaseState.ROUTED) {
            ready = apply(ready, ready.route().leads(), "man", new CaseChange.BeginInvestigation());
        }
        return apply(ready, ready.route().leads(), "inv", new CaseChange.RecordReport("what happened"));
    }

    private static FitnessCase transferred(FitnessCase found, CaseStep step) {
        if (!found.facts().profession().hasResponsibleOfficer()) {
            return apply(found, step.owner().side(), "hr", new CaseChange.DoStep(step.id(), null));
        }
        FitnessCase ready =
                apply(found, Side.POSTGRADUATE_DEAN, "pgd", new CaseChange.StartTransfer(null, "RTD", "2026-08-01"));
        ready = apply(ready, Side.LEAD_EMPLOYER, "md", new CaseChange.AgreeTransfer("1"));
        ready = apply(ready, Side.POSTGRADUATE_DEAN, "pgd", new CaseChange.AgreeTransfer("1"));
        return apply(ready, Side.POSTGRADUATE_DEAN, "pgd", new CaseChange.SendTransfer("1", "a concern"));
    }

    /** One side records it, and the other says so too. */
    private static FitnessCase discussed(FitnessCase found, Side side) {
        FitnessCase said = apply(found, side, "man", discussion());
        return apply(
                said,
                otherThan(side),
                "other",
                new CaseChange.AgreeDiscussion(String.valueOf(said.discussions().size())));
    }

    private static FitnessCase agreed(FitnessCase found, Side side, CaseChange proposal, CaseChange agreement) {
        return apply(apply(found, side, "man", proposal), otherThan(side), "other", agreement);
    }

    private static Side otherThan(Side side) {
        return side == Side.LEAD_EMPLOYER ? Side.POSTGRADUATE_DEAN : Side.LEAD_EMPLOYER;
    }

    private static CaseChange discussion() {
        return new CaseChange.Discuss(
                null, List.of("POSTGRADUATE_DEAN", "REVALIDATION_TEAM", "MEDICAL_DIRECTOR"), true, "we agree");
    }

    private static Optional<CaseStep> next(FitnessCase found) {
        return found.steps().stream()
                .filter(step -> step.state() == CaseStep.State.RUNNING)
                .findFirst();
    }

    private static List<String> open(FitnessCase found) {
        List<String> open = new ArrayList<>();
        found.steps().stream().filter(CaseStep::open).forEach(step -> open.add(step.id()));
        return open;
    }

    private static FitnessCase apply(FitnessCase found, Side side, String user, CaseChange change) {
        return CaseChanges.apply(found, change, new Doing(user, List.of(side), KNOWN), AROUND);
    }

    private static Routed routed(RouteQuestion question) {
        TimeLimits limits = Shipped.LIMITS;
        RouteDecision decision =
                StepDates.dated(NATIONAL.decide(Cell.of(question)), question.on(), limits, Shipped.DAYS);
        return new Routed(
                new Route(
                        question,
                        decision,
                        new RoutingId("national", Region.NATIONAL, new Version(1, 0, 0)),
                        new DefinitionId(TimeLimits.KIND, "national", Region.NATIONAL, new Version(1, 0, 0))),
                limits.limits());
    }

    private static FitnessCase received(Cell cell) {
        return new FitnessCase(
                "00000000-0000-0000-0000-000000000001",
                1,
                CaseState.RECEIVED,
                Instant.parse("2026-03-02T09:00:00Z"),
                new FitnessCase.Subject(cell.profession() == Profession.DOCTOR ? "GMC 7000001" : "GDC 70001", null),
                new FitnessCase.Facts(
                        cell.concern(),
                        null,
                        cell.profession(),
                        cell.stage(),
                        cell.severe(),
                        cell.seriousUntowardIncident(),
                        ConcernSource.OTHER,
                        Region.NATIONAL,
                        null,
                        null,
                        KNOWN,
                        "hr",
                        null),
                "what happened",
                null,
                List.of(Side.LEAD_EMPLOYER),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
