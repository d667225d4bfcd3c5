/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.CorrelationId;

public class AuditLogServiceTest {

    /** In the hour that the clocks of London show twice. */
    private static final Instant NOW = Instant.parse("2021-10-31T01:30:00.123456789Z");

    private static final AuditQuery ALL = new AuditQuery(null, null, null, 100);

    private final TimeZone zone = TimeZone.getDefault();
    private EmbeddedDatabase database;
    private AuditLog auditLog;
    private boolean mayRead = true;

    @Before
    public void open() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        database = new EmbeddedDatabase("audit", "db/audit.xml");
        auditLog = new AuditLogService(
                new AuditTables(database, database, () -> "audit"),
                () -> new Actor("admin", Set.of()),
                (permission, node) -> mayRead,
                Clock.fixed(NOW, ZoneId.of("Europe/London")));
    }

    @After
    public void close() throws Exception {
        TimeZone.setDefault(zone);
        database.close();
    }

    @Test
    public void x2_saysWhoDidWhatAndWhen() throws Exception {
        CorrelationId.call("request-1", () -> {
            record(new Change(
                    "contract.signed", "contract", "c-1", Map.of("state", "draft"), Map.of("state", "signed")));
            return null;
        });

        AuditEntry entry = auditLog.find(ALL).get(0);
        assertEquals("admin", entry.actor());
        assertEquals(Instant.parse("2021-10-31T01:30:00.123456Z"), entry.at());
        assertEquals("request-1", entry.correlationId());
        assertEquals(
                new Change("contract.signed", "contract", "c-1", Map.of("state", "draft"), Map.of("state", "signed")),
                entry.change());
    }

    @Test
    public void x2_withoutARequestThereIsNoCorrelationId() {
        record(Change.created("host.imported", "host", "RXX", Map.of()));

        assertNull(auditLog.find(ALL).get(0).correlationId());
    }

    @Test
    public void x2_noEntryWithoutItsChange() {
        assertThrows(IllegalStateException.class, () -> auditLog.record(created("1")));
        assertThrows(
                IllegalArgumentException.class,
                () -> database.run(() -> {
                    auditLog.record(created("1"));
                    throw new IllegalArgumentException();
                }));

        assertTrue(auditLog.find(ALL).isEmpty());
    }

    @Test
    public void x2_newestFirst_pageByPage() {
        for (int i = 1; i <= 5; i++) {
            record(created("" + i));
        }

        List<AuditEntry> first = auditLog.find(new AuditQuery(null, null, null, 2));
        assertEquals(List.of("5", "4"), ids(first));
        List<AuditEntry> next =
                auditLog.find(new AuditQuery(null, null, first.get(1).sequence(), 2));
        assertEquals(List.of("3", "2"), ids(next));
    }

    @Test
    public void x2_findsWhatLiesFarApart() {
        record(created("far"));
        for (int i = 1; i <= 40; i++) {
            record(created("" + i));
        }
        // As after a crash, which leaves numbers out.
        database.execute("alter table audit.audit_entry alter column sequence_number restart with 30000");
        record(created("far"));
        record(created("far"));

        assertEquals(List.of("far", "far", "40"), ids(auditLog.find(new AuditQuery(null, null, null, 3))));
        assertEquals(List.of("far", "far"), ids(auditLog.find(new AuditQuery("contract", "far", null, 2))));
        assertEquals(List.of("far"), ids(auditLog.find(new AuditQuery("contract", "far", 30000L, 2))));
        assertEquals(
                List.of("far", "far", "40", "39"),
                ids(auditLog.find(new AuditQuery(null, null, "contract.created", null, null, null, null, 4))));
        assertEquals(List.of(), ids(auditLog.find(new AuditQuery("contract", "far", 1L, 2))));
    }

    @Test
    public void x2_ofOneThing() {
        record(created("1"));
        record(Change.created("host.imported", "host", "1", Map.of()));
        record(created("2"));
        record(created("1"));

        assertEquals(List.of("1", "2", "1"), ids(auditLog.find(new AuditQuery("contract", null, null, 10))));
        assertEquals(List.of("1", "1"), ids(auditLog.find(new AuditQuery("contract", "1", null, 10))));
        assertEquals(List.of(), ids(auditLog.find(new AuditQuery("contract", "' or ''='", null, 10))));
    }

    @Test
    public void x2_statesAreCanonicalJson() throws Exception {
        record(new Change("a", "b", "c", Map.of(), Map.of("z", "1", "a", "\"é\"", "m", "")));

        assertEquals(
                1,
                database.number("select count(*) from audit.audit_entry where state_before = '{}'"
                        + " and state_after = '{\"a\":\"\\\"é\\\"\",\"m\":\"\",\"z\":\"1\"}'"));
    }

    @Test
    public void x2_refusesAStateThatDoesNotFit() {
        assertThrows(
                IllegalArgumentException.class,
                () -> record(Change.created("a", "b", "c", Map.of("long", "x".repeat(32000)))));
    }

    @Test
    public void x2_byActionActorAndTime() {
        record(Change.created("contract.created", "contract", "1", Map.of()));
        record(Change.created("contract.signed", "contract", "1", Map.of()));

        assertEquals(1, found("contract.signed", null, null, null));
        assertEquals(2, found(null, "admin", null, null));
        assertEquals(0, found(null, "somebody", null, null));
        assertEquals(2, found(null, null, NOW.minusSeconds(1), NOW.plusSeconds(1)));
        assertEquals(0, found(null, null, NOW.plusSeconds(1), null));
        assertEquals(0, found(null, null, null, NOW.minusSeconds(1)));
    }

    private int found(String action, String actor, Instant from, Instant to) {
        return auditLog.find(new AuditQuery(null, null, action, actor, from, to, null, 10))
                .size();
    }

    @Test(timeout = 30_000)
    public void x2_readingDoesNotWaitForWhatIsNotCommitted_butSeesItsOwn() throws Exception {
        record(created("1"));
        database.run(() -> {
            auditLog.record(created("2"));

            assertEquals(List.of("2", "1"), ids(auditLog.find(ALL)));
            assertEquals(
                    List.of("1"),
                    CompletableFuture.supplyAsync(() -> ids(auditLog.find(ALL))).join());
        });

        assertEquals(List.of("2", "1"), ids(auditLog.find(ALL)));
    }

    @Test
    public void x3_readOnlyWithThePermission() {
        mayRead = false;

        assertEquals(
                "not-allowed",
                assertThrows(ProblemException.class, () -> auditLog.find(ALL))
                        .problem()
                        .code());
    }

    private void record(Change change) {
        database.run(() -> auditLog.record(change));
    }

    private static Change created(String id) {
        return Change.created("contract.created", "contract", id, Map.of("state", "draft"));
    }

    private static List<String> ids(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.change().subjectId()).toList();
    }
}
