/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.Terms;

public class ClaimSharesTest {

    private static final LocalDate START = LocalDate.of(2021, 4, 1);
    private static final Bearing HOST_ALONE = new Bearing(0, 0, 10_000);
    private static final Bearing THIRDS = new Bearing(3_334, 3_333, 3_333);

    @Test
    public void tri3_actsAcrossHostsAreSplitByTheirDaysOrEach() {
        List<Act> acts = List.of(act("RTD", 0, 30), act("RBS", 40, 10));
        ClaimShares shares = ClaimShares.borne((head, act) -> HOST_ALONE);
        assertEquals("RBS 25.00+250.00, RTD 75.00+750.00", text(shares.share(claim("100.00", "1000.00", acts))));
        assertEquals(
                "RBS 50.00+500.00, RTD 50.00+500.00",
                text(shares.weighing(ClaimShares.Weighing.ACTS).share(claim("100.00", "1000.00", acts))));
    }

    @Test
    public void tri3_pennyThatCannotBeSplitGoesByLargestRemainderThenByCode() {
        record Case(String costs, Bearing bearing, String shares) {}
        List<Case> cases = List.of(
                new Case("0.01", THIRDS, "HEE 0.01+0.00"),
                new Case("0.02", THIRDS, "HEE 0.01+0.00, LEAD_EMPLOYER 0.01+0.00"),
                new Case("100.00", THIRDS, "HEE 33.34+0.00, LEAD_EMPLOYER 33.33+0.00, RTD 33.33+0.00"),
                new Case("0.01", new Bearing(0, 5_000, 5_000), "LEAD_EMPLOYER 0.01+0.00"),
                new Case("0.01", new Bearing(3_333, 3_333, 3_334), "RTD 0.01+0.00"));
        for (Case c : cases) {
            ClaimShares shares = ClaimShares.borne((head, act) -> c.bearing());
            assertEquals(
                    c.toString(), c.shares(), text(shares.share(claim(c.costs(), "0.00", List.of(act("RTD", 0, 1))))));
        }
    }

    @Test
    public void tri3_costsAndAwardAreSharedApart() {
        ClaimShares shares = ClaimShares.borne(
                (head, act) -> head == ClaimShares.Head.COSTS ? new Bearing(0, 10_000, 0) : HOST_ALONE);
        assertEquals(
                "LEAD_EMPLOYER 10.00+0.00, RTD 0.00+20.00",
                text(shares.share(claim("10.00", "20.00", List.of(act("RTD", 0, 1))))));
    }

    @Test
    public void tri3_belowTheThresholdTheLeadEmployerBearsAll() {
        ClaimShares shares = ClaimShares.borne((head, act) -> HOST_ALONE).threshold(Money.parse("30.00"));
        List<Act> acts = List.of(act("RTD", 0, 1));
        assertEquals("LEAD_EMPLOYER 10.00+19.99", text(shares.share(claim("10.00", "19.99", acts))));
        assertEquals("RTD 10.00+20.00", text(shares.share(claim("10.00", "20.00", acts))));
    }

    @Test
    public void tri3_whatIsAboveACapGoesToThePartyNamed() {
        ClaimShares shares = ClaimShares.borne((head, act) -> HOST_ALONE)
                .capped(Map.of(Party.Kind.HOST, Money.parse("90.00")), Party.HEE);
        assertEquals(
                "a cap for each host; in the proportion of costs and award",
                "HEE 20.00+40.00, RBS 30.00+60.00, RTD 30.00+60.00",
                text(shares.share(claim("80.00", "160.00", List.of(act("RTD", 0, 5), act("RBS", 5, 5))))));
        assertEquals(
                "at the cap",
                "RTD 30.00+60.00",
                text(shares.share(claim("30.00", "60.00", List.of(act("RTD", 0, 5))))));
    }

