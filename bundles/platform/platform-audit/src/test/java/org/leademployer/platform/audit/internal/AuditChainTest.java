/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.audit.AuditBreak;
import org.leademployer.platform.audit.AuditBreak.Kind;
import org.leademployer.platform.audit.AuditHead;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.AuditVerification;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.audit.spi.AuditAnchor;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;

/** What is sealed, in which order, and what a verification finds after somebody has been at the tables or the anchor. */
public class AuditChainTest {

    private static final Instant NOON = Instant.parse("2021-04-01T11:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Instant now = NOON;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private EmbeddedDatabase database;
    private Path file;
    private AuditTables tables;
    private AnchorFile anchor;
    private AuditLog auditLog;
    private Sealer sealer;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("audit", "db/audit.xml");
        file = folder.getRoot().toPath().resolve("audit/anchor.log");
        start();
    }

    @After
    public void close() {
        database.close();
    }

    /** As after a start of the platform: nothing is known but what is in the tables and the file. */
    private void start() {
        tables = new AuditTables(database, database, () -> "audit");
        anchor = new AnchorFile(file);
        auditLog = new AuditLogService(tables, () -> new Actor("admin", Set.of()), (permission, node) -> true, clock);
        sealer = new Sealer(tables, clock);
        sealer.anchors = List.of(anchor);
    }

    /** The order is that of writing, whatever the clock said; an entry is found by what the clock said. */
    @Test
    public void x2_theOrderStaysWhenTheClockIsSetBackOrForward() {
        List<Instant> clockSaid = List.of(
                NOON,
                NOON.minusSeconds(3600),
                NOON.minusSeconds(3599),
                NOON.plusSeconds(3600),
                Instant.parse("2021-10-31T00:30:00Z"),
                Instant.parse("2021-10-31T01:30:00Z"),
                Instant.parse("2022-03-27T01:00:00Z"),
                Instant.parse("2024-02-29T12:00:00Z"),
                NOON);
        for (Instant each : clockSaid) {
            now = each;
            write(1);
            sealer.seal();
        }

        List<Instant> found = new ArrayList<>();
        auditLog.find(new AuditQuery(null, null, null, 100)).forEach(entry -> found.add(0, entry.at()));
        assertEquals(clockSaid, found);
        assertWhole(clockSaid.size());
        assertEquals(
                2,
                auditLog.find(new AuditQuery(null, null, null, null, NOON.minusSeconds(3600), NOON, null, 100))
                        .size());
    }

    @Test
    public void x2_whatIsSealedIsWhole_alsoWhenNothingIs() {
        assertWhole(0);
        write(3);
        assertWhole(3);
        write(2);
        assertWhole(5);
        assertEquals(
                List.of(5L, 4L, 3L, 2L, 1L),
                auditLog.find(new AuditQuery(null, null, null, 10)).stream()
                        .map(entry -> entry.seal().position())
                        .toList());
    }

    @Test
    public void x2_everyTamperingIsFoundAndTheFirstBreakNamed() throws Exception {
        String entry = "update audit.audit_entry set ";
        String of4 = " where sequence_number = 4";
        String at = " where chain_position = ";
        String move = "update audit.audit_seal set chain_position = ";
        List<Case> cases = new ArrayList<>();
        for (String column : List.of(
                "written_at = '2020-01-01 00:00:00'",
                "actor = 'nobody'",
                "action_name = 'x'",
                "subject_type = 'x'",
                "subject_id = 'x'",
                "state_before = '{ }'",
                "state_after = '{}'",
                "correlation_id = 'x'")) {
            cases.add(new Case(Kind.ENTRY_EDITED, 4L, 4L, entry + column + of4));
        }
        cases.add(new Case(
                Kind.ENTRY_EDITED,
                2L,
                2L,
                entry + "actor = 'x'" + of4,
                entry + "actor = 'x' where sequence_number = 2"));
        cases.add(new Case(Kind.ENTRY_DELETED, 4L, 4L, "delete from audit.audit_entry" + of4));
        cases.add(new Case(
                Kind.SEAL_DELETED,
                4L,
                null,
                "delete from audit.audit_entry" + of4,
                "delete from audit.audit_seal" + of4));
        cases.add(new Case(Kind.SEAL_DELETED, 4L, null, "delete from audit.audit_seal" + of4));
        cases.add(new Case(
                Kind.REORDERED, 3L, 5L, move + "99" + at + "3", move + "3" + at + "5", move + "5" + at + "99"));
        cases.add(new Case(
                Kind.REORDERED,
                4L,
                null,
                move + "8" + at + "7",
                move + "7" + at + "6",
                move + "6" + at + "5",
                move + "5" + at + "4"));
        cases.add(new Case(
                Kind.SEAL_EDITED, 4L, 4L, "update audit.audit_seal set chain_hash = '" + "0".repeat(64) + "'" + of4));
        cases.add(new Case(
                Kind.ENTRY_EDITED, 4L, 4L, "update audit.audit_seal set entry_hash = '" + "0".repeat(64) + "'" + of4));
        cases.add(new Case(
                Kind.TAIL_CUT,
                6L,
                null,
                "delete from audit.audit_entry where sequence_number > 5",
                "delete from audit.audit_seal where chain_position > 5"));
        cases.add(new Case(Kind.TAIL_CUT, 1L, null, "delete from audit.audit_entry", "delete from audit.audit_seal"));
        cases.add(new Case(
                Kind.CHAIN_REWRITTEN,
                3L,
                3L,
                entry + "actor = 'x' where sequence_number = 2",
                "delete from audit.audit_seal"));

        for (Case tampering : cases) {
            Files.deleteIfExists(file);
            database.execute(
                    "delete from audit.audit_seal",
                    "delete from audit.audit_entry",
                    "alter table audit.audit_entry alter column sequence_number restart with 1");
            start();
            for (int i = 0; i < 7; i++) {
                write(1);
                if (i > 1) {
                    sealer.seal();
                }
            }
            assertWhole(7);
            database.execute(tampering.statements);
            start();

            AuditBreak found = verify().firstBreak();

            assertEquals(tampering + " " + found, tampering.kind, found.kind());
            assertEquals(tampering + " " + found, tampering.position, found.position());
            assertEquals(tampering + " " + found, tampering.sequence, found.sequence());
        }
    }

