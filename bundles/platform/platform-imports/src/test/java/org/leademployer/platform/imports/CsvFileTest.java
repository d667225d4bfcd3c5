/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class CsvFileTest {

    private static final List<String> REQUIRED = List.of("ODS Code", "Name");
    private static final List<String> OPTIONAL = List.of("Date From");

    @Test
    public void emp5_columnsAreFoundByNameWhateverTheirOrderAndWriting() {
        CsvFile file = read("\uFEFFname*,DATE_FROM,ods-code\r\n\"Trust, The\",01/08/2021,RTD\r\n");
        file.refuseIfFaulty("EMP-5");
        CsvRow row = file.rows().get(0);
        assertEquals("Trust, The", row.text("Name"));
        assertEquals("RTD", row.text("ODS Code"));
        assertEquals(Optional.of(LocalDate.parse("2021-08-01")), row.requiredDate("Date From"));
        assertEquals(2, row.line());
    }

    @Test
    public void emp5_everyFaultIsNamedWithLineColumnAndReason() {
        CsvFile file = read("Name,Colour\nA,red\nB\n");
        assertEquals(
                List.of(
                        "line 1, Colour: is not a column of this file",
                        "line 1, ODS Code: is a required column and is missing",
                        "line 3, has 1 cells, and the header has 2"),
                faults(file));
    }

    @Test
    public void emp5_linesAreThoseOfTheFileAlsoBehindCellsOfSeveralLines() {
        CsvFile file = read("ODS Code,Name\nRTD,\"two\nlines\"\nRTF,x\n");
        assertEquals(List.of(2, 4), file.rows().stream().map(CsvRow::line).toList());
    }

    @Test
    public void emp5_whatIsNoCsvIsRefusedPlainly() {
        assertEquals(List.of("line 1, the file is empty; the first line names the columns"), faults(read("")));
        assertEquals(List.of("line 1, the file has a header and no rows"), faults(read("ODS Code,Name\n")));
        assertTrue(faults(read("ODS Code,Name\nRTD,\"open\n")).get(0).contains("quote"));
        assertTrue(faults(read(new byte[] {'O', 'D', (byte) 0xC3, '\n'})).get(0).contains("is not a column"));
        assertTrue(faults(read("ODS Code,Name\nRTD,a\0b\n")).get(0).contains("NUL"));
        assertTrue(faults(read("ODS Code,Name\nRTD," + "x".repeat(CsvFile.LONGEST_CELL + 1) + "\n"))
                .get(0)
                .contains("longer"));
        assertTrue(faults(read("Name,Name,ODS Code\na,b,RTD\n")).get(0).contains("twice"));
    }

    @Test
    public void emp5_theFirstThousandFaultsAreNamedAndAllAreCounted() {
        CsvFile file = read("ODS Code,Name\n" + "x\n".repeat(CsvFile.MOST_FAULTS + 5));
        Problem problem = refusal(file);
        assertEquals(CsvFile.MOST_FAULTS, problem.faults().size());
        assertTrue(problem.detail().startsWith("1005 faults"));
        assertEquals("import-refused", problem.code());
        assertEquals(422, problem.status());
    }

    @Test
    public void emp5_theSameBytesHaveTheSameDigest() {
        assertEquals(
                read("ODS Code,Name\nRTD,a\n").sha256(),
                read("ODS Code,Name\nRTD,a\n").sha256());
    }

    @Test
    public void emp5_cellsThatCannotBeReadAreFaultsAndAbsent() {
        CsvFile file = read("ODS Code,Name,Date From\nRTD,,31/02/2021\n");
        CsvRow row = file.rows().get(0);
        assertEquals(Optional.empty(), row.required("Name", text -> text));
        assertEquals(Optional.empty(), row.requiredDate("Date From"));
        assertEquals(
                List.of(
                        "line 2, Name: is required",
                        "line 2, Date From: is not a date, such as 2021-08-01 or 01/08/2021"),
                faults(file));
    }

    private static CsvFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvFile read(byte[] bytes) {
        return CsvFile.read(new ByteArrayInputStream(bytes), REQUIRED, OPTIONAL);
    }

    private static List<String> faults(CsvFile file) {
        return refusal(file).faults().stream().map(Problem.Fault::toString).toList();
    }

    private static Problem refusal(CsvFile file) {
        return assertThrows(ProblemException.class, () -> file.refuseIfFaulty("EMP-5"))
                .problem();
    }
}
