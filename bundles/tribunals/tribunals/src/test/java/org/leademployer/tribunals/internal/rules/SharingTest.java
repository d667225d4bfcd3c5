/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;
import org.leademployer.tribunals.internal.Samples;

public class SharingTest {

    private static final Period DAY = new Period(Samples.SENT, Samples.SENT);

    @Test
    public void tri3_sharesAreSortedByPartyAndThoseOfNothingLeftOut() {
        List<Share> shares = new ArrayList<>(List.of(
                share(Party.host(new OdsCode("RTD")), "0.00", "200.00"),
                share(Party.LEAD_EMPLOYER, "0.00", "0.00"),
                share(Party.HEE, "100.00", "0.00")));
        ShareResult result = calculate(Collections.unmodifiableList(shares));
        assertEquals(List.of(shares.get(2), shares.get(0)), result.shares());
        assertEquals(Samples.claim().period(), result.acts());
        assertEquals(Money.parse("100.00"), result.costs());
    }

    @Test
    public void sch8_resultsThatCannotBeAreRefusedNamingTheVariant() {
        record Case(List<Share> shares, String reason) {}
        List<Case> cases = List.of(
                new Case(List.of(), "shares of the costs add up to 0.00, not to 100.00"),
                new Case(
                        List.of(share(Party.HEE, "100.00", "199.99")),
                        "shares of the award add up to 199.99, not to 200.00"),
                new Case(
                        List.of(share(Party.HEE, "100.01", "199.99")),
                        "shares of the costs add up to 100.01, not to 100.00"),
                new Case(
                        List.of(share(Party.HEE, "-1.00", "200.00"), share(Party.LEAD_EMPLOYER, "101.00", "0.00")),
                        "the share of HEE is negative"),
                new Case(
                        List.of(share(Party.HEE, "50.00", "100.00"), share(Party.HEE, "50.00", "100.00")),
                        "two shares to HEE"),
                new Case(
                        List.of(share(Party.host(new OdsCode("RW3")), "100.00", "200.00")),
                        "a share to RW3, which is no party to the claim"),
                new Case(
                        List.of(
                                new Share(Party.HEE, Money.ofPence(Long.MAX_VALUE), Money.ZERO),
                                new Share(Party.LEAD_EMPLOYER, Money.ofPence(Long.MAX_VALUE), Money.ZERO)),
                        "more than can be written in pence"),
                new Case(Arrays.asList((Share) null), "a share is null"));
        for (Case c : cases) {
            Problem problem = assertThrows(c.reason(), ProblemException.class, () -> calculate(c.shares()))
                    .problem();
            assertEquals("variant-impossible-result", problem.code());
            assertTrue(problem.detail(), problem.detail().contains("schedule 8 north-west 1.0.0"));
            assertTrue(problem.detail(), problem.detail().contains(c.reason()));
        }
    }

    @Test
    public void tri3_aClaimIsSharedByOneVariantWhole() {
        InForce<TribunalSchedule> one = Samples.inForce(DAY, Samples.hostsBearAll());
        ShareInput input = new ShareInput("c-1", Samples.claim());
        assertThrows(IllegalArgumentException.class, () -> Sharing.calculate(input, List.of(one, one)));
    }

    private static ShareResult calculate(List<Share> shares) {
        TribunalSchedule schedule = Samples.schedule(claim -> shares, notice -> null);
        return Sharing.calculate(new ShareInput("c-1", Samples.claim()), List.of(Samples.inForce(DAY, schedule)));
    }

    private static Share share(Party party, String costs, String award) {
        return new Share(party, Money.parse(costs), Money.parse(award));
    }
}
