/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leademployer.platform.event.Event;

/**
 * That what is due in a contract may have changed.
 *
 * @param contractId the contract
 * @param change the change of which that may be so; null for the contract itself
 */
record DueDatesChanged(String contractId, Integer change) {

    static final String TYPE = "contract.due-dates-changed";

    private static final ObjectMapper JSON = new ObjectMapper();

    Event event() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (change != null) {
            content.put("change", change);
        }
        return new Event(TYPE, "contract", contractId, content.toString());
    }

    /** @throws IllegalArgumentException when it is no such event */
    static DueDatesChanged read(Event event) {
        try {
            JsonNode number = JSON.readTree(event.content()).path("change");
            return new DueDatesChanged(event.subjectId(), number.isInt() ? number.intValue() : null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is due in a contract is told as JSON", e);
        }
    }
}
