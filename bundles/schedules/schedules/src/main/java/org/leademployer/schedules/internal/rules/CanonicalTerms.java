/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.leademployer.schedules.spi.Terms;

/** Reads terms back from their canonical form. */
public final class CanonicalTerms {

    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalTerms() {}

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static Terms read(byte[] canonical) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser json = JSON.createParser(canonical)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                require(json.nextToken() == JsonToken.VALUE_STRING);
                values.put(name, json.getText());
            }
            require(json.currentToken() == JsonToken.END_OBJECT);
        } catch (IOException e) {
            throw new IllegalArgumentException("these are no terms in their canonical form", e);
        }
        return Terms.of(values);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("these are no terms in their canonical form");
        }
    }
}
