/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import javax.transaction.Status;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;

public class JtaTransactionsTest {

    private static TestStore store;

    private final Transactions transactions = store.transactions();

    @BeforeClass
    public static void open() throws Exception {
        store = new TestStore();
        store.execute("create table thing (id int primary key, name varchar(5))");
    }

    @AfterClass
    public static void close() throws Exception {
        store.close();
    }

    @Before
    public void empty() throws Exception {
        store.execute("delete from thing");
    }

    @After
    public void nothingIsLeftOpen() throws Exception {
        assertEquals(Status.STATUS_NO_TRANSACTION, store.manager().getStatus());
        assertEquals(0, store.lent());
    }

    @Test
    public void commits_whenTheWorkReturns() throws Exception {
        assertEquals("result", transactions.call(() -> {
            insert(1);
            return "result";
        }));

        assertEquals(1, things());
    }

    @Test
    public void rollsBack_whenTheWorkThrows() throws Exception {
        IllegalArgumentException thrown = new IllegalArgumentException();

        assertSame(
                thrown,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> transactions.run(() -> {
                            insert(1);
                            throw thrown;
                        })));

        assertEquals(0, things());
    }

    @Test
    public void rollsBack_andPassesARefusalOnAsItIs() throws Exception {
        ProblemException refusal = refusal();

        assertSame(
                refusal,
                assertThrows(
                        ProblemException.class,
                        () -> transactions.run(() -> {
                            insert(1);
                            throw refusal;
                        })));

        assertEquals(0, things());
    }

    @Test
    public void rollsBack_andPassesAnErrorOnAsItIs() throws Exception {
        assertThrows(
                StackOverflowError.class,
                () -> transactions.run(() -> {
                    insert(1);
                    throw new StackOverflowError();
                }));

        assertEquals(0, things());
    }

    @Test
    public void whatIsTriedOutLeavesNothing() throws Exception {
        assertEquals("tried", transactions.tryOut(() -> {
            insert(1);
            return "tried";
        }));
        assertFalse(transactions.isOpen());
        assertEquals(0, things());
    }

    @Test
    public void whatIsOpenIsSetAsideWhileSomethingIsTriedOut() throws Exception {
        transactions.run(() -> {
            insert(1);
            Connection outer = transactions.connection();
            transactions.tryOut(() -> {
                assertNotSame(outer, transactions.connection());
                insert(2);
                return null;
            });
            ProblemException thrown = assertThrows(
                    ProblemException.class,
                    () -> transactions.tryOut(() -> {
                        insert(3);
                        throw refusal();
                    }));
            assertEquals("not-so", thrown.problem().code());
            assertSame(outer, transactions.connection());
        });
        assertEquals("what was open stays whole, also after a refusal", 1, things());
    }

    @Test
    public void workInWorkIsOneTransaction() throws Exception {
        transactions.run(() -> {
            insert(1);
            Connection outer = transactions.connection();
            transactions.run(() -> {
                insert(2);
                assertSame(outer, transactions.connection());
            });
        });
        assertEquals(2, things());

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    transactions.run(() -> insert(3));
                    throw new IllegalStateException();
                }));
        assertEquals(2, things());
    }

    @Test
    public void nothingStays_whereAFailureInsideIsSwallowed() throws Exception {
        ProblemException refusal = refusal();

        ProblemException told = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> {
                    insert(1);
                    assertThrows(
                            ProblemException.class,
                            () -> transactions.run(() -> {
                                insert(2);
                                throw refusal;
                            }));
                }));

        assertSame(refusal, told);
        assertEquals(0, things());
    }

    @Test
    public void noWorkBegins_afterAFailureThatWasSwallowed() throws Exception {
        ProblemException refusal = refusal();

        transactionsThatSwallow(refusal, () -> {
            assertSame(
                    refusal,
                    assertThrows(
                            ProblemException.class,
                            () -> transactions.run(() -> {
                                throw new AssertionError("never begun");
                            })));
        });

        assertEquals(0, things());
    }

    private void transactionsThatSwallow(ProblemException refusal, Runnable then) {
        assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> {
                    assertThrows(
                            ProblemException.class,
                            () -> transactions.run(() -> {
                                throw refusal;
                            }));
                    then.run();
                }));
    }

    @Test
    public void joinsATransactionThatAnotherHasBegun() throws Exception {
        store.manager().begin();
        transactions.run(() -> insert(1));
        store.manager().rollback();
        assertEquals(0, things());

        store.manager().begin();
        transactions.run(() -> insert(1));
        store.manager().commit();
        assertEquals(1, things());
    }

    @Test
    public void saysThatTheDatabaseFailed_withoutStatementsAndRows() throws Exception {
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> execute("insert into thing values (1, 'Doctor Who')")));

        assertEquals("store-failed", told.problem().code());
        assertEquals(500, told.problem().status());
        assertFalse(told.getMessage(), told.getMessage().contains("insert"));
        assertFalse(told.getCause().getMessage(), told.getCause().getMessage().contains("Who"));
        assertTrue(told.getCause().getMessage(), told.getCause().getMessage().contains("22001"));
    }

    @Test
    public void saysThatTheDatabaseFailed_alsoInWorkInWork() throws Exception {
        ProblemException told = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> transactions.run(() -> execute("select * from nowhere"))));

        assertEquals("store-failed", told.problem().code());
        assertTrue(told.getCause().getMessage(), told.getCause().getMessage().contains("NOWHERE"));
    }

    @Test
    public void saysThatTheDatabaseCannotBeReached_whenThereIsNoConnection() throws Exception {
        try (Connection one = store.dataSource().getConnection();
                Connection two = store.dataSource().getConnection()) {
            assertNotNull(one);
            assertNotNull(two);
            ProblemException told = assertThrows(ProblemException.class, () -> transactions.run(() -> insert(1)));

            assertEquals("store-unavailable", told.problem().code());
            assertEquals(503, told.problem().status());
        }
    }

    @Test
    public void saysThatAnotherWasQuicker_whenTwoTransactionsBlockEachOther() throws Exception {
        store.execute("insert into thing values (1, 'a'), (2, 'b')");
        store.execute("call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '1')");
        store.execute("call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '5')");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        ProblemException[] told = new ProblemException[2];

        Thread other = new Thread(() -> told[1] = updateBoth(2, 1, bothHoldOne));
        other.start();
        told[0] = updateBoth(1, 2, bothHoldOne);
        other.join();

        ProblemException loser = told[0] == null ? told[1] : told[0];
        assertEquals("store-conflict", loser.problem().code());
        assertEquals(409, loser.problem().status());
    }

    private ProblemException updateBoth(int first, int second, CountDownLatch bothHoldOne) {
        try {
            transactions.run(() -> {
                execute("update thing set name = 'x' where id = " + first);
                bothHoldOne.countDown();
                await(bothHoldOne);
                execute("update thing set name = 'y' where id = " + second);
            });
            return null;
        } catch (ProblemException e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    public void noneCanCloseTheConnection_orEndTheTransactionOnIt() throws Exception {
        transactions.run(() -> {
            try (Connection connection = transactions.connection()) {
                assertThrows(SQLException.class, connection::commit);
                assertThrows(SQLException.class, connection::rollback);
                assertThrows(SQLException.class, () -> connection.setAutoCommit(true));
            }
            insert(1);
        });

        assertEquals(1, things());
    }

    @Test
    public void withoutATransactionThereIsNoConnection() {
        assertThrows(IllegalStateException.class, () -> transactions.connection());
        assertThrows(IllegalStateException.class, () -> transactions.entityManager(null));
    }

    @Test
    public void leavesNoConnectionBehind() throws Exception {
        for (int i = 0; i < 20; i++) {
            int id = i;
            transactions.run(() -> insert(id));
            assertThrows(ProblemException.class, () -> transactions.run(() -> insert(id)));
        }

        assertEquals(20, things());
        assertEquals(0, store.lent());
    }

    private void insert(int id) throws SQLException {
        execute("insert into thing (id) values (" + id + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = transactions.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private long things() throws SQLException {
        return store.number("select count(*) from thing");
    }

    private static ProblemException refusal() {
        return Problem.of("not-so", 409, "Not so", "It is not so.").toException();
    }
}
