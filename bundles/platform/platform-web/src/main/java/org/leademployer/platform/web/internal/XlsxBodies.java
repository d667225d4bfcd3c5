/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.Problem;

/**
 * Writes the tables that {@link CsvBodies} writes as a workbook of one sheet, with the same columns. Numbers, money and dates are
 * such; everything else is a text, also what begins with an equals sign: no cell is ever a formula. A number of more digits than a
 * spreadsheet keeps is a text too, so that no penny is lost.
 */
@Provider
@Produces(XlsxBodies.MEDIA_TYPE)
public final class XlsxBodies implements MessageBodyWriter<Object> {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The rows of a sheet, its header counted. */
    static final int MOST_ROWS = 1_048_576;

    /** The characters of a cell. */
    static final int LONGEST_CELL = 32_767;

    /** The digits that a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private static final int ROWS_AT_ONCE = 500;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return CsvBodies.isTable(type);
    }

    @Override
    public void writeTo(
            Object table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Collection<?> rows = CsvBodies.rows(table);
        refuseTooMany(rows.size());
        refuseTooLong(rows);
        headers.putSingle("Content-Type", MEDIA_TYPE);
        headers.putSingle("Content-Disposition", "attachment; filename=\"table.xlsx\"");
        try (Workbook workbook = new Workbook(new Open(body), "Lead Employer Platform", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Table");
            int line = 0;
            for (Object row : rows) {
                if (line == 0) {
                    List<String> names = CsvBodies.names(row);
                    for (int column = 0; column < names.size(); column++) {
                        sheet.inlineString(0, column, names.get(column));
                        sheet.style(0, column).bold().set();
                    }
                    sheet.freezePane(0, 1);
                    line++;
                }
                write(sheet, line, CsvBodies.values(row));
                line++;
                if (line % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
        body.flush();
    }

    /** @throws org.leademployer.platform.problem.ProblemException table-too-large (422) */
    static void refuseTooMany(int rows) {
        if (rows >= MOST_ROWS) {
            throw tooLarge("It has " + rows + " rows; a sheet holds " + (MOST_ROWS - 1) + " below its header.")
                    .toException();
        }
    }

    /** Before anything is written: afterwards nothing can be refused. */
    private static void refuseTooLong(Collection<?> rows) {
        int line = 1;
        for (Object row : rows) {
            line++;
            for (Object value : CsvBodies.values(row)) {
                if (!isShort(value) && CsvBodies.text(value).length() > LONGEST_CELL) {
                    throw tooLarge("A cell of line " + line + " has more than " + LONGEST_CELL + " characters.")
                            .toException();
                }
            }
        }
    }

    private static boolean isShort(Object value) {
        return value == null || value instanceof Number || value instanceof Enum || value instanceof LocalDate;
    }

    private static Problem tooLarge(String detail) {
        return Problem.of("table-too-large", 422, "Too large for a sheet", detail)
                .withNext("Ask for text/csv, which has no such limit, or for fewer rows.");
    }

    private static void write(Worksheet sheet, int line, List<Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Money money) {
                number(sheet, line, column, money.toBigDecimal(), "0.00");
            } else if (value instanceof BigDecimal decimal) {
                number(sheet, line, column, decimal, decimal.scale() > 0 ? "0." + "0".repeat(decimal.scale()) : "0");
            } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
                number(sheet, line, column, new BigDecimal(value.toString()), "0");
            } else if (value instanceof Boolean truth) {
                sheet.value(line, column, truth);
            } else if (value instanceof LocalDate day && day.getYear() >= 1901 && day.getYear() <= 9999) {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            } else if (value != null) {
                sheet.inlineString(line, column, printable(CsvBodies.text(value)));
            }
        }
    }

    private static void number(Worksheet sheet, int line, int column, BigDecimal number, String format) {
        if (number.precision() > DIGITS) {
            sheet.inlineString(line, column, number.toPlainString());
        } else {
            sheet.value(line, column, number);
            sheet.style(line, column).format(format).set();
        }
    }

    /** Without what XML cannot hold and nobody can read. */
    static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The body is closed by whoever opened it. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream body) {
            super(body);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
