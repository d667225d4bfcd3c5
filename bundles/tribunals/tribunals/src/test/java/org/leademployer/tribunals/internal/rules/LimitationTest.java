/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.DocumentedBlock;
import org.leademployer.tribunals.LawAnswer;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.TribunalLaw.Conciliation;
import org.leademployer.tribunals.TribunalLaw.Jurisdiction;
import org.leademployer.tribunals.TribunalLaw.Limit;
import org.leademployer.tribunals.TribunalLaw.Term;
import org.leademployer.tribunals.TribunalLaw.Track;

public class LimitationTest {

    private static final TribunalLaw LAW = law();

    /** Act; last day for unfair dismissal; for redundancy pay; for interim relief. */
    private static final List<List<String>> WITHOUT_CONCILIATION = List.of(
            List.of("2025-06-15", "2025-09-14", "2025-12-14", "2025-06-22"),
            List.of("2025-06-01", "2025-08-31", "2025-11-30", "2025-06-08"),
            List.of("2025-01-01", "2025-03-31", "2025-06-30", "2025-01-08"),
            // The month has no such day: its last.
            List.of("2025-12-01", "2026-02-28", "2026-05-30", "2025-12-08"),
            List.of("2023-12-01", "2024-02-29", "2024-05-30", "2023-12-08"),
            List.of("2025-11-30", "2026-02-28", "2026-05-29", "2025-12-07"),
            List.of("2025-12-31", "2026-03-30", "2026-06-30", "2026-01-07"),
            List.of("2025-09-01", "2025-11-30", "2026-02-28", "2025-09-08"),
            List.of("2025-08-31", "2025-11-30", "2026-02-28", "2025-09-07"),
            // Leap years.
            List.of("2024-02-29", "2024-05-28", "2024-08-28", "2024-03-07"),
            List.of("2024-03-01", "2024-05-29", "2024-08-29", "2024-03-08"),
            List.of("2025-03-01", "2025-05-28", "2025-08-28", "2025-03-08"),
            // Over the changes of the clocks.
            List.of("2026-03-29", "2026-06-28", "2026-09-28", "2026-04-05"),
            List.of("2025-10-26", "2026-01-25", "2026-04-25", "2025-11-02"));

    /** Act, day A, day B, last day for unfair dismissal. */
    private static final List<List<String>> WITH_CONCILIATION = List.of(
            // 30 days are not counted, and the limit lies more than a month after day B.
            List.of("2025-06-15", "2025-06-20", "2025-07-20", "2025-10-14"),
            // The limit would fall within a month of day B: one month after it.
            List.of("2025-06-15", "2025-09-01", "2025-10-01", "2025-11-01"),
            List.of("2025-06-15", "2025-09-14", "2025-10-20", "2025-11-20"),
            // A certificate on the same day stops nothing, and still gives the month.
            List.of("2025-06-15", "2025-09-10", "2025-09-10", "2025-10-10"),
            List.of("2025-06-15", "2025-07-01", "2025-07-01", "2025-09-14"),
            // Contact after it had expired.
            List.of("2025-06-15", "2025-09-15", "2025-10-20", "2025-09-14"),
            List.of("2025-06-15", "2026-01-02", "2026-02-20", "2025-09-14"),
            // Contact before the act: days before it are days of no limit.
            List.of("2025-06-15", "2025-06-01", "2025-06-30", "2025-09-30"),
            List.of("2025-06-15", "2025-05-01", "2025-06-01", "2025-09-14"),
            // Month ends: one month after 31 January is the last of February.
            List.of("2025-10-31", "2026-01-10", "2026-01-31", "2026-02-28"),
            List.of("2023-10-31", "2024-01-10", "2024-01-31", "2024-02-29"),
            List.of("2025-12-01", "2025-12-10", "2026-03-04", "2026-05-23"));

    @Test
    public void tri1_threeMonthsBeginWithTheAct_sixForRedundancy_sevenDaysForInterimRelief() {
        for (List<String> row : WITHOUT_CONCILIATION) {
            assertEquals(
                    row.get(0), row.get(1), limit("UDL", row.get(0), null, null).toString());
            assertEquals(
                    row.get(0), row.get(2), limit("RPT", row.get(0), null, null).toString());
            assertEquals(
                    row.get(0), row.get(2), limit("EQP", row.get(0), null, null).toString());
            assertEquals(
                    row.get(0), row.get(3), limit("IRF", row.get(0), null, null).toString());
        }
    }

