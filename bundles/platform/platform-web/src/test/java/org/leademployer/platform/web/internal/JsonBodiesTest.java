/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class JsonBodiesTest {

    private final ObjectMapper mapper = JsonForm.mapper();

    /** A body with one of each. */
    public record Body(Money amount, Region region, OdsCode host, LocalDate day, BigDecimal share) {}

    @Test
    public void x5_amountsAndDatesAreStringsAndWhatIsNotKnownIsLeftOut() throws IOException {
        assertEquals(
                "{\"amount\":\"97.80\",\"region\":\"north-west\",\"day\":\"2021-08-01\",\"share\":0.50}",
                mapper.writeValueAsString(new Body(
                        Money.ofPence(9780),
                        new Region("north-west"),
                        null,
                        LocalDate.parse("2021-08-01"),
                        new BigDecimal("0.50"))));
        assertEquals(
                new Body(Money.ofPence(9780), new Region("north-west"), new OdsCode("RTD"), null, null),
                read("{\"amount\":\"97.80\",\"region\":\"north-west\",\"host\":\"RTD\"}"));
    }

    @Test
    public void whatCannotBeReadIsNamedByLineAndField() {
        assertFault("{\"amount\":", 1, null, "is not JSON from here on");
        assertFault(
                "{\n\"colour\":\"red\"}", 2, "colour", "is not known here; known are amount, day, host, region, share");
        assertFault("{\"amount\":\"1.005\"}", 1, "amount", "not an amount in whole pence");
        assertFault("{\"region\":\"North West\"}", 1, "region", "is not a region");
        assertFault("{\"day\":\"yesterday\"}", 1, "day", "is not a date, such as 2021-08-01");
        assertFault("{\"amount\":\"1.00\"} {}", 1, null, "is not an object");
        assertFault("[]", 1, null, "is not an object");
    }

    /** A part that may not lack its amount, and one that may lack all. */
    public record Parts(List<Part> parts, Body one, Kind kind, int number, boolean sure) {}

    public record Part(Money amount, Body body) {
        public Part {
            if (amount == null) {
                throw new IllegalArgumentException("a part has an amount");
            }
        }
    }

    public enum Kind {
        LARGE,
        SMALL
    }

    @Test
    public void everyWrongValueIsToldAtOnceAndWhatToDo() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> read(
                                Parts.class,
                                "{\"parts\":[{\"amount\":\"1.005\",\"body\":{\"day\":\"2028-02-30\",\"colour\":[1]}},\n"
                                        + "{\"amount\":\"1.00\",\"body\":7},{\"amount\":{\"a\":[]}}],\n"
                                        + "\"one\":{\"region\":3,\"host\":\"??\"},\"kind\":\"X\",\n"
                                        + "\"number\":\"many\",\"sure\":[true],\"more\":{\"x\":1}}"))
                .problem();
        assertEquals("invalid-input", problem.code());
        assertEquals(
                List.of(
                        "line 1, parts.[0].amount: '1.005' is not an amount in whole pence, such as 388.00",
                        "line 1, parts.[0].body.day: is not a date, such as 2021-08-01",
                        "line 1, parts.[0].body.colour: is not known here; known are amount, day, host, region, share",
                        "line 2, parts.[1].body: is not an object",
                        "line 2, parts.[2].amount: is not a text",
                        "line 3, one.region: is not a text",
                        "line 3, one.host: '??' is not an ODS code, such as RTD or P12345",
                        "line 3, kind: is not one of [LARGE, SMALL]",
                        "line 4, number: is not a number",
                        "line 4, sure: is not true or false",
                        "line 4, more: is not known here; known are kind, number, one, parts, sure"),
                problem.faults().stream().map(Problem.Fault::toString).toList());
        assertTrue(problem.next(), problem.next().contains("/api/v1/openapi.json"));
    }

    @Test
    public void whatCannotBeReadOnIsToldWithWhatWasWrongBefore() {
        Problem problem = assertThrows(
                        ProblemException.class, () -> read("{\"day\":\"2028-02-30\",\"amount\":\"x\",\"share\":"))
                .problem();
        assertEquals(
                List.of(
                        "line 1, day: is not a date, such as 2021-08-01",
                        "line 1, amount: 'x' is not an amount in pounds, such as 388.00",
                        "line 1, is not JSON from here on"),
                problem.faults().stream().map(Problem.Fault::toString).toList());
        Problem lacking = assertThrows(ProblemException.class, () -> read(Parts.class, "{\"parts\":[{\"body\":null}]}"))
                .problem();
        assertEquals("a part has an amount", lacking.faults().get(0).reason());
        Problem large = assertThrows(ProblemException.class, () -> read(Parts.class, "{\"number\":99999999999}"))
                .problem();
        assertEquals("number", large.faults().get(0).field());
        assertEquals("is too large a number", large.faults().get(0).reason());
    }

    private void assertFault(String json, int line, String field, String reason) {
        Problem problem =
                assertThrows(json, ProblemException.class, () -> read(json)).problem();
        assertEquals("invalid-input", problem.code());
        Problem.Fault fault = problem.faults().get(0);
        assertEquals(json, Integer.valueOf(line), fault.line());
        assertEquals(json, field, fault.field());
        assertTrue(json + ": " + fault.reason(), fault.reason().contains(reason));
    }

    private Object read(String json) throws IOException {
        return read(Body.class, json);
    }

    private Object read(Class<?> of, String json) throws IOException {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Class<Object> type = (Class) of;
        return new JsonBodies(mapper)
                .readFrom(type, of, null, null, null, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void aProblemHasTheFormOfRfc9457() throws IOException {
        Problem problem = Problem.of("start-refused", 409, "Contract cannot start", "One thing is lacking.")
                .withRule("CON-3")
                .withMissing(List.of("contract owner (CON-2)"));
        assertEquals(
                "{\"type\":\"urn:lead-employer:problem:start-refused\",\"title\":\"Contract cannot start\",\"status\":409,"
                        + "\"detail\":\"One thing is lacking.\",\"code\":\"start-refused\",\"rule\":\"CON-3\","
                        + "\"missing\":[\"contract owner (CON-2)\"]}",
                mapper.writeValueAsString(ProblemJson.of(problem)));
    }
}
