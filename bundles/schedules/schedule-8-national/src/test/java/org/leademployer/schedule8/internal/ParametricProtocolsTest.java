/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule8.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;

public class ParametricProtocolsTest {

    private static final VariantId ID = new VariantId("8", Region.NATIONAL, VariantVersion.parse("1.0.0"));
    private static final Validity VALIDITY = new Validity(LocalDate.of(2021, 4, 1), null);
    private static final LocalDate SENT = LocalDate.of(2021, 11, 2);

    private final ParametricProtocols protocols = new ParametricProtocols();

    @Test
    public void tri3_everyTermDecides() {
        record Case(Map<String, String> terms, Cause cause, String shares) {}
        List<Case> cases = List.of(
                new Case(Map.of(), Cause.ACT_OF_HOST, "RBS 400.00, RTD 800.00"),
                new Case(Map.of("acts.weigh", "ACTS"), Cause.ACT_OF_HOST, "RBS 600.00, RTD 600.00"),
                new Case(Map.of(), Cause.ACT_OF_LEAD_EMPLOYER, "LEAD_EMPLOYER 1200.00"),
                new Case(Map.of(), Cause.ACT_OF_COMMISSIONER, "HEE 1200.00"),
                new Case(Map.of(), Cause.SEVERAL, "LEAD_EMPLOYER 600.00, RBS 200.00, RTD 400.00"),
                new Case(Map.of(), Cause.NO_FAULT, "HEE 600.00, LEAD_EMPLOYER 600.00"),
                new Case(
                        Map.of("costs.no-fault.hee", "100.00", "costs.no-fault.lead-employer", "0.00"),
                        Cause.NO_FAULT,
                        "HEE 700.00, LEAD_EMPLOYER 500.00"),
                new Case(Map.of("threshold.claim", "1200.01"), Cause.ACT_OF_HOST, "LEAD_EMPLOYER 1200.00"),
                new Case(Map.of("threshold.claim", "1200.00"), Cause.ACT_OF_HOST, "RBS 400.00, RTD 800.00"),
                new Case(Map.of("cap.host", "500.00"), Cause.ACT_OF_HOST, "HEE 300.00, RBS 400.00, RTD 500.00"),
                new Case(
                        Map.of("cap.host", "500.00", "excess.to", "LEAD_EMPLOYER"),
                        Cause.ACT_OF_HOST,
                        "LEAD_EMPLOYER 300.00, RBS 400.00, RTD 500.00"),
                new Case(
                        Map.of("cap.lead-employer", "1.00"),
                        Cause.ACT_OF_LEAD_EMPLOYER,
                        "HEE 1199.00, LEAD_EMPLOYER 1.00"));
        for (Case c : cases) {
            assertEquals(c.toString(), c.shares(), text(schedule(c.terms()).share(claim(c.cause()))));
        }
    }

    @Test
    public void tri2_thePlanNamesOwnersAndDates() {
        HandlingPlan plan = schedule(Map.of()).plan(notice());
        assertEquals(
                List.of(
                        "2021-11-04 LEAD_EMPLOYER tell the other parties of the claim [HEE, RBS, RTD]",
                        "2021-11-07 LEAD_EMPLOYER instruct solicitors []",
                        "2021-11-12 RBS send documents and statements on the acts at the host [LEAD_EMPLOYER]",
                        "2021-11-12 RTD send documents and statements on the acts at the host [LEAD_EMPLOYER]",
                        "2021-11-16 LEAD_EMPLOYER decide whether to offer a settlement [HEE, RBS, RTD]",
                        "2021-11-22 LEAD_EMPLOYER draft the response [HEE, RBS, RTD]",
                        "2021-11-28 LEAD_EMPLOYER send the response to the tribunal [HEE, RBS, RTD]"),
                steps(plan));
        assertEquals("LEAD_EMPLOYER", plan.leads().code());
        assertEquals("LEAD_EMPLOYER", plan.instructsSolicitors().code());
        assertEquals(Money.parse("5000.00"), plan.settlement().upTo());
    }

