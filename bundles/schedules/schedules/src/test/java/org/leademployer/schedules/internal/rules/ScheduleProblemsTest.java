/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.internal.rules.ScheduleProblems.TermsChanged;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

public class ScheduleProblemsTest {

    private final PinnedVariant file =
            pin("north-east", Source.CONFIGURATION, "org.leademployer.schedule6-north-east-1.0.0.cfg");
    private final PinnedVariant bundle = pin("north-west", Source.BUNDLE, "north-west-schedule-6-1.0.0.jar");

    @Test
    public void sch4_namesTheVariantAndHowToDeployIt() {
        Problem problem = ScheduleProblems.pinsNotInForce("c-1", List.of(file, bundle), List.of());
        assertEquals("variant-not-deployed", problem.code());
        assertEquals(409, problem.status());
        assertEquals("SCH-4", problem.rule());
        assertEquals(
                List.of(
                        "schedule 6 north-east 1.0.0 with the terms abc",
                        "schedule 6 north-west 1.0.0 with the terms abc"),
                problem.missing());
        assertEquals(
                "Put the figures file 'org.leademployer.schedule6-north-east-1.0.0.cfg' with the agreed terms of schedule 6"
                        + " north-east 1.0.0 back into deploy/ (or etc/, if it was there). Put the bundle org.example.rules"
                        + " 1.0.0 (SHA-256 def) back into deploy/ as 'north-west-schedule-6-1.0.0.jar'.",
                problem.next());
    }

    @Test
    public void sch4_changedTermsAreNamedBesideWhatIsAbsent() {
        Problem changed = ScheduleProblems.pinsNotInForce("c-1", List.of(), List.of(new TermsChanged(file, "xyz")));
        assertEquals("variant-terms-changed", changed.code());
        assertEquals(List.of("schedule 6 north-east 1.0.0 with the terms abc (deployed are xyz)"), changed.missing());
        Problem both = ScheduleProblems.pinsNotInForce("c-1", List.of(bundle), List.of(new TermsChanged(file, "xyz")));
        assertEquals("variant-not-deployed", both.code());
        assertEquals(2, both.missing().size());
        assertTrue(both.next().contains("back into 'org.leademployer.schedule6-north-east-1.0.0.cfg'"));
    }

    @Test
    public void sch6_claimsAndBreachesMakeNoBook_andTheWayToCompareIsNamed() {
        Problem eight = ScheduleProblems.noBook("8");
        assertEquals("Schedule 8 has no book to run over: claims arise one by one.", eight.detail());
        assertTrue(eight.next(), eight.next().contains("/api/v1/schedules/8/compare?left=national:1.0.0&right="));
        assertTrue(eight.next(), eight.next().contains("/tribunal-shares"));
        assertTrue(ScheduleProblems.noBook("10").next().contains("/breach-plan"));
        assertTrue(ScheduleProblems.noBook("6").next().startsWith("Install the feature"));
    }

    @Test
    public void sch5_termsAreReadBackFromTheirCanonicalForm() {
        Terms terms = Terms.of(Map.of("a", "1.00", "b \"q\"", "x\\y\n"));
        assertEquals(terms, CanonicalTerms.read(terms.canonical()));
        assertEquals(Terms.of(Map.of()), CanonicalTerms.read("{}".getBytes()));
        for (String wrong : List.of("", "[]", "{\"a\":1}", "{\"a\":", "nonsense")) {
            assertThrows(wrong, IllegalArgumentException.class, () -> CanonicalTerms.read(wrong.getBytes()));
        }
    }

    private static PinnedVariant pin(String region, Source source, String name) {
        return new PinnedVariant(
                "c-1",
                new VariantId("6", new Region(region), VariantVersion.parse("1.0.0")),
                "abc",
                LocalDate.of(2021, 8, 1),
                Instant.EPOCH,
                "admin",
                new Carrier(source, name, new BundleIdentity("org.example.rules", "1.0.0", "def")));
    }
}
