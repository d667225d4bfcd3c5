/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leademployer.platform.event.Event;

/**
 * That what is due about a subject may have changed: what a domain that must not depend on this one tells a handler of its own,
 * by the outbox.
 *
 * @param type of the event, {@code tribunal.due-dates-changed}
 * @param subjectType what the subject is, {@code tribunal-claim}
 * @param subjectId the id of that
 * @param keys under which that may be so
 */
public record DueDatesChanged(String type, String subjectType, String subjectId, Collection<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public DueDatesChanged {
        keys = List.copyOf(keys);
    }

    public Event event() {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        ArrayNode array = content.putArray("keys");
        keys.forEach(array::add);
        return new Event(type, subjectType, subjectId, content.toString());
    }

    /** @throws IllegalArgumentException when it is no such event */
    public static DueDatesChanged read(Event event) {
        try {
            List<String> keys = new ArrayList<>();
            JSON.readTree(event.content()).path("keys").forEach(key -> keys.add(key.asText()));
            return new DueDatesChanged(event.type(), event.subjectType(), event.subjectId(), keys);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is due is told as JSON", e);
        }
    }

    /**
     * Sets what is due under the keys, and clears what is not: told twice or late, it says the same.
     *
     * @param domain that says so
     * @param now what is due about the subject
     */
    public void tell(Deadlines deadlines, String domain, List<Deadline> now) {
        for (String key : keys) {
            now.stream()
                    .filter(deadline -> deadline.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(deadlines::set, () -> deadlines.clear(domain, key));
        }
    }
}
