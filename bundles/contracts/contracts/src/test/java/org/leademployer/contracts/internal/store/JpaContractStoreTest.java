/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;

/** The real changelog and the real mappings, on an embedded database. */
public class JpaContractStoreTest {

    private static final String DATABASE = "jdbc:derby:memory:contracts";

    private static EntityManagerFactory unit;

    private final LocalTransactions transactions = new LocalTransactions();
    private final ContractStore store = new JpaContractStore(unit, () -> "contracts", transactions);

    @BeforeClass
    public static void open() throws Exception {
        try (Connection connection = DriverManager.getConnection(DATABASE + ";create=true")) {
            connection.createStatement().execute("CREATE SCHEMA contracts");
            try (Liquibase liquibase = new Liquibase(
                    "db/contracts.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.update("");
            }
        }
        Map<String, String> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", "");
        properties.put("openjpa.ManagedRuntime", "auto");
        properties.put("openjpa.ConnectionURL", DATABASE);
        properties.put("openjpa.ConnectionDriverName", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
        properties.put("openjpa.jdbc.SynchronizeMappings", "validate");
        unit = new PersistenceProviderImpl()
                .createEntityManagerFactory("contracts", "META-INF/persistence.xml", properties);
    }

    @AfterClass
    public static void close() {
        unit.close();
        assertThrows(SQLException.class, () -> DriverManager.getConnection(DATABASE + ";drop=true"));
    }

    @After
    public void empty() {
        transactions.run(() -> {
            transactions.connection().createStatement().executeUpdate("DELETE FROM contracts.contract_schedule");
            transactions.connection().createStatement().executeUpdate("DELETE FROM contracts.contract");
        });
    }

    @Test
    public void whatIsKeptIsReadAsItWas() {
        Contract contract = Samples.draft("c-1", "NW/1.a", Samples.lot("north-west", "600", "007"), Samples.TERM);
        transactions.run(() -> store.add(contract));
        assertEquals(contract, find("c-1"));
        assertEquals(contract, find("NW/1.a"));
        Contract ready = Samples.ready();
        Contract changed = ContractChanges.started(
                ContractChanges.signed(
                        ContractChanges.completed(
                                ContractChanges.pinned(
                                        ContractChanges.deferred(
                                                contract, 7, LocalDate.of(2021, 12, 31), "being agreed"),
                                        Samples.variant("6", "north-west", "1.0.0")),
                                ready.record()),
                        Samples.SIGNED),
                Samples.TERM.from());
        Contract kept = transactions.call(() -> store.update(contract, changed));
        Contract read = readAnew("c-1");
        assertEquals(read, kept);
        assertEquals(read, find("c-1"));
        assertEquals(read, find("NW/1.a"));
        assertEquals(2, read.version());
        assertEquals(changed.record(), read.record());
        assertEquals(changed.schedules(), read.schedules());
        assertEquals(changed.state(), read.state());
        assertEquals(changed.signedOn(), read.signedOn());
        assertEquals(changed.startedOn(), read.startedOn());
    }

    @Test
    public void aChangeOfAScheduleAloneCountsTheVersion() {
        transactions.run(() -> store.add(Samples.draft()));
        transactions.run(() -> store.update(find("c-1"), ContractChanges.populated(find("c-1"), 5)));
        Contract populated = find("c-1");
        assertEquals(2, populated.version());
        assertEquals(
                ContractSchedule.Status.POPULATED, populated.schedules().get(4).status());
        transactions.run(() -> {
            store.update(find("c-1"), ContractChanges.populated(find("c-1"), 7));
            assertEquals("read again in the same transaction", 3, find("c-1").version());
        });
        assertEquals(3, find("c-1").version());
    }

    @Test
    public void ofTwoAdministratorsAtOnceTheSecondIsRefused() {
        transactions.run(() -> store.add(Samples.draft()));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> {
                    Contract mine = find("c-1");
                    inAnotherThread(() -> transactions.run(
                            () -> store.update(mine, ContractChanges.completed(mine, Samples.COMPLETE))));
                    store.update(mine, ContractChanges.populated(mine, 5));
                }));
        assertEquals("contract-changed", refused.problem().code());
        assertEquals(Samples.COMPLETE, find("c-1").record());
        assertEquals(
                ContractSchedule.Status.OUTSTANDING,
                find("c-1").schedules().get(4).status());
    }

