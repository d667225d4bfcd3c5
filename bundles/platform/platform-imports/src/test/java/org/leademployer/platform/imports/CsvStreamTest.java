/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

/** What partners' files may hold, and what ends the reading of one: always with the line, always within limits. */
public class CsvStreamTest {

    private static final CsvStream STREAM = new CsvStream(List.of("Name", "Site"), List.of("Grade"));

    @Test
    public void emp5_aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertEquals("a", rows("\uFEFFName,Site\na,b\n").get(0).text("Name"));
    }

    @Test
    public void emp5_cellsThatCannotBeWrittenDownAreFaultsOfTheirRowAlone() {
        Map<String, String> cases = Map.of(
                "a\0b", "holds a NUL",
                "\"a\r\nb\"", "holds a line break or another control character",
                "a\u001B[31mb", "holds a line break or another control character",
                "a\u0085b", "holds a line break or another control character",
                "a\u2028b", "holds a line break or another control character");
        cases.forEach((cell, reason) -> {
            List<CsvRow> rows = rows("Name,Site\nx,y\n" + cell + ",y\nz,y\n");
            assertEquals(List.of("line 3, Name: " + reason), faults(rows.get(1)));
            assertEquals(List.of(), faults(rows.get(2)));
            assertEquals("z", rows.get(2).text("Name"));
        });
    }

    @Test
    public void emp5_bytesThatAreNotUtf8AreAFaultOfTheirRow() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("Name,Site\nx,y\nJos".getBytes(StandardCharsets.UTF_8));
        file.write(0xE9);
        file.write(",y\n".getBytes(StandardCharsets.UTF_8));
        List<CsvRow> rows = new ArrayList<>();
        STREAM.read(new ByteArrayInputStream(file.toByteArray()), "EMP-5", rows::add);
        assertEquals(List.of("line 3, Name: holds bytes that are not UTF-8"), faults(rows.get(1)));
    }

    @Test
    public void emp5_aRowOfAnotherWidthIsAFaultOfThatRow_andKeepsAllItsCells() {
        List<CsvRow> rows = rows("Name,Site\na\nb,c,d,e\n\nf,g\n");
        assertEquals(List.of("line 2, has 1 cells, and the header has 2"), faults(rows.get(0)));
        assertEquals(List.of("line 3, has 4 cells, and the header has 2"), faults(rows.get(1)));
        assertEquals(
                Map.of("Name", "b", "Site", "c", CsvRow.SURPLUS, "d,e"),
                rows.get(1).cells());
        assertEquals(5, rows.get(2).line());
    }

    @Test
    public void emp5_whatCannotBeReadIsNotReportedAsMissingToo() {
        CsvRow row = rows("Name,Site\na\0,b\n").get(0);
        row.required("Name", text -> text);
        assertEquals(1, row.faults().size());
    }

    @Test
    public void emp5_aQuoteThatIsNotClosedIsToldWithTheLineWhereItBegins() {
        assertEquals(
                List.of("line 3, is not CSV from here on: a quote is not closed or stands in the wrong place"),
                refusal("Name,Site\na,b\n\"c,d\ne,f\n"));
        assertEquals(
                List.of("line 3, a cell is longer than 32768 characters; a quote may not be closed"),
                refusal("Name,Site\na,b\n\"c,d\n" + "e,f\n".repeat(20_000)));
    }

    @Test
    public void emp5_quotesWithinACellAreNotMistakenForOpenOnes() {
        List<CsvRow> rows = rows("Name,Site\nO\"Brien,y\n\"a \"\"b\"\", c\",y\n" + "z,y\n".repeat(20_000));
        assertEquals("O\"Brien", rows.get(0).text("Name"));
        assertEquals("a \"b\", c", rows.get(1).text("Name"));
        assertEquals(20_002, rows.size());
    }

    @Test
    public void emp5_aMillionColumnsAreRefusedBeforeTheyAreRead() {
        assertEquals(List.of("line 1, has more than 100 cells"), refusal(",".repeat(1_000_000) + "\n"));
        assertEquals(
                List.of("line 2, has more than 100 cells"), refusal("Name,Site\n" + "x,".repeat(1_000_000) + "\n"));
    }

    @Test
    public void emp5_aHugeCellIsRefusedBeforeItIsRead() {
        CountedZeroes endless = new CountedZeroes("Name,Site\na,".getBytes(StandardCharsets.UTF_8));
        Problem problem = assertThrows(ProblemException.class, () -> STREAM.read(endless.stream(), "EMP-5", row -> {}))
                .problem();
        assertEquals(
                "line 2, a cell is longer than 32768 characters",
                problem.faults().get(0).toString());
        assertTrue("read " + endless.read, endless.read < 200_000);
    }

    @Test
    public void emp5_aFileBeyondItsLimitsIsRefused() {
        assertEquals(
                List.of("line 12, a file has at most 10 rows; send it in parts"),
                refusal(new CsvStream(List.of("Name"), List.of(), 10), "Name\n" + "a\n".repeat(11)));
        InputStream blanks = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) '\n');
                return length;
            }
        };
        Problem problem = assertThrows(ProblemException.class, () -> STREAM.read(blanks, "EMP-5", row -> {}))
                .problem();
        assertTrue(problem.toString(), problem.faults().get(0).reason().contains("67108864 bytes"));
    }

    @Test
    public void emp5_underAWrongHeaderNoRowIsHandedOn() {
        List<CsvRow> rows = new ArrayList<>();
        Problem problem = assertThrows(
                        ProblemException.class, () -> STREAM.read(stream("Name;Site\na;b\n"), "EMP-5", rows::add))
                .problem();
        assertEquals(List.of(), rows);
        assertEquals(3, problem.faults().size());
        assertEquals("import-refused", problem.code());
        assertEquals("EMP-5", problem.rule());
    }

    @Test
    public void emp5_theDigestIsThatOfTheWholeFile() {
        String file = "\uFEFFName,Site\na,b\n\n\n";
        assertEquals(Sha256.of(file), STREAM.read(stream(file), "EMP-5", row -> {}));
    }

    @Test
    public void aBrokenConnectionIsNoFaultOfTheFile() {
        InputStream broken = new SequenceInputStream(stream("Name,Site\na,"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        });
        assertThrows(UncheckedIOException.class, () -> STREAM.read(broken, "EMP-5", row -> {}));
    }

    private static List<CsvRow> rows(String file) {
        List<CsvRow> rows = new ArrayList<>();
        STREAM.read(stream(file), "EMP-5", rows::add);
        return rows;
    }

    private static List<String> refusal(String file) {
        return refusal(STREAM, file);
    }

    private static List<String> refusal(CsvStream reader, String file) {
        return assertThrows(ProblemException.class, () -> reader.read(stream(file), "EMP-5", row -> {}))
                .problem()
                .faults()
                .stream()
                .map(Problem.Fault::toString)
                .toList();
    }

    private static List<String> faults(CsvRow row) {
        return row.faults().stream().map(Problem.Fault::toString).toList();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file whose last cell never ends. */
    private static final class CountedZeroes {
        private final byte[] start;
        private long read;

        CountedZeroes(byte[] start) {
            this.start = start;
        }

        InputStream stream() {
            return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
                @Override
                public int read() {
                    read++;
                    return '0';
                }
            });
        }
    }
}
