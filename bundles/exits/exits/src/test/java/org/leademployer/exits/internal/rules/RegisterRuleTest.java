/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitReason;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.Rag;
import org.leademployer.exits.Reprocurement;
import org.leademployer.exits.internal.rules.ExitFacts.Agreement;
import org.leademployer.exits.internal.rules.ExitFacts.Known;
import org.leademployer.exits.internal.rules.ExitFacts.Schedule10;

public class RegisterRuleTest {

    private static final LocalDate END = Samples.END;
    private static final Known BEGUN = new Known(null, new Replacement("P-1", END.plusDays(1), true));

    /** By end, day, and what EXI-1 says of a contract without a plan: null for nothing. */
    private record Begin(String end, String today, Rag rag) {}

    @Test
    public void exi1_amberFromSixMonthsBefore_redFromThree() {
        for (Begin each : List.of(
                new Begin("2026-03-31", "2025-09-29", null),
                new Begin("2026-03-31", "2025-09-30", Rag.AMBER),
                new Begin("2026-03-31", "2025-10-01", Rag.AMBER),
                new Begin("2026-03-31", "2025-12-30", Rag.AMBER),
                new Begin("2026-03-31", "2025-12-31", Rag.RED),
                new Begin("2026-03-31", "2026-01-01", Rag.RED),
                new Begin("2026-03-31", "2026-03-31", Rag.RED),
                new Begin("2026-03-31", "2027-01-01", Rag.RED),
                // The last of August is six months after the last of February, whatever day that is.
                new Begin("2026-08-31", "2026-02-27", null),
                new Begin("2026-08-31", "2026-02-28", Rag.AMBER),
                new Begin("2024-08-31", "2024-02-28", null),
                new Begin("2024-08-31", "2024-02-29", Rag.AMBER),
                new Begin("2024-08-30", "2024-02-29", Rag.AMBER),
                new Begin("2023-08-29", "2023-02-27", null),
                new Begin("2023-08-29", "2023-02-28", Rag.AMBER),
                // Three months before the last of May is the last of February, in a leap year too.
                new Begin("2026-05-31", "2026-02-27", Rag.AMBER),
                new Begin("2026-05-31", "2026-02-28", Rag.RED),
                new Begin("2024-05-31", "2024-02-28", Rag.AMBER),
                new Begin("2024-05-31", "2024-02-29", Rag.RED),
                // From a leap day.
                new Begin("2024-02-29", "2023-08-28", null),
                new Begin("2024-02-29", "2023-08-29", Rag.AMBER))) {
            ExitLine line = line(facts(LocalDate.parse(each.end()), null).known(BEGUN), LocalDate.parse(each.today()));
            assertEquals(each.toString(), Optional.ofNullable(each.rag()), rag(line, "EXI-1"));
        }
    }

    private record Complete(String today, Rag rag) {}

    @Test
    public void exi2_dueAtNinetyDays_redAtThirty() {
        ExitPlan plan = Samples.plan(PlanState.BEGUN).made();
        for (Complete each : List.of(
                new Complete("2025-12-30", null),
                new Complete("2025-12-31", Rag.AMBER),
                new Complete("2026-01-01", Rag.AMBER),
                new Complete("2026-02-28", Rag.AMBER),
                new Complete("2026-03-01", Rag.RED),
                new Complete("2026-03-02", Rag.RED),
                new Complete("2026-03-31", Rag.RED),
                new Complete("2026-04-01", Rag.RED))) {
            ExitLine line = line(facts(END, plan).known(BEGUN), LocalDate.parse(each.today()));
            assertEquals(each.toString(), Optional.ofNullable(each.rag()), rag(line, "EXI-2"));
            assertEquals("the unsigned agreement", Optional.ofNullable(each.rag()), rag(line, "EXI-3"));
        }
    }

    @Test
    public void exi2_leapYearHasADayMore() {
        LocalDate end = LocalDate.of(2024, 3, 31);
        ExitPlan plan = Samples.plan(PlanState.BEGUN).made();
        assertEquals(Optional.empty(), rag(line(facts(end, plan).known(BEGUN), LocalDate.of(2023, 12, 31)), "EXI-2"));
        assertEquals(
                Optional.of(Rag.AMBER), rag(line(facts(end, plan).known(BEGUN), LocalDate.of(2024, 1, 1)), "EXI-2"));
        assertEquals(
                Optional.of(Rag.AMBER), rag(line(facts(end, plan).known(BEGUN), LocalDate.of(2024, 2, 29)), "EXI-2"));
        assertEquals(Optional.of(Rag.RED), rag(line(facts(end, plan).known(BEGUN), LocalDate.of(2024, 3, 1)), "EXI-2"));
    }

