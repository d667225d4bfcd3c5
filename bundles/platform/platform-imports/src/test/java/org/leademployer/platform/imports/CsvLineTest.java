/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CsvLineTest {

    @Test
    public void whatASpreadsheetWouldRunIsWrittenAsText() {
        Map<String, String> cases = Map.of(
                "=1+1", "'=1+1",
                "+44", "'+44",
                "-1", "'-1",
                "@SUM(A1)", "'@SUM(A1)",
                " =1", "' =1",
                "\t=1", "' =1",
                "\uFF1D1", "'\uFF1D1",
                "a=1", "a=1",
                "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        cases.forEach((cell, written) -> assertEquals(written + "\r\n", CsvLine.of(List.of(cell))));
    }

    @Test
    public void cellsStayInTheirLineAndColumn() {
        assertEquals("\"a,b\",\"c\"\"d\",e  f,,\r\n", CsvLine.of(Arrays.asList("a,b", "c\"d", "e\r\nf", "", null)));
    }
}
