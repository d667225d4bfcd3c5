/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

public class TermsTest {

    @Test
    public void sch1_termsHaveOneCanonicalForm() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("price.service-fee", "388.00");
        values.put("applies.\"x\"", "a\\b\nc");
        Terms terms = Terms.of(values);
        assertEquals(
                "{\"applies.\\\"x\\\"\":\"a\\\\b\\u000ac\",\"price.service-fee\":\"388.00\"}",
                new String(terms.canonical(), StandardCharsets.UTF_8));
        assertEquals(64, terms.sha256().length());
        assertEquals(Terms.of(new LinkedHashMap<>(terms.values())).sha256(), terms.sha256());
        assertNotEquals(
                terms.sha256(), Terms.of(Map.of("price.service-fee", "388.00")).sha256());
        assertThrows(IllegalArgumentException.class, () -> terms.text("price"));
    }
}
