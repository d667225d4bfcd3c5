/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

/** What is due in one list, by REST, calendar and console, as it becomes due and is done. */
public class DeadlinesTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final String reference = "DL-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    public void x4_whatIsDueInAProcurementStandsInTheListUntilItIsDone() {
        String path = initiated("wessex");

        JsonNode due = Await.value("the deadline", this::listed);
        assertEquals("PRO-5", due.get("rule").textValue());
        assertEquals("commercial-team", due.get("role").textValue());
        assertEquals("wessex", due.get("region").textValue());
        assertEquals("/api/v1/" + path, due.get("link").textValue());
        assertFalse(due.get("overdue").booleanValue());
        assertEquals(
                http.get(path).ok().at("/initiation/answerDue").textValue(),
                due.get("dueOn").textValue());

        String calendar = http.get("deadlines.ics?role=commercial-team&region=wessex", "text/calendar")
                .expect(200)
                .body();
        assertThat(calendar, startsWith("BEGIN:VCALENDAR"));
        assertThat(calendar.replace("\r\n ", ""), containsString(reference));
        assertThat(
                http.get("deadlines?role=commercial-team&limit=500", "text/csv")
                        .expect(200)
                        .body(),
                containsString(reference));
        assertThat(
                PLATFORM.platform()
                        .console()
                        .run("deadline:list --json --region wessex --limit 500")
                        .succeeded()
                        .text(),
                containsString(reference));
        // Whoever caused it stands in the audit log, though the platform wrote it.
        JsonNode entry = http.get("audit?action=deadline.set&limit=200").ok().get("items");
        assertTrue(entry.toString(), entry.toString().contains("admin"));

        http.post(path + "/initiation/answer", Map.of("office", "Commercial Team", "recommendation", "formal tender"))
                .expect(200);
        Await.until("it to be gone", () -> listed().isEmpty());
    }

    @Test
    public void x4_contractsAndHowTheyAreRunStandInItToo() {
        ContractFile contract = PLATFORM.book().lot("east-midlands").contract("2027-08-01", "2031-07-31");
        contract.tryDefer(7, "2028-01-31", "after the award").expect(200);
        String manage = "contract-management/" + contract.reference();
        http.post(
                        manage + "/register",
                        Map.of("kind", "DISPUTE", "title", "A dispute", "ownerRole", "Contract manager"))
                .expect(201);
        assertEquals(
                "2028-01-31",
                Await.value("the deferred schedule", () -> due("contracts", contract))
                        .get("dueOn")
                        .textValue());
        assertEquals(
                "CON-7",
                Await.value("the dispute", () -> due("contract-management", contract))
                        .get("rule")
                        .textValue());

        contract.populated(7);
        Await.until("it to be gone", () -> due("contracts", contract).isEmpty());
    }

    private Optional<JsonNode> due(String domain, ContractFile contract) {
        for (JsonNode item : http.get("deadlines?region=east-midlands&limit=500&domain=" + domain)
                .ok()
                .get("items")) {
            if (item.get("what").textValue().contains(contract.reference())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    @Test
    public void x3_anotherRegionSeesNothingOfIt() {
        initiated("wessex");
        Await.value("the deadline", this::listed);

        for (String role : List.of("contract-manager", "finance")) {
            Http elsewhere = userWith(role, "west-midlands");
            assertThat(elsewhere.get("deadlines?limit=500").expect(200).body(), not(containsString(reference)));
            assertThat(
                    elsewhere.get("deadlines.ics", "text/calendar").expect(200).body(), not(containsString(reference)));
            assertThat(
                    userWith(role, "wessex")
                            .get("deadlines?limit=500")
                            .expect(200)
                            .body(),
                    containsString(reference));
        }
        userWith("partner", "wessex").get("deadlines").problem(403, "not-allowed", "X-3");
        http.withoutLogin().get("deadlines.ics", "text/calendar").expect(401);
    }

    @Test
    public void x4_whatCannotBeAskedForIsRefusedWithAllThatIsWrong() {
        JsonNode refused = http.get("deadlines?region=No%20Slug&until=soon&overdue=perhaps")
                .problem(400, "invalid-input", "X-4");
        assertEquals(3, refused.get("errors").size());
        http.get("deadlines?after=nonsense").problem(400, "invalid-input");
        http.get("deadlines?limit=501").problem(400, "invalid-input");
        http.get("deadlines?region=nowhere").problem(400, "unknown-region");
    }

    private String initiated(String region) {
        Answer made = http.post(
                "procurements",
                Map.of(
                        "reference",
                        reference,
                        "title",
                        "Lead employer",
                        "region",
                        region,
                        "regime",
                        "GOODS_AND_SERVICES",
                        "serviceStart",
                        "2028-08-01",
                        "lots",
                        List.of(Map.of("number", 1, "title", "All of it", "region", region, "value", "150000.00"))));
        String path = "procurements/" + made.expect(201).json().get("id").textValue();
        http.post(path + "/initiation", Map.of()).expect(200);
        return path;
    }

    private Optional<JsonNode> listed() {
        for (JsonNode item :
                http.get("deadlines?role=commercial-team&limit=500").ok().get("items")) {
            if (item.get("what").textValue().contains(reference)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Http userWith(String role, String region) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        Ssh console = PLATFORM.platform().console();
        String password = console.run("access:add-user --json " + name)
                .succeeded()
                .json()
                .get("password")
                .textValue();
        console.run("access:grant " + name + " " + role + " " + region).succeeded();
        return http.as(name, password);
    }
}
