/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule6.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;
import org.leademployer.schedules.spi.commercial.TraineeService;

public class ParametricSchedulesTest {

    private static final VariantId ID = new VariantId("6", Region.NATIONAL, VariantVersion.parse("1.0.0"));
    private static final Validity VALIDITY = new Validity(LocalDate.of(2021, 4, 1), null);

    private final ParametricSchedules schedules = new ParametricSchedules();

    @Test
    public void sch6_everyTermDecides() {
        record Case(Map<String, String> terms, FundingKind funding, int wte, Attendance attendance, String lines) {}
        String both = "RTD SERVICE_FEE 97.80, RTD OCCUPATIONAL_HEALTH 21.42";
        FundingKind secondary = FundingKind.SECONDARY_CARE;
        List<Case> cases = List.of(
                new Case(Map.of(), secondary, 100, Attendance.IN_POST, both),
                new Case(Map.of(), secondary, 50, Attendance.IN_POST, both),
                new Case(Map.of(), secondary, 100, Attendance.LEAVE, both),
                new Case(Map.of(), secondary, 100, Attendance.OUT_OF_PROGRAMME, both),
                new Case(
                        Map.of("pricing.model", "TENDERED", "price.service-fee", "400.00"),
                        secondary,
                        100,
                        Attendance.IN_POST,
                        "RTD SERVICE_FEE 100.82, RTD OCCUPATIONAL_HEALTH 21.42"),
                new Case(
                        Map.of("applies.occupational-health", "false"),
                        secondary,
                        100,
                        Attendance.IN_POST,
                        "RTD SERVICE_FEE 97.80"),
                new Case(
                        Map.of("per.occupational-health", "MONTH", "price.occupational-health", "7.00"),
                        secondary,
                        100,
                        Attendance.IN_POST,
                        "RTD SERVICE_FEE 97.80, RTD OCCUPATIONAL_HEALTH 21.00"),
                new Case(
                        Map.of("counting.ltft", "WTE"),
                        secondary,
                        50,
                        Attendance.IN_POST,
                        "RTD SERVICE_FEE 48.90, RTD OCCUPATIONAL_HEALTH 10.71"),
                new Case(Map.of("counts.leave", "false"), secondary, 100, Attendance.LEAVE, ""),
                new Case(Map.of("counts.out-of-programme", "false"), secondary, 100, Attendance.OUT_OF_PROGRAMME, ""),
                new Case(
                        Map.of("payer.secondary-care", "LEAD_EMPLOYER"),
                        secondary,
                        100,
                        Attendance.IN_POST,
                        "LEAD_EMPLOYER SERVICE_FEE 97.80, LEAD_EMPLOYER OCCUPATIONAL_HEALTH 21.42"),
                new Case(
                        Map.of("payer.palliative-medicine", "HOST"),
                        FundingKind.PALLIATIVE_MEDICINE,
                        100,
                        Attendance.IN_POST,
                        both));
        for (Case c : cases) {
            assertEquals(c.toString(), c.lines(), lines(c.terms(), c.funding(), c.wte(), c.attendance()));
        }
    }

    @Test
    public void sch6_byDefaultHostsPayForSecondaryCareAndHeeForTheRest() {
        for (FundingKind kind : FundingKind.values()) {
            String payer = kind == FundingKind.SECONDARY_CARE ? "RTD" : "HEE";
            assertTrue(
                    kind.name(),
                    lines(Map.of(), kind, 100, Attendance.IN_POST).startsWith(payer + " SERVICE_FEE 97.80"));
        }
    }

    @Test
    public void sch1_theShippedFiguresNameEveryTermAndAreTheDefaults() throws IOException {
        Properties file = read("src/main/cfg/org.leademployer.schedule6-national-1.0.0.cfg");
        Map<String, String> defaults = defaults();
        defaults.forEach((name, value) -> assertEquals(name, value, file.getProperty(name)));
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        keys.removeAll(defaults.keySet());
        assertEquals(Set.of("region", "version", "validFrom"), keys);
        assertEquals("national", file.getProperty("region"));
    }

    @Test
    public void sch2_theNorthEastFiguresNameOnlyTermsThatThereAre() throws IOException {
        Properties file = read(
                "../../variants/north-east-schedule-6/src/main/cfg/org.leademployer.schedule6-north-east-1.0.0.cfg");
        Set<String> keys = new TreeSet<>(file.stringPropertyNames());
        keys.removeAll(defaults().keySet());
        assertEquals(Set.of("region", "version", "validFrom"), keys);
        assertEquals("TENDERED", file.getProperty("pricing.model"));
    }

    private String lines(Map<String, String> changed, FundingKind funding, int wte, Attendance attendance) {
        Map<String, String> values = defaults();
        values.putAll(changed);
        CommercialSchedule schedule = (CommercialSchedule) schedules.create(ID, VALIDITY, Terms.of(values));
        assertEquals(ID, schedule.id());
        assertEquals(VALIDITY, schedule.validity());
        assertEquals(values, schedule.terms().values());
        Period days = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2021, 10, 31));
        TraineeService service = new TraineeService(
                "t-1", days, List.of(new ServicePlacement(new OdsCode("RTD"), days, wte, funding, attendance, "600")));
        return String.join(
                ", ",
                schedule.charge(service).stream()
                        .map(line -> line.payer() + " " + line.kind() + " " + line.amount())
                        .toList());
    }

    private Map<String, String> defaults() {
        Map<String, String> values = new TreeMap<>();
        for (TermDefinition definition : schedules.definitions()) {
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
