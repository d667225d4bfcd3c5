/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What information governance keeps about a procurement, as its officers record it by REST. The gates of procurement read it.
 */
public final class GovernanceFile {

    /** Below the API's address. */
    public static final String BASE = "information-governance/";

    /** Answers to every question of the screening, by which a full assessment is asked for. */
    public static final List<Map<String, String>> SCREENING = answers(
            "personal-data", "YES",
            "what-data", "Pay of trainees",
            "special-category", "YES",
            "large-scale", "YES",
            "monitoring", "NO",
            "matching", "NO",
            "vulnerable", "NO",
            "innovative", "NO",
            "automated", "NO",
            "scoring", "NO",
            "denial", "NO",
            "invisible", "NO",
            "outside-uk", "NO",
            "new-provider", "YES",
            "existing-dpia", "NO");

    /** Answers of a provider of whom nothing is to be asked any more. */
    public static final List<Map<String, String>> ASSURANCE = answers(
            "dspt", "YES",
            "registered", "YES",
            "officer", "YES",
            "encryption", "YES",
            "access", "YES",
            "restore", "YES",
            "training", "YES",
            "breaches", "YES",
            "subprocessors", "NO",
            "outside-uk", "NO");

    private final Http http;
    private final String procurement;
    private final String region;

    private GovernanceFile(Http http, String procurement, String region) {
        this.http = http;
        this.procurement = procurement;
        this.region = region;
    }

    /** @param procurement its id or reference @param region its node, or one above */
    public static GovernanceFile of(Http http, String procurement, String region) {
        return new GovernanceFile(http, procurement, region);
    }

    /** @param questionsAndValues one after the other; each with evidence */
    public static List<Map<String, String>> answers(String... questionsAndValues) {
        List<Map<String, String>> answers = new ArrayList<>();
        for (int i = 0; i < questionsAndValues.length; i += 2) {
            answers.add(Map.of(
                    "question",
                    questionsAndValues[i],
                    "value",
                    questionsAndValues[i + 1],
                    "evidence",
                    "where it is shown"));
        }
        return List.copyOf(answers);
    }

    /** All that a full assessment says. @param residual what remains of each risk: severity and likelihood */
    public static Map<String, Object> content(int residual) {
        List<Map<String, Object>> answers = new ArrayList<>();
        Stream.of("111", "121", "211", "212", "213", "215", "221", "223", "224", "225", "226")
                .forEach(one -> answers.add(Map.of("question", one, "text", "said")));
        for (String risk : List.of("32", "33", "34")) {
            for (int i = 1; i <= 4; i++) {
                answers.add(Map.of("question", risk + i, "list", List.of("one")));
            }
            answers.add(Map.of("question", risk + 5, "gauge", 3));
            answers.add(Map.of("question", risk + 6, "gauge", 3));
        }
        return Map.of(
                "parties",
                List.of(
                        Map.of("role", "CONTROLLER", "name", "Lead employer"),
                        Map.of("role", "PROCESSOR", "name", "Payroll bureau")),
                "answers",
                answers,
                "measures",
                List.of(Map.of("title", "Encryption", "content", "At rest")),
                "residualRisks",
                Stream.of("ILLEGITIMATE_ACCESS", "UNWANTED_CHANGE", "LOSS_OF_DATA")
                        .map(risk -> Map.of("risk", risk, "severity", residual, "likelihood", residual))
                        .toList(),
                "consultation",
                Map.of("asked", false, "reason", "They are told by the notice"));
    }

    /** The same, said to be about the procurement. */
    public Map<String, Object> about(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("subjectType", "procurement");
        body.put("subjectId", procurement);
        body.put("region", region);
        return body;
    }

    /** A screening that is put, and not answered yet. @return its address below the API's */
    public String asked() {
        return BASE + "screenings/" + made("screenings", about(Map.of("answers", answers("personal-data", "NO"))));
    }

    /** Screened, and answered: no full assessment is needed. */
    public GovernanceFile screened() {
        step(asked(), Map.of("act", "ANSWER"));
        return this;
    }

    /** Screened, and answered: a full assessment and an agreement are asked for. @return the screening's id */
    public String assessmentAsked() {
        String id = made("screenings", about(Map.of("answers", SCREENING)));
        step(BASE + "screenings/" + id, Map.of("act", "ANSWER", "sharingAgreement", true));
        return id;
    }

    /** Written, and handed to the data protection officer. @return the assessment's id */
    public String submitted(String screening) {
        String id = made("dpias", Map.of("screening", screening, "name", "Payroll"));
        http.with("If-Match", "\"1\"").patch(BASE + "dpias/" + id, content(2)).expect(200);
        step(BASE + "dpias/" + id, Map.of("act", "SUBMIT"));
        return id;
    }

    /** The form of a provider. @return its id */
    public String returned(String provider) {
        return made("assurances", about(Map.of("provider", provider, "answers", ASSURANCE)));
    }

    /** The form of a provider, accepted. */
    public GovernanceFile assured(String provider) {
        step(BASE + "assurances/" + returned(provider), Map.of("act", "ACCEPT"));
        return this;
    }

    /** The agreement that a screening advises, signed. */
    public void agreed(String screening) {
        String id = made(
                "sharing-agreements",
                Map.of(
                        "screening",
                        screening,
                        "purpose",
                        "Payroll",
                        "parties",
                        List.of("Lead employer", "Payroll bureau")));
        step(BASE + "sharing-agreements/" + id, Map.of("act", "SIGN", "document", "d-1"));
    }

    private String made(String register, Map<String, ?> body) {
        return http.post(BASE + register, body).expect(201).json().get("id").textValue();
    }

    /** What happens to a record, in the version that it has now. @param path below the API's address */
    public JsonNode step(String path, Map<String, ?> step) {
        return step(http, path, step);
    }

    /** The same, by somebody. */
    public static JsonNode step(Http as, String path, Map<String, ?> step) {
        return tryStep(as, path, step).ok();
    }

    public static Answer tryStep(Http as, String path, Map<String, ?> step) {
        String tag = as.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        return as.with("If-Match", tag).post(path + "/steps", step);
    }
}
