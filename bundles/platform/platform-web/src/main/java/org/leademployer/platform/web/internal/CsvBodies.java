/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.web.Tabular;

/**
 * Writes tables as CSV (RFC 4180): one column for each component of the rows' record, those of records within as {@code
 * bundle.version}, lists with spaces between, lists of records with semicolons. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe.
 */
@Provider
@Produces("text/csv")
public final class CsvBodies implements MessageBodyWriter<Object> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String FORMULA = "=+-@\t\r";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isTable(type);
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
        headers.putSingle("Content-Type", "text/csv; charset=UTF-8; header=present");
        Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        Collection<?> rows = rows(table);
        boolean first = true;
        for (Object row : rows) {
            if (first) {
                write(writer, names(row));
                first = false;
            }
            write(writer, cells(row));
        }
        writer.flush();
    }

    static boolean isTable(Class<?> type) {
        return Tabular.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
    }

    static Collection<?> rows(Object table) {
        return table instanceof Tabular tabular ? tabular.rows() : (Collection<?>) table;
    }

    static List<String> names(Object row) {
        List<String> names = new ArrayList<>();
        names(row.getClass(), "", names);
        return names;
    }

    private static void names(Class<?> type, String prefix, List<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (isNested(component.getType())) {
                names(component.getType(), prefix + component.getName() + ".", names);
            } else {
                names.add(prefix + component.getName());
            }
        }
    }

    static List<String> cells(Object row) {
        return values(row).stream().map(CsvBodies::cell).toList();
    }

    /** What stands in the cells of a row, not yet as text; null for nothing. */
    static List<Object> values(Object row) {
        List<Object> values = new ArrayList<>();
        values(row, row.getClass(), values);
        return values;
    }

    private static void values(Object row, Class<?> type, List<Object> values) {
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = row == null ? null : value(row, component);
            if (isNested(component.getType())) {
                values(value, component.getType(), values);
            } else {
                values.add(value);
            }
        }
    }

    /** Values such as money and regions are records too; they are written as one text. */
    private static boolean isNested(Class<?> type) {
        return type.isRecord() && !type.getPackageName().equals("org.leademployer.platform");
    }

    private static Object value(Object row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record can be read", e);
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return harmless(text(value));
    }

    /** A value, or the items of a list, as one text. */
    static String text(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(CsvBodies::item).collect(Collectors.joining(separator(items)))
                : value.toString();
    }

    private static String separator(Collection<?> items) {
        return items.stream().anyMatch(item -> isNested(item.getClass())) ? "; " : " ";
    }

    private static String item(Object item) {
        return isNested(item.getClass())
                ? cells(item).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "))
                : String.valueOf(item);
    }

    static String harmless(String text) {
        return !text.isEmpty()
                        && FORMULA.indexOf(text.charAt(0)) >= 0
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    private static void write(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(CsvBodies::quoted).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
