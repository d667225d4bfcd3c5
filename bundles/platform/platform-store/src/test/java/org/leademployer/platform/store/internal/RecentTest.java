/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.store.Recent;

/** On a real database, in which names stand by number. */
public class RecentTest {

    private static TestStore store;

    private final ExecutorService another = Executors.newSingleThreadExecutor();
    private final JtaTransactions transactions = store.transactions();
    private final Recent<Integer, String> names = new Recent<>(transactions);
    private int reads;

    @BeforeClass
    public static void open() throws Exception {
        store = new TestStore();
        store.execute("create table named (id int primary key, name varchar(9))");
    }

    @AfterClass
    public static void close() throws Exception {
        store.close();
    }

    @Before
    public void one() throws Exception {
        store.execute("delete from named");
        store.execute("insert into named values (1, 'old')");
    }

    @After
    public void end() {
        another.shutdown();
    }

    @Test
    public void anEmbeddedDatabaseIsUsedByNobodyElse() {
        assertFalse(transactions.isDatabaseShared());
    }

    @Test
    public void whatDoesNotChangeIsReadOnce() {
        assertEquals("old", name());
        assertEquals("old", name());
        assertEquals("old", transactions.call(this::name));
        assertEquals(1, reads);
    }

    @Test
    public void whatIsNotThereIsLookedForAgain() throws Exception {
        assertEquals(Optional.empty(), names.find(2, () -> read(2)));
        store.execute("insert into named values (2, 'late')");
        assertEquals(Optional.of("late"), names.find(2, () -> read(2)));
    }

    @Test
    public void whoeverChangesSeesItAtOnceAndAllOthersOnceItIsCommitted() {
        name();
        transactions.run(() -> {
            rename("new");
            names.changed("new", 1);
            assertEquals("new", name());
        });
        reads = 0;
        assertEquals("new", name());
        assertEquals("it was told, and need not be read", 0, reads);
    }

    @Test
    public void whatIsTakenBackWasNever() {
        name();
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    rename("new");
                    names.changed("new", 1);
                    assertEquals("new", name());
                    throw new IllegalStateException();
                }));
        assertEquals("old", name());
    }

    @Test
    public void whatIsNotToldIsReadAnew() {
        name();
        transactions.run(() -> {
            rename("new");
            names.changed(null, 1);
        });
        assertEquals("new", name());
    }

    @Test
    public void whatWasReadBeforeAChangeIsNotKeptAfterIt() throws Exception {
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch hasChanged = new CountDownLatch(1);
        Future<String> slow = another.submit(() -> names.find(1, () -> {
                    Optional<String> name = read(1);
                    hasRead.countDown();
                    await(hasChanged);
                    return name;
                })
                .orElseThrow());
        await(hasRead);
        transactions.run(() -> {
            rename("new");
            names.changed(null, 1);
        });
        hasChanged.countDown();
        assertEquals("old", slow.get());
        assertEquals("new", name());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name() {
        return names.find(1, () -> read(1)).orElseThrow();
    }

    private Optional<String> read(int id) throws SQLException {
        reads++;
        try (PreparedStatement select =
                transactions.connection().prepareStatement("select name from named where id = " + id)) {
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void rename(String name) throws SQLException {
        try (PreparedStatement update =
                transactions.connection().prepareStatement("update named set name = '" + name + "'")) {
            update.executeUpdate();
        }
    }
}
