/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.deadlines.Deadline;
import org.leademployer.exits.DocumentTemplate;
import org.leademployer.exits.DocumentTemplate.Section;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.ExitPlan;
import org.leademployer.exits.ExitPlan.Lesson;
import org.leademployer.exits.ExitPlan.Part;
import org.leademployer.exits.ExitPlan.Step;
import org.leademployer.exits.ExitPolicy;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.PlanTemplate;
import org.leademployer.exits.internal.rules.ExitFacts.Agreement;
import org.leademployer.exits.internal.rules.ExitFacts.Known;
import org.leademployer.exits.internal.rules.ExitFacts.Schedule10;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.DocumentedBlock;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;

public class PlanRuleTest {

    private static final LocalDate END = Samples.END;

    @Test
    public void exi3_theGuidePrintsTheTableThatIsEnforced() {
        new DocumentedBlock("exits.md", "exit-acts").assertSays(PlanAct.TABLE.markdown());
        for (PlanAct act : PlanAct.values()) {
            for (PlanState state : PlanState.values()) {
                if (act.from().contains(state)) {
                    assertEquals(act.to() == null ? state : act.to(), PlanRule.after(act, state));
                } else {
                    ProblemException refused = assertThrows(ProblemException.class, () -> PlanRule.after(act, state));
                    assertEquals("wrong-state", refused.problem().code());
                    assertEquals(act.rule(), refused.problem().rule());
                }
            }
        }
    }

    @Test
    public void exi2_completingNamesEverythingThatIsOpen_butWhatIsDueAfterTheEnd() {
        ExitPlan plan = Samples.plan(PlanState.BEGUN)
                .outcome(null)
                .data(null)
                .step("before", Part.TRANSITION, END.minusDays(1), null)
                .step("last-day", Part.TRANSITION, END, null)
                .step("after", Part.TRANSITION, END.plusDays(1), null)
                .step("done", Part.TRANSITION, END, END)
                .made();
        List<String> open = PlanRule.openToComplete(plan, Agreement.NOT_SIGNED, END);
        assertEquals(
                List.of(
                        "consideration 'data' (EXI-4)",
                        "step 'before', due on 2026-03-30 (EXI-3)",
                        "step 'last-day', due on 2026-03-31 (EXI-3)",
                        "the signature of the exit agreement (EXI-3)",
                        "the answer of schedule 10 to what becomes of the data (EXI-4)"),
                open);
        assertEquals(
                List.of(), PlanRule.openToComplete(Samples.plan(PlanState.BEGUN).made(), Agreement.SIGNED, END));
        for (Agreement each : List.of(Agreement.NOT_NAMED, Agreement.NOT_FOUND, Agreement.NOT_KNOWN)) {
            assertEquals(
                    each.name(),
                    1,
                    PlanRule.openToComplete(Samples.plan(PlanState.BEGUN).made(), each, END)
                            .size());
        }
    }

    @Test
    public void exi3_closingWantsTheEnd_everyStep_andALesson() {
        ExitPlan open = Samples.plan(PlanState.COMPLETED)
                .step("after", Part.DATA, END.plusDays(14), null)
                .made();
        assertEquals(3, PlanRule.openToClose(open, END, END).size());
        assertEquals(2, PlanRule.openToClose(open, END, END.plusDays(1)).size());
        ExitPlan done = Samples.plan(PlanState.COMPLETED)
                .lessons(List.of(new Lesson(1, "begin earlier", END)))
                .made();
        assertEquals(List.of(), PlanRule.openToClose(done, END, END.plusDays(1)));
        assertEquals(1, PlanRule.openToClose(done, END, END).size());
    }