    @Test
    public void exi2_aStepIsOverdueTheDayAfterItsDay() {
        LocalDate due = LocalDate.of(2025, 11, 3);
        ExitPlan plan = Samples.plan(PlanState.BEGUN)
                .step("letters", Part.TRANSITION, due, null)
                .step("done", Part.TRANSITION, due, due)
                .made();
        ExitLine on = line(facts(END, plan).known(BEGUN), due);
        ExitLine after = line(facts(END, plan).known(BEGUN), due.plusDays(1));

        assertEquals(Rag.GREEN, on.rag());
        assertEquals(1, on.openSteps());
        assertEquals(0, on.overdueSteps());
        assertEquals(Rag.AMBER, after.rag());
        assertEquals(1, after.overdueSteps());
        assertEquals("title of letters", after.nextStep());
        assertEquals(due, after.nextStepOn());
        assertEquals(Optional.of(Rag.RED), rag(line(facts(END, plan).known(BEGUN), END.minusDays(30)), "EXI-2"));
    }

    @Test
    public void exi4_whatSchedule10AsksForIsRedTheDayAfter() {
        LocalDate due = LocalDate.of(2025, 11, 3);
        ExitPlan plan = Samples.plan(PlanState.BEGUN)
                .step("schedule-10-notice", Part.DATA, due, null)
                .made();
        assertEquals(Optional.empty(), rag(line(facts(END, plan).known(BEGUN), due), "EXI-4"));
        assertEquals(Optional.of(Rag.RED), rag(line(facts(END, plan).known(BEGUN), due.plusDays(1)), "EXI-4"));
    }

    private record Answer(String name, Schedule10 pin, String terms, boolean answered, Rag early, Rag at6, Rag at3) {}

    @Test
    public void exi4_whatIsMissingOfSchedule10() {
        for (Answer each : List.of(
                new Answer("answered", Schedule10.IN_FORCE, "terms-1", true, null, null, null),
                new Answer("not asked", Schedule10.IN_FORCE, "terms-1", false, Rag.AMBER, Rag.AMBER, Rag.RED),
                new Answer("other terms now", Schedule10.IN_FORCE, "terms-2", true, Rag.AMBER, Rag.AMBER, Rag.RED),
                new Answer("not pinned", Schedule10.NOT_PINNED, null, true, Rag.AMBER, Rag.AMBER, Rag.RED),
                new Answer("not deployed", Schedule10.NOT_DEPLOYED, "terms-1", true, Rag.AMBER, Rag.AMBER, Rag.RED),
                new Answer("changed", Schedule10.TERMS_CHANGED, "terms-1", true, Rag.AMBER, Rag.AMBER, Rag.RED),
                new Answer("not known", Schedule10.NOT_KNOWN, null, true, Rag.AMBER, Rag.AMBER, Rag.AMBER))) {
            Samples.PlanMade made = Samples.plan(PlanState.BEGUN);
            ExitPlan plan = each.answered() ? made.made() : made.data(null).made();
            Facts facts = facts(END, plan).known(BEGUN).pin(each.pin(), each.terms());
            assertEquals(
                    each.toString(),
                    Optional.ofNullable(each.early()),
                    rag(line(facts, LocalDate.of(2025, 9, 1)), "EXI-4"));
            assertEquals(
                    each.toString(),
                    Optional.ofNullable(each.at6()),
                    rag(line(facts, LocalDate.of(2025, 9, 30)), "EXI-4"));
            assertEquals(
                    each.toString(),
                    Optional.ofNullable(each.at3()),
                    rag(line(facts, LocalDate.of(2025, 12, 31)), "EXI-4"));
        }
    }

