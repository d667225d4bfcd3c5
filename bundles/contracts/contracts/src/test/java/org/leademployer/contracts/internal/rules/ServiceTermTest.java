/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class ServiceTermTest {

    @Test
    public void con14_whatIsWrittenIsReadAsItWas() {
        for (ServiceTerm term : List.of(
                new ServiceTerm(true, null, null),
                new ServiceTerm(true, "by phone alone", "no portal yet"),
                new ServiceTerm(false, null, "bought elsewhere"))) {
            assertEquals(term, ServiceTerm.parse(term.toString()));
        }
    }

    @Test
    public void con14_whatDeviatesSaysWhy() {
        assertThrows(IllegalArgumentException.class, () -> new ServiceTerm(false, null, null));
        assertThrows(IllegalArgumentException.class, () -> new ServiceTerm(true, "otherwise", " "));
        assertThrows(IllegalArgumentException.class, () -> new ServiceTerm(false, "otherwise", "so"));
        assertThrows(IllegalArgumentException.class, () -> new ServiceTerm(true, "a|b", "so"));
        assertThrows(IllegalArgumentException.class, () -> new ServiceTerm(true, "x".repeat(501), "so"));
        for (String text : List.of("", "MAYBE", "TAKEN | a | b | c", "NOT_TAKEN")) {
            assertThrows(text, IllegalArgumentException.class, () -> ServiceTerm.parse(text));
        }
    }
}
