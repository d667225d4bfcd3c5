/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.Page;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Read back as what it is: XML in a zip. */
public class XlsxBodiesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private record Row(String text, Money amount, LocalDate day, int count, BigDecimal rate, boolean truth) {}

    private record Cell(String type, String value) {}

    @Test
    public void numbersMoneyAndDatesAreSuch_toThePenny() throws Exception {
        List<Cell> cells = cells(workbook(new Row(
                "one",
                Money.parse("1234567890123.45"),
                LocalDate.of(2026, 11, 26),
                -7,
                new BigDecimal("0.125"),
                true)));

        assertEquals(
                List.of("text", "amount", "day", "count", "rate", "truth"),
                cells.subList(0, 6).stream().map(Cell::value).toList());
        assertEquals(new Cell("inlineStr", "one"), cells.get(6));
        assertFalse(cells.get(7).toString(), cells.get(7).type().equals("inlineStr"));
        assertEquals("1234567890123.45", cells.get(7).value());
        assertEquals(
                0,
                new BigDecimal(cells.get(8).value())
                        .compareTo(BigDecimal.valueOf(LocalDate.of(2026, 11, 26).toEpochDay()
                                - LocalDate.of(1899, 12, 30).toEpochDay())));
        assertEquals("-7", cells.get(9).value());
        assertEquals(0, new BigDecimal(cells.get(10).value()).compareTo(new BigDecimal("0.125")));
        assertEquals(new Cell("b", "1"), cells.get(11));
    }

    @Test
    public void aNumberThatASpreadsheetWouldRoundIsAText() throws Exception {
        Cell amount = cells(workbook(new Row("", Money.ofPence(9_007_199_254_740_993L), null, 0, null, false)))
                .get(7);

        assertEquals(new Cell("inlineStr", "90071992547409.93"), amount);
    }

    @Test
    public void noCellIsAFormula() throws Exception {
        for (String text : List.of("=HYPERLINK(1)", "+44 20", "-cmd", "@SUM(A1)", "<f>1</f>", "a&b \"c\"")) {
            byte[] workbook = workbook(new Row(text, null, null, 0, null, false));

            assertEquals(new Cell("inlineStr", text), cells(workbook).get(6));
            assertFalse(entries(workbook).get(SHEET).contains("<f>"));
        }
    }

    @Test
    public void controlCharactersAreRemoved() throws Exception {
        String text = "a\u0000b\u0007c\uFFFFd\uD800e\u0085f\ng";

        assertEquals("abcdef\ng", XlsxBodies.printable(text));
        assertEquals("\uD83D\uDE00", XlsxBodies.printable("\uD83D\uDE00"));
        assertEquals(
                "inlineStr",
                cells(workbook(new Row(text, null, null, 0, null, false)))
                        .get(6)
                        .type());
    }

    @Test
    public void aSheetHasLimits() {
        XlsxBodies.refuseTooMany(1_048_575);
        assertEquals(
                "table-too-large",
                assertThrows(ProblemException.class, () -> XlsxBodies.refuseTooMany(1_048_576))
                        .problem()
                        .code());
        assertEquals(
                "table-too-large",
                assertThrows(
                                ProblemException.class,
                                () -> workbook(new Row("x".repeat(32_768), null, null, 0, null, false)))
                        .problem()
                        .code());
    }

    @Test
    public void manyRowsAreWritten_andNone() throws Exception {
        Object[] rows = new Object[1_501];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row("row " + i, null, null, i, null, false);
        }
        String sheet = entries(workbook(rows)).get(SHEET);
        assertTrue(sheet.contains("row 1500"));
        assertEquals(1_502, sheet.split("<row ", -1).length - 1);
        assertTrue(entries(workbook()).containsKey(SHEET));
    }

    private static byte[] workbook(Object... rows) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new XlsxBodies()
                .writeTo(
                        new Page<>(List.of(rows), null), Page.class, Page.class, null, null, new MetadataMap<>(), body);
        return body.toByteArray();
    }

    private static List<Cell> cells(byte[] workbook) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(entries(workbook).get(SHEET).getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("c");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            cells.add(new Cell(cell.getAttribute("t"), cell.getTextContent()));
        }
        return cells;
    }

    private static Map<String, String> entries(byte[] workbook) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        Path file = Files.createTempFile("table", ".xlsx");
        Files.write(file, workbook);
        // By its directory, as spreadsheets read it: the sizes stand there alone.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return entries;
    }
}