    /** What somebody did, and what is to be found. */
    private record Case(Kind kind, Long position, Long sequence, String... statements) {
        @Override
        public String toString() {
            return String.join("; ", statements);
        }
    }

    @Test
    public void x2_bothHashesOfAnEditedEntryAreNamed() {
        write(3);
        assertWhole(3);
        database.execute("update audit.audit_entry set actor = 'x' where sequence_number = 2");

        AuditBreak found = verify().firstBreak();

        assertEquals(64, found.stored().length());
        assertEquals(64, found.recomputed().length());
        assertTrue(!found.stored().equals(found.recomputed()));
        assertEquals(1, verify().verified());
    }

    @Test
    public void x2_anchorCutEditedOrGoneIsFound() throws Exception {
        write(1);
        sealer.seal();
        write(1);
        sealer.seal();
        List<String> lines = Files.readAllLines(file);
        assertEquals("the beginning, and one for each batch", 3, lines.size());
        assertWhole(2);

        anchored(Kind.ANCHOR_EDITED, lines.get(0), lines.get(2));
        anchored(Kind.ANCHOR_EDITED, lines.get(1), lines.get(2));
        anchored(Kind.ANCHOR_EDITED, lines.get(0), lines.get(1).replace(" 1 ", " 2 "), lines.get(2));
        anchored(Kind.ANCHOR_EDITED, lines.get(0), "nonsense", lines.get(2));
        anchored(Kind.ANCHOR_MISSING);
        Files.delete(file);
        start();
        assertEquals(Kind.ANCHOR_MISSING, verify().firstBreak().kind());
    }

    private void anchored(Kind kind, String... lines) throws IOException {
        Files.write(file, List.of(lines));
        start();
        assertEquals(List.of(lines).toString(), kind, verify().firstBreak().kind());
    }

    @Test
    public void x2_whatIsSealedAfterACutTailDoesNotHideTheCut() {
        write(6);
        assertWhole(6);
        database.execute(
                "delete from audit.audit_entry where sequence_number > 4",
                "delete from audit.audit_seal where chain_position > 4");
        start();
        write(1);
        assertEquals(Kind.TAIL_CUT, verify().firstBreak().kind());
        write(3);

        assertEquals(Kind.CHAIN_REWRITTEN, verify().firstBreak().kind());
    }

    @Test
    public void x2_anchorIsForItsOwnerAlone_andALineHalfWrittenIsTakenAway() throws Exception {
        write(1);
        sealer.seal();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        Files.writeString(file, "2021-04-01T11:0", StandardOpenOption.APPEND);
        start();
        write(1);

        assertWhole(2);
    }

    @Test
    public void x2_entriesOfBeforeThereWereSealsAreSealed() {
        write(1200);

        assertWhole(1200);
        assertEquals(1200, database.number("select count(*) from audit.audit_seal"));
    }

