/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import liquibase.exception.LiquibaseException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.store.internal.TestStore;

public class MigrationTest {

    private static final String ONE =
            "<changeSet id='one' author='test'><createTable schemaName='things' tableName='one'>"
                    + "<column name='id' type='bigint' autoIncrement='true'>"
                    + "<constraints nullable='false' primaryKey='true' primaryKeyName='one_key'/></column>"
                    + "<column name='done_at' type='timestamp'/></createTable></changeSet>";
    private static final String TWO =
            "<changeSet id='two' author='test'><createTable schemaName='things' tableName='two'>"
                    + "<column name='id' type='int'/></createTable></changeSet>";
    private static final String BROKEN =
            "<changeSet id='broken' author='test'><createIndex schemaName='things' tableName='nowhere' indexName='i'>"
                    + "<column name='id'/></createIndex></changeSet>";

    private TestStore store;

    @Before
    public void open() throws Exception {
        store = new TestStore();
    }

    @After
    public void close() throws Exception {
        store.close();
    }

    @Test
    public void createsTheSchemaAndItsTables() throws Exception {
        assertEquals(Migration.Outcome.CHANGED, run(changelog(ONE)));

        assertEquals(0, store.number("select count(*) from things.one"));
        assertEquals(1, store.number("select count(*) from things.databasechangelog"));
    }

    @Test
    public void doesNothingTheSecondTime() throws Exception {
        run(changelog(ONE));
        store.execute("insert into things.one (done_at) values (current_timestamp)");

        assertEquals(Migration.Outcome.UNCHANGED, run(changelog(ONE)));

        assertEquals(1, store.number("select count(*) from things.one"));
    }

    @Test
    public void runsWhatIsNew() throws Exception {
        run(changelog(ONE));
        store.execute("insert into things.one (done_at) values (current_timestamp)");

        assertEquals(Migration.Outcome.CHANGED, run(changelog(ONE + TWO)));

        assertEquals(1, store.number("select count(*) from things.one"));
        assertEquals(0, store.number("select count(*) from things.two"));
    }

    @Test
    public void anOlderBundleLeavesNewerTablesAlone() throws Exception {
        run(changelog(ONE + TWO));

        run(changelog(ONE));

        assertEquals(0, store.number("select count(*) from things.two"));
    }

    @Test
    public void worksInASchemaThatIsThere() throws Exception {
        store.execute("create schema things");

        assertEquals(Migration.Outcome.CHANGED, run(changelog(ONE)));
    }

    @Test
    public void schemasDoNotMeet() throws Exception {
        run(changelog(ONE));
        try (Connection connection = store.dataSource().getConnection()) {
            Migration.run(connection, "others", changelog(ONE.replace("things", "others")));
        }

        assertEquals(1, store.number("select count(*) from things.databasechangelog"));
        assertEquals(1, store.number("select count(*) from others.databasechangelog"));
    }

    @Test
    public void readsIncludedFilesOfTheSameFolder() throws Exception {
        Changelog changelog = new Changelog(
                "db/things.xml",
                new TreeMap<>(Map.of(
                        "db/things.xml", file("<include file='later/two.xml' relativeToChangelogFile='true'/>"),
                        "db/later/two.xml", file(TWO))));

        run(changelog);

        assertEquals(0, store.number("select count(*) from things.two"));
    }

    @Test
    public void keepsWhatWentWell_andTriesTheRestAgain_whenAChangeSetFails() throws Exception {
        assertThrows(LiquibaseException.class, () -> run(changelog(ONE + BROKEN)));
        assertEquals(0, store.number("select count(*) from things.one"));
        assertThrows(LiquibaseException.class, () -> run(changelog(ONE + BROKEN)));

        assertEquals(Migration.Outcome.CHANGED, run(changelog(ONE + TWO)));
    }

    @Test
    public void refusesAChangeSetThatWasEditedAfterItRan() throws Exception {
        run(changelog(ONE));

        assertThrows(LiquibaseException.class, () -> run(changelog(ONE.replace("name='done_at'", "name='on_day'"))));
    }

    @Test
    public void refusesWhatIsNoChangelog() {
        assertThrows(LiquibaseException.class, () -> run(changelog("<changeSet id='x'/>")));
        assertThrows(LiquibaseException.class, () -> run(changelog("<changeSet id='x' author='test'>")));
        assertThrows(IllegalArgumentException.class, () -> new Changelog("db/absent.xml", new TreeMap<>()));
    }

    @Test
    public void theDigestKnowsEveryFile() {
        Changelog plain = changelog(ONE);
        Changelog more = new Changelog(
                plain.path(), new TreeMap<>(Map.of(plain.path(), file(ONE), "db/later/two.xml", file(TWO))));

        assertEquals(plain.digest(), changelog(ONE).digest());
        assertNotEquals(plain.digest(), more.digest());
        assertTrue(plain.digest(), plain.digest().matches("[0-9a-f]{64}"));
    }

    /** Also leaves no lock behind, and the context class loader as it was. */
    private Migration.Outcome run(Changelog changelog) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (Connection connection = store.dataSource().getConnection()) {
            try {
                return Migration.run(connection, "things", changelog);
            } finally {
                assertTrue(connection.getAutoCommit());
                assertFalse(connection.isClosed());
                assertEquals(before, Thread.currentThread().getContextClassLoader());
            }
        }
    }

    static Changelog changelog(String changeSets) {
        return new Changelog("db/things.xml", new TreeMap<>(Map.of("db/things.xml", file(changeSets))));
    }

    static byte[] file(String changeSets) {
        return ("<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
                        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
                        + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>" + changeSets
                        + "</databaseChangeLog>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
