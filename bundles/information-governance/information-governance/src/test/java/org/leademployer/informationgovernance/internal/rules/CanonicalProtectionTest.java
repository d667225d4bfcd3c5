/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.Test;
import org.leademployer.informationgovernance.internal.Samples;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.Recipient;

public class CanonicalProtectionTest {

    /** What is kept is read for ever: these texts must never change. */
    @Test
    public void sch5_theFormOfWhatIsKept() {
        assertEquals(
                "{\"form\":1,\"contract\":\"c-1\",\"discoveredAt\":\"2021-11-02T09:30:00Z\",\"discoveredBy\":\"HOST\","
                        + "\"kinds\":[\"PAY\",\"HEALTH\"],\"people\":12,\"risk\":\"HIGH\","
                        + "\"statutoryDeadline\":\"2021-11-05T09:30:00Z\"}",
                text(CanonicalProtection.writePlanInput(new PlanInput("c-1", Samples.breach(Risk.HIGH)))));
        assertEquals(
                "{\"form\":1,\"steps\":[{\"who\":\"LEAD_EMPLOYER\",\"to\":\"HEE\",\"action\":\"tell\","
                        + "\"due\":\"2021-11-03T09:30:00Z\"}]}",
                text(CanonicalProtection.writePlan(new PlanResult(List.of(Samples.step(Recipient.HEE, 24))))));
        assertEquals(
                "{\"form\":1,\"leads\":\"LEAD_EMPLOYER\",\"reporting\":[{\"who\":\"HEE\","
                        + "\"to\":\"SUPERVISORY_AUTHORITY\",\"action\":\"notify\",\"withinHours\":72,"
                        + "\"withinHoursIfUrgent\":24}],\"fines\":[{\"party\":\"HEE\",\"basisPoints\":3333},"
                        + "{\"party\":\"LEAD_EMPLOYER\",\"basisPoints\":6667}],\"endOfContract\":{"
                        + "\"disposition\":\"DELETE\",\"dataWithinDays\":28,\"copiesDeletedWithinDays\":28,"
                        + "\"notifiesTrainees\":\"HEE\",\"noticeDays\":56},\"measures\":[{\"kind\":\"TECHNICAL\","
                        + "\"name\":\"encryption\",\"text\":\"\\\"Everything\\\", at rest – and in transit.\"},"
                        + "{\"kind\":\"ORGANISATIONAL\",\"name\":\"training\",\"text\":\"Each year.\"}],\"roles\":["
                        + "{\"activity\":\"payroll\",\"party\":\"LEAD_EMPLOYER\",\"role\":\"CONTROLLER\"},"
                        + "{\"activity\":\"payroll\",\"party\":\"HOST\",\"role\":\"PROCESSOR\"}]}",
                text(CanonicalProtection.writeProtocol(Samples.protocol())));
    }

    @Test
    public void sch5_whatIsWrittenIsRead() {
        PlanInput input = new PlanInput("c-1", Samples.breach(Risk.UNLIKELY));
        assertEquals(input, CanonicalProtection.readPlanInput(CanonicalProtection.writePlanInput(input)));
        Breach breach = input.breach();
        PlanInput little = new PlanInput(
                "c-2",
                new Breach(
                        breach.discoveredAt().plusNanos(1),
                        breach.discoveredBy(),
                        new TreeSet<>(),
                        null,
                        Risk.RISK,
                        breach.statutoryDeadline()));
        assertEquals(little, CanonicalProtection.readPlanInput(CanonicalProtection.writePlanInput(little)));
        PlanResult plan =
                new PlanResult(List.of(Samples.step(Recipient.HEE, 1), Samples.step(Recipient.AFFECTED_PEOPLE, 2)));
        assertEquals(plan, CanonicalProtection.readPlan(CanonicalProtection.writePlan(plan)));
        ProtocolInput protocolInput = new ProtocolInput("c-1");
        assertEquals(
                protocolInput,
                CanonicalProtection.readProtocolInput(CanonicalProtection.writeProtocolInput(protocolInput)));
        assertEquals(
                Samples.protocol(),
                CanonicalProtection.readProtocol(CanonicalProtection.writeProtocol(Samples.protocol())));
    }

    @Test
    public void sch5_whatIsOfNoSuchFormIsRefused() {
        for (String bytes : List.of(
                "", "{}", "[]", "{\"form\":2,\"steps\":[]}", "{\"form\":1}", "{\"form\":1,\"steps\":[{\"who\":1}]}")) {
            assertThrows(
                    bytes,
                    IllegalArgumentException.class,
                    () -> CanonicalProtection.readPlan(bytes.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
