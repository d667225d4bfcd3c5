/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Validity;

public class FiguresReaderTest {

    private static final Set<Region> REGIONS =
            Set.of(Region.NATIONAL, new Region("north-west"), new Region("north-east"));
    private static final List<TermDefinition> DEFINITIONS = List.of(
            TermDefinition.money(
                    "price.service-fee", "pounds per trainee per year", "The service.", "0", "100000", "388"),
            TermDefinition.money("price.levy", "pounds", "The levy.", "0.00", "10.00", null),
            TermDefinition.flag("counts.leave", "Whether leave counts.", true),
            TermDefinition.choice("counting.ltft", "Heads or equivalents.", List.of("HEAD", "WTE"), "HEAD"));
    private static final Map<String, Object> RIGHT =
            Map.of("region", "north-east", "version", "1.0.0", "validFrom", "2021-04-01", "price.levy", "1");

    @Test
    public void sch1_valuesAreTakenInTheirOneCanonicalForm() {
        String[][] cases = {
            {"388", "388.00"}, {"388.5", "388.50"}, {"388.50", "388.50"}, {" 388.00 ", "388.00"},
            {"0", "0.00"}, {"100000.00", "100000.00"}, {"388.500", "388.50"}, {"0388", "388.00"}
        };
        for (String[] c : cases) {
            FiguresReader.Reading reading = read(Map.of("price.service-fee", c[0]));
            assertEquals(c[0], List.of(), reading.reasons());
            assertEquals(c[0], c[1], reading.figures().terms().text("price.service-fee"));
        }
        assertEquals(
                "numbers and flags of typed files",
                read(Map.of("price.service-fee", "400.50", "counts.leave", "false"))
                        .figures()
                        .terms()
                        .sha256(),
                read(Map.of("price.service-fee", 400.5, "counts.leave", false))
                        .figures()
                        .terms()
                        .sha256());
    }

    @Test
    public void sch2_whatAFileDoesNotNameIsTheDefault() {
        Figures figures = read(Map.of()).figures();
        assertEquals(
                Map.of(
                        "price.service-fee", "388.00",
                        "price.levy", "1.00",
                        "counts.leave", "true",
                        "counting.ltft", "HEAD"),
                figures.terms().values());
        assertEquals("schedule 6 north-east 1.0.0", figures.id().toString());
        assertEquals(new Validity(LocalDate.of(2021, 4, 1), null), figures.validity());
        assertEquals(
                LocalDate.of(2022, 3, 31),
                read(Map.of("validTo", "2022-03-31")).figures().validity().to());
    }

    @Test
    public void sch2_everyKeyAndValueIsChecked() {
        Object[][] cases = {
            {"price.servicefee", "388", "'price.servicefee' is not a term; did you mean 'price.service-fee'?"},
            {"price.service-fees", "388", "'price.service-fees' is not a term; did you mean 'price.service-fee'?"},
            {"valid-from", "2021-04-01", "'valid-from' is not a term; did you mean 'validFrom'?"},
            {"colour", "blue", "'colour' is not a term"},
            {"price.service-fee", "", "'price.service-fee' has no value"},
            {"price.service-fee", "-1", "'price.service-fee': -1.00 lies below 0 (pounds per trainee per year)"},
            {
                "price.service-fee",
                "100000.01",
                "'price.service-fee': 100000.01 lies above 100000 (pounds per trainee per year)"
            },
            {"price.service-fee", "388.001", "'price.service-fee': '388.001' is not an amount in pounds, such as 388.00"
            },
            {"price.service-fee", "£388", "'price.service-fee': '£388' is not an amount in pounds, such as 388.00"},
            {"price.service-fee", "388,00", "'price.service-fee': '388,00' is not an amount in pounds, such as 388.00"},
            {
                "price.service-fee",
                "1e999999999",
                "'price.service-fee': '1e999999999' is not an amount in pounds, such as 388.00"
            },
            {"counts.leave", "yes", "'counts.leave': 'yes' cannot be chosen; it must be true or false"},
            {"counting.ltft", "head", "'counting.ltft': 'head' cannot be chosen; it must be HEAD or WTE"},
            {"counting.ltft", new String[] {"HEAD", "WTE"}, "'counting.ltft' must have one value"},
            {"region", "north-wst", "'region': 'north-wst' is not a node of the geography; did you mean 'north-west'?"},
            {"region", "North West", "'region': 'North West' is not a region, such as north-west"},
            {"version", "1.0", "'version': '1.0' is not a version, such as 1.0.0"},
            {"validFrom", "1 April 2021", "'validFrom': '1 April 2021' is not a date, such as 2021-04-01"},
            {"validFrom", "2021-02-30", "'validFrom': '2021-02-30' is not a date, such as 2021-04-01"},
            {"validTo", "2021-03-31", "'validTo' (2021-03-31) lies before 'validFrom' (2021-04-01)"},
            {"validTo", " ", "'validTo' has no value"},
        };
        for (Object[] c : cases) {
            FiguresReader.Reading reading = read(Map.of((String) c[0], c[1]));
            assertTrue(Arrays.toString(c), reading.isRefused());
            assertEquals(List.of(c[2]), reading.reasons());
        }
    }

