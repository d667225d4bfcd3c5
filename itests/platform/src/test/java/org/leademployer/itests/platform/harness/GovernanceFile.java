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

/** What information governance keeps about a procurement, as its officers record it by REST. */
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

    public GovernanceFile(Http http, String procurement, String region) {
        this.http = http;
        this.procurement = procurement;
        this.region = region;
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

    /** Screened, and answered: a full assessment is asked for. @return the screening's id */
    public String screened() {
        String id = made("screenings", about(Map.of("answers", SCREENING)));
        step(http, "screenings/" + id, Map.of("act", "ANSWER", "sharingAgreement", true));
        return id;
    }

    /** Written, and handed to the data protection officer. @return the assessment's id */
    public String submitted(String screening) {
        String id = made("dpias", Map.of("screening", screening, "name", "Payroll"));
        http.with("If-Match", "\"1\"").patch(BASE + "dpias/" + id, content(2)).expect(200);
        step(http, "dpias/" + id, Map.of("act", "SUBMIT"));
        return id;
    }

    /** The form of a provider. @return its id */
    public String returned(String provider) {
        return made("assurances", about(Map.of("provider", provider, "answers", ASSURANCE)));
    }

    private String made(String register, Map<String, ?> body) {
        return http.post(BASE + register, body).expect(201).json().get("id").textValue();
    }

    /** What happens to a record, in the version that it has now. @param record {@code dpias/…} */
    public static JsonNode step(Http as, String record, Map<String, ?> step) {
        return tryStep(as, record, step).ok();
    }

    public static Answer tryStep(Http as, String record, Map<String, ?> step) {
        String tag =
                as.get(BASE + record).expect(200).headers().firstValue("ETag").orElseThrow();
        return as.with("If-Match", tag).post(BASE + record + "/steps", step);
    }
}