    @Test
    public void tri3_capsThatLeaveNobodyAreRefused() {
        ClaimShares shares = ClaimShares.borne((head, act) -> HOST_ALONE);
        Money cap = Money.parse("1.00");
        assertThrows(IllegalArgumentException.class, () -> shares.capped(Map.of(Party.Kind.HEE, cap), Party.HEE));
        assertThrows(IllegalArgumentException.class, () -> shares.capped(Map.of(), Party.host(new OdsCode("RTD"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> shares.capped(Map.of(Party.Kind.HOST, Money.ofPence(-1)), Party.HEE));
    }

    @Test
    public void tri3_sharesAlwaysAddUpAndAreNeverNegativeWhateverTheTerms() {
        Random random = new Random(20211102);
        for (int i = 0; i < 5_000; i++) {
            ClaimShares shares = anyShares(random);
            Claim claim = anyClaim(random);
            List<Share> shared = shares.share(claim);
            String what = "round " + i + ": " + claim + " -> " + text(shared);
            assertEquals(
                    what,
                    claim.costs(),
                    Money.sum(shared.stream().map(Share::costs).toList()));
            assertEquals(
                    what,
                    claim.award(),
                    Money.sum(shared.stream().map(Share::award).toList()));
            for (Share share : shared) {
                assertFalse(what, share.costs().isNegative() || share.award().isNegative());
                assertTrue(what, share.amount().pence() > 0);
            }
            assertEquals(
                    what,
                    shared.stream().map(Share::party).distinct().sorted().toList(),
                    shared.stream().map(Share::party).toList());
            assertEquals("the order of acts does not matter", shared, shares.share(reversed(claim)));
        }
    }

    @Test
    public void tri3_noPartyBearsMoreThanItsCap() {
        Random random = new Random(28);
        for (int i = 0; i < 2_000; i++) {
            Money cap = Money.ofPence(1 + random.nextInt(100_000));
            ClaimShares shares = ClaimShares.borne((head, act) -> THIRDS)
                    .capped(Map.of(Party.Kind.HOST, cap, Party.Kind.HEE, cap), Party.LEAD_EMPLOYER);
            for (Share share : shares.share(anyClaim(random))) {
                assertTrue(
                        share.toString(),
                        share.party().equals(Party.LEAD_EMPLOYER)
                                || share.amount().compareTo(cap) <= 0);
            }
        }
    }

    @Test
    public void tri3_aClaimCutAtADayKeepsItsDays() {
        Claim claim = claim("1.00", "1.00", List.of(act("RTD", -5, 10), act("RBS", 0, 3), act("RBS", -3, 3)));
        List<Act> cut = claim.cutAt(START).acts();
        assertEquals(List.of(act("RTD", -5, 5), act("RTD", 0, 5), act("RBS", 0, 3), act("RBS", -3, 3)), cut);
    }

    @Test
    public void tri3_aTableNamesEveryLineThatIsNotTheWhole() {
        Map<String, String> terms = new java.util.TreeMap<>();
        for (ClaimShares.Head head : ClaimShares.Head.values()) {
            for (Cause cause : Cause.values()) {
                String line = BearingTable.line(head, cause);
                terms.put(line + ".hee", "50.00");
                terms.put(line + ".lead-employer", "50.00");
                terms.put(line + ".host", "0.00");
            }
        }
        assertEquals(
                new Bearing(5_000, 5_000, 0),
                BearingTable.of(Terms.of(terms)).of(ClaimShares.Head.AWARD, act("RTD", 0, 1)));
        terms.put("costs.several.host", "0.01");
        terms.put("award.no-fault.hee", "49.99");
        String message = assertThrows(IllegalArgumentException.class, () -> BearingTable.of(Terms.of(terms)))
                .getMessage();
        assertTrue(message, message.contains("costs.several.*") && message.contains("100.01 per cent"));
        assertTrue(message, message.contains("award.no-fault.*") && message.contains("99.99 per cent"));
    }

    private static ClaimShares anyShares(Random random) {
        Map<Cause, Bearing> bearings = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            int hee = random.nextInt(10_001);
            int employer = random.nextInt(10_001 - hee);
            bearings.put(cause, new Bearing(hee, employer, 10_000 - hee - employer));
        }
        Map<Party.Kind, Money> caps = new EnumMap<>(Party.Kind.class);
        Party excess = random.nextBoolean() ? Party.HEE : Party.LEAD_EMPLOYER;
        for (Party.Kind kind : Party.Kind.values()) {
            if (kind != excess.kind() && random.nextBoolean()) {
                caps.put(kind, Money.ofPence(random.nextInt(200_000)));
            }
        }
        return ClaimShares.borne((head, act) -> bearings.get(act.cause()))
                .weighing(ClaimShares.Weighing.values()[random.nextInt(2)])
                .threshold(Money.ofPence(random.nextInt(1_000)))
                .capped(caps, excess);
    }

    private static Claim anyClaim(Random random) {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            LocalDate from = START.plusDays(random.nextInt(1_000) - 500L);
            acts.add(new Act(
                    new OdsCode(List.of("RTD", "RBS", "A81001", "RW3").get(random.nextInt(4))),
                    new Period(from, from.plusDays(random.nextInt(400))),
                    Cause.values()[random.nextInt(Cause.values().length)]));
        }
        return new Claim(
                START, Money.ofPence(random.nextInt(1_000_000)), Money.ofPence(random.nextInt(4) * 12_345L), acts);
    }

    private static Claim reversed(Claim claim) {
        List<Act> acts = new ArrayList<>(claim.acts());
        java.util.Collections.reverse(acts);
        return new Claim(claim.serviceFrom(), claim.costs(), claim.award(), acts);
    }

    private static Claim claim(String costs, String award, List<Act> acts) {
        return new Claim(START, Money.parse(costs), Money.parse(award), acts);
    }

    private static Act act(String host, int day, int days) {
        LocalDate from = START.plusDays(day);
        return new Act(new OdsCode(host), new Period(from, from.plusDays(days - 1L)), Cause.ACT_OF_HOST);
    }

    private static String text(List<Share> shares) {
        return shares.stream()
                .map(share -> share.party() + " " + share.costs() + "+" + share.award())
                .collect(Collectors.joining(", "));
    }
}
