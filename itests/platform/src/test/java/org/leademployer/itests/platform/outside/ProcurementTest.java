/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Http;

/** A procurement over REST, from its first day to opened bids, on the running platform. */
public class ProcurementTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String PREPARATION =
            """
            {"costedPlan": {"recurrent": "37500.00", "nonRecurrent": "0.00", "payAndInflation": "2 % a year"},
             "specification": {"version": 1, "summary": "Lead employment of 300 trainees"},
             "draftContract": {"specialConditions": "none", "intellectualProperty": "with the buyer"},
             "performance": {"kpis": ["pay in time"], "serviceLevels": "99 %", "reporting": "monthly"},
             "evaluation": {"scale": 10, "priceModel": "TENDERED", "formula": "LOWEST_OVER_PRICE", "abnormallyLowBelow": 50},
             "questions": [
               {"id": "service", "kind": "QUALITY", "text": "How do you serve?", "weight": "50.00"},
               {"id": "social", "kind": "SOCIAL_VALUE", "text": "What do you give?", "weight": "10.00"},
               {"id": "price", "kind": "PRICE", "text": "What does it cost?", "weight": "40.00"}],
             "tupe": {"applies": false, "reason": "a new service", "stage1ForAllBidders": false},
             "roles": {"procurementLead": "admin", "projectLead": "project", "serviceLead": "admin",
               "contractManager": "manager", "panel": ["admin"]},
             "declarations": [{"person": "admin", "interests": "none", "conflicted": false,
               "confidentialitySignedOn": "2026-01-05", "interestsSignedOn": "2026-01-05"}],
             "dpiaScreening": {"answeredOn": "2026-01-05", "fullDpia": false},
             "considerations": {"equality": "considered", "socialValue": "considered", "modernSlavery": "considered",
               "involvement": "considered", "marketAppetite": "considered", "financeConsulted": "yes",
               "expertsConsulted": "yes", "presentations": "none are held"},
             "statedValue": {"vat": "INCLUDING_VAT", "wholeLife": "150000.00"},
             "tenure": {"lastDay": "2032-07-31", "extensionMonths": 24, "valueOfLonger": "documented"},
             "communicationStrategy": "who is told what when",
             "panelAvailable": true,
             "dataFrom": "2028-08-01",
             "funds": {"claimed": false}}
            """;

    private final Http http = PLATFORM.http();
    private final String reference = "PR-" + UUID.randomUUID().toString().substring(0, 8);
    private final String marker = "marker" + UUID.randomUUID().toString().replace("-", "");

    @Test
    public void pro6_publicationIsRefusedWithEverythingThatIsMissing() {
        String path = created();

        JsonNode refused = http.post(path + "/publish", Map.of("closesAt", "2030-01-01T12:00:00Z"))
                .problem(409, "publication-refused", "PRO-6");

        assertTrue(refused.toString(), refused.get("missing").size() > 25);
        assertEquals(
                refused.get("missing").toString(),
                http.get(path + "/gate").ok().get("missing").toString());
        http.get("procurements/unknown").problem(404, "not-found");
        http.post("procurements", Map.of("reference", "a b")).problem(400, "invalid-input");
    }

    @Test
    public void pro9_aMarkerInABidIsFoundNowhereUntilItIsOpened() throws Exception {
        String path = created();
        http.post(path + "/initiation", Map.of()).expect(200);
        http.post(path + "/initiation/answer", Map.of("office", "Commercial Team", "recommendation", "formal tender"))
                .expect(200);
        http.patch(path, new ObjectMapper().readTree(PREPARATION)).expect(200);
        Instant closes = Instant.now().plus(Duration.ofSeconds(12));
        JsonNode published = http.post(path + "/publish", Map.of("closesAt", closes.toString()))
                .ok();
        assertEquals("ABOVE_THRESHOLD_TENDER", published.get("route").textValue());
        assertEquals("thresholds-2026", published.get("policy").get("id").textValue());
        Map<String, Object> bid = Map.of(
                "bidder", Map.of("name", marker, "odsCode", "RTD", "nhs", true),
                "prices", Map.of("1", "140000.00"),
                "answers", Map.of("service", "as " + marker + " does", "social", marker));
        Http once = http.with("Idempotency-Key", marker.substring(6, 30));
        String receipt = once.post(path + "/bids", bid).expect(200).body();
        assertEquals(receipt, once.post(path + "/bids", bid).expect(200).body());

        http.get(path + "/bids").problem(409, "bids-sealed", "PRO-9");
        http.post(path + "/opening", Map.of()).problem(409, "not-closed", "PRO-9");
        for (String door : List.of(
                path,
                path + "/receipts",
                path + "/messages",
                path + "/ocds",
                path + "/ocds/record",
                "procurements",
                "audit")) {
            assertThat(door, http.get(door).expect(200).body(), not(containsString(marker)));
        }
        assertEquals(1, http.get(path + "/receipts").ok().size());
        assertEquals(List.of(), filesWith(marker));
        assertThat(Files.readString(PLATFORM.platform().log()), not(containsString(marker)));

        Await.until("the closing", () -> Instant.now().isAfter(closes));
        http.post(path + "/bids", bid).problem(409, "bid-late", "PRO-9");
        http.post(path + "/opening", Map.of()).expect(200);
        assertThat(http.get(path + "/bids").expect(200).body(), containsString(marker));

        String id = http.get(path + "/receipts").ok().get(0).get("id").textValue();
        http.get(path + "/ranking").problem(409, "scores-missing", "PRO-10");
        for (String question : List.of("service", "social")) {
            Map<String, Object> score = Map.of("bid", id, "question", question, "score", 8, "rationale", "good");
            http.put(path + "/scores", score).expect(200);
            http.put(path + "/consensus", score).expect(question.equals("service") ? 409 : 200);
        }
        http.put(path + "/consensus", Map.of("bid", id, "question", "service", "score", 8, "rationale", "good"))
                .expect(200);
        JsonNode place = http.get(path + "/ranking").ok().at("/lots/0/places/0");
        assertEquals("88.0000", place.get("total").asText());
        http.put(path + "/lots/1/preferred/" + id, Map.of()).expect(200);
        assertTrue(http.get(path + "/ranking/proof").ok().get("equal").booleanValue());
        http.post(path + "/award", Map.of()).problem(409, "award-refused", "PRO-11");
        http.post(
                        path + "/assurances",
                        Map.of(
                                "bid",
                                id,
                                "viability",
                                "viable",
                                "viableOn",
                                "2026-01-05",
                                "assuranceFormOn",
                                "2026-01-05"))
                .expect(200);
        assertEquals(
                "AWARDED",
                http.post(path + "/award", Map.of()).ok().get("state").textValue());
        http.post(path + "/contracts", Map.of()).problem(409, "standstill-runs", "PRO-12");
        JsonNode releases = http.get(path + "/ocds").ok().get("releases");
        assertEquals(2, releases.size());
        assertEquals("UK6", releases.get(1).at("/tender/documents/0/noticeType").textValue());
        assertEquals(marker, releases.get(1).at("/awards/0/suppliers/0/name").textValue());
    }

    private String created() {
        Answer made = http.post(
                "procurements",
                Map.of(
                        "reference", reference,
                        "title", "Lead employer",
                        "region", "wessex",
                        "regime", "GOODS_AND_SERVICES",
                        "serviceStart", "2028-08-01",
                        "lots",
                                List.of(Map.of(
                                        "number", 1,
                                        "title", "All of Wessex",
                                        "region", "wessex",
                                        "value", "150000.00"))));
        return "procurements/" + made.expect(201).json().get("id").textValue();
    }

    /** The files of the database in which the text stands. */
    private static List<String> filesWith(String text) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(PLATFORM.platform().home().resolve("data"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        byte[] wide = text.getBytes(StandardCharsets.UTF_16BE);
        for (Path file : files) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (content.contains(text) || content.contains(new String(wide, StandardCharsets.ISO_8859_1))) {
                found.add(file.toString());
            }
        }
        return found;
    }
}
