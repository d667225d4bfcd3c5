/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.internal.Samples;

public class CanonicalTribunalsTest {

    @Test
    public void sch5_theFormOfAClaimStaysAsItIs() {
        byte[] bytes = CanonicalTribunals.writeShareInput(new ShareInput("c-1", Samples.claim()));
        assertEquals(
                "{\"form\":1,\"contract\":\"c-1\",\"serviceFrom\":\"2021-04-01\",\"costs\":10000,\"award\":20000,"
                        + "\"acts\":[{\"host\":\"RTD\",\"from\":\"2021-08-01\",\"to\":\"2021-08-20\","
                        + "\"cause\":\"ACT_OF_HOST\"},{\"host\":\"RBS\",\"from\":\"2021-09-01\","
                        + "\"to\":\"2021-09-10\",\"cause\":\"SEVERAL\"}]}",
                new String(bytes, StandardCharsets.UTF_8));
        assertEquals(new ShareInput("c-1", Samples.claim()), CanonicalTribunals.readShareInput(bytes));
    }

    @Test
    public void sch5_whatIsKeptIsReadAsItWas() {
        ShareResult shares = new ShareResult(
                Samples.claim().period(),
                Money.parse("100.00"),
                Money.parse("200.00"),
                List.of(new Share(Party.HEE, Money.parse("100.00"), Money.parse("200.00"))));
        assertEquals(shares, CanonicalTribunals.readShareResult(CanonicalTribunals.writeShareResult(shares)));
        PlanInput input = new PlanInput("c-1", Samples.notice());
        assertEquals(input, CanonicalTribunals.readPlanInput(CanonicalTribunals.writePlanInput(input)));
        HandlingPlan plan = Samples.plan(Samples.step(Party.LEAD_EMPLOYER, Samples.SENT));
        assertEquals(plan, CanonicalTribunals.readPlan(CanonicalTribunals.writePlan(plan)));
    }

    @Test
    public void sch5_whatIsOfAnotherFormIsNotRead() {
        for (String wrong : List.of(
                "",
                "{",
                "[]",
                "{\"form\":2}",
                "{\"form\":1,\"contract\":\"c-1\",\"serviceFrom\":\"yesterday\",\"costs\":1,\"award\":1,\"acts\":[]}",
                "{\"form\":1,\"contract\":\"c-1\",\"serviceFrom\":\"2021-04-01\",\"costs\":1.5,\"award\":1,\"acts\":[]}")) {
            assertThrows(
                    wrong,
                    IllegalArgumentException.class,
                    () -> CanonicalTribunals.readShareInput(wrong.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
