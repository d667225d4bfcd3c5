/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.ShadowDifference;
import org.leademployer.schedules.internal.samples.SampleVariant;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.internal.store.ShadowStore;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Candidates beside calculations, in a real framework and on a real database. */
public class ShadowsServiceTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final Period YEAR = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));

    private static EmbeddedDatabase database;

    private final PriceOfOne type = new PriceOfOne();
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private final Actor admin = new Actor("admin", Set.of());
    private SmallFramework framework;
    private VariantRegistry registry;
    private PinsService pins;
    private CalculationsService calculations;
    private ShadowsService shadows;

    @BeforeClass
    public static void openDatabase() throws Exception {
        database = new EmbeddedDatabase("shadows");
    }

    @AfterClass
    public static void closeDatabase() {
        database.close();
    }

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofSeconds(5));
        PinStore pinStore = new PinStore(database, () -> "schedules");
        CalculationStore kept = new CalculationStore(database, () -> "schedules");
        Archive archive = new Archive(database, () -> "schedules");
        pins = new PinsService(
                database,
                pinStore,
                archive,
                registry,
                new ReadableContracts((permission, node) -> true, null),
                new AuditList(database, change -> {}),
                () -> admin,
                Clock.systemUTC());
        calculations = new CalculationsService(
                framework.context(),
                database,
                registry,
                new ReadableContracts((permission, node) -> true, null),
                new SmallGeography(),
                pinStore,
                kept,
                archive,
                new AuditList(database, change -> {}),
                () -> admin,
                Clock.systemUTC(),
                new ShortLimits(1));
        calculations.types = List.of(type);
        shadows = new ShadowsService(
                database,
                registry,
                calculations,
                kept,
                archive,
                new ShadowStore(database, () -> "schedules"),
                new AuditList(database, change -> {}),
                () -> admin,
                (permission, node) -> granted.contains(permission),
                Clock.systemUTC());
        framework.installVariant("north-west", "1.0.0", "3.88");
        pins.pin("c-1", id("1.0.0"), YEAR.from());
    }

    @After
    public void close() {
        shadows.close();
        calculations.close();
        registry.close();
        framework.close();
        for (String table : List.of(
                "shadow_amount",
                "shadow_difference",
                "shadow",
                "pin",
                "calculation_basis",
                "calculation",
                "archived_content")) {
            database.execute("DELETE FROM schedules." + table);
        }
    }

    @Test
    public void sch6_theCandidateIsKeptBesideWhatWasCalculated() throws Exception {
        framework.register(SampleVariant.of("north-west", "2.0.0", "4.00"));
        shadows.set("c-1", NORTH_WEST, id("2.0.0"));
        String calculation = calculate("t-1");
        ShadowDifference kept = difference(calculation);
        assertEquals("0.12", kept.total().difference().toString());
        assertEquals("3.88", kept.payers().get(0).change().today().toString());
        assertEquals("4.00", kept.payers().get(0).change().then().toString());
        assertEquals(id("2.0.0"), kept.candidate());
        calculate("t-1");
        difference(calculate("t-2"));
        assertEquals(
                "the same is kept once", 2, shadows.differences("c-1", "6", 10).size());
    }

    @Test
    public void sch6_aCandidateThatMisbehavesOrIsGoneTouchesNoAnswer() throws Exception {
        framework.register(SampleVariant.of("north-west", "2.0.0", "4.00", "hangs"));
        shadows.set("c-1", NORTH_WEST, id("2.0.0"));
        assertEquals("variant-failed", difference(calculate("t-1")).failure().code());
    }

    @Test
    public void sch6_whatIsRolledBackHasNoShadow() throws Exception {
        framework.register(SampleVariant.of("north-west", "2.0.0", "4.00"));
        shadows.set("c-1", NORTH_WEST, id("2.0.0"));
        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    calculate("t-1");
                    throw new IllegalStateException("the caller changed its mind");
                }));
        difference(calculate("t-2"));
        assertEquals(1, shadows.differences("c-1", "6", 10).size());
    }

    @Test
    public void x3_shadowsAreForThoseWhoMaySimulate() throws Exception {
        framework.register(SampleVariant.of("north-west", "2.0.0", "4.00"));
        shadows.set("c-1", NORTH_WEST, id("2.0.0"));
        assertEquals(1, shadows.all("6").size());
        granted.remove(Permission.SIMULATE_SCHEDULES);
        assertEquals(List.of(), shadows.all("6"));
        assertTrue(shadows.find("c-1", "6").isEmpty());
        assertTrue(shadows.remove("c-1", "6").isEmpty());
        assertEquals(
                403,
                assertThrows(ProblemException.class, () -> shadows.set("c-1", NORTH_WEST, id("1.0.0")))
                        .problem()
                        .status());
    }

    @Test
    public void refusesACandidateThatIsNotDeployed() {
        assertEquals(
                "variant-not-deployed",
                assertThrows(ProblemException.class, () -> shadows.set("c-1", NORTH_WEST, id("9.9.9")))
                        .problem()
                        .code());
    }

    private String calculate(String trainee) {
        return calculations
                .calculate(type, new CalculationScope("c-1", NORTH_WEST, YEAR), trainee)
                .calculation()
                .id();
    }

    private ShadowDifference difference(String calculation) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            for (ShadowDifference kept : shadows.differences("c-1", "6", 10)) {
                if (kept.calculationId().equals(calculation)) {
                    return kept;
                }
            }
            assertTrue("no shadow of " + calculation, System.nanoTime() < limit);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static VariantId id(String version) {
        return new VariantId("6", NORTH_WEST, VariantVersion.parse(version));
    }

    /** What HEE pays for one trainee. */
    private static final class PriceOfOne implements CalculationType<CommercialSchedule, String, String> {

        @Override
        public String name() {
            return "price";
        }

        @Override
        public String schedule() {
            return "6";
        }

        @Override
        public Class<CommercialSchedule> variantType() {
            return CommercialSchedule.class;
        }

        @Override
        public String calculate(String trainee, List<InForce<CommercialSchedule>> inForce) {
            return inForce.get(0)
                    .call(schedule -> schedule.charge(new TraineeService(trainee, YEAR, List.of())))
                    .get(0)
                    .amount()
                    .toString();
        }

        @Override
        public byte[] writeInput(String input) {
            return input.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String readInput(byte[] input) {
            return new String(input, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] writeResult(String result) {
            return result.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String readResult(byte[] result) {
            return new String(result, StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, Money> amounts(String result) {
            return Map.of("HEE", Money.parse(result));
        }
    }
}
