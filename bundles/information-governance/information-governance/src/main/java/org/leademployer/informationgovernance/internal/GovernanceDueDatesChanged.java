/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leademployer.platform.event.Event;

/**
 * That what is due about a record may have changed.
 *
 * @param kind of the record
 * @param id of the record
 * @param keys under which that may be so
 */
record GovernanceDueDatesChanged(String kind, String id, Collection<String> keys) {

    static final String TYPE = "information-governance.due-dates-changed";

    private static final ObjectMapper JSON = new ObjectMapper();

    GovernanceDueDatesChanged {
        keys = List.copyOf(keys);
    }

    Event event() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("kind", kind);
        ArrayNode array = content.putArray("keys");
        keys.forEach(array::add);
        return new Event(TYPE, kind, id, content.toString());
    }

    /** @throws IllegalArgumentException when it is no such event */
    static GovernanceDueDatesChanged read(Event event) {
        try {
            JsonNode content = JSON.readTree(event.content());
            List<String> keys = new ArrayList<>();
            content.path("keys").forEach(key -> keys.add(key.asText()));
            return new GovernanceDueDatesChanged(content.path("kind").asText(), event.subjectId(), keys);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is due in information governance is told as JSON", e);
        }
    }
}
