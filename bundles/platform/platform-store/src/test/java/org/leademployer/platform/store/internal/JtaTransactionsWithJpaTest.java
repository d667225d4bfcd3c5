/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.Status;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.store.internal.store.NoteEntity;
import org.leademployer.platform.store.internal.store.TestManagedRuntime;

/** With OpenJPA: entity managers join the transaction, share its connection, and write before it is committed. */
public class JtaTransactionsWithJpaTest {

    private static TestStore store;
    private static EntityManagerFactory unit;
    private static EntityManagerFactory otherUnit;

    private final Transactions transactions = store.transactions();

    @BeforeClass
    public static void open() throws Exception {
        store = new TestStore();
        store.execute("create table note (id int primary key, text varchar(10), version int)");
        TestManagedRuntime.use(store.manager());
        unit = unit("one");
        otherUnit = unit("two");
    }

    private static EntityManagerFactory unit(String id) {
        return new PersistenceProviderImpl()
                .createEntityManagerFactory(
                        "notes", Map.of("javax.persistence.jtaDataSource", store.dataSource(), "openjpa.Id", id));
    }

    @AfterClass
    public static void close() throws Exception {
        unit.close();
        otherUnit.close();
        store.close();
    }

    @Before
    public void empty() throws Exception {
        store.execute("delete from note");
    }

    @After
    public void nothingIsLeftOpen() throws Exception {
        assertEquals(Status.STATUS_NO_TRANSACTION, store.manager().getStatus());
        assertEquals(0, store.lent());
    }

    @Test
    public void writesBeforeTheCommit_andClosesAfterIt() throws Exception {
        AtomicReference<EntityManager> used = new AtomicReference<>();

        transactions.run(() -> {
            used.set(transactions.entityManager(unit));
            used.get().persist(new NoteEntity(1, "kept"));
        });

        assertEquals(1, notes());
        assertFalse(used.get().isOpen());
    }

    @Test
    public void writesBeforeTheCommit_whereAnotherCommits() throws Exception {
        store.manager().begin();
        transactions.run(() -> transactions.entityManager(unit).persist(new NoteEntity(1, "kept")));
        store.manager().commit();

        assertEquals(1, notes());
    }

    @Test
    public void writesNothing_whenTheWorkThrows() throws Exception {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    transactions.entityManager(unit).persist(new NoteEntity(1, "lost"));
                    transactions.entityManager(unit).flush();
                    throw new IllegalStateException();
                }));

        assertEquals(0, notes());
    }

    @Test
    public void oneEntityManagerForEachUnit() {
        transactions.run(() -> {
            EntityManager first = transactions.entityManager(unit);
            transactions.run(() -> assertSame(first, transactions.entityManager(unit)));
            assertNotSame(first, transactions.entityManager(otherUnit));
        });
    }

    @Test
    public void jdbcAndOtherUnitsSeeWhatWasFlushed() {
        transactions.run(() -> {
            transactions.entityManager(unit).persist(new NoteEntity(1, "seen"));
            transactions.entityManager(unit).flush();
            try (Statement select = transactions.connection().createStatement();
                    ResultSet row = select.executeQuery("select count(*) from note")) {
                assertTrue(row.next());
                assertEquals(1, row.getInt(1));
            }
            assertEquals(
                    "seen",
                    transactions
                            .entityManager(otherUnit)
                            .find(NoteEntity.class, 1)
                            .text());
        });
    }

    @Test
    public void entityManagersSeeWhatJdbcWrote() {
        transactions.run(() -> {
            try (Statement insert = transactions.connection().createStatement()) {
                insert.execute("insert into note values (1, 'seen', 1)");
            }
            assertEquals(
                    "seen",
                    transactions.entityManager(unit).find(NoteEntity.class, 1).text());
        });
    }

    @Test
    public void saysWhatFailed_whenItFailsAtTheEnd() throws Exception {
        store.execute("insert into note values (1, 'first', 1)");

        ProblemException told = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> transactions.entityManager(unit).persist(new NoteEntity(1, "second"))));

        assertEquals("store-failed", told.problem().code());
        assertTrue(told.getCause().getMessage(), told.getCause().getMessage().contains("23505"));
        assertFalse(told.getCause().getMessage(), told.getCause().getMessage().contains("second"));
    }

    @Test
    public void saysThatAnotherWasQuicker_whenTheVersionHasMoved() throws Exception {
        store.execute("insert into note values (1, 'first', 1)");

        ProblemException told = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> {
                    NoteEntity note = transactions.entityManager(unit).find(NoteEntity.class, 1);
                    try (Statement update = transactions.connection().createStatement()) {
                        update.execute("update note set version = 2");
                    }
                    note.rewrite("second");
                }));

        assertEquals("store-conflict", told.problem().code());
    }

    private long notes() throws Exception {
        return store.number("select count(*) from note");
    }
}
