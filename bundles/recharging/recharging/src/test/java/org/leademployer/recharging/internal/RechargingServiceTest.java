/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.employment.Employment;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.employment.PlacementType;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.internal.rules.ChargeInput;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.Replay;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;

public class RechargingServiceTest {

    private static final Period TERM = Samples.period("2021-08-01", "2036-07-31");

    private final List<PlacementQuery> queries = new ArrayList<>();
    private final KeepingCalculations calculations = new KeepingCalculations(Samples.poundADay());
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final List<ServedPlacement> placements =
            new ArrayList<>(List.of(Samples.placement("t1", "P1", "RTD", "2021-01-01", "2021-10-31")));
    /** The lots there were, the first first; from the first day of the term on. */
    private List<LotOfDays> changed = List.of(new LotOfDays(lot("007"), TERM));

    private final RechargingService recharging = new RechargingService(
            new DirectTransactions(),
            contracts(arguments -> {
                if (!"NW-LE-2021".equals(arguments[0])) {
                    throw Problems.notFound("contract", String.valueOf(arguments[0]))
                            .toException();
                }
                return contract();
            }),
            only(TermHistory.class, "lots", arguments -> Map.of("c-1", lots((Period) arguments[1]))),
            only(Employment.class, "served", arguments -> {
                PlacementQuery query = (PlacementQuery) arguments[0];
                queries.add(query);
                return placements.stream()
                        .filter(placement -> query.specialties().contains(placement.specialty()))
                        .filter(placement -> placement.period().overlaps(query.period()))
                        .toList();
            }),
            calculations,
            new ChargesCalculation(),
            (permission, node) -> granted.contains(permission));

    @Test
    public void x3_chargesAreForThoseWhoMayReadThem() {
        String id = recharging
                .charges("NW-LE-2021", Samples.period("2021-08-01", "2022-03-31"))
                .calculation()
                .id();
        granted.remove(Permission.READ_CHARGES);
        assertProblem(
                "not-allowed",
                403,
                "X-3",
                () -> recharging.charges("NW-LE-2021", Samples.period("2021-08-01", "2022-03-31")));
        assertProblem("not-found", 404, null, () -> recharging.ofCalculation(id));
    }

    @Test
    public void fin1_chargesTheDaysThatPeriodAndTermShare() {
        Charges charges = recharging.charges("NW-LE-2021", Samples.period("2021-04-01", "2022-03-31"));
        Period days = Samples.period("2021-08-01", "2022-03-31");
        assertEquals(List.of(new PlacementQuery(Samples.NORTH_WEST, Set.of("007"), days)), queries);
        assertEquals(new CalculationScope("c-1", Samples.NORTH_WEST, days), calculations.scope);
        assertEquals(days, charges.calculation().period());
        assertEquals("92 days at £1.10", Money.parse("101.20"), charges.total());
    }

    @Test
    public void con9_daysBeforeAChangeOfTheLotAreChargedByTheLotOfThen() {
        changed = List.of(
                new LotOfDays(lot("007", "008"), Samples.period("2021-08-01", "2021-08-31")),
                new LotOfDays(lot("007", "009"), Samples.period("2021-09-01", "2036-07-31")));
        placements.add(of("008", "t2", "P2"));
        placements.add(of("009", "t3", "P3"));

        Charges charges = recharging.charges("NW-LE-2021", Samples.period("2021-04-01", "2021-10-31"));

        assertEquals(
                List.of(
                        new PlacementQuery(
                                Samples.NORTH_WEST, Set.of("007", "008"), Samples.period("2021-08-01", "2021-08-31")),
                        new PlacementQuery(
                                Samples.NORTH_WEST, Set.of("007", "009"), Samples.period("2021-09-01", "2021-10-31"))),
                queries);
        assertEquals(Samples.period("2021-08-01", "2021-10-31"), calculations.scope.period());
        ChargeInput input = new ChargesCalculation().readInput(calculations.input);
        assertEquals(
                "what both lots have stays one placement; what one has is cut to its days",
                List.of("t1 2021-08-01 to 2021-10-31", "t2 2021-08-01 to 2021-08-31", "t3 2021-09-01 to 2021-10-31"),
                input.trainees().stream()
                        .flatMap(trainee -> trainee.placements().stream()
                                .map(placement -> trainee.traineeId() + " "
                                        + placement.period().from() + " to "
                                        + placement.period().to()))
                        .toList());
        assertEquals("92 + 31 + 61 days at £1.10", Money.parse("202.40"), charges.total());
        assertEquals(
                "what was calculated is kept as it was",
                charges,
                recharging.ofCalculation(charges.calculation().id()));
    }

    @Test
    public void con9_aChangeThatIsNoneOfThePeriodLeavesItsInputAsItWas() {
        recharging.charges("NW-LE-2021", Samples.period("2021-08-01", "2021-08-31"));
        byte[] before = calculations.input;
        changed = List.of(
                new LotOfDays(lot("007"), Samples.period("2021-08-01", "2021-08-31")),
                new LotOfDays(lot("009"), Samples.period("2021-09-01", "2036-07-31")));
        recharging.charges("NW-LE-2021", Samples.period("2021-08-01", "2021-08-31"));
        assertArrayEquals(before, calculations.input);
    }

