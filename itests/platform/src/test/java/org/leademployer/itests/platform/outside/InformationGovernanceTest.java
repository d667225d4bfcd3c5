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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.GovernanceFile;
import org.leademployer.itests.platform.harness.Http;

/** From the screening of a procurement to its provider's assurance, and a breach of its contract with all clocks. */
public class InformationGovernanceTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String DISCOVERED = "2021-11-02T09:30:00Z";
    private static final String BASE = GovernanceFile.BASE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();
    private final String procurement = "IG-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    public void ig1_toIg4_fromTheScreeningToTheProvider() {
        http.post(BASE + "screenings", about(Map.of("answers", GovernanceFile.answers("personal-data", "YES"))))
                .problem(409, "assessment-incomplete", "ASM-1");
        JsonNode screening = http.post(BASE + "screenings", about(Map.of("answers", GovernanceFile.SCREENING)))
                .expect(201)
                .json();
        String asked = BASE + "screenings/" + screening.get("id").textValue();
        assertEquals("FULL_DPIA", screening.get("suggested").textValue());
        Await.until("the clock of the screening", () -> deadlines().contains("IG-1"));
        http.post(asked + "/steps", Map.of("act", "ANSWER")).problem(428, "precondition-required");
        http.with("If-Match", "\"1\"")
                .post(asked + "/steps", Map.of("act", "ANSWER", "outcome", "NONE"))
                .problem(400, "invalid-input", "IG-1");
        assertEquals(
                "ANSWERED",
                step(asked, Map.of("act", "ANSWER", "sharingAgreement", true))
                        .get("state")
                        .textValue());
        Await.until("the clock to be stopped", () -> !deadlines().contains("IG-1"));

        JsonNode opened = http.post(
                        BASE + "dpias", Map.of("screening", screening.get("id").textValue(), "name", "Payroll"))
                .expect(201)
                .json();
        String dpia = BASE + "dpias/" + opened.get("id").textValue();
        JsonNode incomplete = http.with("If-Match", "\"1\"")
                .post(dpia + "/steps", Map.of("act", "SUBMIT"))
                .problem(409, "dpia-incomplete", "IG-2");
        assertTrue(Answer.texts(incomplete.get("missing")).contains("The purpose (211)"));
        http.with("If-Match", "\"1\"").patch(dpia, GovernanceFile.content(3)).expect(200);
        http.with("If-Match", "\"1\"").patch(dpia, GovernanceFile.content(3)).problem(412, "precondition-failed");
        step(dpia, Map.of("act", "SUBMIT"));
        Http officer = PLATFORM.as("information-governance-officer", "wessex");
        officer.with("If-Match", tag(dpia))
                .post(dpia + "/steps", Map.of("act", "ADVISE", "favourable", false, "text", "Wait", "officer", "DPO"))
                .expect(200);
        officer.with("If-Match", tag(dpia))
                .post(dpia + "/steps", Map.of("act", "APPROVE", "reasons", "It is well"))
                .problem(409, "second-person-needed", "IG-2");
        JsonNode early = http.with("If-Match", "\"4\"")
                .post(dpia + "/steps", Map.of("act", "APPROVE"))
                .problem(409, "dpia-incomplete", "IG-2");
        assertEquals(4, early.get("missing").size());
        step(dpia, Map.of("act", "CONSULT"));
        Await.until("the clock of the Commissioner", () -> deadlines().contains("IG-2"));
        step(dpia, Map.of("act", "RECORD_ANSWER", "text", "Go on"));
        assertEquals(
                "APPROVED",
                step(dpia, Map.of("act", "APPROVE", "reasons", "The measures were added"))
                        .get("state")
                        .textValue());

        exchange(dpia);

        JsonNode agreement = http.post(
                        BASE + "sharing-agreements",
                        Map.of(
                                "screening", screening.get("id").textValue(),
                                "purpose", "Payroll",
                                "parties", List.of("Lead employer", "Payroll bureau")))
                .expect(201)
                .json();
        step(BASE + "sharing-agreements/" + agreement.get("id").textValue(), Map.of("act", "SIGN", "document", "d-1"));

        JsonNode assurance = http.post(
                        BASE + "assurances", about(Map.of("provider", "RBN", "answers", GovernanceFile.ASSURANCE)))
                .expect(201)
                .json();
        assertEquals("ACCEPT", assurance.get("suggested").textValue());
        assertEquals(
                "ACCEPTED",
                step(BASE + "assurances/" + assurance.get("id").textValue(), Map.of("act", "ACCEPT"))
                        .get("state")
                        .textValue());
        Await.until("all clocks", () -> deadlines().containsAll(List.of("IG-2", "IG-3", "IG-4")));
    }

    /** An approved assessment goes to the PIA tool, and what comes back is a draft that says the same. */
    private void exchange(String dpia) {
        JsonNode there = http.get(dpia).ok();
        String file = http.get(dpia + "/export").expect(200).body();
        String query = BASE + "dpias/import?region=wessex&subjectType=procurement&subjectId=" + procurement + "-2";
        JsonNode made = http.post(query, "application/json", file).expect(201).json();
        assertEquals(there.get("content"), made.at("/dpia/content"));
        assertEquals("DRAFT", made.at("/dpia/state").textValue());
        assertEquals(
                "pia.status: 2 in the file, DRAFT here", made.at("/takenAnew/0").textValue());
        assertTrue(Answer.texts(made.get("notHeld")).contains("pia.id"));
        http.post(query, "application/json", file.substring(0, file.length() / 2))
                .problem(400, "pia-file-broken", "IG-7");
        http.post(query, "application/json", "{\"version\": 9}").problem(422, "pia-file-of-other-form", "IG-7");
        http.post(query, "application/json", "{" + " ".repeat(50 << 20) + "}")
                .problem(413, "pia-file-too-large", "IG-7");
        JsonNode csv = http.get(BASE + "dpias?subjectType=procurement&subjectId=" + procurement + "-2")
                .ok();
        assertEquals("Payroll", csv.at("/items/0/name").textValue());
    }

    @Test
    public void ig6_aBreachRunsByTheClocksOfScheduleTen_andOfTheLaw() {
        ContractFile contract = PLATFORM.book().lot("wessex").contract().pinned(10, "national", "1.0.0");
        JsonNode breach = http.post(
                        BASE + "breaches",
                        Map.of(
                                "contract",
                                contract.reference(),
                                "discoveredAt",
                                DISCOVERED,
                                "kinds",
                                List.of("PAY"),
                                "people",
                                12,
                                "summary",
                                "A list of payments went to another host"))
                .expect(201)
                .json();
        String path = BASE + "breaches/" + breach.get("id").textValue();
        assertEquals("2021-11-05T09:30:00Z", breach.get("authorityDue").textValue());
        assertTrue(breach.get("authorityDueInEngland").textValue().startsWith("2021-11-05T09:30"));
        assertTrue(breach.get("steps").size() > 1);
        Await.until("its clocks", () -> http.get("deadlines?domain=information-governance&region=wessex&limit=500")
                .ok()
                .toString()
                .contains(path));
        http.with("If-Match", "\"1\"")
                .post(path + "/steps", Map.of("act", "CLOSE", "outcome", "No harm"))
                .problem(409, "breach-not-done-with", "IG-6");
        for (JsonNode each : breach.get("steps")) {
            boolean authority = each.get("to").textValue().equals("SUPERVISORY_AUTHORITY");
            Map<String, Object> told = new HashMap<>(
                    Map.of("act", "TELL", "step", each.get("number").intValue()));
            if (authority) {
                String version = tag(path);
                http.with("If-Match", version).post(path + "/steps", told).problem(409, "late-without-reason", "IG-6");
                told.put("reason", "The office was closed");
            } else {
                told.put("at", "2021-11-02T10:00:00Z");
            }
            step(path, told);
        }
        JsonNode closed = step(path, Map.of("act", "CLOSE", "outcome", "No harm came of it"));
        assertEquals("CLOSED", closed.get("state").textValue());
        assertEquals("The office was closed", closed.get("lateReason").textValue());
        String console = PLATFORM.console()
                .run("privacy:breach --json " + breach.get("id").textValue())
                .succeeded()
                .text();
        assertTrue(console, console.contains("2021-11-05T09:30"));
        String audited =
                http.get("audit?action=data-breach.close&limit=50").ok().toString();
        assertTrue(audited, audited.contains(breach.get("id").textValue()));
        assertFalse(audited, audited.contains("No harm"));
    }

    @Test
    public void ig3_aContractIsRemindedUntilTheAgreementIsSigned() {
        ContractFile contract = PLATFORM.book().lot("wessex").contract();
        String gaps = "contracts/" + contract.reference() + "/gaps";
        assertFalse(http.get(gaps).ok().toString().contains("IG-3"));
        JsonNode screening = http.post(
                        BASE + "screenings",
                        Map.of(
                                "subjectType",
                                "contract",
                                "subjectId",
                                contract.reference(),
                                "answers",
                                GovernanceFile.answers("personal-data", "NO")))
                .expect(201)
                .json();
        String asked = screening.get("id").textValue();
        step(BASE + "screenings/" + asked, Map.of("act", "ANSWER", "sharingAgreement", true));
        assertTrue(http.get(gaps).ok().toString().contains("screening " + asked + " advises"));
        assertTrue(PLATFORM.console()
                .run("contract:gaps " + contract.reference())
                .succeeded()
                .text()
                .contains("IG-3"));

        JsonNode agreement = http.post(
                        BASE + "sharing-agreements",
                        Map.of(
                                "screening",
                                asked,
                                "purpose",
                                "Payroll",
                                "parties",
                                List.of("Lead employer", "Payroll bureau")))
                .expect(201)
                .json();
        String path = BASE + "sharing-agreements/" + agreement.get("id").textValue();
        assertTrue(http.get(gaps).ok().toString().contains("/api/v1/" + path + "/steps"));
        step(path, Map.of("act", "SIGN", "document", "d-1"));
        assertFalse(http.get(gaps).ok().toString().contains("IG-3"));
    }

    @Test
    public void sch4_withoutScheduleTenTheClockOfTheLawRuns() {
        ContractFile contract = PLATFORM.book().lot("wessex").contract();
        Instant discovered = Instant.parse(DISCOVERED);
        JsonNode breach = http.post(
                        BASE + "breaches",
                        Map.of(
                                "region",
                                "wessex",
                                "discoveredAt",
                                discovered.toString(),
                                "summary",
                                "A letter was lost"))
                .expect(201)
                .json();
        assertEquals("LAW", breach.at("/steps/0/source").textValue());
        assertEquals("2021-11-05T09:30:00Z", breach.at("/steps/0/due").textValue());
        JsonNode clauses = http.get(BASE + "clauses/" + contract.reference()).ok();
        assertEquals(4, clauses.get("clauses").size());
    }

    @Test
    public void ig7_theRegisterOfProcessingIsATable() {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "region", "wessex",
                "name", procurement,
                "controller", "Lead employer",
                "purpose", "Paying trainees",
                "lawfulBasis", "UK GDPR Article 6(1)(b)",
                "people", List.of("trainees"),
                "kinds", List.of("PAY"),
                "retention", "Six years",
                "measures", "Encryption",
                "flows", List.of(Map.of("from", "Lead employer", "to", "=Bureau", "data", "PAY", "outsideUk", true))));
        http.post(BASE + "processing", entry).problem(400, "invalid-input", "IG-7");
        entry.put("transfers", "Ireland, found adequate");
        JsonNode made = http.post(BASE + "processing", entry).expect(201).json();
        String csv = http.get(BASE + "processing/flows?region=wessex&limit=500&format=csv")
                .expect(200)
                .body();
        assertTrue(csv, csv.contains(procurement));
        assertFalse(csv, csv.contains(",=Bureau"));
        http.get(BASE + "processing?format=xlsx").expect(200);
        entry.put("state", "ENDED");
        JsonNode ended = http.with("If-Match", "\"1\"")
                .put(BASE + "processing/" + made.get("id").textValue(), entry)
                .ok();
        assertEquals("ENDED", ended.get("state").textValue());
        http.get(BASE + "processing/nothing").problem(404, "not-found");
        http.get(BASE + "processing?region=atlantis").problem(400, "unknown-region", "ORG-1");
    }

    private Map<String, Object> about(Map<String, ?> more) {
        return GovernanceFile.of(http, procurement, "wessex").about(more);
    }

    private JsonNode step(String path, Map<String, ?> step) {
        return http.with("If-Match", tag(path)).post(path + "/steps", step).ok();
    }

    private String tag(String path) {
        return http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
    }

    /** The rules by which something is due about the procurement. */
    private List<String> deadlines() {
        List<String> rules = new ArrayList<>();
        for (JsonNode item : http.get("deadlines?domain=information-governance&region=wessex&limit=500")
                .ok()
                .get("items")) {
            if (item.toString().contains(procurement + "\"")) {
                rules.add(item.get("rule").textValue());
            }
        }
        return rules;
    }
}
