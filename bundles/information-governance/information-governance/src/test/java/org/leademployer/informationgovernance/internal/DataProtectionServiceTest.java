/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.ContractProtocol;
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

public class DataProtectionServiceTest {

    private static final Access EVERYTHING = (permission, node) -> true;

    private Instant now = Instant.parse("2022-01-31T12:00:00Z");
    private CalculationScope asked;
    private Problem refusal;

    @Test
    public void ig6_thePlanIsOfTheTermsOfTheDayOfTheDiscoveryInEngland() {
        for (Map.Entry<String, String> each : Map.of(
                        "2021-11-02T09:30:00Z", "2021-11-02",
                        "2021-06-30T23:30:00Z", "2021-07-01",
                        "2021-11-02T23:30:00Z", "2021-11-02",
                        "2021-03-28T00:30:00+02:00", "2021-03-27")
                .entrySet()) {
            BreachPlan plan = service(EVERYTHING).breachPlan("LD-LE-2021", discovered(each.getKey()));
            LocalDate day = LocalDate.parse(each.getValue());
            assertEquals(new CalculationScope("c-1", Samples.LONDON, new Period(day, day)), asked);
            assertEquals("breach-plan", plan.calculation().orElseThrow().type());
            assertEquals(1, plan.steps().size());
            assertEquals(Optional.empty(), plan.refusal());
        }
    }

    @Test
    public void ig6_theStatutoryDeadlineNamesTheLaw() {
        BreachPlan plan = service(EVERYTHING).breachPlan("LD-LE-2021", discovered("2021-11-02T09:30:00Z"));
        assertEquals(
                Instant.parse("2021-11-05T09:30:00Z"), plan.statutoryDeadline().due());
        assertEquals(72, plan.statutoryDeadline().hours());
        assertEquals("UK GDPR Article 33(1)", plan.statutoryDeadline().source());
        assertEquals(Instant.parse("2021-11-04T21:30:00Z"), plan.steps().get(0).due());
    }

    @Test
    public void sch4_theStatutoryDeadlineIsAnsweredWithoutTheVariant() {
        for (String rule : List.of("SCH-4", "SCH-8")) {
            refusal = Problem.of("variant-not-deployed", 409, "Not deployed", "Put it back.")
                    .withRule(rule);
            BreachPlan plan = service(EVERYTHING).breachPlan("LD-LE-2021", discovered("2021-11-02T09:30:00Z"));
            assertEquals(
                    Instant.parse("2021-11-05T09:30:00Z"),
                    plan.statutoryDeadline().due());
            assertEquals(List.of(), plan.steps());
            assertEquals(Optional.of(refusal), plan.refusal());
            assertEquals(Optional.empty(), plan.calculation());
            assertProblem("variant-not-deployed", () -> service(EVERYTHING).protocol("LD-LE-2021"));
        }
    }

    @Test
    public void otherRefusalsOfThePlanStayRefusals() {
        refusal = Problem.of("busy", 503, "Busy", "Ask again.");
        assertProblem("busy", () -> service(EVERYTHING).breachPlan("LD-LE-2021", discovered("2021-11-02T09:30:00Z")));
    }

    @Test
    public void ig5_theProtocolIsOfTodayOrOfTheNearestDayOfTheTerm() {
        for (Map.Entry<String, String> each : Map.of(
                        "2020-01-01T12:00:00Z", "2021-04-01",
                        "2022-01-31T12:00:00Z", "2022-01-31",
                        "2022-06-30T23:30:00Z", "2022-07-01",
                        "2030-01-01T12:00:00Z", "2025-03-31")
                .entrySet()) {
            now = Instant.parse(each.getKey());
            ContractProtocol answer = service(EVERYTHING).protocol("LD-LE-2021");
            LocalDate day = LocalDate.parse(each.getValue());
            assertEquals(each.getKey(), new Period(day, day), asked.period());
            assertEquals("data-protection-protocol", answer.calculation().type());
            assertEquals(Samples.protocol(), answer.protocol());
        }
    }

    @Test
    public void x3_readingDataProtectionIsAskedForAtTheNodeOfTheLot() {
        Access others =
                (permission, node) -> permission != Permission.READ_DATA_PROTECTION || !node.equals(Samples.LONDON);
        assertProblem("not-allowed", () -> service(others).breachPlan("LD-LE-2021", discovered("wrong as well")));
        assertProblem("not-allowed", () -> service(others).protocol("LD-LE-2021"));
        assertProblem("not-found", () -> service(others).protocol("nowhere"));
    }

    @Test
    public void ig6_aBreachThatCannotBeUsedIsNotPlanned() {
        assertProblem("invalid-input", () -> service(EVERYTHING)
                .breachPlan("LD-LE-2021", discovered("2022-01-31T12:00:01Z")));
        assertTrue(asked == null);
    }

    private static BreachInput discovered(String at) {
        return new BreachInput(at, "HOST", List.of("PAY"), "12", null);
    }

    private DataProtectionService service(Access access) {
        return new DataProtectionService(
                only(Contracts.class, "require", arguments -> {
                    if (!"LD-LE-2021".equals(arguments[0])) {
                        throw Problems.notFound("contract", String.valueOf(arguments[0]))
                                .toException();
                    }
                    return contract();
                }),
                only(Calculations.class, "calculate", this::calculate),
                new PlanCalculation(),
                new ProtocolCalculation(),
                access,
                Clock.fixed(now, ZoneId.of("Europe/London")));
    }

    /** By way of bytes, as the platform keeps them. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object calculate(Object[] arguments) {
        if (refusal != null) {
            throw refusal.toException();
        }
        CalculationType type = (CalculationType) arguments[0];
        assertEquals("10", type.schedule());
        asked = (CalculationScope) arguments[1];
        byte[] input = type.writeInput(arguments[2]);
        InForce<?> inForce = Samples.inForce(asked.period(), Samples.sixtyHours());
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
                "LD-LE-2021",
                1,
                new Lot("Doctors in training", Samples.LONDON, Set.of("007")),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                new Period(Samples.FROM, LocalDate.of(2025, 3, 31)),
                0,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private static void assertProblem(String code, Runnable refused) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, refused::run).problem().code());
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
