/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.inside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;

/** There is no change without its audit entry, and no entry without its change. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class TransactionsTest extends Container {

    @Inject
    private Transactions transactions;

    @Inject
    private AuditLog audit;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Test
    public void x2_committedChangeHasItsEntry() {
        Contract contract = contracts.create(draft());

        assertEquals(List.of("contract.created"), actionsOf(contract.id()));
        assertTrue(contracts.find(contract.id()).isPresent());
    }

    @Test
    public void x2_rolledBackChangeLeavesNeitherRowsNorEntry_overAllDomains() {
        NewContract draft = draft();
        String[] id = new String[1];

        assertThrows(
                Failure.class,
                () -> transactions.run(() -> {
                    Contract contract = contracts.create(draft);
                    id[0] = contract.id();
                    contracts.complete(contract.id(), tier());
                    organisations.importHosts(hosts("X9R"));
                    assertTrue(
                            "it sees its own", contracts.find(draft.reference()).isPresent());
                    throw new Failure();
                }));

        assertTrue(contracts.find(draft.reference()).isEmpty());
        assertTrue(organisations.host(new OdsCode("X9R")).isEmpty());
        assertEquals(List.of(), actionsOf(id[0]));
        assertEquals(0, rows("contracts.contract_schedule", "contract_id", id[0]));
    }

    @Test
    public void x2_refusalWithinALargerPieceOfWorkTakesAllOfItBack() {
        NewContract draft = draft();

        assertThrows(
                ProblemException.class,
                () -> transactions.run(() -> {
                    Contract contract = contracts.create(draft);
                    contracts.start(contract.id(), LocalDate.of(2021, 4, 1));
                }));

        assertTrue(contracts.find(draft.reference()).isEmpty());
    }

    @Test
    public void x2_nothingIsRecordedOutsideATransaction() {
        Change change = Change.created("test.done", "test", UUID.randomUUID().toString(), java.util.Map.of());

        assertThrows(IllegalStateException.class, () -> audit.record(change));
        assertEquals(List.of(), actionsOf(change.subjectId()));
    }

    @Test
    public void x2_transactionAfterAFailedOneStartsAfresh() {
        assertThrows(
                Failure.class,
                () -> transactions.run(() -> {
                    throw new Failure();
                }));

        Contract contract = contracts.create(draft());

        assertTrue(contracts.find(contract.id()).isPresent());
    }

    @Test
    public void x2_sequenceOfTheAuditLogRises() {
        Contract contract = contracts.create(draft());
        contracts.complete(contract.id(), tier());

        List<Long> sequence = audit.find(new AuditQuery("contract", contract.id(), null, 10)).stream()
                .map(entry -> entry.sequence())
                .toList();

        assertEquals(2, sequence.size());
        assertTrue("newest first", sequence.get(0) > sequence.get(1));
    }

    private List<String> actionsOf(String id) {
        return audit.find(new AuditQuery(null, id, null, 100)).stream()
                .map(entry -> entry.change().action())
                .toList();
    }

    private int rows(String table, String column, String value) {
        return transactions.call(() -> {
            try (var statement = transactions
                    .connection()
                    .prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?")) {
                statement.setString(1, value);
                try (var result = statement.executeQuery()) {
                    result.next();
                    return result.getInt(1);
                }
            }
        });
    }

    private static NewContract draft() {
        return new NewContract(
                "TX-" + UUID.randomUUID().toString().substring(0, 8),
                new Lot("Lot of the tests", new Region("north-west"), Set.of()),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.parse("1.00"),
                new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2025, 3, 31)),
                0);
    }

    private static MinimumRecord tier() {
        return new MinimumRecord(null, null, null, null, null, MinimumRecord.Tier.GOLD, null, null, null);
    }

    private static ByteArrayInputStream hosts(String odsCode) {
        return new ByteArrayInputStream(
                ("ODS Code,Name,Kind,Region,Source\n" + odsCode + ",A trust of the tests,TRUST,north-west,fictitious\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