    @Test
    public void exi4_beforeThePlanAPinIsWantedFromSixMonthsOn() {
        Facts facts = facts(END, null).known(BEGUN).pin(Schedule10.NOT_PINNED, null);
        assertEquals(Optional.empty(), rag(line(facts, LocalDate.of(2025, 9, 29)), "EXI-4"));
        assertEquals(Optional.of(Rag.AMBER), rag(line(facts, LocalDate.of(2025, 9, 30)), "EXI-4"));
        assertEquals(Optional.of(Rag.RED), rag(line(facts, LocalDate.of(2025, 12, 31)), "EXI-4"));
        assertEquals(
                "a pin is enough until the plan asks it",
                Optional.empty(),
                rag(line(facts(END, null).known(BEGUN), LocalDate.of(2025, 12, 31)), "EXI-4"));
    }

    private record Procure(String today, Known known, Reprocurement state, Rag rag, long late) {}

    @Test
    public void exi5_reprocurementHasBegunEighteenMonthsBefore() {
        Known none = Known.none();
        Known away = Known.notKnown("procurement is not running");
        Known recorded = new Known(null, new Replacement("P-1", END.plusDays(1), false));
        Known gap = new Known(null, new Replacement("P-1", END.plusDays(11), true));
        for (Procure each : List.of(
                new Procure("2024-09-29", none, Reprocurement.NOT_DUE, null, 0),
                new Procure("2024-09-30", none, Reprocurement.DUE, Rag.AMBER, 0),
                new Procure("2024-10-01", none, Reprocurement.LATE, Rag.RED, 1),
                new Procure("2025-09-30", none, Reprocurement.LATE, Rag.RED, 365),
                new Procure("2024-10-01", recorded, Reprocurement.LATE, Rag.RED, 1),
                new Procure("2024-09-29", away, Reprocurement.NOT_DUE, null, 0),
                new Procure("2024-09-30", away, Reprocurement.NOT_KNOWN, Rag.AMBER, 0),
                new Procure("2025-09-30", away, Reprocurement.NOT_KNOWN, Rag.AMBER, 0),
                new Procure("2025-09-30", BEGUN, Reprocurement.BEGUN, null, 0),
                new Procure("2025-09-30", gap, Reprocurement.BEGUN, Rag.AMBER, 0))) {
            ExitLine line = line(facts(END, null).known(each.known()), LocalDate.parse(each.today()));
            assertEquals(each.toString(), each.state(), line.reprocurement());
            assertEquals(each.toString(), Optional.ofNullable(each.rag()), rag(line, "EXI-5"));
            assertEquals(each.toString(), each.late(), line.reprocurementLateDays());
        }
    }

    @Test
    public void exi5_isShownEvenWhenThePlanIsOnTime() {
        ExitPlan plan = Samples.plan(PlanState.COMPLETED).made();
        ExitLine line = line(facts(END, plan).known(Known.none()), LocalDate.of(2026, 1, 5));
        assertEquals(Rag.RED, line.rag());
        assertEquals(
                List.of("EXI-5"), line.reasons().stream().map(ExitReason::rule).toList());
        assertEquals("EXI-5", line.nextStepRule());
    }

    @Test
    public void exi5_alternativeArrangementsSilenceTheSign_andSayWhy() {
        ExitPlan.Alternative hosts =
                new ExitPlan.Alternative("hosts employ directly", "management-board", LocalDate.of(2024, 6, 3));
        Known recorded = new Known(null, new Replacement("P-1", END.plusDays(1), false));
        for (PlanState state : List.of(PlanState.BEGUN, PlanState.COMPLETED)) {
            ExitPlan plan = Samples.plan(state).alternative(hosts).made();
            for (String today : List.of("2024-09-29", "2024-10-01", "2025-11-30")) {
                for (Known known : List.of(Known.none(), recorded, Known.notKnown("procurement is not running"))) {
                    ExitLine line = line(facts(END, plan).known(known), LocalDate.parse(today));
                    assertEquals(Reprocurement.ALTERNATIVE, line.reprocurement());
                    assertEquals(0, line.reprocurementLateDays());
                    assertEquals(Rag.GREEN, line.rag());
                    assertEquals(Optional.of(Rag.GREEN), rag(line, "EXI-5"));
                    String reason = line.reasons().get(0).text();
                    assertTrue(
                            reason,
                            reason.startsWith("there is no re-procurement: hosts employ directly; decided by"
                                    + " management-board on 2024-06-03"));
                    assertEquals(known == recorded, reason.contains("P-1"));
                    assertTrue(!"EXI-5".equals(line.nextStepRule()));
                }
            }
            // What is late for other reasons stays so, and comes first.
            ExitLine late =
                    line(facts(END, plan).known(Known.none()).agreement(Agreement.NOT_SIGNED), END.minusDays(20));
            assertEquals(state == PlanState.BEGUN ? Rag.RED : Rag.GREEN, late.rag());
            // A re-procurement that has begun all the same is what is the case.
            assertEquals(
                    Reprocurement.BEGUN,
                    line(facts(END, plan).known(BEGUN), LocalDate.parse("2025-09-30"))
                            .reprocurement());
        }
    }

