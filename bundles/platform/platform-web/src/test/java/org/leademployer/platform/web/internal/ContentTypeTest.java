/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.junit.Test;

public class ContentTypeTest {

    @Test
    public void takesWhatCanBeRead() {
        assertNull(ContentType.refusalOf(null));
        for (String header : List.of(
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "text/xml; charset=ISO-8859-1; action=\"urn:a;b\"",
                "text/csv;",
                "multipart/form-data; boundary=--x/y",
                "application/problem+json")) {
            assertNull(header, ContentType.refusalOf(header));
        }
    }

    @Test
    public void refusesWhatIsNoTypeOrNoCharacterSet() {
        for (String header : List.of(
                "",
                "bogus",
                "/json",
                "application/",
                "a b/c",
                "application/json; charset=nonsense",
                "application/json; charset=",
                "application/json; charset=\"\"",
                "application/json; charset=utf-8; charset=\u001b[31m",
                "text/xml; CHARSET = UTF-7")) {
            assertEquals(header, 415, ContentType.refusalOf(header).status());
        }
    }
}