    @Test
    public void sch2_allThatIsWrongIsSaidAtOnce() {
        FiguresReader.Reading reading = FiguresReader.read(
                "6",
                DEFINITIONS,
                Map.of("region", "nowhere", "price.service-fee", "-1", "pryce", "1"),
                REGIONS,
                FileLines.of(
                        """
                        # Figures
                        region = nowhere
                        price.service-fee = 388.00
                        pryce: 1
                        price.service-fee = -1
                        """));
        assertEquals(
                List.of(
                        "line 5: 'price.service-fee' stands in line 3 already",
                        "line 4: 'pryce' is not a term",
                        "line 2: 'region': 'nowhere' is not a node of the geography",
                        "'version' is missing",
                        "'validFrom' is missing",
                        "line 3: 'price.service-fee': -1.00 lies below 0 (pounds per trainee per year)",
                        "'price.levy' is missing: The levy."),
                reading.reasons());
        assertEquals(
                4,
                FiguresReader.read("6", DEFINITIONS, Map.of(), REGIONS, FileLines.UNKNOWN)
                        .reasons()
                        .size());
    }

    @Test
    public void sch2_wholeNumbersSharesAndTextsAreCheckedByUnitAndRange() {
        List<TermDefinition> definitions = List.of(
                TermDefinition.wholeNumber("report.hours", "hours", "By when.", 1, 72, "24"),
                TermDefinition.percent("share.host", "The host's.", "33.33"),
                TermDefinition.text("measure.access", "Who may see it.", 12, "Named staff"));
        Object[][] cases = {
            {"report.hours", "72", "72"},
            {"report.hours", "007", "7"},
            {"report.hours", "0", "'report.hours': 0 lies below 1 (hours)"},
            {"report.hours", "73", "'report.hours': 73 lies above 72 (hours)"},
            {"report.hours", "1.5", "'report.hours': '1.5' is not a whole number, such as 72"},
            {"share.host", "33.3", "33.30"},
            {"share.host", "100", "100.00"},
            {"share.host", "100.01", "'share.host': 100.01 lies above 100.00 (per cent)"},
            {"share.host", "-0.01", "'share.host': -0.01 lies below 0.00 (per cent)"},
            {"share.host", "third", "'share.host': 'third' is not a share in per cent, such as 33.33"},
            {"share.host", "33.333", "'share.host': '33.333' is not a share in per cent, such as 33.33"},
            {"measure.access", "Two people", "Two people"},
            {"measure.access", "Everybody here", "'measure.access': has 14 characters; at most 12 are allowed"},
            {"measure.access", "a\u0007b", "'measure.access': has characters that cannot be printed"},
        };
        for (Object[] c : cases) {
            Map<String, Object> file =
                    new HashMap<>(Map.of("region", "north-east", "version", "1.0.0", "validFrom", "2021-04-01"));
            file.put((String) c[0], c[1]);
            FiguresReader.Reading reading = FiguresReader.read("10", definitions, file, REGIONS, FileLines.UNKNOWN);
            assertEquals(
                    Arrays.toString(c),
                    c[2],
                    reading.isRefused()
                            ? String.join("; ", reading.reasons())
                            : reading.figures().terms().text((String) c[0]));
        }
    }

    @Test
    public void sch2_whatTheContainerAddsIsNoTerm() {
        assertFalse(read(Map.of(
                        "felix.fileinstall.filename", "file:/deploy/x.cfg",
                        "service.pid", "x~y",
                        "service.factoryPid", "x",
                        "component.name", "x",
                        "org.apache.karaf.features.configKey", "x"))
                .isRefused());
    }

    private static FiguresReader.Reading read(Map<String, ?> changed) {
        Map<String, Object> file = new HashMap<>(RIGHT);
        file.putAll(changed);
        return FiguresReader.read("6", DEFINITIONS, file, REGIONS, FileLines.UNKNOWN);
    }
}