    @Test
    public void exi4_stepsFollowWhatSchedule10Says_andTheEnd() {
        List<Step> steps = PlanRule.steps(Samples.ANSWER, END);
        assertEquals(
                List.of(
                        "schedule-10-notice lead-employer 2026-01-30",
                        "schedule-10-data lead-employer 2026-04-14",
                        "schedule-10-copies lead-employer 2026-06-29"),
                steps.stream()
                        .map(step -> step.id() + " " + step.owner() + " " + step.dueOn())
                        .toList());
        assertTrue(steps.stream()
                .allMatch(step -> step.part() == Part.DATA && step.rule().equals("EXI-4")));
        assertTrue(PlanRule.words(Samples.ANSWER).contains("The lead employer tells the trainees, 60 days before"));

        Samples.PlanMade made = Samples.plan(PlanState.BEGUN).step("set", Part.TRANSITION, END, null);
        ExitPlan plan = Revision.of(made.made())
                .steps(java.util.stream.Stream.concat(made.made().steps().stream(), steps.stream())
                        .toList())
                .made();
        ExitPlan moved = PlanRule.placed(plan, END.plusYears(1));
        assertEquals(
                List.of("2026-03-31", "2027-01-30", "2027-04-14", "2027-06-29"),
                moved.steps().stream().map(step -> step.dueOn().toString()).toList());
    }

    @Test
    public void exi3_addedStepsAreNumbered() {
        assertEquals("added-1", PlanRule.nextId(Samples.plan(PlanState.BEGUN).made()));
        assertEquals(
                "added-8",
                PlanRule.nextId(Samples.plan(PlanState.BEGUN)
                        .step("added-7", Part.TRANSITION, END, null)
                        .step("added-2", Part.TRANSITION, END, END)
                        .made()));
    }

    @Test
    public void exi5_theProcurementThatFollowsIsFound() {
        Region north = new Region("north");
        Contract contract = Samples.contract("C1", Samples.NORTH_WEST, Set.of("600"), END, true);
        LocalDate next = END.plusDays(1);
        Procurement right =
                procurement("P-1", north, Set.of("600", "601"), next, ProcurementState.PUBLISHED, List.of());
        Procurement everything =
                procurement("P-2", north, Set.of(), next.plusDays(3), ProcurementState.AWARDED, List.of());

        assertEquals("P-1", found(contract, right, everything));
        assertEquals("P-2", found(contract, everything));
        for (Procurement other : List.of(
                procurement("P-3", north, Set.of("700"), next, ProcurementState.PUBLISHED, List.of()),
                procurement("P-4", new Region("london"), Set.of(), next, ProcurementState.PUBLISHED, List.of()),
                procurement("P-5", north, Set.of(), next, ProcurementState.CANCELLED, List.of()),
                procurement("P-6", north, Set.of(), LocalDate.of(2019, 4, 1), ProcurementState.CONCLUDED, List.of()),
                procurement(
                        "P-7",
                        north,
                        Set.of(),
                        next,
                        ProcurementState.CONCLUDED,
                        List.of(new Procurement.LotContract(1, "C1", "REF-C1"))))) {
            assertEquals(other.reference(), null, found(contract, other));
        }
        Procurement recorded = procurement("P-0", north, Set.of(), next, ProcurementState.PREPARATION, List.of());
        assertEquals("P-2", found(contract, recorded, everything));
        assertEquals(
                false,
                ReplacementRule.of(contract, END, List.of(recorded), PlanRuleTest::within)
                        .orElseThrow()
                        .begun());
    }

    private static String found(Contract contract, Procurement... all) {
        return ReplacementRule.of(contract, END, List.of(all), PlanRuleTest::within)
                .map(Replacement::reference)
                .orElse(null);
    }

    private static boolean within(Region region, Region ancestor) {
        return region.equals(ancestor) || region.slug().startsWith(ancestor.slug());
    }

    private static Procurement procurement(
            String reference,
            Region region,
            Set<String> specialties,
            LocalDate start,
            ProcurementState state,
            List<Procurement.LotContract> contracts) {
        return new Procurement(
                reference,
                reference,
                1,
                "A procurement",
                region,
                null,
                start,
                List.of(new ProcurementLot(1, "A lot", region, specialties, Money.of(java.math.BigDecimal.ONE))),
                Money.of(java.math.BigDecimal.ONE),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                contracts,
                null);
    }

