/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.SubjectKey;

/** How long a key holds, on the real table. */
public class IdempotencyKeysTest {

    private static final Duration KEPT = Duration.ofDays(7);

    private final TimeZone zone = TimeZone.getDefault();
    private final Table table = new Table();
    private Instant now = Instant.parse("2021-07-01T09:00:00Z");

    @Before
    public void open() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        table.create();
    }

    @After
    public void close() throws SQLException {
        TimeZone.setDefault(zone);
        table.connection.close();
    }

    @Test
    public void aKeyHoldsForSevenDaysOfTwentyFourHours_whateverTheClocksOfLondonShow() throws Exception {
        for (String moment : List.of(
                "2021-07-01T09:00:00Z",
                "2021-10-31T00:30:00Z",
                "2021-10-31T01:30:00Z",
                "2021-10-25T00:30:00Z",
                "2022-03-27T00:30:00Z",
                "2022-03-21T01:30:00Z",
                "2024-02-29T12:00:00Z")) {
            Instant end = Instant.parse(moment).plus(KEPT);
            for (Instant holds : List.of(end.minusSeconds(3540), end)) {
                assertTrue(moment + " at " + holds, isLeft(Instant.parse(moment), holds));
            }
            for (Instant over : List.of(end.plusMillis(1), end.plusSeconds(1860))) {
                assertFalse(moment + " at " + over, isLeft(Instant.parse(moment), over));
            }
        }
    }

    @Test
    public void aKeyHoldsWhenTheClockIsSetBack() throws Exception {
        assertTrue(isLeft(now, now.minusSeconds(3600)));
    }

    @Test
    public void ig8_answersThatNameAPersonAreErased_andNoOthers() throws Exception {
        for (String[] answer : new String[][] {
            {"k1", "{\"GMC Number\":\"7654321\"}"},
            {"k2", "{\"GMC Number\":\"1234567\"}"},
            {"k3", "{\"number\":\"17654321/2026\"}"},
            {"k4", "{\"traineeId\":\"trainee-1\",\"number\":\"2400001/2018\"}"},
            {"k5", "{\"traineeId\":\"trainee-12\"}"},
            {"k6", "{\"count\":7654321}"}
        }) {
            keys().insert("jane", answer[0]);
            try (PreparedStatement update =
                    table.connection().prepareStatement("UPDATE web.idempotency_key SET body = ? WHERE key_text = ?")) {
                update.setBytes(1, answer[1].getBytes(StandardCharsets.UTF_8));
                update.setString(2, answer[0]);
                update.executeUpdate();
            }
        }
        AnswerRecords records = new AnswerRecords(table, () -> "web");
        DataSubject subject = new DataSubject(
                "t",
                new TreeSet<>(Set.of(
                        new SubjectKey(SubjectKey.Kind.TRAINEE, "trainee-1"),
                        new SubjectKey(SubjectKey.Kind.GMC, "7654321"))));

        assertEquals(2, records.holdings(subject).get(0).count());
        assertEquals(
                List.of(new Erased("kept-answers", 2, Erased.Manner.OVERWRITTEN)),
                records.erase(subject, Set.of("kept-answers")));
        assertEquals(List.of(), records.holdings(subject));
        for (String other : List.of("k2", "k3", "k5", "k6")) {
            assertEquals(0, keys().find("jane", other).orElseThrow().status());
        }
        for (String erased : List.of("k1", "k4")) {
            KeptAnswer left = keys().find("jane", erased).orElseThrow();
            assertEquals("sent again it has no effect anew", 410, left.status());
            assertTrue(new String(left.body(), StandardCharsets.UTF_8).contains("person-erased"));
        }
    }

    /** Each time as after a start: whether anything was tidied within the hour is not known. */
    private IdempotencyKeys keys() {
        return new IdempotencyKeys(table, () -> "web", () -> new Actor("jane", Set.of()), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/London");
            }

            @Override
            public Clock withZone(ZoneId other) {
                return Clock.fixed(now, other);
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private boolean isLeft(Instant sent, Instant later) throws SQLException {
        String key = sent + " " + later;
        now = sent;
        keys().insert("jane", key);
        now = later;
        IdempotencyKeys keys = keys();
        keys.tidy();
        return keys.find("jane", key).isPresent();
    }

    /** The changelog on an embedded database, each statement committed by itself. */
    private static final class Table implements Transactions {

        private Connection connection;

        void create() throws Exception {
            Logger.getLogger("liquibase").setLevel(Level.OFF);
            connection = DriverManager.getConnection("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true");
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA web");
            }
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), this::fill);
            connection.setAutoCommit(true);
        }

        private void fill() throws Exception {
            Liquibase liquibase = new Liquibase(
                    "db/web.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update("");
        }

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
        public Connection connection() {
            return connection;
        }

        @Override
        public EntityManager entityManager(EntityManagerFactory unit) {
            throw new UnsupportedOperationException();
        }
    }
}
