/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A procurement, as a procurement lead deals with it. The first user holds every role in it. */
public final class Tender {

    /** Whole for a value of 150,000 pounds and a service from August 2028. */
    public static final String PREPARATION =
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
             "considerations": {"equality": "considered", "socialValue": "considered", "modernSlavery": "considered",
               "involvement": "considered", "marketAppetite": "considered", "financeConsulted": "yes",
               "expertsConsulted": "yes", "presentations": "none are held", "stakeholders": "consulted",
               "weighting": "price 40 %, since the service is known", "representation": "one member for all"},
             "statedValue": {"vat": "INCLUDING_VAT", "wholeLife": "150000.00"},
             "tenure": {"lastDay": "2032-07-31", "extensionMonths": 24, "valueOfLonger": "documented"},
             "communicationStrategy": "who is told what when",
             "panelAvailable": true,
             "dataFrom": "2028-08-01",
             "funds": {"claimed": false}}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final String reference;
    private final String region;
    private final String path;
    private Instant closes;

    private Tender(Http http, String reference, String region, String path) {
        this.http = http;
        this.reference = reference;
        this.region = region;
        this.path = path;
    }

    /** What is sent to begin one of 150,000 pounds. */
    public static Map<String, Object> draft(String reference, String region) {
        return Map.of(
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
                List.of(lot(region, "150000.00")));
    }

    public static Map<String, Object> lot(String region, String value) {
        return Map.of("number", 1, "title", "All of it", "region", region, "value", value);
    }

    public static String anyReference() {
        return "PR-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Tender begun(Http http, String region) {
        String reference = anyReference();
        JsonNode made =
                http.post("procurements", draft(reference, region)).expect(201).json();
        return new Tender(
                http, reference, region, "procurements/" + made.get("id").textValue());
    }

    /** Initiated, screened and prepared: nothing is missing. */
    public Tender prepared() {
        governance().screened();
        http.post(path + "/initiation").expect(200);
        http.post(path + "/initiation/answer", Map.of("office", "Commercial Team", "recommendation", "formal tender"))
                .expect(200);
        prepare(parts()).expect(200);
        return this;
    }

    public static ObjectNode parts() {
        try {
            return (ObjectNode) JSON.readTree(PREPARATION);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What information governance has on record of it. */
    public GovernanceFile governance() {
        return GovernanceFile.of(http, reference, region);
    }

    /** Writes parts in the version that it has now. */
    public Answer prepare(Object parts) {
        String tag = http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        return http.with("If-Match", tag).patch(path, parts);
    }

    public JsonNode published(Duration open) {
        closes = Instant.now().plus(open);
        return http.post(path + "/publish", Map.of("closesAt", closes.toString()))
                .ok();
    }

    public static Map<String, Object> bid(String bidder, String odsCode, String price) {
        return Map.of(
                "bidder", Map.of("name", bidder, "odsCode", odsCode, "nhs", true),
                "prices", Map.of("1", price),
                "answers", Map.of("service", "as " + bidder + " does", "social", bidder));
    }

    /** @return the bid's id */
    public String bidding(String bidder, String odsCode, String price) {
        return http.post(path + "/bids", bid(bidder, odsCode, price))
                .ok()
                .get("id")
                .textValue();
    }

    public boolean isOpenForBids() {
        return Instant.now().isBefore(closes);
    }

    public Tender awaitClosing() {
        Await.until("the closing", Duration.ofMinutes(2), () -> !isOpenForBids());
        return this;
    }

    /** Opened, every bid scored the same by the one member, and preferred. */
    public Tender preferred(String bid) {
        awaitClosing();
        http.post(path + "/opening").expect(200);
        for (JsonNode one : http.get(path + "/bids").ok()) {
            for (String question : List.of("service", "social")) {
                http.put(path + "/scores", score(one.get("id").textValue(), question))
                        .expect(200);
            }
        }
        for (JsonNode one : http.get(path + "/bids").ok()) {
            for (String question : List.of("service", "social")) {
                http.put(path + "/consensus", score(one.get("id").textValue(), question))
                        .expect(200);
            }
        }
        http.put(path + "/lots/1/preferred/" + bid, Map.of("reasons", "the decision of the tests"))
                .expect(200);
        return this;
    }

    public static Map<String, Object> score(String bid, String question) {
        return Map.of("bid", bid, "question", question, "score", 8, "rationale", "good");
    }

    public Tender assured(String bid) {
        http.post(
                        path + "/assurances",
                        Map.of(
                                "bid",
                                bid,
                                "viability",
                                "viable over the whole term",
                                "viableOn",
                                LocalDate.now(ZoneId.of("Europe/London")).toString()))
                .expect(200);
        for (JsonNode one : http.get(path + "/bids").ok()) {
            if (one.get("id").textValue().equals(bid)) {
                governance().assured(one.at("/content/bidder/odsCode").textValue());
            }
        }
        return this;
    }

    public JsonNode read() {
        return http.get(path).ok();
    }

    public String path() {
        return path;
    }

    public String reference() {
        return reference;
    }
}
