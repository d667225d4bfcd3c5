/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.problem.Problem;

/** Cells and faults of a row as JSON: in it control characters are escaped, which no database keeps as they are. */
final class RowContent {

    private static final JsonFactory JSON = new JsonFactory();

    private RowContent() {}

    /** An object of texts by column. */
    static String ofCells(Map<String, String> cells) {
        return write(json -> {
            json.writeStartObject();
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                if (!cell.getValue().isEmpty()) {
                    json.writeStringField(cell.getKey(), cell.getValue());
                }
            }
            json.writeEndObject();
        });
    }

    static Map<String, String> cells(String text) {
        return read(text, json -> {
            Map<String, String> cells = new LinkedHashMap<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String column = json.currentName();
                cells.put(column, json.nextTextValue());
            }
            return cells;
        });
    }

    /** An array of columns and reasons in turn; a column is null where the row as a whole is meant. */
    static String ofFaults(List<Problem.Fault> faults) {
        return write(json -> {
            json.writeStartArray();
            for (Problem.Fault fault : faults) {
                json.writeString(fault.field());
                json.writeString(fault.reason());
            }
            json.writeEndArray();
        });
    }

    static List<Problem.Fault> faults(String text, int line) {
        return read(text, json -> {
            List<Problem.Fault> faults = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                String column = json.getValueAsString();
                faults.add(new Problem.Fault(line, column, json.nextTextValue()));
            }
            return faults;
        });
    }

    private static String write(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <T> T read(String text, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(text)) {
            return reading.from(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }
}
