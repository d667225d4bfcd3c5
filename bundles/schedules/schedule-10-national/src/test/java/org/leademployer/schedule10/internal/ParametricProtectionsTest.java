/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.Measure;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

public class ParametricProtectionsTest {

    private static final VariantId ID = new VariantId("10", Region.NATIONAL, VariantVersion.parse("1.0.0"));
    private static final Validity VALIDITY = new Validity(LocalDate.of(2021, 4, 1), null);
    private static final Instant DISCOVERED = Instant.parse("2021-11-02T09:30:00Z");
    private static final String LONDON =
            "../../variants/london-schedule-10/src/main/cfg/org.leademployer.schedule10-london-1.0.0.cfg";

    private final ParametricProtections factory = new ParametricProtections();

    @Test
    public void ig6_whoIsToldByWhen() {
        record Case(Map<String, String> terms, Party by, Set<DataKind> kinds, Integer people, Risk risk, String plan) {}
        String rest = ", LEAD_EMPLOYER>HEE 48, LEAD_EMPLOYER>SUPERVISORY_AUTHORITY 72, LEAD_EMPLOYER>HEE 720";
        String byHost = "HOST>LEAD_EMPLOYER 24, LEAD_EMPLOYER>HEE 36" + rest;
        String byHostUrgently = "HOST>LEAD_EMPLOYER 4, LEAD_EMPLOYER>HEE 36" + rest;
        Set<DataKind> pay = Set.of(DataKind.PAY);
        List<Case> cases = List.of(
                new Case(Map.of(), Party.HOST, pay, 99, Risk.RISK, byHost),
                new Case(Map.of(), Party.HOST, pay, null, Risk.RISK, byHost),
                new Case(Map.of(), Party.HOST, pay, 100, Risk.RISK, byHostUrgently),
                new Case(Map.of(), Party.HOST, Set.of(DataKind.HEALTH), 1, Risk.RISK, byHostUrgently),
                new Case(
                        Map.of("urgent.special-category", "false"),
                        Party.HOST,
                        Set.of(DataKind.HEALTH),
                        1,
                        Risk.RISK,
                        byHost),
                new Case(
                        Map.of(),
                        Party.LEAD_EMPLOYER,
                        pay,
                        1,
                        Risk.RISK,
                        "LEAD_EMPLOYER>HEE 36, LEAD_EMPLOYER>HOST 36" + rest),
                new Case(
                        Map.of(),
                        Party.HEE,
                        pay,
                        1,
                        Risk.UNLIKELY,
                        "HEE>LEAD_EMPLOYER 24, LEAD_EMPLOYER>HOST 36, LEAD_EMPLOYER>HEE 48, LEAD_EMPLOYER>HEE 720"),
                new Case(
                        Map.of("notifies.people", "HEE"),
                        Party.HOST,
                        pay,
                        1,
                        Risk.HIGH,
                        "HOST>LEAD_EMPLOYER 4, LEAD_EMPLOYER>HEE 36, LEAD_EMPLOYER>HEE 48,"
                                + " LEAD_EMPLOYER>SUPERVISORY_AUTHORITY 72, HEE>AFFECTED_PEOPLE 72,"
                                + " LEAD_EMPLOYER>HEE 720"),
                new Case(
                        Map.of("leads", "HEE", "notifies.authority", "HEE"),
                        Party.HEE,
                        pay,
                        1,
                        Risk.RISK,
                        "HEE>LEAD_EMPLOYER 36, HEE>HOST 36, HEE>LEAD_EMPLOYER 48, HEE>SUPERVISORY_AUTHORITY 72,"
                                + " HEE>LEAD_EMPLOYER 720"));
        for (Case c : cases) {
            assertEquals(
                    c.toString(), c.plan(), plan(schedule(c.terms()), breach(c.by(), c.kinds(), c.people(), c.risk())));
        }
    }

    @Test
    public void ig6_hoursCountWithoutABreak() {
        // Start and end of summer time, and 29 February.
        for (String discovered : List.of("2021-03-28T00:30:00Z", "2021-10-31T00:30:00Z", "2024-02-28T12:00:00Z")) {
            Instant at = Instant.parse(discovered);
            Step notice = schedule(Map.of()).breachPlan(breach(at, Party.HOST, Set.of(), null, Risk.RISK)).stream()
                    .filter(step -> step.to() == Recipient.SUPERVISORY_AUTHORITY)
                    .findFirst()
                    .orElseThrow();
            assertEquals(discovered, at.plusSeconds(72 * 3600), notice.due());
        }
    }