    @Test
    public void whatIsTakenBackIsReadAsItWas() {
        transactions.run(() -> store.add(Samples.draft()));
        Contract before = find("c-1");
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    store.update(before, ContractChanges.populated(before, 5));
                    assertEquals(2, find("c-1").version());
                    throw new IllegalStateException();
                }));
        assertEquals(before, find("c-1"));
        assertEquals(before, readAnew("c-1"));
    }

    @Test
    public void ofTwoContractsWithOneReferenceTheSecondIsRefused() {
        transactions.run(() -> store.add(Samples.draft()));
        Contract other = Samples.draft("c-2", "NW-LE-2021", Samples.lot("south"), Samples.TERM);
        ProblemException refused = assertThrows(ProblemException.class, () -> transactions.run(() -> store.add(other)));
        assertEquals("reference-taken", refused.problem().code());
    }

    @Test
    public void listsByRegionAndStateInTheOrderOfReferences() {
        transactions.run(() -> {
            store.add(Samples.draft("c-1", "b-1", Samples.lot("north-west"), Samples.TERM));
            store.add(Samples.draft("c-2", "B-2", Samples.lot("north-west"), Samples.TERM));
            store.add(Samples.draft("c-3", "A-1", Samples.lot("south"), Samples.TERM));
        });
        transactions.run(() -> store.update(find("c-2"), ContractChanges.signed(find("c-2"), Samples.SIGNED)));
        transactions.run(() -> {
            assertEquals(List.of("B-2", "b-1"), references(store.ofRegions(List.of(Samples.NORTH_WEST))));
            assertEquals(
                    List.of("A-1", "B-2", "b-1"),
                    references(store.ofRegions(List.of(Samples.NORTH_WEST, new Region("south")))));
            assertEquals(List.of(), store.ofRegions(List.of()));
            List<Contract> signed = store.signed();
            assertEquals(List.of("B-2"), references(signed));
            assertEquals(10, signed.get(0).schedules().size());
            assertTrue(store.hasReference("A-1"));
            assertFalse(store.hasReference("a-1"));
            store.signAlone();
        });
    }

    /** By a store that remembers nothing. */
    private Contract readAnew(String id) {
        ContractStore other = new JpaContractStore(unit, () -> "contracts", transactions);
        return other.find(id).orElseThrow();
    }

    private Contract find(String idOrReference) {
        return transactions.call(() -> store.find(idOrReference).orElseThrow());
    }

    private static List<String> references(List<Contract> contracts) {
        return contracts.stream().map(Contract::reference).toList();
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One local transaction on each thread. */
    private static final class LocalTransactions implements Transactions {

        private final ThreadLocal<EntityManager> open = new ThreadLocal<>();
        private final ThreadLocal<List<Consumer<Boolean>>> afterwards = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public <T> T call(Work<T> work) {
            try {
                if (open.get() != null) {
                    return work.run();
                }
                return begin(work);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private <T> T begin(Work<T> work) throws SQLException {
            EntityManager entities = unit.createEntityManager();
            open.set(entities);
            entities.getTransaction().begin();
            // What goes past JPA belongs to the transaction from its beginning.
            ((OpenJPAEntityManager) entities).beginStore();
            boolean committed = false;
            try {
                T result = work.run();
                entities.getTransaction().commit();
                committed = true;
                return result;
            } finally {
                open.remove();
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                entities.close();
                for (Consumer<Boolean> action : afterwards.get()) {
                    action.accept(committed);
                }
                afterwards.remove();
            }
        }

        @Override
        public boolean isOpen() {
            return open.get() != null;
        }

        @Override
        public void afterCompletion(Consumer<Boolean> action) {
            afterwards.get().add(action);
        }

        @Override
        public boolean isDatabaseShared() {
            return false;
        }

        @Override
        public EntityManager entityManager(EntityManagerFactory factory) {
            return open.get();
        }

        @Override
        public Connection connection() {
            return (Connection) ((OpenJPAEntityManager) open.get()).getConnection();
        }
    }
}
