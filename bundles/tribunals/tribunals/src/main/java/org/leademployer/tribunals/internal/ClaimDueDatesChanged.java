/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.event.Event;

/**
 * That what is due about a claim may have changed.
 *
 * @param claimId the claim
 * @param keys under which that may be so
 */
record ClaimDueDatesChanged(String claimId, List<String> keys) {

    static final String TYPE = "tribunal.due-dates-changed";

    private static final ObjectMapper JSON = new ObjectMapper();

    ClaimDueDatesChanged {
        keys = List.copyOf(keys);
    }

    Event event() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode array = content.putArray("keys");
        keys.forEach(array::add);
        return new Event(TYPE, "tribunal-claim", claimId, content.toString());
    }

    /** @throws IllegalArgumentException when it is no such event */
    static ClaimDueDatesChanged read(Event event) {
        try {
            List<String> keys = new ArrayList<>();
            JSON.readTree(event.content()).path("keys").forEach(key -> keys.add(key.asText()));
            return new ClaimDueDatesChanged(event.subjectId(), keys);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is due about a claim is told as JSON", e);
        }
    }
}