    @Test
    public void ig5_theProtocolAnswersAllFour() {
        Protocol protocol = schedule(Map.of("fine.hee", "33.33", "fine.lead-employer", "66.67"))
                .protocol();
        assertEquals(Party.LEAD_EMPLOYER, protocol.leads());
        assertEquals(
                List.of(
                        "HEE>LEAD_EMPLOYER 24/4",
                        "HOST>LEAD_EMPLOYER 24/4",
                        "LEAD_EMPLOYER>HEE 36/36",
                        "LEAD_EMPLOYER>HOST 36/36",
                        "LEAD_EMPLOYER>HEE 48/48",
                        "LEAD_EMPLOYER>SUPERVISORY_AUTHORITY 72/72",
                        "LEAD_EMPLOYER>AFFECTED_PEOPLE 72/72",
                        "LEAD_EMPLOYER>HEE 720/720"),
                protocol.reporting().stream()
                        .map(duty -> duty.who() + ">" + duty.to() + " " + duty.withinHours() + "/"
                                + duty.withinHoursIfUrgent())
                        .toList());
        assertEquals(
                List.of(
                        new FinePart(Party.HEE, 3_333),
                        new FinePart(Party.LEAD_EMPLOYER, 6_667),
                        new FinePart(Party.HOST, 0)),
                protocol.fines());
        assertEquals(
                new EndOfContract(Disposition.TRANSFER_TO_NEW_PROVIDER, 28, 90, Party.LEAD_EMPLOYER, 56),
                protocol.endOfContract());
        for (Measure.Kind kind : Measure.Kind.values()) {
            assertEquals(
                    3,
                    protocol.measures().stream()
                            .filter(measure -> measure.kind() == kind)
                            .count());
        }
        assertTrue(protocol.roles()
                .contains(new ProcessingRole("payroll", Party.LEAD_EMPLOYER, ProcessingRole.Role.CONTROLLER)));
        assertEquals(8, protocol.roles().size());
    }

