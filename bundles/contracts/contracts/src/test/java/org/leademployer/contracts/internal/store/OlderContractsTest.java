/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import static org.junit.Assert.assertEquals;

import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.internal.rules.ContractTerms;

/** Contracts that were signed before there was change control (CON-9). */
public class OlderContractsTest {

    @Test
    public void con9_theirTermsAreThoseOfTheirSignature() throws Exception {
        try (ContractDatabase database = new ContractDatabase(1, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("INSERT INTO contracts.contract (id, reference, version, lot_title, region,"
                        + " specialties, lead_employer, vehicle, value_pence, term_from, term_to, extension_months,"
                        + " contract_state, signed_on) VALUES ('c-1', 'NW-1', 7, 'Doctors', 'north-west', '600,903',"
                        + " 'RTD', 'NHS_TERMS_FOR_SERVICES', 271600005, DATE('2021-08-01'), DATE('2025-07-31'), 12,"
                        + " 'SIGNED', DATE('2021-07-01'))");
                statement.executeUpdate("INSERT INTO contracts.contract (id, reference, version, lot_title, region,"
                        + " lead_employer, vehicle, value_pence, term_from, term_to, extension_months, contract_state)"
                        + " VALUES ('c-2', 'NW-2', 1, 'Doctors', 'south', 'RTD', 'NHS_TERMS_FOR_SERVICES', 0,"
                        + " DATE('2021-08-01'), DATE('2025-07-31'), 0, 'DRAFT')");
                for (int number = 1; number <= 10; number++) {
                    statement.executeUpdate("INSERT INTO contracts.contract_schedule (contract_id, schedule_number,"
                            + " status, variant) VALUES ('c-1', " + number + ", "
                            + (number == 6 ? "'PINNED', 'north-west:1.0.0'" : "'OUTSTANDING', NULL") + ")");
                }
            }
        })) {
            ChangeStore changes = new JdbcChangeStore(database, () -> "contracts");
            ContractStore contracts = new JpaContractStore(database.unit(), () -> "contracts", database);
            database.run(() -> {
                Contract contract = contracts.find("c-1").orElseThrow();
                List<ContractChange> signed = changes.signed("c-1");
                assertEquals(1, signed.size());
                assertEquals(ContractTerms.of(contract), ContractTerms.replayed(signed, LocalDate.of(2021, 7, 1)));
                assertEquals(ContractTerms.rebuilt(signed), changes.terms("c-1"));
                assertEquals(
                        "2716000.05",
                        ContractTerms.values(changes.terms("c-1", LocalDate.of(2022, 1, 1)))
                                .get("value"));
                assertEquals("north-west:1.0.0", signedPin(signed));
                assertEquals(1, changes.next("c-1"));
                assertEquals(List.of(), changes.signed("c-2"));
                assertEquals(0, changes.next("c-2"));
            });
        }
    }

    private static String signedPin(List<ContractChange> signed) {
        return ContractTerms.replayed(signed, LocalDate.of(2021, 7, 1)).get("schedule-6");
    }
}
