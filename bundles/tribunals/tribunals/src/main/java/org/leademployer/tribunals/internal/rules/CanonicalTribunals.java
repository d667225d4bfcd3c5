/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;

/**
 * Claims, shares and plans in a form of which there is only one, as they are kept (SCH-5): JSON without white space, fields
 * always in the same order, amounts in pence, dates and codes as texts. What is kept is read by this form for ever: another
 * form gets another number.
 */
public final class CanonicalTribunals {

    private static final int FORM = 1;
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper READER = new ObjectMapper();

    private CanonicalTribunals() {}

    public static byte[] writeShareInput(ShareInput input) {
        Claim claim = input.claim();
        return write(json -> {
            json.writeStringField("contract", input.contractId());
            json.writeStringField("serviceFrom", claim.serviceFrom().toString());
            json.writeNumberField("costs", claim.costs().pence());
            json.writeNumberField("award", claim.award().pence());
            acts(json, claim.acts());
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static ShareInput readShareInput(byte[] bytes) {
        return read(
                bytes,
                json -> new ShareInput(
                        text(json, "contract"),
                        new Claim(date(json, "serviceFrom"), money(json, "costs"), money(json, "award"), acts(json))));
    }

    public static byte[] writeShareResult(ShareResult result) {
        return write(json -> {
            json.writeStringField("from", result.acts().from().toString());
            json.writeStringField("to", result.acts().to().toString());
            json.writeNumberField("costs", result.costs().pence());
            json.writeNumberField("award", result.award().pence());
            json.writeArrayFieldStart("shares");
            for (Share share : result.shares()) {
                json.writeStartObject();
                json.writeStringField("party", share.party().code());
                json.writeNumberField("costs", share.costs().pence());
                json.writeNumberField("award", share.award().pence());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static ShareResult readShareResult(byte[] bytes) {
        return read(
                bytes,
                json -> new ShareResult(
                        new Period(date(json, "from"), date(json, "to")),
                        money(json, "costs"),
                        money(json, "award"),
                        list(
                                json,
                                "shares",
                                share -> new Share(
                                        party(share, "party"), money(share, "costs"), money(share, "award")))));
    }

    public static byte[] writePlanInput(PlanInput input) {
        ClaimNotice notice = input.notice();
        return write(json -> {
            json.writeStringField("contract", input.contractId());
            json.writeStringField("serviceFrom", notice.serviceFrom().toString());
            json.writeStringField("sentOn", notice.sentOn().toString());
            json.writeStringField("responseDue", notice.responseDue().toString());
            acts(json, notice.acts());
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static PlanInput readPlanInput(byte[] bytes) {
        return read(
                bytes,
                json -> new PlanInput(
                        text(json, "contract"),
                        new ClaimNotice(
                                date(json, "serviceFrom"),
                                date(json, "sentOn"),
                                date(json, "responseDue"),
                                acts(json))));
    }

    public static byte[] writePlan(HandlingPlan plan) {
        return write(json -> {
            json.writeStringField("leads", plan.leads().code());
            json.writeStringField(
                    "instructsSolicitors", plan.instructsSolicitors().code());
            json.writeStringField("settles", plan.settlement().by().code());
            json.writeNumberField("settlesUpTo", plan.settlement().upTo().pence());
            parties(json, "consentOf", plan.settlement().consentOf());
            json.writeArrayFieldStart("steps");
            for (Step step : plan.steps()) {
                json.writeStartObject();
                json.writeStringField("who", step.who().code());
                json.writeStringField("action", step.action());
                parties(json, "tells", step.tells());
                json.writeStringField("due", step.due().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static HandlingPlan readPlan(byte[] bytes) {
        return read(
                bytes,
                json -> new HandlingPlan(
                        party(json, "leads"),
                        party(json, "instructsSolicitors"),
                        new Settlement(party(json, "settles"), money(json, "settlesUpTo"), parties(json, "consentOf")),
                        list(
                                json,
                                "steps",
                                step -> new Step(
                                        party(step, "who"),
                                        text(step, "action"),
                                        parties(step, "tells"),
                                        date(step, "due")))));
    }

    private static void acts(JsonGenerator json, List<Act> acts) throws IOException {
        json.writeArrayFieldStart("acts");
        for (Act act : acts) {
            json.writeStartObject();
            json.writeStringField("host", act.host().value());
            json.writeStringField("from", act.period().from().toString());
            json.writeStringField("to", act.period().to().toString());
            json.writeStringField("cause", act.cause().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Act> acts(JsonNode json) {
        return list(
                json,
                "acts",
                act -> new Act(
                        new OdsCode(text(act, "host")),
                        new Period(date(act, "from"), date(act, "to")),
                        Cause.valueOf(text(act, "cause"))));
    }

    private static void parties(JsonGenerator json, String field, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (Party party : parties) {
            json.writeString(party.code());
        }
        json.writeEndArray();
    }

    private static List<Party> parties(JsonNode json, String field) {
        return list(json, field, party -> new Party(party.textValue()));
    }

    private static Party party(JsonNode json, String field) {
        return new Party(text(json, field));
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + field + "' is no text");
        }
        return value.textValue();
    }

    private static LocalDate date(JsonNode json, String field) {
        return LocalDate.parse(text(json, field));
    }

    private static Money money(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + field + "' is no amount in pence");
        }
        return Money.ofPence(value.longValue());
    }

    private static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        json.required(field).forEach(item -> items.add(reader.apply(item)));
        return items;
    }

    private static byte[] write(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            fields.to(json);
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
            throw new IllegalArgumentException("this is no claim, share or plan in its canonical form", e);
        }
    }

    private interface Fields {
        void to(JsonGenerator json) throws IOException;
    }
}
