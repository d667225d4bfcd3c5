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
        @SuppressWarnings({"unchecked", "rawtypes"})
        Class<Object> type = (Class) Body.class;
        return new JsonBodies(mapper)
                .readFrom(
                        type,
                        Body.class,
                        null,
                        null,
                        null,
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
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
