/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.ArchivedTerms;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.Standardisation.Share;
import org.leademployer.schedules.internal.rules.DeviationRules.KeptReason;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Terms side by side, deviations, the index, and what a repair is. */
public class ComparisonRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2022-04-01");
    private static final BundleIdentity BUNDLE = new BundleIdentity("org.example", "1.0.0", "b".repeat(64));
    private static final DeviationReason REASON = new DeviationReason("Agreed in the tender", "Postgraduate Dean", DAY);
    private static final ContractName CONTRACT =
            new ContractName("c-1", "NW-LE-2021", new Region("north-west"), new Period(DAY, DAY.plusYears(3)), false);

    @Test
    public void sch6_termsStandSideBySideByName() {
        List<Comparison.Term> terms = TermComparison.of(
                terms("b", "1", "a", "388.00", "only.left", "x"),
                terms("b", "1", "a", "401.50", "only.right", "y"),
                Map.of("a", TermDefinition.money("a", "pounds", "what it costs", "0.00", "9.00", "1.00")));
        assertEquals(
                List.of("a", "b", "only.left", "only.right"),
                terms.stream().map(Comparison.Term::name).toList());
        assertEquals(new Comparison.Term("a", "388.00", "401.50", "pounds", "what it costs"), terms.get(0));
        assertEquals(
                List.of(false, true, false, false),
                terms.stream().map(Comparison.Term::equal).toList());
        assertNull(terms.get(2).right());
        assertNull(terms.get(3).left());
        Comparison comparison = new Comparison(side("1.0.0"), side("1.1.0"), terms);
        assertEquals(1, comparison.equalTerms());
        assertEquals(3, comparison.differentTerms());
        assertTrue(comparison.bundlesEqual());
    }

    @Test
    public void sch6_aComparisonTurnedRoundSaysTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Terms left = some(random);
            Terms right = some(random);
            List<Comparison.Term> there = TermComparison.of(left, right, Map.of());
            List<Comparison.Term> back = TermComparison.of(right, left, Map.of());
            Set<String> names = new HashSet<>(left.values().keySet());
            names.addAll(right.values().keySet());
            assertEquals(names.size(), there.size());
            assertEquals(
                    there,
                    back.stream()
                            .map(term -> new Comparison.Term(term.name(), term.right(), term.left(), null, null))
                            .toList());
            Share share = TermComparison.share(left, right);
            assertEquals(share, TermComparison.share(right, left));
            assertEquals(left.equals(right), share.numerator() == share.denominator());
        }
    }

    @Test
    public void sch7_theIndexHasTwoDecimalsAndSays100OnlyOfEverySingleTerm() {
        Object[][] cases = {
            {0L, 0L, null},
            {0L, 7L, "0.00"},
            {1L, 3L, "33.33"},
            {2L, 3L, "66.66"},
            {13L, 13L, "100.00"},
            {99999L, 100000L, "99.99"},
            {199999L, 200000L, "99.99"}
        };
        for (Object[] one : cases) {
            Share share = new Share((Long) one[0], (Long) one[1]);
            assertEquals(one[2], share.index() == null ? null : share.index().toPlainString());
        }
        assertEquals(new Share(3, 10), new Share(1, 3).plus(new Share(2, 7)));
    }

    @Test
    public void sch7_aReasonHoldsForItsTwoValuesAlone() {
        Object[][] cases = {
            // national and agreed when the reason was given; what it is now
            {"388.00", "401.50", Deviation.State.EXPLAINED},
            {"388.00", "399.00", Deviation.State.STALE},
            {"380.00", "401.50", Deviation.State.STALE},
            {null, "401.50", Deviation.State.STALE},
            {"388.00", null, Deviation.State.STALE},
        };
        for (Object[] one : cases) {
            KeptReason kept = new KeptReason(
                    "c-1", "6", "price", (String) one[0], (String) one[1], REASON, Instant.EPOCH, "admin");
            Deviation found = deviation(Map.of("price", kept));
            assertEquals(one[2], found.state());
            assertEquals(REASON, found.reason());
        }
        Deviation without = deviation(Map.of());
        assertEquals(Deviation.State.UNEXPLAINED, without.state());
        assertNull(without.reason());
        assertEquals("388.00", without.national());
        assertEquals("401.50", without.agreed());
    }

    @Test
    public void sch7_aTermThatOnlyOneHasIsADeviation() {
        List<Deviation> deviations = DeviationRules.deviations(
                CONTRACT,
                id("1.0.0"),
                terms("own", "1", "same", "2"),
                id("2.0.0"),
                terms("same", "2", "lost", "3"),
                Map.of());
        assertEquals(
                List.of("lost", "own"), deviations.stream().map(Deviation::term).toList());
        assertNull(deviations.get(0).agreed());
        assertNull(deviations.get(1).national());
    }

    @Test
    public void sch7_everythingThatIsWrongWithAReasonIsSaidAtOnce() {
        assertEquals(List.of(), DeviationRules.faults(REASON, DAY));
        assertEquals(
                3,
                DeviationRules.faults(new DeviationReason(" ", null, null), DAY).size());
        assertEquals(
                3,
                DeviationRules.faults(new DeviationReason("x".repeat(1001), "y".repeat(201), DAY.plusDays(1)), DAY)
                        .size());
    }

    @Test
    public void sch7_thePinOfTheDayDecides() {
        List<PinnedVariant> pins = List.of(pin("1.0.0", DAY), pin("2.0.0", DAY.plusDays(10)));
        Object[][] cases = {{-5, "1.0.0"}, {0, "1.0.0"}, {9, "1.0.0"}, {10, "2.0.0"}, {99, "2.0.0"}};
        for (Object[] one : cases) {
            assertEquals(
                    id((String) one[1]),
                    DeviationRules.onDay(pins, DAY.plusDays((Integer) one[0]))
                            .orElseThrow()
                            .variant());
        }
        assertTrue(DeviationRules.onDay(List.of(), DAY).isEmpty());
    }

    @Test
    public void sch3_aRepairIsAHigherMicroVersionOfTheSameLine() {
        String[][] cases = {
            {"1.0.1", "1.0.0", "yes"},
            {"1.0.10", "1.0.9", "yes"},
            {"1.0.0", "1.0.0", "no"},
            {"1.0.0", "1.0.1", "no"},
            {"1.1.1", "1.0.0", "no"},
            {"2.0.1", "1.0.0", "no"},
            {"1.1.0", "1.0.0", "no"}
        };
        for (String[] one : cases) {
            assertEquals(String.join(" ", one), one[2].equals("yes"), RepairRules.repairs(id(one[0]), id(one[1])));
        }
        VariantId elsewhere = new VariantId("6", new Region("london"), VariantVersion.parse("1.0.1"));
        assertFalse(RepairRules.repairs(elsewhere, id("1.0.0")));
        VariantId other = new VariantId("8", new Region("north-west"), VariantVersion.parse("1.0.1"));
        assertFalse(RepairRules.repairs(other, id("1.0.0")));
    }

    @Test
    public void sch5_theFirstPayerThatDiffersIsNamedAndElseTheByte() {
        Map<String, Money> kept = Map.of("RW3", Money.ofPence(100), "HEE", Money.ofPence(5));
        Map<String, Money> now = Map.of("RW3", Money.ofPence(101), "HEE", Money.ofPence(6), "RXA", Money.ofPence(1));
        assertEquals("HEE: kept 0.05, now 0.06", ResultDifference.first(bytes("a"), bytes("b"), kept, now));
        assertEquals(
                "RXA: kept nothing, now 0.01",
                ResultDifference.first(bytes("a"), bytes("b"), Map.of(), Map.of("RXA", Money.ofPence(1))));
        assertEquals(
                "byte 2 of the result (kept 3 bytes, now 4)",
                ResultDifference.first(bytes("abc"), bytes("abde"), kept, kept));
        assertNull(ResultDifference.first(bytes("abc"), bytes("abc"), kept, kept));
    }

    @Test
    public void sch5_lostFiguresComeBackAsAFile() {
        Terms terms = terms("price", "401.50", "note", "a \\ b");
        ArchivedTerms archived = new ArchivedTerms(
                id("1.0.0"), new Validity(DAY, null), Source.CONFIGURATION, "figures.cfg", terms, BUNDLE);
        String text = FiguresText.of(archived);
        assertTrue(text, text.contains("region = north-west\nversion = 1.0.0\nvalidFrom = 2022-04-01\n"));
        assertTrue(text, text.contains("price = 401.50\n"));
        assertTrue(text, text.contains("note = a \\\\ b\n"));
        assertTrue(text, text.contains("# It came from the file figures.cfg\n"));
        String unused = FiguresText.of(new ArchivedTerms(id("1.0.0"), null, Source.BUNDLE, "rules.jar", terms, BUNDLE));
        assertTrue(unused, unused.contains("# validFrom = "));
        assertTrue(unused, unused.contains("rules.jar: these figures alone do not bring it back"));
    }

    private static Deviation deviation(Map<String, KeptReason> reasons) {
        List<Deviation> deviations = DeviationRules.deviations(
                CONTRACT, id("1.0.0"), terms("price", "401.50"), id("2.0.0"), terms("price", "388.00"), reasons);
        assertEquals(1, deviations.size());
        return deviations.get(0);
    }

    private static Terms some(Random random) {
        Map<String, String> values = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.put("t" + random.nextInt(4), Integer.toString(random.nextInt(2)));
        }
        return Terms.of(values);
    }

    private static Terms terms(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return Terms.of(values);
    }

    private static Comparison.Side side(String version) {
        return new Comparison.Side(id(version), "a".repeat(64), BUNDLE, true);
    }

    private static PinnedVariant pin(String version, LocalDate from) {
        return new PinnedVariant(
                "c-1",
                id(version),
                "a".repeat(64),
                from,
                Instant.EPOCH,
                "admin",
                new Carrier(Source.CONFIGURATION, "figures.cfg", BUNDLE));
    }

    private static VariantId id(String version) {
        return new VariantId("6", new Region("north-west"), VariantVersion.parse(version));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
