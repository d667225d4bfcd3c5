/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Placements;

public class AuditTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @Test
    public void x2_everyChangeOfAContractIsInTheAuditLog() {
        Figures figures = Figures.of("wessex", Book.version());
        deployments.deploy(figures);
        ContractFile contract = lot.contract().completed().populated(5).signedOn(figures);
        contract.tryDefer(7, "2021-12-31", "later").expect(200);

        List<String> actions = entriesOf(contract).findValuesAsText("action");

        assertTrue(
                actions.toString(),
                actions.containsAll(List.of(
                        "contract.created",
                        "contract.completed",
                        "contract.populated",
                        "contract.pinned",
                        "contract.signed",
                        "contract.deferred")));
        for (JsonNode entry : entriesOf(contract)) {
            assertEquals("admin", entry.get("actor").textValue());
            assertTrue(entry.toString(), entry.get("subject").textValue().contains(contract.id()));
            assertTrue(
                    entry.toString(), Instant.parse(entry.get("at").textValue()).isBefore(Instant.now()));
        }
    }

    @Test
    public void x2_refusedChangeLeavesNoEntry() {
        ContractFile contract = lot.contract();
        int before = entriesOf(contract).size();

        contract.tryComplete(Map.of("tier", "PLATINUM")).problem(400, "invalid-input");
        contract.tryStart("2021-04-01").problem(409, "start-refused");

        assertEquals(before, entriesOf(contract).size());
    }

    @Test
    public void x2_noEntryNamesAPerson() {
        Placements.Row trainee = lot.trainee();
        lot.imported(trainee);
        lot.tryImport(lot.trainee().wte("9.99")).expect(200);
        lot.contract().completed();

        String entries = PLATFORM.http().get("audit?limit=1000").ok().toString();

        assertTrue("the import is there", entries.contains("import"));
        for (String person : Book.people()) {
            assertFalse(entries.contains(person));
        }
        assertFalse("nor one of the contract's", entries.contains("(invented)"));
    }

    @Test
    public void x2_logNamesNobody() {
        Placements.Row trainee = lot.trainee();
        lot.imported(trainee);
        lot.tryImport(trainee.wte("7")).expect(200);
        PLATFORM.http().get("contracts/" + trainee.surname()).expect(404);

        assertEquals(List.of(), LogCheck.lines(PLATFORM.platform().log(), Book.people()));
        assertEquals(List.of(), LogCheck.lines(PLATFORM.platform().output(), Book.people()));
    }

    private static JsonNode entriesOf(ContractFile contract) {
        return PLATFORM.console()
                .run("audit:list --json --limit 1000 --id " + contract.id())
                .json();
    }
}