    @Test
    public void chargesThatWereCalculatedAreReadAsTheyWere() {
        Charges charges = recharging.charges("NW-LE-2021", Samples.period("2021-08-01", "2022-03-31"));
        assertEquals(charges, recharging.ofCalculation(charges.calculation().id()));
        assertProblem("not-found", 404, null, () -> recharging.ofCalculation("nothing"));
        calculations.type = "shares";
        assertProblem(
                "not-found",
                404,
                null,
                () -> recharging.ofCalculation(charges.calculation().id()));
    }

    @Test
    public void con1_refusesAPeriodOutsideTheTerm() {
        for (Period period :
                List.of(Samples.period("2021-01-01", "2021-07-31"), Samples.period("2036-08-01", "2036-08-31"))) {
            assertProblem("outside-term", 422, "CON-1", () -> recharging.charges("NW-LE-2021", period));
        }
        assertEquals(List.of(), queries);
    }

    @Test
    public void fin1_refusesMoreThanTenYears() {
        recharging.charges("NW-LE-2021", Samples.period("2022-04-01", "2032-03-31"));
        for (String to : List.of("2032-04-01", "+999999999-12-31")) {
            assertProblem(
                    "period-too-long",
                    422,
                    "FIN-1",
                    () -> recharging.charges("NW-LE-2021", Samples.period("2022-04-01", to)));
        }
    }

    @Test
    public void anUnknownContractIsNotFound() {
        assertProblem("not-found", 404, null, () -> recharging.charges("nowhere", TERM));
    }

    /** As the history cuts them to a period. */
    private List<LotOfDays> lots(Period period) {
        List<LotOfDays> lots = new ArrayList<>();
        changed.forEach(
                one -> one.days().intersection(period).ifPresent(days -> lots.add(new LotOfDays(one.lot(), days))));
        return lots;
    }

    private static ServedPlacement of(String specialty, String trainee, String post) {
        return new ServedPlacement(
                trainee,
                new OdsCode("RTD"),
                specialty,
                post,
                PlacementType.IN_POST_STANDARD,
                Samples.period("2021-01-01", "2021-12-31"),
                100,
                FundingKind.SECONDARY_CARE);
    }

    private static Lot lot(String... specialties) {
        return new Lot("Doctors in training", Samples.NORTH_WEST, Set.of(specialties));
    }

    private static Contract contract() {
        return new Contract(
                "c-1",
                "NW-LE-2021",
                1,
                lot("007"),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                TERM,
                0,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private static void assertProblem(String code, int status, String rule, Runnable refused) {
        Problem problem = assertThrows(ProblemException.class, refused::run).problem();
        assertEquals(code, problem.code());
        assertEquals(status, problem.status());
        assertEquals(rule, problem.rule());
    }

    private static Contracts contracts(Answering require) {
        return Contracts.class.cast(Proxy.newProxyInstance(
                Contracts.class.getClassLoader(),
                new Class<?>[] {Contracts.class},
                (proxy, called, given) -> switch (called.getName()) {
                    case "require" -> require.to(given);
                    case "find" -> java.util.Optional.of(contract());
                    default -> throw new UnsupportedOperationException(called.getName());
                }));
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

    private static final class DirectTransactions implements Transactions {
        @Override
        public <T> T call(Work<T> work) {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void afterCompletion(Consumer<Boolean> action) {
            action.accept(true);
        }

        @Override
        public <T> T tryOut(Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isDatabaseShared() {
            return false;
        }

        @Override
        public EntityManager entityManager(EntityManagerFactory unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }
    }

    /** Keeps one calculation by its bytes, as the platform does. */
    private static final class KeepingCalculations implements Calculations {

        private final CommercialSchedule schedule;
        private CalculationScope scope;
        private String type;
        private byte[] input;
        private byte[] result;

        KeepingCalculations(CommercialSchedule schedule) {
            this.schedule = schedule;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <V extends Variant, I, R> Kept<R> calculate(CalculationType<V, I, R> made, CalculationScope of, I with) {
            R calculated = made.calculate(
                    with, List.of((org.leademployer.schedules.spi.InForce<V>) Samples.inForce(of.period(), schedule)));
            scope = of;
            type = made.name();
            input = made.writeInput(with);
            result = made.writeResult(calculated);
            return new Kept<>(calculation(), calculated);
        }

        @Override
        public Optional<Calculation> find(String id) {
            return id.equals("k-1") ? Optional.of(calculation()) : Optional.empty();
        }

        @Override
        public List<Calculation> newest(String contractId, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <V extends Variant, I, R> Kept<R> result(CalculationType<V, I, R> made, String calculationId) {
            return new Kept<>(calculation(), made.readResult(result));
        }

        @Override
        public Replay replay(String calculationId) {
            throw new UnsupportedOperationException();
        }

        private Calculation calculation() {
            return new Calculation(
                    "k-1",
                    type,
                    scope.contractId(),
                    scope.period(),
                    List.of(),
                    Sha256.of(input),
                    Sha256.of(result),
                    Instant.EPOCH,
                    "admin");
        }
    }
}
