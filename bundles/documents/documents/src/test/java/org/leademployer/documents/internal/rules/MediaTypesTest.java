/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.junit.Test;

public class MediaTypesTest {

    @Test
    public void con12_theTypeIsThatOfTheSender_orToldFromTheName() {
        String[][] cases = {
            {"application/pdf", "x", "application/pdf"},
            {"Text/HTML; charset=utf-8", "x.pdf", "text/html"},
            {null, "Contract.PDF", "application/pdf"},
            {"", "contract.pdf", "application/pdf"},
            {
                "application/octet-stream",
                "book.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            },
            {"application/x-www-form-urlencoded", "contract.pdf", "application/pdf"},
            {null, "contract", "application/octet-stream"},
            {null, "contract.unknown", "application/octet-stream"},
        };
        for (String[] one : cases) {
            assertEquals(one[2], MediaTypes.of(one[0], one[1]));
        }
    }

    @Test
    public void con12_whatIsNoTypeIsRefused() {
        for (String wrong :
                new String[] {"pdf", "a/b/c", "a b/c", "text/", "/x", "text/x\r\ny", "a/" + "b".repeat(200)}) {
            assertThrows(wrong, IllegalArgumentException.class, () -> MediaTypes.of(wrong, "x"));
        }
    }
}
