/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variants of schedule 6 as a partner sees them. */
public final class Schedules {

    private final Http http;

    public Schedules(Http http) {
        this.http = http;
    }

    public List<JsonNode> deployed() {
        List<JsonNode> all = new ArrayList<>();
        http.get("schedules/6/variants").ok().forEach(all::add);
        return all;
    }

    public Optional<JsonNode> find(String region, String version) {
        return deployed().stream()
                .filter(variant -> variant.get("region").asText().equals(region)
                        && variant.get("version").asText().equals(version))
                .findFirst();
    }

    /** @return how long it took to be listed */
    public Duration awaitListed(String region, String version) {
        return Await.until(
                "schedule 6 " + region + " " + version + " listed", Await.PATIENCE, () -> find(region, version)
                        .isPresent());
    }

    public void awaitGone(String region, String version) {
        Await.until("schedule 6 " + region + " " + version + " gone", () -> find(region, version)
                .isEmpty());
    }

    /** Waits for the refusal of a file, and returns its reasons. */
    public List<String> awaitRefused(String origin) {
        return Await.value("refusal of " + origin, () -> {
            for (JsonNode refused : http.get("schedules/6/variants/refused").ok()) {
                if (refused.get("origin").asText().contains(origin)) {
                    return Optional.of(Answer.texts(refused.get("reasons")));
                }
            }
            return Optional.empty();
        });
    }

    public Answer tryReplay(String calculationId) {
        return http.post("calculations/" + calculationId + "/replay");
    }

    public JsonNode replay(String calculationId) {
        return tryReplay(calculationId).ok();
    }
}