    @Test
    public void tri2_everyTermOfThePlanDecides() {
        HandlingPlan plan = schedule(Map.of(
                        "leads", "HEE",
                        "instructs.solicitors", "HEE",
                        "settles", "HEE",
                        "settles.up-to", "7.00",
                        "settles.consent-of", "NOBODY",
                        "settles.consent-hosts", "false",
                        "days.tell", "0",
                        "days.instruct-solicitors", "1",
                        "days.before-response-due", "8"))
                .plan(new ClaimNotice(SENT, SENT, SENT.plusDays(28), List.of()));
        assertEquals(
                List.of(
                        "2021-11-02 HEE tell the other parties of the claim [LEAD_EMPLOYER]",
                        "2021-11-03 HEE instruct solicitors []",
                        "2021-11-16 HEE decide whether to offer a settlement []",
                        "2021-11-22 HEE draft the response [LEAD_EMPLOYER]",
                        "2021-11-22 HEE send the response to the tribunal [LEAD_EMPLOYER]"),
                steps(plan));
        assertEquals(List.of(), plan.settlement().consentOf());
    }

    @Test
    public void sch2_contradictionsAreRefusedAllAtOnce() {
        Map<String, String> terms = defaults();
        terms.putAll(Map.of(
                "costs.act-of-host.host", "99.99",
                "award.several.hee", "10.00",
                "cap.hee", "1000.00",
                "settles.consent-of", "LEAD_EMPLOYER",
                "days.before-response-due", "9"));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> protocols.create(ID, VALIDITY, Terms.of(terms)))
                .getMessage();
        assertEquals(message, 5, message.split("; ").length);
        for (String part : List.of(
                "costs.act-of-host.*: the parts of HEE, lead employer and host add up to 99.99 per cent",
                "award.several.*: the parts of HEE, lead employer and host add up to 110.00 per cent",
                "excess.to: what is above the caps goes to HEE",
                "settles.consent-of: LEAD_EMPLOYER settles",
                "days.before-response-due: the response is sent on day 19, before its draft on day 20")) {
            assertTrue(message, message.contains(part));
        }
    }

    @Test
    public void tri3_sharesAlwaysAddUpWhateverTheFigures() {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            Map<String, String> terms = new TreeMap<>();
            for (Cause cause : Cause.values()) {
                int hee = random.nextInt(10_001);
                int employer = random.nextInt(10_001 - hee);
                String line = "award." + cause.slug();
                terms.put(line + ".hee", Money.ofPence(hee).toString());
                terms.put(line + ".lead-employer", Money.ofPence(employer).toString());
                terms.put(
                        line + ".host", Money.ofPence(10_000L - hee - employer).toString());
            }
            terms.put("cap.host", Money.ofPence(random.nextInt(100_000)).toString());
            Claim claim = claim(Cause.values()[random.nextInt(Cause.values().length)]);
            List<Share> shares = schedule(terms).share(claim);
            assertEquals(
                    "round " + i,
                    claim.total(),
                    Money.sum(shares.stream().map(Share::amount).toList()));
            assertTrue("round " + i, shares.stream().noneMatch(share -> share.amount()
                    .isNegative()));
        }
    }

    @Test
    public void sch1_theShippedFiguresNameEveryTermAndAreTheDefaults() throws IOException {
        Properties file = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/cfg/org.leademployer.schedule8-national-1.0.0.cfg"))) {
            file.load(reader);
        }
        Map<String, String> defaults = defaults();
        defaults.forEach((name, value) -> assertEquals(name, value, file.getProperty(name)));
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        keys.removeAll(defaults.keySet());
        assertEquals(Set.of("region", "version", "validFrom"), keys);
    }

    private TribunalSchedule schedule(Map<String, String> changed) {
        Map<String, String> values = defaults();
        values.putAll(changed);
        return (TribunalSchedule) protocols.create(ID, VALIDITY, Terms.of(values));
    }

    private Map<String, String> defaults() {
        Map<String, String> values = new TreeMap<>();
        for (TermDefinition definition : protocols.definitions()) {
            values.put(definition.name(), definition.byDefault());
        }
        return values;
    }

    /** Twenty days at RTD and ten at RBS. */
    private static Claim claim(Cause cause) {
        return new Claim(VALIDITY.from(), Money.parse("200.00"), Money.parse("1000.00"), acts(cause));
    }

    private static ClaimNotice notice() {
        return new ClaimNotice(VALIDITY.from(), SENT, SENT.plusDays(28), acts(Cause.ACT_OF_HOST));
    }

    private static List<Act> acts(Cause cause) {
        return List.of(
                new Act(new OdsCode("RTD"), new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 20)), cause),
                new Act(new OdsCode("RBS"), new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2021, 9, 10)), cause));
    }

    private static String text(List<Share> shares) {
        return shares.stream()
                .map(share -> share.party() + " " + share.amount())
                .collect(Collectors.joining(", "));
    }

    private static List<String> steps(HandlingPlan plan) {
        return plan.steps().stream()
                .map(step -> step.due() + " " + step.who() + " " + step.action() + " " + step.tells())
                .toList();
    }
}
