/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What information governance has on record of a procurement, made as its officer does: the gates of procurement read it. */
public final class GovernanceFile {

    private static final String BASE = "information-governance/";

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

    /** Put, and not answered yet. @return its address below the API's */
    public String asked() {
        return made("screenings", Map.of("answers", List.of(answer("personal-data", "NO"))));
    }

    /** Answered: no full assessment is needed. */
    public GovernanceFile screened() {
        step(asked(), Map.of("act", "ANSWER"));
        return this;
    }

    /** The form of a provider, accepted. */
    public GovernanceFile assured(String odsCode) {
        List<Map<String, String>> answers = Stream.concat(
                        Stream.of(
                                        "dspt",
                                        "registered",
                                        "officer",
                                        "encryption",
                                        "access",
                                        "restore",
                                        "training",
                                        "breaches")
                                .map(question -> answer(question, "YES")),
                        Stream.of("subprocessors", "outside-uk").map(question -> answer(question, "NO")))
                .toList();
        step(made("assurances", Map.of("provider", odsCode, "answers", answers)), Map.of("act", "ACCEPT"));
        return this;
    }

    public JsonNode step(String path, Map<String, ?> step) {
        String tag = http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        return http.with("If-Match", tag).post(path + "/steps", step).ok();
    }

    private String made(String register, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("subjectType", "procurement");
        body.put("subjectId", procurement);
        body.put("region", region);
        JsonNode made = http.post(BASE + register, body).expect(201).json();
        return BASE + register + "/" + made.get("id").textValue();
    }

    private static Map<String, String> answer(String question, String value) {
        return Map.of("question", question, "value", value, "evidence", "where it is shown");
    }
}