    @Test(timeout = 30_000)
    public void x2_lateCommitComesLateInTheChain_andNobodyWaitsForIt() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> database.run(() -> {
            auditLog.record(change("late"));
            written.countDown();
            try {
                sealed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        written.await();
        write(2);
        sealer.seal();
        assertEquals(2, database.number("select count(*) from audit.audit_seal"));
        sealed.countDown();
        late.join();

        assertWhole(3);
        assertEquals(3, database.number("select chain_position from audit.audit_seal where sequence_number = 1"));
    }

    @Test(timeout = 60_000)
    public void x2_concurrentWritersAreAllSealedExactlyOnce_rolledBackOnesNever() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            work.add(writers.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    writeTwo(i % 5 == 0);
                }
            }));
        }
        while (!work.stream().allMatch(Future::isDone)) {
            sealer.seal();
        }
        for (Future<?> each : work) {
            each.get();
        }
        writers.shutdown();

        assertWhole(4 * 40 * 2);
        assertEquals(320, database.number("select count(*) from audit.audit_entry"));
    }

    /**
     * Two entries in one transaction. Derby refuses an identity number at once where another compiles a statement on the
     * table in that moment: the writer is rolled back and comes again, as a caller does who is told of a conflict.
     */
    private void writeTwo(boolean rolledBack) {
        while (true) {
            try {
                database.run(() -> {
                    auditLog.record(change("a"));
                    auditLog.record(change("b"));
                    if (rolledBack) {
                        throw new IllegalArgumentException();
                    }
                });
                return;
            } catch (IllegalArgumentException e) {
                return;
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof SQLTransactionRollbackException)) {
                    throw e;
                }
            }
        }
    }

    @Test
    public void x2_killedBeforeTheSealsAreCommitted_theNextStartGoesOn() {
        write(2);
        sealer.seal();
        write(3);
        // The head is read first, in a transaction of its own.
        AtomicInteger commits = new AtomicInteger();
        database.beforeCommit = () -> {
            if (commits.incrementAndGet() == 2) {
                throw new IllegalStateException("killed");
            }
        };
        assertThrows(IllegalStateException.class, () -> sealer.seal());
        database.beforeCommit = () -> {};
        start();

        assertWhole(5);
    }

    @Test
    public void x2_killedBeforeTheHeadIsAnchored_theNextStartAnchorsIt() {
        sealer.seal();
        sealer.anchors = List.of();
        write(2);
        sealer.seal();
        start();

        assertEquals("the beginning and the head", 2, assertWhole(2).anchored());
    }

    @Test
    public void f18_clockThatGoesBackChangesNoOrder() {
        for (int i = 0; i < 5; i++) {
            now = NOON.minusSeconds(i * 1800L);
            write(1);
            sealer.seal();
        }

        assertWhole(5);
        assertEquals(
                List.of(5L, 4L, 3L, 2L, 1L),
                auditLog.find(new AuditQuery(null, null, null, 10)).stream()
                        .map(entry -> entry.seal().position())
                        .toList());
    }

    @Test
    public void x2_anchorThatFailsStopsNothing_isNamed_andIsCaughtUp() {
        List<AuditHead> heads = new ArrayList<>();
        boolean[] failing = {true};
        AuditAnchor remote = new AuditAnchor() {
            @Override
            public String name() {
                return "remote log";
            }

            @Override
            public void anchor(AuditHead head) throws IOException {
                if (failing[0]) {
                    throw new IOException("no route");
                }
                heads.add(head);
            }
        };
        sealer.anchors = List.of(remote, anchor);
        write(2);
        assertWhole(2);
        assertEquals(Map.of("remote log", "no route"), sealer.failingAnchors());

        failing[0] = false;
        sealer.seal();

        assertEquals(Map.of(), sealer.failingAnchors());
        assertEquals(List.of(2L), heads.stream().map(AuditHead::position).toList());
    }

    @Test
    public void x2_verifiesFromAPosition() {
        write(4);
        assertWhole(4);
        database.execute("update audit.audit_entry set actor = 'x' where sequence_number = 2");

        assertNull(verifier().verify(3).firstBreak());
        assertEquals(2, verifier().verify(3).verified());
        for (long none : LongStream.of(0, -1, 6).toArray()) {
            assertThrows(ProblemException.class, () -> verifier().verify(none));
        }
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            database.run(() -> auditLog.record(change("a")));
        }
    }

    private AuditVerification assertWhole(long entries) {
        AuditVerification found = verify();
        assertNull(String.valueOf(found.firstBreak()), found.firstBreak());
        assertTrue(found.whole());
        assertEquals(entries, found.verified());
        assertEquals(entries, found.head().position());
        return found;
    }

    private AuditVerification verify() {
        return verifier().verify(1);
    }

    private AuditChainService verifier() {
        return new AuditChainService(tables, sealer, anchor, (permission, node) -> true, clock);
    }

    private static Change change(String id) {
        return new Change("contract.signed", "contract", id, Map.of("state", "draft"), Map.of("state", "signed"));
    }
}
