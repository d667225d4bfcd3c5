/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;

/**
 * Input and result in a form of which there is only one: JSON in UTF-8 without white space, arrays in a fixed order,
 * dates as {@code 2021-08-01}, amounts in pence (SCH-5). The form is kept for years: a new one gets a new number.
 *
 * <pre>
 * input  {"form":1,"contract":"…","from":"…","to":"…","trainees":[["id",[[host,from,to,wte,funding,attendance,specialty],…]],…]}
 * result {"form":1,"lines":[[trainee,from,to,kind,payer,[host,…],pence],…]}
 * </pre>
 */
public final class CanonicalCharges {

    private static final int FORM = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private CanonicalCharges() {}

    public static byte[] writeInput(ChargeInput input) {
        return write(64 + input.trainees().size() * 200, json -> {
            Texts texts = new Texts();
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            json.writeStringField("contract", input.contractId());
            json.writeStringField("from", input.period().from().toString());
            json.writeStringField("to", input.period().to().toString());
            json.writeArrayFieldStart("trainees");
            for (TraineePlacements trainee : input.trainees()) {
                json.writeStartArray();
                json.writeString(trainee.traineeId());
                json.writeStartArray();
                for (ServicePlacement placement : trainee.placements()) {
                    json.writeStartArray();
                    json.writeString(placement.host().value());
                    json.writeString(texts.of(placement.period().from()));
                    json.writeString(texts.of(placement.period().to()));
                    json.writeNumber(placement.wteHundredths());
                    json.writeString(placement.fundingKind().name());
                    json.writeString(placement.attendance().name());
                    json.writeString(placement.specialty());
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static ChargeInput readInput(byte[] bytes) {
        return read(bytes, json -> {
            Values values = new Values(json);
            values.begin(JsonToken.START_OBJECT);
            values.form();
            values.field("contract");
            String contract = values.text();
            values.field("from");
            LocalDate from = values.date();
            values.field("to");
            Period period = new Period(from, values.date());
            values.field("trainees");
            values.begin(JsonToken.START_ARRAY);
            List<TraineePlacements> trainees = new ArrayList<>();
            while (values.another()) {
                String trainee = values.text();
                values.begin(JsonToken.START_ARRAY);
                List<ServicePlacement> placements = new ArrayList<>(4);
                while (values.another()) {
                    placements.add(new ServicePlacement(
                            values.host(),
                            new Period(values.date(), values.date()),
                            Math.toIntExact(values.number()),
                            FundingKind.valueOf(values.text()),
                            Attendance.valueOf(values.text()),
                            values.textOrNull()));
                    values.end(JsonToken.END_ARRAY);
                }
                values.end(JsonToken.END_ARRAY);
                trainees.add(new TraineePlacements(trainee, placements));
            }
            values.end(JsonToken.END_OBJECT);
            return new ChargeInput(contract, period, trainees);
        });
    }

    public static byte[] writeResult(ChargeResult result) {
        return write(64 + result.lines().size() * 110, json -> {
            Texts texts = new Texts();
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            json.writeArrayFieldStart("lines");
            for (ChargeLine line : result.lines()) {
                json.writeStartArray();
                json.writeString(line.traineeId());
                json.writeString(texts.of(line.stretch().from()));
                json.writeString(texts.of(line.stretch().to()));
                json.writeString(line.kind().name());
                json.writeString(line.payer().code());
                json.writeStartArray();
                for (OdsCode host : line.hosts()) {
                    json.writeString(host.value());
                }
                json.writeEndArray();
                json.writeNumber(line.amount().pence());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** @throws IllegalArgumentException when the bytes are not of that form */
    public static ChargeResult readResult(byte[] bytes) {
        return read(bytes, json -> {
            Values values = new Values(json);
            Map<String, Payer> payers = new HashMap<>();
            values.begin(JsonToken.START_OBJECT);
            values.form();
            values.field("lines");
            values.begin(JsonToken.START_ARRAY);
            List<ChargeLine> lines = new ArrayList<>();
            while (values.another()) {
                String trainee = values.text();
                Period stretch = new Period(values.date(), values.date());
                ChargeKind kind = ChargeKind.valueOf(values.text());
                Payer payer = payers.computeIfAbsent(values.text(), Payer::new);
                values.begin(JsonToken.START_ARRAY);
                List<OdsCode> hosts = new ArrayList<>(1);
                for (OdsCode host = values.hostOrEnd(); host != null; host = values.hostOrEnd()) {
                    hosts.add(host);
                }
                lines.add(new ChargeLine(trainee, payer, kind, stretch, hosts, Money.ofPence(values.number())));
                values.end(JsonToken.END_ARRAY);
            }
            values.end(JsonToken.END_OBJECT);
            return ChargeResult.of(lines);
        });
    }

    private static byte[] write(int size, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(bytes)) {
            return reading.from(json);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("these are no charges in their canonical form", e);
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    /** Dates as texts, each made once: there are few in a period, and many lines. */
    private static final class Texts {

        private final Map<LocalDate, String> texts = new HashMap<>();

        String of(LocalDate date) {
            return texts.computeIfAbsent(date, LocalDate::toString);
        }
    }

    /** Values read one after the other; codes and dates, of which there are few, are made once each. */
    private static final class Values {

        private final JsonParser json;
        private final Map<String, LocalDate> dates = new HashMap<>();
        private final Map<String, OdsCode> hosts = new HashMap<>();

        Values(JsonParser json) {
            this.json = json;
        }

        void begin(JsonToken token) throws IOException {
            expect(token, json.nextToken());
        }

        void end(JsonToken token) throws IOException {
            expect(token, json.nextToken());
        }

        /** Whether another array begins here, rather than this one ending. */
        boolean another() throws IOException {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return false;
            }
            expect(JsonToken.START_ARRAY, token);
            return true;
        }

        void field(String name) throws IOException {
            expect(JsonToken.FIELD_NAME, json.nextToken());
            if (!name.equals(json.currentName())) {
                throw new IllegalArgumentException("'" + name + "' expected, but '" + json.currentName() + "' found");
            }
        }

        void form() throws IOException {
            field("form");
            long form = number();
            if (form != FORM) {
                throw new IllegalArgumentException("form " + form + " of charges is not known");
            }
        }

        String text() throws IOException {
            expect(JsonToken.VALUE_STRING, json.nextToken());
            return json.getText();
        }

        String textOrNull() throws IOException {
            return json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText();
        }

        long number() throws IOException {
            expect(JsonToken.VALUE_NUMBER_INT, json.nextToken());
            return json.getLongValue();
        }

        LocalDate date() throws IOException {
            return value(text(), dates, LocalDate::parse);
        }

        OdsCode host() throws IOException {
            return value(text(), hosts, OdsCode::new);
        }

        OdsCode hostOrEnd() throws IOException {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            expect(JsonToken.VALUE_STRING, token);
            return value(json.getText(), hosts, OdsCode::new);
        }

        private static <T> T value(String text, Map<String, T> known, Function<String, T> reader) {
            return known.computeIfAbsent(text, reader);
        }

        private static void expect(JsonToken expected, JsonToken found) {
            if (expected != found) {
                throw new IllegalArgumentException(expected + " expected, but " + found + " found");
            }
        }
    }
}
