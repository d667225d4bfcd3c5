/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.web.Page;

public class CsvBodiesTest {

    private record Bundle(String name, String version) {}

    private record Row(String payer, Money amount, List<String> hosts, Bundle bundle) {}

    @Test
    public void aRowIsALineAndAComponentAColumn() throws IOException {
        assertEquals(
                "payer,amount,hosts,bundle.name,bundle.version\r\n"
                        + "HEE,97.80,RTD RXL,one,1.0.0\r\n"
                        + "\"Trust, the \"\"first\"\"\",-1.00,,,\r\n",
                csv(
                        new Row("HEE", Money.parse("97.80"), List.of("RTD", "RXL"), new Bundle("one", "1.0.0")),
                        new Row("Trust, the \"first\"", Money.parse("-1"), List.of(), null)));
        assertEquals("", csv());
    }

    private record Bundles(String payer, List<Bundle> bundles) {}

    @Test
    public void recordsInACellAreTheirValues() throws IOException {
        assertEquals(
                "payer,bundles\r\nHEE,one 1.0.0; two\r\n",
                csv(new Bundles("HEE", List.of(new Bundle("one", "1.0.0"), new Bundle("two", null)))));
    }

    @Test
    public void whatASpreadsheetWouldTakeForAFormulaIsMadeHarmless() {
        String[][] cases = {
            {"=HYPERLINK(1)", "'=HYPERLINK(1)"},
            {"+44 20", "'+44 20"},
            {"-cmd", "'-cmd"},
            {"@SUM(A1)", "'@SUM(A1)"},
            {"\t=1", "'\t=1"},
            {"\r=1", "'\r=1"},
            {"-12.50", "-12.50"},
            {"-7", "-7"},
            {"- 7", "'- 7"},
            {"a=b", "a=b"},
            {"", ""},
        };
        for (String[] c : cases) {
            assertEquals(c[1], CsvBodies.harmless(c[0]));
        }
    }

    private static String csv(Object... rows) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new CsvBodies()
                .writeTo(
                        new Page<>(List.of(rows), null), Page.class, Page.class, null, null, new MetadataMap<>(), body);
        return body.toString(StandardCharsets.UTF_8);
    }
}
