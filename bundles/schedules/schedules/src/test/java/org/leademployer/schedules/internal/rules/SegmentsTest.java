/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

public class SegmentsTest {

    private static final BundleIdentity BUNDLE = new BundleIdentity("rules", "1.0.0", "b");
    private static final Region NORTH_WEST = new Region("north-west");
    private static final List<Region> PATH = List.of(NORTH_WEST, new Region("north"), Region.NATIONAL);

    @Test
    public void sch3_aPinHoldsUntilTheNextAndTheFirstForEarlierDaysToo() {
        List<PinnedVariant> pins = List.of(pin("1.1.0", "t2", "2022-04-01"), pin("1.0.0", "t1", "2021-08-01"));
        String[][] cases = {
            {"2021-08-01", "2021-10-31", "2021-08-01 to 2021-10-31 1.0.0"},
            {"2021-04-01", "2021-10-31", "2021-04-01 to 2021-10-31 1.0.0"}, // from before the first
            {"2020-01-01", "2020-12-31", "2020-01-01 to 2020-12-31 1.0.0"}, // all before the first
            {"2022-03-31", "2022-04-01", "2022-03-31 to 2022-03-31 1.0.0, 2022-04-01 to 2022-04-01 1.1.0"},
            {"2022-04-01", "2023-03-31", "2022-04-01 to 2023-03-31 1.1.0"},
            {"2021-04-01", "2023-03-31", "2021-04-01 to 2022-03-31 1.0.0, 2022-04-01 to 2023-03-31 1.1.0"},
        };
        for (String[] c : cases) {
            assertEquals(c[0] + " " + c[1], c[2], pinned(pins, c[0], c[1]));
        }
    }

    @Test
    public void sch5_oneEntryForEachStretchWithItsOwnTerms() {
        assertEquals(
                "the same again changes nothing",
                "2021-04-01 to 2023-03-31 1.0.0",
                pinned(
                        List.of(pin("1.0.0", "t1", "2021-04-01"), pin("1.0.0", "t1", "2022-04-01")),
                        "2021-04-01",
                        "2023-03-31"));
        assertEquals(
                "other terms are other terms",
                "2021-04-01 to 2022-03-31 1.0.0, 2022-04-01 to 2023-03-31 1.0.0",
                pinned(
                        List.of(pin("1.0.0", "t1", "2021-04-01"), pin("1.0.0", "t2", "2022-04-01")),
                        "2021-04-01",
                        "2023-03-31"));
    }

    @Test
    public void sch3_aDraftTakesTheNewestValidOfItsNodeOrTheNearestAbove() {
        List<DeployedVariant> deployed = List.of(
                deployed("national", "1.0.0", "2021-04-01", null),
                deployed("national", "2.0.0", "2022-04-01", null),
                deployed("north-west", "1.0.0", "2022-07-01", "2022-12-31"),
                deployed("north-west", "1.0.1", "2022-10-01", "2022-10-31"),
                deployed("north-east", "9.0.0", "2021-04-01", null));
        assertEquals(
                "2021-01-01 to 2021-03-31 none, 2021-04-01 to 2022-03-31 national 1.0.0,"
                        + " 2022-04-01 to 2022-06-30 national 2.0.0, 2022-07-01 to 2022-09-30 north-west 1.0.0,"
                        + " 2022-10-01 to 2022-10-31 north-west 1.0.1, 2022-11-01 to 2022-12-31 north-west 1.0.0,"
                        + " 2023-01-01 to 2023-03-31 national 2.0.0",
                drafts(deployed, "2021-01-01", "2023-03-31"));
        assertEquals("2022-10-15 to 2022-10-15 north-west 1.0.1", drafts(deployed, "2022-10-15", "2022-10-15"));
        assertEquals("2022-10-15 to 2022-10-15 none", drafts(List.of(), "2022-10-15", "2022-10-15"));
    }

    /** Against a look at every day. */
    @Test
    public void sch3_everyDayHasTheNewest() {
        Random random = new Random(4);
        LocalDate start = LocalDate.of(2021, 1, 1);
        String[] regions = {"national", "north", "north-west", "south"};
        for (int run = 0; run < 500; run++) {
            List<DeployedVariant> deployed = new ArrayList<>();
            for (int i = random.nextInt(7); i > 0; i--) {
                LocalDate from = start.plusDays(random.nextInt(60) - 20);
                deployed.add(deployed(
                        regions[random.nextInt(4)],
                        "1.0." + i,
                        from.toString(),
                        random.nextBoolean()
                                ? null
                                : from.plusDays(random.nextInt(40)).toString()));
            }
            List<Segments.Draft> segments = Segments.ofDraft(deployed, PATH, new Period(start, start.plusDays(39)));
            LocalDate next = start;
            for (Segments.Draft segment : segments) {
                assertEquals("no gap, no overlap", next, segment.period().from());
                for (LocalDate day = next; !day.isAfter(segment.period().to()); day = day.plusDays(1)) {
                    assertEquals(
                            Segments.newest(deployed, PATH, day)
                                    .map(DeployedVariant::id)
                                    .orElse(null),
                            segment.variant());
                }
                next = segment.period().to().plusDays(1);
            }
            assertEquals(start.plusDays(40), next);
        }
    }

    @Test
    public void sch4_aPinIsInForceWithTheAgreedTermsAlone() {
        PinnedVariant pin = pin("1.0.0", "t1", "2021-04-01");
        assertEquals(Pin.State.IN_FORCE, pin.state("t1"));
        assertEquals(Pin.State.TERMS_CHANGED, pin.state("t2"));
        assertEquals(Pin.State.NOT_DEPLOYED, pin.state(null));
    }

    private static String pinned(List<PinnedVariant> pins, String from, String to) {
        return String.join(
                ", ",
                Segments.ofPins(pins, period(from, to)).stream()
                        .map(segment ->
                                segment.period() + " " + segment.pin().variant().version())
                        .toList());
    }

    private static String drafts(List<DeployedVariant> deployed, String from, String to) {
        return String.join(
                ", ",
                Segments.ofDraft(deployed, PATH, period(from, to)).stream()
                        .map(segment -> segment.period() + " "
                                + (segment.variant() == null
                                        ? "none"
                                        : segment.variant().region() + " "
                                                + segment.variant().version()))
                        .toList());
    }

    private static PinnedVariant pin(String version, String terms, String from) {
        return new PinnedVariant(
                "c-1",
                new VariantId("6", NORTH_WEST, VariantVersion.parse(version)),
                terms,
                LocalDate.parse(from),
                Instant.EPOCH,
                "admin",
                new Carrier(Source.BUNDLE, "north-west.jar", BUNDLE));
    }

    private static DeployedVariant deployed(String region, String version, String from, String to) {
        return new DeployedVariant(
                new VariantId("6", new Region(region), VariantVersion.parse(version)),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                Source.CONFIGURATION,
                Terms.of(Map.of()),
                BUNDLE);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