    @Test
    public void tri1_conciliationStopsTheClock() {
        for (List<String> row : WITH_CONCILIATION) {
            assertEquals(
                    row.toString(),
                    row.get(3),
                    limit("UDL", row.get(0), row.get(1), row.get(2)).toString());
        }
        assertEquals(
                "2025-06-22",
                limit("IRF", "2025-06-15", "2025-06-16", "2025-06-30").toString());
    }

    @Test
    public void tri1_conciliationLastsSixWeeks_twelveIfNotifiedFromDecember2025() {
        assertEquals("2020-12-30", conciliation("2020-11-30"));
        assertEquals("2021-01-12", conciliation("2020-12-01"));
        assertEquals("2026-01-11", conciliation("2025-11-30"));
        assertEquals("2026-02-23", conciliation("2025-12-01"));
        assertFalse(Limitation.conciliation(LAW, LocalDate.of(2014, 5, 5)).isPresent());
        // While it runs its last day is taken.
        assertEquals(
                "2026-03-24", limit("UDL", "2025-10-01", "2025-12-01", null).toString());
    }

    @Test
    public void tri1_responseIs28DaysAfterSending_andAnExtensionReplacesIt() {
        assertEquals(
                "2025-03-28",
                answer(null, null, null, null, "2025-02-28", null)
                        .response()
                        .date()
                        .toString());
        assertEquals(
                "2024-03-27",
                answer(null, null, null, null, "2024-02-28", null)
                        .response()
                        .date()
                        .toString());
        assertEquals(
                "2026-04-13",
                answer(null, null, null, null, "2026-03-16", null)
                        .response()
                        .date()
                        .toString());
        assertEquals(
                "2026-05-01",
                answer(null, null, null, null, "2026-03-16", "2026-05-01")
                        .response()
                        .date()
                        .toString());
        ProblemException shorter =
                assertThrows(ProblemException.class, () -> answer(null, null, null, null, "2026-03-16", "2026-04-13"));
        assertEquals("responseExtendedTo", shorter.problem().faults().get(0).field());
    }

    @Test
    public void tri1_aChangeOfTheLawIsOneMoreRow() {
        Limit changed = new Limit(
                "general",
                true,
                List.of(
                        new Term(LocalDate.of(1996, 8, 22), 3, 0, "as it was"),
                        new Term(LocalDate.of(2027, 1, 1), 6, 0, "as it is to be")));
        TribunalLaw law = new TribunalLaw(
                List.of(new Jurisdiction("UDL", "Unfair dismissal", Track.STANDARD, "general")),
                List.of(changed),
                List.of(new Conciliation(LocalDate.of(2025, 12, 1), 0, 12, "a test")),
                "a test",
                28,
                "a test");
        assertEquals(List.of(), LawChecks.faults(law));
        Jurisdiction ground = law.jurisdictions().get(0);
        assertEquals("2027-03-30", day(law, ground, "2026-12-31"));
        assertEquals("2027-06-30", day(law, ground, "2027-01-01"));
        assertTrue(
                Limitation.of(law, ground, LocalDate.of(1990, 1, 1), null, null).isEmpty());
    }

    @Test
    public void tri1_thePropertiesOfLimits() {
        Random random = new Random(207);
        Jurisdiction ground = Limitation.jurisdiction(LAW, "UDL").orElseThrow();
        for (int i = 0; i < 20_000; i++) {
            LocalDate act = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
            LocalDate a = act.plusDays(random.nextInt(160) - 30);
            LocalDate b = a.plusDays(random.nextInt(90));
            LocalDate bare =
                    Limitation.of(LAW, ground, act, null, null).orElseThrow().date();
            LocalDate next = Limitation.of(LAW, ground, act.plusDays(1), null, null)
                    .orElseThrow()
                    .date();
            LocalDate with = Limitation.of(LAW, ground, act, a, b).orElseThrow().date();
            assertFalse("a later act has no earlier limit", next.isBefore(bare));
            assertFalse("conciliation takes nothing away", with.isBefore(bare));
            if (bare.isBefore(a)) {
                assertEquals("nothing is gained by contact after expiry", bare, with);
            } else if (!b.isBefore(act)) {
                assertFalse("at least a month after the certificate", with.isBefore(b.plusMonths(1)));
            }
            LocalDate longer = Limitation.of(LAW, ground, act, a, b.plusDays(1))
                    .orElseThrow()
                    .date();
            assertFalse("a longer conciliation gives no less", longer.isBefore(with));
        }
    }