    @Test
    public void x4_whatIsDue() {
        Contract contract = Samples.contract("C1", END, true);
        assertEquals(
                List.of("C1/begin 2025-09-30 EXI-1 contract-manager"),
                said(ExitDueDates.of(contract, END, null, Samples.POLICY, "contract-manager")));
        ExitPlan begun = Samples.plan(PlanState.BEGUN)
                .step("letters", Part.TRANSITION, END.minusDays(100), null)
                .step("done", Part.TRANSITION, END, END)
                .made();
        assertEquals(
                List.of("C1/complete 2025-12-31 EXI-2 contract-manager", "C1/step-letters 2025-12-21 EXI-3 finance"),
                said(ExitDueDates.of(contract, END, begun, Samples.POLICY, "x")));
        assertEquals(
                List.of("C1/close 2026-04-01 EXI-3 contract-manager"),
                said(ExitDueDates.of(
                        contract, END, Samples.plan(PlanState.COMPLETED).made(), Samples.POLICY, "x")));
        assertEquals(
                List.of(),
                said(ExitDueDates.of(
                        contract, END, Samples.plan(PlanState.CLOSED).made(), Samples.POLICY, "x")));
        assertEquals(
                List.of(), said(ExitDueDates.of(Samples.contract("C1", END, false), END, null, Samples.POLICY, "x")));
        assertEquals(
                List.of("C1/begin", "C1/complete", "C1/close", "C1/step-letters", "C1/step-done"),
                ExitDueDates.keys("C1", begun));
    }

    private static List<String> said(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(one -> one.key() + " " + one.day() + " " + one.rule() + " " + one.owner())
                .toList();
    }

    @Test
    public void exi6_thePictureCountsEachContractOnce() {
        LocalDate today = LocalDate.of(2025, 10, 15);
        ExitPicture picture = PictureRule.of(
                Region.NATIONAL,
                List.of(
                        line("A", today.minusDays(1), null, true),
                        line("B", today, null, true),
                        line("C", LocalDate.of(2025, 10, 31), null, true),
                        line("D", LocalDate.of(2028, 9, 30), null, true),
                        line("E", LocalDate.of(2028, 10, 1), null, true),
                        line("F", today, null, false),
                        line(
                                "G",
                                today.minusDays(5),
                                Samples.plan(PlanState.CLOSED).made(),
                                true)),
                today);
        assertEquals(36, picture.months().size());
        assertEquals(2, picture.months().get(0).contracts());
        assertEquals(1, picture.months().get(35).contracts());
        assertEquals(6, picture.contracts());
        assertEquals(1, picture.ended());
        assertEquals(
                List.of("REF-A"),
                picture.unclosed().stream().map(ExitLine::reference).toList());
        assertEquals(1, picture.later());
        assertEquals(
                List.of("REF-B", "REF-C", "REF-D"),
                picture.first().stream().map(ExitLine::reference).toList());
    }

    private static ExitLine line(String id, LocalDate end, ExitPlan plan, boolean signed) {
        return RegisterRule.line(
                new ExitFacts(
                        Samples.contract(id, end, signed),
                        end,
                        end,
                        plan,
                        Agreement.NOT_NAMED,
                        Schedule10.IN_FORCE,
                        "terms-1",
                        "contract-manager",
                        Known.none()),
                Samples.POLICY,
                LocalDate.of(2025, 10, 15));
    }

    @Test
    public void exi3_definitionsThatContradictThemselvesAreRefused() {
        assertEquals(List.of(), TemplateChecks.faults(Samples.POLICY));
        assertEquals(
                List.of("/planRedMonths/value", "/completionRedDays/value"),
                fields(TemplateChecks.faults(new ExitPolicy(
                        Samples.figure(3),
                        Samples.figure(4),
                        Samples.figure(30),
                        Samples.figure(31),
                        Samples.figure(18)))));
        PlanTemplate.Consideration one = new PlanTemplate.Consideration("a", "A", "EXI-3", "a test");
        assertEquals(
                List.of("/considerations/1/id", "/steps/1/id", "/steps/2/id"),
                fields(TemplateChecks.faults(new PlanTemplate(
                        "office", List.of(one, one), List.of(step("b"), step("b"), step("schedule-10-notice"))))));
        assertEquals(
                List.of("/title", "/sections/0/paragraphs/1"),
                fields(TemplateChecks.faults(new DocumentTemplate(
                        "Plan of {nobody}",
                        List.of(new Section("{reference}", List.of("{end}", "{End}"), List.of()))))));
    }

    private static PlanTemplate.Step step(String id) {
        return new PlanTemplate.Step(id, Part.TRANSITION, "T", "EXI-3", "office", 1);
    }

    private static List<String> fields(List<Fault> faults) {
        return faults.stream().map(Fault::field).toList();
    }
}