    @Test
    public void sch2_termsThatContradictEachOtherAreRefusedAllAtOnce() {
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "hours.notify-authority", "73",
                "hours.report", "40",
                "hours.report-urgent", "41",
                "hours.assess", "39",
                "hours.notify-people", "38",
                "hours.final-report", "72",
                "fine.hee", "0.01",
                "end.copies-days", "27",
                "role.payroll.lead-employer", "PROCESSOR",
                "role.placements.host", "PROCESSOR"));
        String message = assertThrows(IllegalArgumentException.class, () -> schedule(wrong))
                .getMessage();
        assertEquals(
                List.of(
                        "hours.notify-authority: 73 hours are more than the 72 that the law allows (UK GDPR, Article 33)",
                        "hours.report: 40 is before what it waits for (hours.report-urgent = 41)",
                        "hours.tell-parties: 36 is before what it waits for (hours.report = 40)",
                        "hours.assess: 39 is before what it waits for (hours.report = 40)",
                        "hours.notify-people: 38 is before what it waits for (hours.assess = 39)",
                        "hours.final-report: 72 is before what it waits for (hours.notify-authority = 73)",
                        "end.copies-days: 27 is before what it waits for (end.data-days = 28)",
                        "fine.*: the parts of a fine add up to 100.01 per cent, not 100.00",
                        "role.payroll.*: nobody is the controller",
                        "role.placements.*: one joint controller alone has nobody to be joint with"),
                List.of(message.split("; ")));
    }

    @Test
    public void ig6_noPlanOfAnAcceptedFileIsEverOutOfOrderOrTooLate() {
        Random random = new Random(10);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<String, String> terms = new TreeMap<>();
            for (String name : List.of(
                    "hours.report",
                    "hours.report-urgent",
                    "hours.tell-parties",
                    "hours.assess",
                    "hours.notify-authority",
                    "hours.notify-people")) {
                terms.put(name, Integer.toString(random.nextInt(90)));
            }
            terms.put("leads", random.nextBoolean() ? "HEE" : "LEAD_EMPLOYER");
            terms.put("notifies.authority", random.nextBoolean() ? "HEE" : "LEAD_EMPLOYER");
            DataProtectionSchedule schedule;
            try {
                schedule = schedule(terms);
            } catch (IllegalArgumentException e) {
                continue;
            }
            accepted++;
            Breach breach = breach(
                    one(random, List.of(Party.values())),
                    Set.of(one(random, List.of(DataKind.values()))),
                    random.nextInt(200),
                    one(random, List.of(Risk.values())));
            List<Step> steps = schedule.breachPlan(breach);
            Instant before = breach.discoveredAt();
            for (Step step : steps) {
                assertTrue(terms + " " + steps, !step.due().isBefore(before));
                before = step.due();
                assertTrue(
                        terms + " " + steps,
                        step.to() != Recipient.SUPERVISORY_AUTHORITY
                                || !step.due().isAfter(breach.statutoryDeadline()));
                assertTrue(
                        "nobody tells itself: " + steps,
                        !step.to().name().equals(step.who().name()));
            }
            assertEquals(
                    breach.risk() == Risk.UNLIKELY ? 0 : 1,
                    steps.stream()
                            .filter(step -> step.to() == Recipient.SUPERVISORY_AUTHORITY)
                            .count());
        }
        assertTrue("only " + accepted + " files were accepted", accepted > 100);
    }

    @Test
    public void sch1_theShippedFiguresNameEveryTermAndAreTheDefaults() throws IOException {
        Properties file = read("src/main/cfg/org.leademployer.schedule10-national-1.0.0.cfg");
        Map<String, String> defaults = defaults();
        defaults.forEach((name, value) -> assertEquals(name, value, file.getProperty(name)));
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        keys.removeAll(defaults.keySet());
        assertEquals(Set.of("region", "version", "validFrom"), keys);
        assertEquals("national", file.getProperty("region"));
    }

    @Test
    public void sch2_theFiguresOfLondonMakeAnotherPlan() throws IOException {
        Properties file = read(LONDON);
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        keys.removeAll(defaults().keySet());
        assertEquals(Set.of("region", "version", "validFrom"), keys);

        Map<String, String> terms = new TreeMap<>();
        file.stringPropertyNames().stream()
                .filter(defaults()::containsKey)
                .forEach(name -> terms.put(name, file.getProperty(name)));
        assertEquals(
                "HOST>LEAD_EMPLOYER 2, LEAD_EMPLOYER>HEE 24, LEAD_EMPLOYER>HEE 36, HEE>SUPERVISORY_AUTHORITY 60,"
                        + " LEAD_EMPLOYER>HEE 720",
                plan(schedule(terms), breach(Party.HOST, Set.of(DataKind.PAY), 50, Risk.RISK)));
    }

    private DataProtectionSchedule schedule(Map<String, String> changed) {
        Map<String, String> values = defaults();
        values.putAll(changed);
        DataProtectionSchedule schedule = (DataProtectionSchedule) factory.create(ID, VALIDITY, Terms.of(values));
        assertEquals(ID, schedule.id());
        assertEquals(VALIDITY, schedule.validity());
        assertEquals(values, schedule.terms().values());
        return schedule;
    }

    private static Breach breach(Party by, Collection<DataKind> kinds, Integer people, Risk risk) {
        return breach(DISCOVERED, by, kinds, people, risk);
    }

    private static Breach breach(Instant at, Party by, Collection<DataKind> kinds, Integer people, Risk risk) {
        return new Breach(at, by, new TreeSet<>(kinds), people, risk, at.plus(Duration.ofHours(72)));
    }

    /** {@code HOST>LEAD_EMPLOYER 24} for a step that is due 24 hours after the discovery. */
    private static String plan(DataProtectionSchedule schedule, Breach breach) {
        List<String> steps = new ArrayList<>();
        for (Step step : schedule.breachPlan(breach)) {
            steps.add(step.who() + ">" + step.to() + " "
                    + Duration.between(breach.discoveredAt(), step.due()).toHours());
        }
        return String.join(", ", steps);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Map<String, String> defaults() {
        Map<String, String> values = new TreeMap<>();
        for (TermDefinition definition : factory.definitions()) {
            values.put(definition.name(), definition.byDefault());
        }
        return values;
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
