/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ContractTerms;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.ProblemException;

/** The real changelog and the real mappings, on an embedded database. */
public class JpaContractStoreTest {

    private static ContractDatabase transactions;

    private final ContractStore store = new JpaContractStore(transactions.unit(), () -> "contracts", transactions);

    @BeforeClass
    public static void open() throws Exception {
        transactions = new ContractDatabase();
    }

    @AfterClass
    public static void close() {
        transactions.close();
    }

    @After
    public void empty() {
        transactions.empty();
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
    public void p11_pagesGoByTheOrderOfCharacters() {
        transactions.run(() -> {
            store.add(Samples.draft("c-1", "b-1", Samples.lot("north-west"), Samples.TERM));
            store.add(Samples.draft("c-2", "B-2", Samples.lot("north-west"), Samples.TERM));
            store.add(Samples.draft("c-3", "A-1", Samples.lot("south", "600"), Samples.TERM));
            store.add(Samples.draft("c-4", "A/1", Samples.lot("south"), Samples.TERM));
        });
        transactions.run(() -> {
            assertEquals(List.of("A-1", "A/1"), references(store.page(null, null, 2)));
            assertEquals(List.of("B-2", "b-1"), references(store.page(null, "A/1", 3)));
            assertEquals(List.of(), references(store.page(null, "b-1", 3)));
            assertEquals(List.of("B-2"), references(store.page(List.of(Samples.NORTH_WEST), "A", 1)));
            assertEquals(List.of(), store.page(List.of(), null, 1));
            assertEquals(find("c-3"), store.page(null, null, 1).get(0));
        });
    }

    @Test
    public void con9_anUpdateOfTheRecordWritesNoTerm() {
        transactions.run(() -> store.add(Samples.draft()));
        Contract before = find("c-1");
        Contract other =
                ContractTerms.with(before, Map.of("value", "1.00", "term-end", "2024-07-31", "lot-title", "X"));
        transactions.run(() -> store.update(before, other));
        assertEquals(before.value(), readAnew("c-1").value());
        assertEquals(before.term(), readAnew("c-1").term());
        assertEquals(before.lot(), readAnew("c-1").lot());
        Contract again = find("c-1");
        transactions.run(() -> store.updateTerms(again, ContractTerms.with(again, Map.of("value", "1.00"))));
        assertEquals("1.00", readAnew("c-1").value().toString());
        assertEquals(again.version() + 1, readAnew("c-1").version());
        assertThrows(
                ProblemException.class,
                () -> transactions.run(
                        () -> store.updateTerms(again, ContractTerms.with(again, Map.of("value", "2.00")))));
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
        ContractStore other = new JpaContractStore(transactions.unit(), () -> "contracts", transactions);
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
}
