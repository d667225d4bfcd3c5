/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.internal.rules.Breaker;
import org.leademployer.schedules.internal.store.EmbeddedDatabase;
import org.leademployer.schedules.internal.store.QuarantineStore;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.framework.Bundle;

/** Quarantine over restarts, each of which is another registry in another framework on the same database. */
public class QuarantineTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-10-25T00:30:00.123456789Z"), ZoneId.of("Europe/London"));
    private static final VariantId NORTH_WEST =
            new VariantId("6", new Region("north-west"), VariantVersion.parse("1.0.0"));
    private static final Period YEAR = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31));

    private static EmbeddedDatabase database;

    private final CountDownLatch written = new CountDownLatch(1);
    private SmallFramework framework;
    private VariantRegistry registry;
    private Quarantine quarantine;

    @BeforeClass
    public static void openDatabase() throws Exception {
        database = new EmbeddedDatabase("quarantine");
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
                CLOCK,
                Duration.ofSeconds(5),
                new Breaker.Policy(1, Duration.ofMinutes(5), Duration.ofMinutes(1), 1));
        quarantine =
                new Quarantine(database, new QuarantineStore(database, () -> "schedules"), new Written(), registry);
    }

    @After
    public void close() {
        shut();
        database.execute("DELETE FROM schedules.quarantined_variant");
    }

    @Test
    public void sch8_aRestartIsNoWayOutOfQuarantine() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        fail();
        Containment before = registry.containment(NORTH_WEST).orElseThrow();

        restart("388.00");

        assertEquals(Containment.State.QUARANTINED, state());
        assertEquals(1, registry.containment(NORTH_WEST).orElseThrow().failures());
        assertEquals(
                "to the microsecond",
                before.since().toEpochMilli(),
                registry.containment(NORTH_WEST).orElseThrow().since().toEpochMilli());
    }

    @Test
    public void sch8_whatIsReleasedStaysReleased() throws Exception {
        framework.installVariant("north-west", "1.0.0", "388.00");
        fail();
        database.run(() -> quarantine.release(NORTH_WEST));

        restart("388.00");

        assertEquals(Containment.State.ACTIVE, state());
    }

    @Test
    public void sch8_otherBytesBeginAnew_alsoWithoutARestart() throws Exception {
        Bundle bundle = framework.installVariant("north-west", "1.0.0", "388.00");
        fail();
        bundle.uninstall();
        framework.installVariant("north-west", "1.0.0", "389.00");
        assertEquals(Containment.State.ACTIVE, state());

        restart("390.00");
        assertEquals(Containment.State.ACTIVE, state());
    }

    @Test
    public void sch8_theSameBytesTakenOutAndPutBackStayInQuarantine() throws Exception {
        Bundle bundle = framework.installVariant("north-west", "1.0.0", "388.00");
        fail();
        bundle.stop();
        bundle.start();
        assertEquals(Containment.State.QUARANTINED, state());
    }

    private void fail() throws InterruptedException {
        Deployment deployment = registry.deployment(NORTH_WEST).orElseThrow();
        try (VariantCalls calls = new VariantCalls(Duration.ofSeconds(1))) {
            deployment.variant().over(YEAR, Variant.class, calls).impossible("it cannot be");
        }
        assertEquals(Containment.State.QUARANTINED, state());
        assertTrue("written", written.await(10, TimeUnit.SECONDS));
    }

    private void restart(String price) throws Exception {
        shut();
        open();
        framework.installVariant("north-west", "1.0.0", price);
    }

    private void shut() {
        quarantine.close();
        registry.close();
        framework.close();
    }

    private Containment.State state() {
        return registry.containment(NORTH_WEST).orElseThrow().state();
    }

    /** Says when the row has been written; it is committed before {@link Quarantine#close} returns. */
    private final class Written implements AuditLog {
        @Override
        public void record(Change change) {
            assertEquals("variant.quarantined", change.action());
            written.countDown();
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }
}