    @Test
    public void tri1_everythingThatIsWrongWithAQuestionIsToldAtOnce() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> answer("2025-13-01", "ZZZ", "2025-06-02", "2025-06-01", null, "soon"))
                .problem();
        assertEquals("TRI-1", problem.rule());
        assertEquals(
                List.of("act", "jurisdiction", "responseExtendedTo", "conciliationTo"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        assertThrows(ProblemException.class, () -> answer(null, null, null, null, null, null));
        assertThrows(ProblemException.class, () -> answer("2025-06-01", null, null, null, null, null));
        assertThrows(ProblemException.class, () -> answer("1950-06-01", "UDL", null, null, null, null));
    }

    @Test
    public void tri1_theLawThatShipsKnowsTheCodesOfTheTribunals() {
        for (String code : List.of(
                "UDL", "DAG", "DDA", "RRD", "SXD", "DRB", "DSO", "PID", "WA", "BOC", "MAT", "PLD", "FLW", "VIC", "HSR",
                "RPT")) {
            assertTrue(code, Limitation.jurisdiction(LAW, code).isPresent());
        }
        assertEquals(74, LAW.jurisdictions().size());
        assertEquals(List.of(), LawChecks.faults(LAW));
        assertEquals("WTRAL", LawReader.known(LAW, "wtr(al)").code());
    }

    /** Annual leave is WTR(AL), and WTA an appeal against a notice: it has no limit that is stated. */
    @Test
    public void tri1_aCodeWithoutALimitIsKnown_andNoDayIsMadeUpForIt() {
        assertEquals("2025-09-14", limit("WTR(AL)", "2025-06-15", null, null).toString());
        assertEquals("2025-09-14", limit("GRA", "2025-06-15", null, null).toString());
        assertEquals("2025-07-26", limit("ECC", "2025-06-15", null, null).toString());
        Problem problem = assertThrows(ProblemException.class, () -> limit("WTA", "2025-06-15", null, null))
                .problem();
        assertEquals("TRI-1", problem.rule());
        assertEquals(
                List.of("jurisdiction"),
                problem.faults().stream().map(Problem.Fault::field).toList());
    }

    @Test
    public void tri1_theGuideSaysWhatMayHappen() {
        new DocumentedBlock("tribunals.md", "tribunal-claim-acts").assertSays(ClaimAct.TABLE.markdown());
    }

    private static TribunalLaw law() {
        Definition<TribunalLaw> law = new ShippedDefinitions()
                .open(DefinitionKind.in(
                        LawChecks.class,
                        TribunalLaw.KIND,
                        TribunalLaw.class,
                        "tribunal-law.schema.json",
                        List.of("tribunal-law-1.1.0.yaml"),
                        LawChecks::faults))
                .all()
                .get(0);
        return law.content();
    }

    private static String day(TribunalLaw law, Jurisdiction ground, String act) {
        return Limitation.of(law, ground, LocalDate.parse(act), null, null)
                .orElseThrow()
                .date()
                .toString();
    }

    private static String conciliation(String notified) {
        return Limitation.conciliation(LAW, LocalDate.parse(notified))
                .orElseThrow()
                .date()
                .toString();
    }

    private static LocalDate limit(String code, String act, String a, String b) {
        return answer(act, code, a, b, null, null).limitation().date();
    }

    private static LawAnswer answer(String act, String code, String a, String b, String sentOn, String extended) {
        return LawReader.answer(new LawQuestion(act, code, a, b, sentOn, extended), LAW, "tribunal-law 1.1.0");
    }
}
