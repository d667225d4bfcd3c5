/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.ClaimShare;
import org.leademployer.tribunals.NoticeInput;

public class TribunalsServiceTest {

    private static final List<ActInput> ACTS = List.of(
            new ActInput("RTD01", "2021-08-01", "2021-08-20", "ACT_OF_HOST"),
            new ActInput("RBS", "2021-07-01", "2021-07-10", "ACT_OF_HOST"));

    private final Access everything = (permission, node) -> true;
    private CalculationScope asked;
    private Problem refusal;

    @Test
    public void tri3_sharesAreOfTheTermsOfTheLastDayOfTheActs() {
        ClaimShare shares = service(everything).shares("NW-LE-2021", new ClaimInput("100.00", "200.00", ACTS));
        LocalDate last = LocalDate.of(2021, 8, 20);
        assertEquals(new CalculationScope("c-1", Samples.NORTH_WEST, new Period(last, last)), asked);
        assertEquals(new Period(LocalDate.of(2021, 7, 1), last), shares.acts());
        assertEquals(Money.parse("300.00"), shares.total());
        assertEquals(
                List.of("RBS 100.00", "RTD 200.00"),
                shares.shares().stream()
                        .map(share -> share.party() + " " + share.amount())
                        .toList());
    }

    @Test
    public void tri2_thePlanIsOfTheTermsOfTheDayOnWhichTheClaimWasSent() {
        ClaimPlan plan = service(everything).handlingPlan("NW-LE-2021", new NoticeInput("2021-11-02", ACTS));
        assertEquals(new Period(Samples.SENT, Samples.SENT), asked.period());
        assertEquals(LocalDate.of(2021, 11, 30), plan.responseDue());
        assertEquals(1, plan.plan().orElseThrow().steps().size());
        assertTrue(plan.calculation().isPresent());
        assertTrue(plan.refusal().isEmpty());
    }

    @Test
    public void sch4_theStatutoryDeadlineIsAnsweredWithoutTheVariant() {
        refusal = Problem.of("variant-not-deployed", 409, "Not deployed", "Put it back.")
                .withRule("SCH-4");
        ClaimPlan plan = service(everything).handlingPlan("NW-LE-2021", new NoticeInput("2021-11-02", List.of()));
        assertEquals(LocalDate.of(2021, 11, 30), plan.responseDue());
        assertEquals(refusal, plan.refusal().orElseThrow());
        assertFalse(plan.plan().isPresent() || plan.calculation().isPresent());
        assertProblem("variant-not-deployed", () -> service(everything)
                .shares("NW-LE-2021", new ClaimInput("100.00", "200.00", ACTS)));
    }

    @Test
    public void otherRefusalsOfThePlanStayRefusals() {
        refusal = Problem.of("busy", 503, "Busy", "Ask again.");
        assertProblem(
                "busy", () -> service(everything).handlingPlan("NW-LE-2021", new NoticeInput("2021-11-02", List.of())));
    }

    @Test
    public void tri1_hostsAreThoseOfTheRegister() {
        Problem problem = assertProblem("invalid-input", () -> service(everything)
                .shares(
                        "NW-LE-2021",
                        new ClaimInput(
                                "1.00",
                                "1.00",
                                Arrays.asList(new ActInput("RW3", "2021-08-01", "2021-08-20", "SEVERAL")))));
        assertEquals(1, problem.faults().size());
        assertEquals("there is no host 'RW3'", problem.faults().get(0).reason());
    }

    @Test
    public void x3_readingTribunalsIsAskedForAtTheNodeOfTheLot() {
        Access others = (permission, node) -> permission != Permission.READ_TRIBUNALS;
        assertProblem("not-allowed", () -> service(others)
                .handlingPlan("NW-LE-2021", new NoticeInput("2021-11-02", List.of())));
        assertProblem("not-allowed", () -> service(others).shares("NW-LE-2021", new ClaimInput("1", "1", ACTS)));
        assertProblem("not-found", () -> service(others).shares("nowhere", new ClaimInput("1", "1", ACTS)));
    }

    private TribunalsService service(Access access) {
        return new TribunalsService(
                only(Contracts.class, "require", arguments -> {
                    if (!"NW-LE-2021".equals(arguments[0])) {
                        throw Problems.notFound("contract", String.valueOf(arguments[0]))
                                .toException();
                    }
                    return contract();
                }),
                only(Organisations.class, "hostsOfSites", arguments -> hosts((Iterable<?>) arguments[0])),
                only(Calculations.class, "calculate", this::calculate),
                new SharesCalculation(),
                new PlanCalculation(),
                access,
                Clock.fixed(Instant.parse("2022-01-31T12:00:00Z"), ZoneId.of("Europe/London")));
    }

    /** RTD and RBS are known, and the sites that begin with them. */
    private static Map<OdsCode, Host> hosts(Iterable<?> sites) {
        Map<OdsCode, Host> hosts = new HashMap<>();
        for (Object site : sites) {
            String trust = site.toString().substring(0, 3);
            if (Set.of("RTD", "RBS").contains(trust)) {
                hosts.put(
                        (OdsCode) site,
                        new Host(new OdsCode(trust), trust, Host.Kind.TRUST, Samples.NORTH_WEST, "fictitious"));
            }
        }
        return hosts;
    }

    /** By way of bytes, as the platform keeps them. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object calculate(Object[] arguments) {
        if (refusal != null) {
            throw refusal.toException();
        }
        CalculationType type = (CalculationType) arguments[0];
        asked = (CalculationScope) arguments[1];
        byte[] input = type.writeInput(arguments[2]);
        InForce<?> inForce = Samples.inForce(asked.period(), Samples.hostsBearAll());
        byte[] result = type.writeResult(type.calculate(type.readInput(input), List.of(inForce)));
        return new Kept<>(
                new Calculation(
                        "k-1",
                        type.name(),
                        asked.contractId(),
                        asked.period(),
                        List.of(),
                        Sha256.of(input),
                        Sha256.of(result),
                        Instant.EPOCH,
                        "admin"),
                type.readResult(result));
    }

    private static Contract contract() {
        return new Contract(
                "c-1",
                "NW-LE-2021",
                1,
                new Lot("Doctors in training", Samples.NORTH_WEST, Set.of("007")),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                new Period(Samples.SERVICE, LocalDate.of(2025, 3, 31)),
                0,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private static Problem assertProblem(String code, Runnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused::run).problem();
        assertEquals(code, problem.code());
        return problem;
    }

    /** A service of which a test needs one method. */
    private static <T> T only(Class<T> type, String method, Answering answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    if (called.getName().equals(method)) {
                        return answer.to(given);
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    private interface Answering {
        Object to(Object[] arguments);
    }
}
