/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A contract, as a partner system deals with it. */
public final class ContractFile {

    private final Http http;
    private final String id;
    private final String reference;

    ContractFile(Http http, String id, String reference) {
        this.http = http;
        this.id = id;
        this.reference = reference;
    }

    public String id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public JsonNode read() {
        return http.get("contracts/" + id).ok();
    }

    /** For a change of the contract in the version that it has now. */
    public Http asRead() {
        return http.with("If-Match", tag());
    }

    /** The entity tag of the version that it has now. */
    public String tag() {
        return http.get("contracts/" + id)
                .expect(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    public Answer tryPin(int schedule, String region, String version) {
        return asRead().put("contracts/" + id + "/pins/" + schedule, Map.of("region", region, "version", version));
    }

    public ContractFile pinned(int schedule, String region, String version) {
        tryPin(schedule, region, version).expect(200);
        return this;
    }

    public Answer trySign(String day) {
        return http.post("contracts/" + id + "/sign", Map.of("signedOn", day));
    }

    /** Signed before the term begins. */
    public ContractFile signed() {
        trySign("2021-03-01").expect(200);
        return this;
    }

    /** Signed with this schedule 6 pinned. */
    public ContractFile signedOn(Figures schedule6) {
        return pinned(6, schedule6.region(), schedule6.version()).signed();
    }

    public Answer tryComplete(Map<String, ?> parts) {
        return asRead().patch("contracts/" + id + "/record", parts);
    }

    /** With the whole minimum record and the risk-sharing agreement. */
    public ContractFile completed() {
        tryComplete(Map.of(
                        "seniorContractOwner", "Senior Owner (invented)",
                        "contractOwner", "Owner (invented)",
                        "commercialContractManager", "Commercial (invented)",
                        "commissionerFinanceContact", "Finance (invented)",
                        "leadEmployerFinanceContact", "Employer Finance (invented)",
                        "tier", "GOLD",
                        "riskSharingAgreement", "RSA-1",
                        "riskSharingSignedOn", "2021-02-01",
                        "gdprVariation", "NOT_APPLICABLE"))
                .expect(200);
        return this;
    }

    public Answer tryPopulate(int schedule) {
        return http.post("contracts/" + id + "/schedules/" + schedule + "/populate");
    }

    public ContractFile populated(int schedule) {
        tryPopulate(schedule).expect(200);
        return this;
    }

    public Answer tryDefer(int schedule, String dueOn, String reason) {
        return http.post(
                "contracts/" + id + "/schedules/" + schedule + "/defer", Map.of("dueOn", dueOn, "reason", reason));
    }

    public Answer tryStart(String day) {
        return http.post("contracts/" + id + "/start", Map.of("startedOn", day));
    }

    /** What it lacks, in words. */
    public List<String> gaps() {
        return http.get("contracts/" + id + "/gaps").ok().get("items").findValuesAsText("item");
    }

    public Answer tryCharges(String from, String to) {
        return http.get(chargesPath(from, to));
    }

    public CompletableFuture<Answer> chargesLater(String from, String to) {
        return http.getLater(chargesPath(from, to));
    }

    public JsonNode charges(String from, String to) {
        return tryCharges(from, to).ok();
    }

    /** For the three months that trainees of the tests are placed. */
    public JsonNode charges() {
        return charges("2021-08-01", "2021-10-31");
    }

    public Answer tryCharges() {
        return tryCharges("2021-08-01", "2021-10-31");
    }

    private String chargesPath(String from, String to) {
        return "contracts/" + id + "/charges?from=" + from + "&to=" + to;
    }
}
