/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.event.Event;

/**
 * That what is due in running a contract may have changed.
 *
 * @param contractId the contract
 * @param keys under which that may be so
 */
record ManagementDueDatesChanged(String contractId, List<String> keys) {

    static final String TYPE = "contract-management.due-dates-changed";

    private static final ObjectMapper JSON = new ObjectMapper();

    ManagementDueDatesChanged {
        keys = List.copyOf(keys);
    }

    Event event() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode array = content.putArray("keys");
        keys.forEach(array::add);
        return new Event(TYPE, "contract", contractId, content.toString());
    }

    /** @throws IllegalArgumentException when it is no such event */
    static ManagementDueDatesChanged read(Event event) {
        try {
            List<String> keys = new ArrayList<>();
            JSON.readTree(event.content()).path("keys").forEach(key -> keys.add(key.asText()));
            return new ManagementDueDatesChanged(event.subjectId(), keys);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is due in running a contract is told as JSON", e);
        }
    }
}