    @Test
    public void exi6_whatIsNotKnownIsNeverGreen() {
        ExitPlan plan = Samples.plan(PlanState.BEGUN).made();
        LocalDate day = LocalDate.of(2025, 12, 31);
        for (Agreement each : List.of(Agreement.NOT_KNOWN, Agreement.NOT_FOUND)) {
            ExitLine line = line(facts(END, plan).known(BEGUN).agreement(each), END.minusDays(30));
            assertEquals(Optional.of(Rag.AMBER), rag(line, "EXI-3"));
        }
        ExitLine line = line(
                facts(END, plan)
                        .known(Known.notKnown("procurement is not running"))
                        .agreement(Agreement.NOT_KNOWN)
                        .pin(Schedule10.NOT_KNOWN, null),
                day);
        assertTrue(
                line.toString(),
                line.reasons().stream()
                                .filter(one -> one.text().contains("is not known"))
                                .count()
                        == 3);
        assertTrue(line.reasons().stream().allMatch(one -> one.rag() != Rag.GREEN));
    }

    @Test
    public void exi6_aClosedExitIsGreen_andADraftHasNone() {
        LocalDate after = END.plusDays(100);
        assertEquals(
                Rag.GREEN,
                line(facts(END, Samples.plan(PlanState.CLOSED).made()), after).rag());
        assertEquals(
                Optional.of(Rag.AMBER),
                rag(line(facts(END, Samples.plan(PlanState.COMPLETED).made()).known(BEGUN), after), "EXI-3"));
        ExitLine draft = line(facts(END, null).draft(), after);
        assertEquals(Rag.GREEN, draft.rag());
        assertNull(draft.nextStep());
        assertFalse(draft.signed());
        assertEquals(Reprocurement.NOT_DUE, draft.reprocurement());
    }

    @Test
    public void exi6_daysLeftAndTheWorstFirst() {
        ExitLine line = line(facts(END, null).known(Known.none()), LocalDate.of(2025, 10, 1));
        assertEquals(181, line.daysLeft());
        assertEquals(Rag.RED, line.rag());
        assertEquals(
                List.of("EXI-5", "EXI-1"),
                line.reasons().stream().map(ExitReason::rule).toList());
        assertEquals(0, line(facts(END, null).known(BEGUN), END).daysLeft());
        assertEquals(-1, line(facts(END, null).known(BEGUN), END.plusDays(1)).daysLeft());
    }

    private static Optional<Rag> rag(ExitLine line, String rule) {
        return line.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(ExitReason::rag)
                .findFirst();
    }

    private static ExitLine line(Facts facts, LocalDate today) {
        return RegisterRule.line(facts.made(), Samples.POLICY, today);
    }

    private static Facts facts(LocalDate end, ExitPlan plan) {
        return new Facts(end, plan, Agreement.NOT_SIGNED, Schedule10.IN_FORCE, "terms-1", Known.none(), true);
    }

    private record Facts(
            LocalDate end,
            ExitPlan plan,
            Agreement agreement,
            Schedule10 schedule10,
            String terms,
            Known known,
            boolean signed) {

        Facts known(Known of) {
            return new Facts(end, plan, agreement, schedule10, terms, of, signed);
        }

        Facts agreement(Agreement of) {
            return new Facts(end, plan, of, schedule10, terms, known, signed);
        }

        Facts pin(Schedule10 of, String digest) {
            return new Facts(end, plan, agreement, of, digest, known, signed);
        }

        Facts draft() {
            return new Facts(end, plan, agreement, schedule10, terms, known, false);
        }

        ExitFacts made() {
            return new ExitFacts(
                    Samples.contract("C1", end, signed),
                    end,
                    end,
                    plan,
                    agreement,
                    schedule10,
                    terms,
                    "contract-manager",
                    known);
        }
    }
}
