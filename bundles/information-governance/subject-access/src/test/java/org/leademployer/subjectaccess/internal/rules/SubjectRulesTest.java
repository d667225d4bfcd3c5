/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.testkit.DocumentedBlock;
import org.leademployer.subjectaccess.Judgement;
import org.leademployer.subjectaccess.Judgement.Outcome;
import org.leademployer.subjectaccess.RetentionPolicy;
import org.leademployer.subjectaccess.RetentionPolicy.Rule;
import org.leademployer.subjectaccess.RetentionPolicy.Then;
import org.leademployer.subjectaccess.SubjectAccessPolicy;
import org.leademployer.subjectaccess.SubjectRequest.Kind;

public class SubjectRulesTest {

    private static final WorkingDays WEEKDAYS =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    private static final SubjectAccessPolicy POLICY =
            new SubjectAccessPolicy(Period.ofMonths(1), Period.ofMonths(2), 30, List.of("employment"), null);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Test
    public void ig8_aRequestIsDueAMonthLater_onAWorkingDay_orThreeMonthsWhenExtended() {
        Object[][] table = {
            {"2026-01-05", false, "2026-02-05"},
            // 31 February is the last of February, a Saturday: the Monday after.
            {"2026-01-31", false, "2026-03-02"},
            {"2024-01-31", false, "2024-02-29"},
            {"2026-03-31", false, "2026-04-30"},
            // A Sunday.
            {"2026-02-15", false, "2026-03-16"},
            {"2026-01-05", true, "2026-04-06"},
            {"2025-11-30", true, "2026-03-02"},
        };
        for (Object[] row : table) {
            assertEquals(
                    row[0].toString(),
                    LocalDate.parse((String) row[2]),
                    DueDay.of(LocalDate.parse((String) row[0]), POLICY, (Boolean) row[1], WEEKDAYS));
        }
    }

    @Test
    public void ig8_whatStandsAgainstErasingIsAllToldAtOnce() {
        RetentionPolicy policy = new RetentionPolicy(List.of(
                rule("employment", "trainee-record", Then.ERASE, Period.ofYears(6)),
                rule("fitness", "cases", Then.KEEP, null)));
        Holding.Need open = new Holding.Need("A case is open.", "FTP-1");

        List<Judgement> judgements = Retention.judge(
                Map.of(
                        "employment",
                        List.of(
                                new Holding(
                                        "trainee-record",
                                        1,
                                        LocalDate.of(2026, 8, 4),
                                        List.of(new Holding.Need("A placement runs.", "EMP-2"))),
                                new Holding("unnamed", 3, null, List.of())),
                        "fitness",
                        List.of(new Holding("cases", 2, null, List.of(open)))),
                policy,
                TODAY);

        List<String> reasons = judgements.stream()
                .flatMap(one -> one.reasons().stream())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "employment trainee-record: A placement runs. (EMP-2)",
                        "employment trainee-record: kept until 2032-08-04: because (a law)",
                        "employment unnamed: no rule of the retention policy says for how long",
                        "fitness cases: A case is open. (FTP-1)"),
                reasons);
        assertTrue(judgements.stream().allMatch(one -> one.outcome() == Outcome.HELD));
    }

    @Test
    public void ig8_retentionEndsWithTheLastDay() {
        RetentionPolicy policy =
                new RetentionPolicy(List.of(rule("employment", "trainee-record", Then.ERASE, Period.ofYears(6))));
        Object[][] table = {
            {LocalDate.of(2020, 3, 15), Outcome.ERASE},
            {LocalDate.of(2020, 3, 16), Outcome.HELD},
            {LocalDate.of(2020, 3, 17), Outcome.HELD},
            {null, Outcome.HELD},
        };
        for (Object[] row : table) {
            Judgement judgement = Retention.judge(
                            Map.of(
                                    "employment",
                                    List.of(new Holding("trainee-record", 1, (LocalDate) row[0], List.of()))),
                            policy,
                            TODAY)
                    .get(0);
            assertEquals(String.valueOf(row[0]), row[1], judgement.outcome());
        }
    }

    @Test
    public void ig8_aPolicySaysOneThingOfACategory() {
        Rule rule = rule("employment", "trainee-record", Then.KEEP, null);
        assertEquals(
                "/rules/1",
                Retention.faults(new RetentionPolicy(List.of(rule, rule)))
                        .get(0)
                        .field());
        assertTrue(Retention.faults(new RetentionPolicy(List.of(rule))).isEmpty());
    }

    @Test
    public void ig8_actsAreOfTheirKinds() {
        assertTrue(RequestAct.GATHER.isFor(Kind.ACCESS));
        assertFalse(RequestAct.GATHER.isFor(Kind.ERASURE));
        assertFalse(RequestAct.APPROVE.isFor(Kind.ACCESS));
        assertTrue(RequestAct.REFUSE.isFor(Kind.RESTRICTION));
    }

    @Test
    public void ig8_theGuideSaysWhatIsEnforced() {
        new DocumentedBlock("subject-access.md", "subject-request-acts").assertSays(RequestAct.TABLE.markdown());
    }

    private static Rule rule(String domain, String category, Then then, Period keepFor) {
        return new Rule(domain, category, then, keepFor, "because", "a law");
    }
}
