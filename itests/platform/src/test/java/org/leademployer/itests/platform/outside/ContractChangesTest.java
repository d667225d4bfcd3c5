/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;

/** Schedule 9 as people and partner systems use it. */
public class ContractChangesTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String REGION = "west-midlands";
    private static final Map<String, String> WORDS = Map.of(
            "PERFORMANCE", "none",
            "RISK", "none",
            "FINANCIAL_PERFORMANCE", "the service fee doubles",
            "CONTRACTOR", "none",
            "CHANGE", "none",
            "DOCUMENTATION", "none");

    @Rule
    public final Deployments deployments = new Deployments();

    private final Book.Lot lot = PLATFORM.book().lot(REGION);

    @Test
    public void con9_fromRaisedToEffectiveAndTheMoneyIsCutAtTheDate() {
        Figures before = Figures.of(REGION, Book.version()).serviceFeeAlone("365.00");
        Figures after = Figures.of(REGION, Book.version()).serviceFeeAlone("730.00");
        deployments.deployAll(before, after);
        ContractFile contract = lot.imported(lot.trainee()).contract().signedOn(before);
        // 92 days from 1 August to 31 October at a pound a day.
        assertEquals("92.00", contract.charges().get("total").asText());
        String changes = "contracts/" + contract.read().get("id").asText() + "/changes";

        String variant = REGION + ":" + after.version();
        Answer raised = PLATFORM.http()
                .post(
                        changes,
                        Map.of(
                                "title", "Schedule 6 of the new year",
                                "reason", "the price was negotiated",
                                "terms", Map.of("schedule-6", variant),
                                "effectiveFrom", "2021-10-01",
                                "requestedBy", "LEAD_EMPLOYER",
                                "raisedOn", "2021-09-01"))
                .expect(201);
        String change = changes + "/" + raised.json().get("number").asInt();
        as(change).post(change + "/impact", Map.of("words", WORDS)).problem(409, "impact-incomplete", "CON-9");
        as(change)
                .post(change + "/impact", Map.of("words", WORDS, "simulation", simulated(after)))
                .expect(200);
        JsonNode assessed = PLATFORM.http().get(change).ok();
        assertEquals("31.00", assessed.get("impact").get("money").asText());
        for (String party : new String[] {"HEE", "LEAD_EMPLOYER", "HOSTS"}) {
            assertEquals("92.00", contract.charges().get("total").asText());
            as(change)
                    .post(change + "/agreements", Map.of("party", party, "agreedOn", "2021-09-10", "role", "Head"))
                    .expect(200);
        }

        // Two people sign at once, both with what they have read.
        String tag = tag(change);
        Map<String, String> signature = Map.of("signedOn", "2021-09-15");
        CompletableFuture<Answer> one =
                PLATFORM.http().with("If-Match", tag).postLater(change + "/signature", signature);
        CompletableFuture<Answer> two =
                PLATFORM.http().with("If-Match", tag).postLater(change + "/signature", signature);
        int[] came = {one.join().status(), two.join().status()};
        assertEquals("200 and 412 or 409: " + came[0] + " " + came[1], 200, Math.min(came[0], came[1]));
        assertTrue(Math.max(came[0], came[1]) == 412 || Math.max(came[0], came[1]) == 409);
        PLATFORM.http()
                .with("If-Match", tag)
                .post(change + "/signature", signature)
                .problem(412, "precondition-failed");
        PLATFORM.http().post(change + "/signature", signature).problem(428, "precondition-required");

        assertEquals("EFFECTIVE", PLATFORM.http().get(change).ok().get("state").asText());
        assertEquals(
                variant, contract.read().get("schedules").get(5).get("variant").asText());
        // August and September by the old one, October by the new one.
        assertEquals(
                "61.00",
                contract.charges("2021-08-01", "2021-09-30").get("total").asText());
        assertEquals(
                "62.00",
                contract.charges("2021-10-01", "2021-10-31").get("total").asText());
        assertEquals("123.00", contract.charges().get("total").asText());
        assertEquals(REGION + ":" + before.version(), pinOn(contract, "2021-09-30"));
        assertEquals(variant, pinOn(contract, "2021-10-01"));
        PLATFORM.http().get(path(contract) + "?asOf=2021-02-28").problem(404, "no-contract-then", "CON-9");
        assertTrue(PLATFORM.http().get(changes + "/proof").ok().get("equal").booleanValue());
        assertTrue(PLATFORM.http().get(changes, "text/csv").expect(200).body().contains("schedule-6"));
    }

    @Test
    public void con10_theRenewalIsToldWithItsDates() {
        Figures figures = Figures.of(REGION, Book.version());
        deployments.deployAll(figures);
        ContractFile contract = lot.contract().signedOn(figures);

        JsonNode plan = PLATFORM.http().get(path(contract) + "/extensions").ok();

        assertEquals("2025-03-31", plan.get("renewalOn").asText());
        assertEquals("2024-03-31", plan.get("reviewBy").asText());
    }

    @Test
    public void con10_anExtensionIsSignedWithABoardsDecisionAndTheLetter() {
        Figures figures = Figures.of(REGION, Book.version());
        deployments.deployAll(figures);
        ContractFile contract = lot.extendable(36).signedOn(figures);
        String changes = path(contract) + "/changes";
        PLATFORM.http().post(changes, extension("2028-04-01")).problem(422, "change-not-possible", "CON-9");
        String change = changes + "/"
                + PLATFORM.http()
                        .post(changes, extension("2028-03-31"))
                        .expect(201)
                        .json()
                        .get("number")
                        .asInt();
        as(change)
                .post(change + "/impact", Map.of("words", WORDS, "money", "750.00"))
                .expect(200);
        for (String party : List.of("HEE", "LEAD_EMPLOYER")) {
            as(change)
                    .post(change + "/agreements", Map.of("party", party, "agreedOn", "2024-01-15", "role", "Head"))
                    .expect(200);
        }

        JsonNode refused = as(change)
                .post(change + "/signature", Map.of("signedOn", "2024-01-30"))
                .problem(409, "signature-refused", "CON-10");
        assertEquals(refused.toString(), 2, refused.get("missing").size());
        String late = decision("2024-04-01", contract.reference());
        as(change).post(change + "/signature", signature(late)).problem(409, "signature-refused", "CON-10");
        as(change)
                .post(change + "/signature", signature(decision("2024-01-10", contract.reference())))
                .expect(200);

        JsonNode plan = PLATFORM.http().get(path(contract) + "/extensions").ok();
        assertEquals("2028-03-31", plan.get("renewalOn").asText());
        assertEquals("2025-03-31", plan.get("signedEnd").asText());
        assertEquals("2028-03-31", plan.get("latestEnd").asText());
        assertEquals(1, plan.get("extensions").size());
        assertEquals("2028-03-31", contract.read().at("/term/to").asText());
        assertEquals(
                plan.get("renewalOn"),
                PLATFORM.console()
                        .run("contract:extensions --json " + contract.reference())
                        .json()
                        .get("renewalOn"));
        assertTrue(PLATFORM.http().get(changes + "/proof").ok().get("equal").booleanValue());
    }

    private static Map<String, ?> extension(String end) {
        return Map.of(
                "kind", "EXTENSION",
                "title", "Extension to " + end,
                "reason", "the board reviewed it",
                "terms", Map.of("term-end", end),
                "effectiveFrom", "2024-02-01",
                "requestedBy", "HEE",
                "raisedOn", "2024-01-12");
    }

    private static Map<String, ?> signature(String decision) {
        return Map.of("signedOn", "2024-01-30", "decision", decision, "letter", "LETTER-1");
    }

    /** Of a board that may decide; its id. */
    private static String decision(String date, String contract) {
        Http http = PLATFORM.http();
        String board = http.post(
                        "boards",
                        Map.of("termsOfReference", "north-west-management-board", "region", "north-west", "name", "IT"))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        for (String member : List.of("trainee t1", "trainee t2", "trainee t3", "hr-director h1", "hee e1")) {
            String[] words = member.split(" ");
            http.post(
                            "boards/" + board + "/members",
                            Map.of(
                                    "constituency",
                                    words[0],
                                    "reference",
                                    words[1],
                                    "role",
                                    "Invented post",
                                    "from",
                                    "2021-08-01"))
                    .expect(201);
        }
        String meeting = http.post(
                        "boards/" + board + "/meetings",
                        Map.of(
                                "date", date,
                                "members", List.of("t1", "t2", "t3", "h1", "e1"),
                                "others", List.of(Map.of("constituency", "lead-employer"))))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        return http.post(
                        "boards/" + board + "/meetings/" + meeting + "/decisions",
                        Map.of(
                                "matter", "Extension",
                                "outcome", "APPROVED",
                                "subjectType", "contract",
                                "subjectId", contract))
                .expect(201)
                .json()
                .get("id")
                .textValue();
    }

    @Test
    public void con5_theRecordHasSixPrinciples() {
        JsonNode record =
                PLATFORM.http().get(path(lot.contract()) + "/principles").ok();
        assertEquals(6, record.get("principles").size());
        for (JsonNode principle : record.get("principles")) {
            assertTrue(principle.toString(), principle.get("kept").booleanValue());
            assertTrue(principle.toString(), principle.get("items").size() > 0);
        }
    }

    @Test
    public void con9_daysBeforeAChangeOfTheLotAreChargedByTheLotOfThen() {
        Figures figures = Figures.of(REGION, Book.version()).serviceFeeAlone("365.00");
        deployments.deployAll(figures);
        ContractFile contract = lot.imported(lot.trainee()).contract().signedOn(figures);
        String changes = path(contract) + "/changes";
        Answer raised = PLATFORM.http()
                .post(
                        changes,
                        Map.of(
                                "title", "Another specialty",
                                "reason", "the lot moves on",
                                "terms",
                                        Map.of(
                                                "lot-specialties",
                                                PLATFORM.book().lot(REGION).specialty()),
                                "effectiveFrom", "2021-10-01",
                                "requestedBy", "LEAD_EMPLOYER",
                                "raisedOn", "2021-09-01"))
                .expect(201);
        String change = changes + "/" + raised.json().get("number").asInt();
        as(change)
                .post(change + "/impact", Map.of("words", WORDS, "money", "-31.00"))
                .expect(200);
        for (String party : new String[] {"HEE", "LEAD_EMPLOYER", "HOSTS"}) {
            as(change)
                    .post(change + "/agreements", Map.of("party", party, "agreedOn", "2021-09-10", "role", "Head"))
                    .expect(200);
        }
        assertEquals("92.00", contract.charges().get("total").asText());
        as(change).post(change + "/signature", Map.of("signedOn", "2021-09-15")).expect(200);

        // August and September by the old lot, and nobody is in the new one.
        assertEquals("61.00", contract.charges().get("total").asText());
        assertEquals(
                "0.00",
                contract.charges("2021-10-01", "2021-10-31").get("total").asText());
    }

    private static String simulated(Figures figures) {
        JsonNode accepted = PLATFORM.http()
                .post(
                        "schedules/6/simulations",
                        Map.of(
                                "variant",
                                Map.of("region", REGION, "version", figures.version()),
                                "region",
                                REGION,
                                "from",
                                "2021-10-01",
                                "to",
                                "2021-10-31"))
                .expect(202)
                .json();
        String id = accepted.get("id").asText();
        return Await.value("the end of simulation " + id, () -> Optional.of(
                        PLATFORM.http().get("schedules/6/simulations/" + id).ok())
                .filter(one -> Stream.of("QUEUED", "RUNNING")
                        .noneMatch(one.get("state").asText()::equals))
                .map(one -> id));
    }

    private static String pinOn(ContractFile contract, String day) {
        return PLATFORM.http()
                .get(path(contract) + "?asOf=" + day)
                .ok()
                .get("schedules")
                .get(0)
                .get("variant")
                .asText();
    }

    private static String path(ContractFile contract) {
        return "contracts/" + contract.read().get("id").asText();
    }

    private static Http as(String change) {
        return PLATFORM.http().with("If-Match", tag(change));
    }

    private static String tag(String change) {
        return PLATFORM.http()
                .get(change)
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
