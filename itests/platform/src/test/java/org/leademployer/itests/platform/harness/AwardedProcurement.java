/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A procurement of two lots, brought by REST to its award as its people do. */
public final class AwardedProcurement {

    private final Http http;
    private final String reference;
    private final String path;
    private Instant closes;

    private AwardedProcurement(Http http, String reference, String path) {
        this.http = http;
        this.reference = reference;
        this.path = path;
    }

    /** Published, open to bids for some seconds, with a bid in it. */
    public static AwardedProcurement published(Http http, String reference) {
        JsonNode made = http.post(
                        "procurements",
                        Map.of(
                                "reference", reference,
                                "title", "Lead employer",
                                "region", "wessex",
                                "regime", "GOODS_AND_SERVICES",
                                "serviceStart", "2028-08-01",
                                "lots", List.of(lot(1, "North Wessex"), lot(2, "South Wessex"))))
                .expect(201)
                .json();
        AwardedProcurement procurement = new AwardedProcurement(
                http, reference, "procurements/" + made.get("id").textValue());
        procurement.publish();
        return procurement;
    }

    private static Map<String, Object> lot(int number, String title) {
        return Map.of("number", number, "title", title, "region", "wessex", "value", "75000.00");
    }

    public String reference() {
        return reference;
    }

    /** Its address below the API's. */
    public String path() {
        return path;
    }

    private void publish() {
        http.post(path + "/initiation", Map.of()).expect(200);
        http.post(path + "/initiation/answer", Map.of("office", "Commercial Team", "recommendation", "formal tender"))
                .expect(200);
        GovernanceFile.of(http, reference, "wessex").screened();
        String tag = http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        http.with("If-Match", tag).patch(path, Tender.parts()).expect(200);
        closes = Instant.now().plus(Duration.ofSeconds(12));
        http.post(path + "/publish", Map.of("closesAt", closes.toString())).expect(200);
        http.post(
                        path + "/bids",
                        Map.of(
                                "bidder", Map.of("name", "A Trust", "odsCode", "RTD", "nhs", true),
                                "prices", Map.of("1", "70000.00", "2", "71000.00"),
                                "answers", Map.of("service", "well", "social", "much")))
                .expect(200);
    }

    /** Waits for the closing, and goes on from there to the award. */
    public AwardedProcurement award() {
        Await.until("the closing", () -> Instant.now().isAfter(closes));
        http.post(path + "/opening", Map.of()).expect(200);
        String bid = http.get(path + "/receipts").ok().get(0).get("id").textValue();
        for (String question : List.of("service", "social")) {
            http.put(path + "/scores", score(bid, question)).expect(200);
        }
        for (String question : List.of("service", "social")) {
            http.put(path + "/consensus", score(bid, question)).expect(200);
        }
        http.put(path + "/lots/1/preferred/" + bid, Map.of()).expect(200);
        http.put(path + "/lots/2/preferred/" + bid, Map.of()).expect(200);
        http.post(
                        path + "/assurances",
                        Map.of(
                                "bid",
                                bid,
                                "viability",
                                "viable",
                                "viableOn",
                                LocalDate.now(ZoneId.of("Europe/London")).toString()))
                .expect(200);
        GovernanceFile.of(http, reference, "wessex").assured("RTD");
        http.post(path + "/award", Map.of()).expect(200);
        return this;
    }

    private static Map<String, Object> score(String bid, String question) {
        return Map.of("bid", bid, "question", question, "score", 8, "rationale", "good");
    }
}
