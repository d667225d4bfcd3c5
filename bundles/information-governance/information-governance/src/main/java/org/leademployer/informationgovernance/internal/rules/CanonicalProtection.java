/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

/**
 * Breaches, plans and protocols in a form of which there is only one, as they are kept (SCH-5): JSON without white space,
 * fields always in the same order, moments in UTC, words as they stand in the service contract. What is kept is read by
 * this form for ever: another form gets another number.
 */
public final class CanonicalProtection {

    private static final int FORM = 1;
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER = new ObjectMapper();

    private CanonicalProtection() {}

    public static byte[] writePlanInput(PlanInput input) {
        Breach breach = input.breach();
        return write(json -> {
            json.writeStringField("contract", input.contractId());
            json.writeStringField("discoveredAt", breach.discoveredAt().toString());
            json.writeStringField("discoveredBy", breach.discoveredBy().name());
            json.writeArrayFieldStart("kinds");
            for (DataKind kind : breach.kinds()) {
                json.writeString(kind.name());
            }
            json.writeEndArray();
            if (breach.people() == null) {
                json.writeNullField("people");
            } else {
                json.writeNumberField("people", breach.people());
            }
            json.writeStringField("risk", breach.risk().name());
            json.writeStringField(
                    "statutoryDeadline", breach.statutoryDeadline().toString());
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static PlanInput readPlanInput(byte[] bytes) {
        return read(
                bytes,
                json -> new PlanInput(
                        text(json, "contract"),
                        new Breach(
                                moment(json, "discoveredAt"),
                                word(json, "discoveredBy", Party.class),
                                kinds(json),
                                json.required("people").isNull() ? null : number(json, "people"),
                                word(json, "risk", Risk.class),
                                moment(json, "statutoryDeadline"))));
    }

    public static byte[] writePlan(PlanResult plan) {
        return write(json -> array(json, "steps", plan.steps(), step -> {
            json.writeStringField("who", step.who().name());
            json.writeStringField("to", step.to().name());
            json.writeStringField("action", step.action());
            json.writeStringField("due", step.due().toString());
        }));
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static PlanResult readPlan(byte[] bytes) {
        return read(
                bytes,
                json -> new PlanResult(list(
                        json,
                        "steps",
                        step -> new Step(
                                word(step, "who", Party.class),
                                word(step, "to", Recipient.class),
                                text(step, "action"),
                                moment(step, "due")))));
    }

    public static byte[] writeProtocolInput(ProtocolInput input) {
        return write(json -> json.writeStringField("contract", input.contractId()));
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static ProtocolInput readProtocolInput(byte[] bytes) {
        return read(bytes, json -> new ProtocolInput(text(json, "contract")));
    }

    public static byte[] writeProtocol(Protocol protocol) {
        return write(json -> {
            json.writeStringField("leads", protocol.leads().name());
            array(json, "reporting", protocol.reporting(), duty -> {
                json.writeStringField("who", duty.who().name());
                json.writeStringField("to", duty.to().name());
                json.writeStringField("action", duty.action());
                json.writeNumberField("withinHours", duty.withinHours());
                json.writeNumberField("withinHoursIfUrgent", duty.withinHoursIfUrgent());
            });
            array(json, "fines", protocol.fines(), part -> {
                json.writeStringField("party", part.party().name());
                json.writeNumberField("basisPoints", part.basisPoints());
            });
            EndOfContract end = protocol.endOfContract();
            json.writeObjectFieldStart("endOfContract");
            json.writeStringField("disposition", end.disposition().name());
            json.writeNumberField("dataWithinDays", end.dataWithinDays());
            json.writeNumberField("copiesDeletedWithinDays", end.copiesDeletedWithinDays());
            json.writeStringField("notifiesTrainees", end.notifiesTrainees().name());
            json.writeNumberField("noticeDays", end.noticeDays());
            json.writeEndObject();
            array(json, "measures", protocol.measures(), measure -> {
                json.writeStringField("kind", measure.kind().name());
                json.writeStringField("name", measure.name());
                json.writeStringField("text", measure.text());
            });
            array(json, "roles", protocol.roles(), role -> {
                json.writeStringField("activity", role.activity());
                json.writeStringField("party", role.party().name());
                json.writeStringField("role", role.role().name());
            });
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static Protocol readProtocol(byte[] bytes) {
        return read(
                bytes,
                json -> new Protocol(
                        word(json, "leads", Party.class),
                        list(
                                json,
                                "reporting",
                                duty -> new Duty(
                                        word(duty, "who", Party.class),
                                        word(duty, "to", Recipient.class),
                                        text(duty, "action"),
                                        number(duty, "withinHours"),
                                        number(duty, "withinHoursIfUrgent"))),
                        list(
                                json,
                                "fines",
                                part -> new FinePart(word(part, "party", Party.class), number(part, "basisPoints"))),
                        endOfContract(json.required("endOfContract")),
                        list(
                                json,
                                "measures",
                                measure -> new Measure(
                                        word(measure, "kind", Measure.Kind.class),
                                        text(measure, "name"),
                                        text(measure, "text"))),
                        list(
                                json,
                                "roles",
                                role -> new ProcessingRole(
                                        text(role, "activity"),
                                        word(role, "party", Party.class),
                                        word(role, "role", ProcessingRole.Role.class)))));
    }

    private static EndOfContract endOfContract(JsonNode end) {
        return new EndOfContract(
                word(end, "disposition", Disposition.class),
                number(end, "dataWithinDays"),
                number(end, "copiesDeletedWithinDays"),
                word(end, "notifiesTrainees", Party.class),
                number(end, "noticeDays"));
    }

    private static SortedSet<DataKind> kinds(JsonNode json) {
        return new TreeSet<>(list(json, "kinds", kind -> DataKind.valueOf(kind.textValue())));
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + field + "' is no text");
        }
        return value.textValue();
    }

    private static <E extends Enum<E>> E word(JsonNode json, String field, Class<E> words) {
        return Enum.valueOf(words, text(json, field));
    }

    private static Instant moment(JsonNode json, String field) {
        return Instant.parse(text(json, field));
    }

    private static int number(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException("'" + field + "' is no whole number");
        }
        return value.intValue();
    }

    private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        json.required(field).forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    private static <T> void array(JsonGenerator json, String field, List<T> items, Writing<T> writing)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            json.writeStartObject();
            writing.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static byte[] write(Writing<JsonGenerator> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Function<JsonNode, T> reader) {
        try {
            JsonNode json = READER.readTree(bytes);
            if (json.required("form").intValue() != FORM) {
                throw new IllegalArgumentException("form " + json.required("form") + " is not known");
            }
            return reader.apply(json);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("this is no breach, plan or protocol in its canonical form", e);
        }
    }

    private interface Writing<T> {
        void write(T item) throws IOException;
    }
}
