/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.variants.northwest.tribunal.internal;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.Share;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

public class NorthWestSchedule8Test {

    private static final LocalDate SERVICE = LocalDate.of(2021, 8, 1);

    private final NorthWestSchedule8 schedule = new NorthWestSchedule8(bundle("1.2.3.qualifier"));

    @Test
    public void sch1_itsVersionIsThatOfItsBundle() {
        assertEquals("schedule 8 north-west 1.2.3", schedule.id().toString());
        assertEquals("2021-04-01", schedule.terms().text("shared.from"));
    }

    @Test
    public void tri3_theClaimIsSplitByThePeriodsInWhichItsActsFell() {
        record Case(String what, LocalDate service, List<Act> acts, String shares) {}
        List<Case> cases = List.of(
                new Case(
                        "before the service: the host's, whatever the cause",
                        SERVICE,
                        List.of(act("RTD", "2021-07-01", "2021-07-31", Cause.ACT_OF_LEAD_EMPLOYER)),
                        "RTD 10000.00"),
                new Case(
                        "since: by cause",
                        SERVICE,
                        List.of(act("RTD", "2021-08-01", "2021-08-31", Cause.ACT_OF_HOST)),
                        "LEAD_EMPLOYER 1000.00, RTD 9000.00"),
                new Case(
                        "over the first day of service: by the days on either side",
                        SERVICE,
                        List.of(act("RTD", "2021-07-22", "2021-08-10", Cause.ACT_OF_LEAD_EMPLOYER)),
                        "LEAD_EMPLOYER 5000.00, RTD 5000.00"),
                new Case(
                        "a service that began before risk was shared",
                        LocalDate.of(2020, 4, 1),
                        List.of(act("RTD", "2021-03-31", "2021-04-01", Cause.ACT_OF_COMMISSIONER)),
                        "HEE 5000.00, RTD 5000.00"),
                new Case(
                        "days at each host",
                        SERVICE,
                        List.of(
                                act("RTD", "2021-08-01", "2021-08-30", Cause.ACT_OF_HOST),
                                act("RBS", "2021-09-01", "2021-09-10", Cause.ACT_OF_HOST)),
                        "LEAD_EMPLOYER 1000.00, RBS 2250.00, RTD 6750.00"));
        for (Case c : cases) {
            assertEquals(
                    c.what(),
                    c.shares(),
                    text(schedule.share(
                            new Claim(c.service(), Money.parse("4000.00"), Money.parse("6000.00"), c.acts()))));
        }
    }

    @Test
    public void tri3_belowTheThresholdAndAboveTheCap() {
        List<Act> inherited = List.of(act("RTD", "2021-07-01", "2021-07-31", Cause.ACT_OF_HOST));
        assertEquals(
                "LEAD_EMPLOYER 999.99",
                text(schedule.share(new Claim(SERVICE, Money.parse("999.99"), Money.ZERO, inherited))));
        assertEquals(
                "HEE 10000.00, RTD 50000.00",
                text(schedule.share(new Claim(SERVICE, Money.parse("20000.00"), Money.parse("40000.00"), inherited))));
    }

    @Test
    public void tri3_sharesAlwaysAddUp() {
        Random random = new Random(1948);
        for (int i = 0; i < 1_000; i++) {
            List<Act> acts = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(5); j++) {
                LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900));
                acts.add(new Act(
                        new OdsCode(List.of("RTD", "RBS", "RW3").get(random.nextInt(3))),
                        new Period(from, from.plusDays(random.nextInt(300))),
                        Cause.values()[random.nextInt(Cause.values().length)]));
            }
            Claim claim = new Claim(
                    SERVICE, Money.ofPence(random.nextInt(9_999_999)), Money.ofPence(random.nextInt(19_999_999)), acts);
            List<Share> shares = schedule.share(claim);
            assertEquals(
                    claim.costs(), Money.sum(shares.stream().map(Share::costs).toList()));
            assertEquals(
                    claim.award(), Money.sum(shares.stream().map(Share::award).toList()));
        }
    }

    @Test
    public void tri2_whoLeadsDependsOnThePeriodOfTheActs() {
        record Case(List<Act> acts, String leads, int steps) {}
        List<Case> cases = List.of(
                new Case(List.of(), "LEAD_EMPLOYER", 3),
                new Case(List.of(act("RTD", "2021-07-01", "2021-07-31", Cause.ACT_OF_HOST)), "RTD", 4),
                new Case(List.of(act("RTD", "2021-07-01", "2021-08-01", Cause.ACT_OF_HOST)), "LEAD_EMPLOYER", 4),
                new Case(
                        List.of(
                                act("RTD", "2021-07-01", "2021-07-31", Cause.ACT_OF_HOST),
                                act("RBS", "2021-07-01", "2021-07-31", Cause.ACT_OF_HOST)),
                        "LEAD_EMPLOYER",
                        5));
        LocalDate sent = LocalDate.of(2021, 11, 2);
        for (Case c : cases) {
            HandlingPlan plan = schedule.plan(new ClaimNotice(SERVICE, sent, sent.plusDays(28), c.acts()));
            assertEquals(c.toString(), c.leads(), plan.leads().code());
            assertEquals(c.toString(), c.steps(), plan.steps().size());
            assertEquals(
                    LocalDate.of(2021, 11, 27), plan.steps().get(c.steps() - 1).due());
        }
    }

    private static Act act(String host, String from, String to, Cause cause) {
        return new Act(new OdsCode(host), new Period(LocalDate.parse(from), LocalDate.parse(to)), cause);
    }

    private static String text(List<Share> shares) {
        return shares.stream()
                .map(share -> share.party() + " " + share.amount())
                .collect(Collectors.joining(", "));
    }

    private static BundleContext bundle(String version) {
        Bundle bundle = proxy(Bundle.class, Version.parseVersion(version));
        return proxy(BundleContext.class, bundle);
    }

    /** Answers everything with the one thing that is asked for. */
    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
