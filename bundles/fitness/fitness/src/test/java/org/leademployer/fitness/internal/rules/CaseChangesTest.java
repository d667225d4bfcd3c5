/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.Test;
import org.leademployer.deadlines.Deadline;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.ConcernSource;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.Cases;
import org.leademployer.fitness.internal.rules.CaseChanges.Doing;
import org.leademployer.fitness.internal.rules.CaseChanges.Surroundings;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

/** What becomes of cases, rule by rule. */
public class CaseChangesTest {

    /** A Monday. */
    private static final LocalDate KNOWN = LocalDate.of(2026, 3, 2);

    private LocalDate today = KNOWN;

    @Test
    public void ftp1_aTrainingConcernThatIsNotSevereLeadsToNoReferral() {
        FitnessCase found = routed(Concern.TRAINING, false);
        Problem refused = refused(found, dean("pgd"), new CaseChange.Refer("because"));
        assertEquals("referral-refused", refused.code());
        assertEquals(409, refused.status());
        assertEquals("FTP-1", refused.rule());
        assertTrue(refused.missing().get(0), refused.missing().get(0).contains("severe"));
    }

    @Test
    public void ftp1_aSevereOneWaitsForReportAndDecision_andIsAllowedThen() {
        FitnessCase found = routed(Concern.TRAINING, true);
        assertEquals(
                List.of(
                        "a recorded discussion with the revalidation team and the Medical Director, to consensus (FTP-2)",
                        "the case investigator's report (FTP-1)",
                        "the Postgraduate Dean's decision (FTP-1)"),
                refused(found, dean("pgd"), new CaseChange.Refer("because")).missing());
        found = investigated(found, dean("dd"));
        found = done(found, employer("hr"), new CaseChange.DoStep("tell", null));
        found = done(found, dean("dd"), new CaseChange.DoStep("comment", "the trainee agrees"));
        found = done(found, dean("pgd"), new CaseChange.Decide("LEARNING", "within the framework"));
        found = discussed(found);
        assertEquals(
                List.of("the Postgraduate Dean's decision (FTP-1)"),
                refused(found, dean("pgd"), new CaseChange.Refer("because")).missing());
        found = done(found, dean("pgd"), new CaseChange.Decide("REFER_TO_REGULATOR", "a severe breach"));
        FitnessCase referred = done(found, dean("pgd"), new CaseChange.Refer("because"));
        assertEquals("GMC", referred.referral().regulator());
        assertEquals(
                "invalid-input",
                refused(referred, dean("pgd"), new CaseChange.Refer("again")).code());
    }

    @Test
    public void ftp2_aReferralNeedsTheDiscussion_andIsThePostgraduateDeans() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        assertEquals(
                2,
                refused(found, employer("md"), new CaseChange.Refer("because"))
                        .missing()
                        .size());
        found = discussed(found);
        assertEquals(
                List.of("the act of the Postgraduate Dean, who decides on a referral (FTP-2)"),
                refused(found, employer("md"), new CaseChange.Refer("because")).missing());
        assertEquals(
                KNOWN,
                done(found, dean("pgd"), new CaseChange.Refer("because"))
                        .referral()
                        .on());
    }

    @Test
    public void ftp2_beforeEmploymentADiscussionWithThePostgraduateDeanIsNeededToo() {
        FitnessCase found = CaseChanges.routed(received(Concern.CONDUCT, true, Stage.PRE_EMPLOYMENT), around());
        found = discussed(found);
        assertEquals(
                List.of("a recorded discussion with the Postgraduate Dean (FTP-2)"),
                refused(found, dean("pgd"), new CaseChange.Refer("because")).missing());
    }

    @Test
    public void ftp8_aCaseAboutTheReferralIsNoWayRoundWhatTheConcernAsksFor() {
        FitnessCase training = routed(Concern.TRAINING, false);
        FitnessCase referral = discussed(routed(Concern.GMC_REFERRAL, true));
        Surroundings beside = new Surroundings(
                Cases::routed,
                host -> true,
                () -> List.of(training),
                host -> true,
                Map::of,
                user -> List.of(),
                Cases.WEEKDAYS);
        Problem refused = assertThrows(
                        ProblemException.class,
                        () -> CaseChanges.apply(referral, new CaseChange.Refer("because"), dean("pgd"), beside))
                .problem();
        assertEquals("FTP-1", refused.rule());
        assertTrue(refused.missing().get(0).startsWith("in the case on training: "));
        assertEquals(
                KNOWN,
                done(referral, dean("pgd"), new CaseChange.Refer("because"))
                        .referral()
                        .on());
    }

    @Test
    public void ftp4_managerAndInvestigatorDiffer_neitherIsTheSubjectNorHoldsAnInterest() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                employer("hr"),
                new CaseChange.Appoint("CASE_MANAGER", "md", null, "NONE"));
        Object[][] cells = {
            {"md", null, "NONE", "appointed as CASE_MANAGER"},
            {"ann", "gmc 7000001", "NONE", "not the subject"},
            {"ann", "7000001", "NONE", "not the subject"},
            {"ann", " GMC7000001 ", "NONE", "not the subject"},
            {"ann", "700 0001", "NONE", "not the subject"},
            {"nobody", null, "NONE", "a user who holds revalidation-team"},
            {"ann", null, "a cousin", "without a declared interest"},
            {"ann", "GMC 7000002", "NONE", null},
        };
        for (Object[] cell : cells) {
            CaseChange.Appoint change =
                    new CaseChange.Appoint("CASE_INVESTIGATOR", (String) cell[0], (String) cell[1], (String) cell[2]);
            if (cell[3] == null) {
                assertEquals(
                        2, done(found, employer("hr"), change).appointments().size());
            } else {
                Problem refused = refused(found, employer("hr"), change);
                assertEquals("FTP-4", refused.rule());
                assertTrue(
                        refused.missing().toString(),
                        refused.missing().toString().contains((String) cell[3]));
            }
        }
        FitnessCase declared = done(found, employer("ann"), new CaseChange.DeclareInterest(null, "a cousin"));
        assertEquals(
                "appointment-refused",
                refused(declared, employer("hr"), new CaseChange.Appoint("CASE_INVESTIGATOR", "ann", null, "NONE"))
                        .code());
        FitnessCase withdrawn = done(found, employer("md"), new CaseChange.DeclareInterest("md", "a friend"));
        assertFalse(withdrawn.appointments().get(0).holds());
    }

    @Test
    public void ftp4_allThatStandsInTheWayOfAnAppointmentIsToldAtOnce() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                employer("hr"),
                new CaseChange.Appoint("CASE_MANAGER", "nobody-else", null, "NONE"));
        Problem none = refused(
                found, employer("hr"), new CaseChange.Appoint("CASE_INVESTIGATOR", "ann", "the usual one", "NONE"));
        assertEquals(List.of("registration"), fields(none));
        assertEquals("FTP-4", none.rule());
        Problem all =
                refused(found, employer("hr"), new CaseChange.Appoint("CASE_INVESTIGATOR", "nobody", "7000001", null));
        assertEquals(List.of("interest", "user", "user"), fields(all));
        Problem same =
                refused(found, employer("hr"), new CaseChange.Appoint("CASE_INVESTIGATOR", "nobody-else", null, " "));
        assertEquals(List.of("interest", "user"), fields(same));
    }

    private static List<String> fields(Problem problem) {
        return problem.faults().stream().map(Problem.Fault::field).toList();
    }

    @Test
    public void ftp4_noInvestigationWithoutBoth() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                employer("hr"),
                new CaseChange.Appoint("CASE_MANAGER", "md", null, "NONE"));
        assertEquals(
                List.of("an appointed CASE_INVESTIGATOR"),
                refused(found, employer("md"), new CaseChange.BeginInvestigation())
                        .missing());
    }

    @Test
    public void ftp6_aClockRunsFromWhenTheStepBeforeWasDone_stopsAndGoesOn() {
        FitnessCase found = routed(Concern.COMPLAINT_LOW, false);
        assertEquals(KNOWN, step(found, "tell").dueOn());
        assertEquals(CaseStep.State.WAITING, step(found, "resolve").state());
        assertEquals(
                "step-waits",
                refused(found, host(), new CaseChange.DoStep("resolve", null)).code());

        today = LocalDate.of(2026, 3, 4);
        found = done(found, employer("hr"), new CaseChange.DoStep("tell", "by telephone"));
        assertEquals(LocalDate.of(2026, 3, 11), step(found, "resolve").dueOn());
        assertEquals(
                "invalid-input",
                refused(found, employer("hr"), new CaseChange.PauseStep("resolve", " "))
                        .code());
        found = done(found, employer("hr"), new CaseChange.PauseStep("resolve", "on leave"));
        today = LocalDate.of(2026, 3, 10);
        found = done(found, employer("hr"), new CaseChange.ResumeStep("resolve"));
        // The day on which it began does not count: all five working days are left, Tuesday the first of them.
        assertEquals(LocalDate.of(2026, 3, 16), step(found, "resolve").dueOn());
        assertEquals(
                1,
                refused(found, employer("hr"), new CaseChange.ExtendStep("resolve", "2026-03-16", "more"))
                        .faults()
                        .size());
        found = done(found, employer("hr"), new CaseChange.ExtendStep("resolve", "2026-03-20", "a witness is away"));
        assertEquals("a witness is away", step(found, "resolve").extendedFor());
        found = done(found, host(), new CaseChange.DoStep("resolve", null));
        assertEquals(CaseStep.State.DONE, step(found, "resolve").state());
    }

    @Test
    public void ftp6_whatStandsForSomethingIsDoneByThat() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        assertEquals(
                "step-by-its-act",
                refused(found, employer("hr"), new CaseChange.DoStep("manager", null))
                        .code());
        found = done(found, employer("hr"), new CaseChange.Appoint("CASE_MANAGER", "md", null, "NONE"));
        assertEquals(CaseStep.State.DONE, step(found, "manager").state());
        assertEquals(CaseStep.State.RUNNING, step(found, "investigator").state());
    }

    @Test
    public void ftp6_overdueStepsEscalateOnce_andAgainOneLevelHigher() {
        FitnessCase found = routed(Concern.COMPLAINT_LOW, false);
        assertTrue(CaseChanges.escalated(found, KNOWN, Cases.WEEKDAYS).isEmpty());
        FitnessCase once =
                CaseChanges.escalated(found, KNOWN.plusDays(1), Cases.WEEKDAYS).orElseThrow();
        assertEquals(1, step(once, "tell").escalations());
        assertTrue(
                CaseChanges.escalated(once, KNOWN.plusDays(2), Cases.WEEKDAYS).isEmpty());
        FitnessCase twice =
                CaseChanges.escalated(once, KNOWN.plusDays(8), Cases.WEEKDAYS).orElseThrow();
        assertEquals(2, step(twice, "tell").escalations());
        assertTrue(
                CaseChanges.escalated(twice, KNOWN.plusDays(80), Cases.WEEKDAYS).isEmpty());
    }

    @Test
    public void ftp6_exclusionKeepsToItsPeriods_isRenewedByReviewAlone_andAMissedReviewGivesARightToReturn() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        Problem tooLong = refused(
                found, employer("md"), new CaseChange.Exclude("IMMEDIATE", null, "2026-03-16", null, "patients"));
        assertEquals("until", tooLong.faults().get(0).field());
        FitnessCase excluded =
                done(found, employer("md"), new CaseChange.Exclude("IMMEDIATE", null, "2026-03-15", null, "patients"));
        assertEquals(
                "exclusion-running",
                refused(
                                excluded,
                                employer("md"),
                                new CaseChange.Exclude("FORMAL", null, "2026-03-20", "2026-03-01", "x"))
                        .code());
        assertEquals(
                "advisoryBodyToldOn",
                refused(excluded, employer("md"), new CaseChange.ReviewExclusion("2026-04-12", null, "goes on"))
                        .faults()
                        .get(0)
                        .field());
        FitnessCase renewed =
                done(excluded, employer("md"), new CaseChange.ReviewExclusion("2026-04-12", "2026-03-02", "goes on"));
        assertEquals(LocalDate.of(2026, 3, 16), renewed.exclusions().get(1).from());
        today = LocalDate.of(2026, 4, 13);
        assertEquals(
                "review-missed",
                refused(renewed, employer("md"), new CaseChange.ReviewExclusion("2026-05-01", "2026-04-13", "goes on"))
                        .code());
        assertEquals(
                "it had lapsed",
                today.minusDays(1),
                done(renewed, employer("md"), new CaseChange.ReviewExclusion(null, null, "returns"))
                        .exclusions()
                        .get(1)
                        .endedOn());
    }

    @Test
    public void ftp6_anExclusionThatWasRenewedAheadEndsAsAWholeWhenItIsEnded() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                employer("md"),
                new CaseChange.Exclude("IMMEDIATE", null, "2026-03-15", null, "patients"));
        found = done(found, employer("md"), new CaseChange.ReviewExclusion("2026-04-12", "2026-03-02", "goes on"));
        today = LocalDate.of(2026, 3, 5);
        found = done(found, employer("md"), new CaseChange.ReviewExclusion(null, null, "returns"));
        assertEquals(today, found.exclusions().get(0).endedOn());
        assertEquals(today, found.exclusions().get(1).endedOn());
    }

    /** However it is reviewed: periods without gap, each of at most four weeks; and once lapsed, no review brings it back. */
    @Test
    public void ftp6_propertyWhatHasLapsedStaysLapsed() {
        Random random = new Random(1618);
        for (int i = 0; i < 200; i++) {
            today = KNOWN;
            FitnessCase found = done(
                    routed(Concern.CONDUCT, true),
                    employer("md"),
                    new CaseChange.Exclude("FORMAL", null, "2026-03-29", "2026-03-02", "patients"));
            for (int r = random.nextInt(8); r > 0; r--) {
                today = today.plusDays(random.nextInt(35));
                List<FitnessCase.Exclusion> periods = found.exclusions();
                FitnessCase.Exclusion last = periods.get(periods.size() - 1);
                LocalDate until = last.until().plusDays(random.nextInt(32));
                LocalDate told = random.nextInt(5) == 0 ? null : today.minusDays(random.nextInt(4) - 1);
                CaseChange review = new CaseChange.ReviewExclusion(
                        until.toString(), told == null ? null : told.toString(), "goes on");
                boolean inTime = !today.isAfter(last.until());
                boolean right = until.isAfter(last.until())
                        && !until.isAfter(last.until().plusDays(28))
                        && told != null
                        && !told.isAfter(today);
                if (inTime && right) {
                    found = done(found, employer("md"), review);
                    FitnessCase.Exclusion next = found.exclusions().get(periods.size());
                    assertEquals(last.until().plusDays(1), next.from());
                    assertEquals(
                            last.until(),
                            found.exclusions().get(periods.size() - 1).endedOn());
                } else {
                    assertEquals(
                            inTime ? "invalid-input" : "review-missed",
                            refused(found, employer("md"), review).code());
                }
            }
        }
    }

    @Test
    public void ftp5_bothSidesAgreeAStrategy_byDifferentPeople() {
        FitnessCase found =
                done(routed(Concern.CONDUCT, true), employer("md"), new CaseChange.ProposeStrategy("learn and repair"));
        assertFalse(found.strategy().agreedByBoth());
        assertEquals(
                "other-side-agrees",
                refused(found, employer("hr"), new CaseChange.AgreeStrategy()).code());
        assertEquals(
                "other-side-agrees",
                refused(
                                found,
                                new Doing("md", List.of(Side.LEAD_EMPLOYER, Side.POSTGRADUATE_DEAN), today),
                                new CaseChange.AgreeStrategy())
                        .code());
        assertTrue(done(found, dean("dd"), new CaseChange.AgreeStrategy())
                .strategy()
                .agreedByBoth());
        assertEquals(
                "nothing-proposed",
                refused(found, dean("dd"), new CaseChange.AgreeThreshold()).code());
    }

    @Test
    public void ftp2_aStepIsDoneByTheAgreementThatItStandsFor_onceBothSidesAgree() {
        FitnessCase found =
                done(routed(Concern.COMPLAINT_EDUCATIONAL, true), employer("hr"), new CaseChange.DoStep("tell", null));
        assertEquals(
                "step-by-its-act",
                refused(found, employer("hr"), new CaseChange.DoStep("threshold", null))
                        .code());
        found = done(found, employer("hr"), new CaseChange.ProposeThreshold("high"));
        assertEquals(CaseStep.State.RUNNING, step(found, "threshold").state());
        found = done(found, dean("dd"), new CaseChange.AgreeThreshold());
        assertEquals(CaseStep.State.DONE, step(found, "threshold").state());
        assertEquals("dd", step(found, "threshold").doneBy());
        assertEquals(CaseStep.State.RUNNING, step(found, "strategy").state());

        found = done(found, dean("dd"), new CaseChange.ProposeStrategy("learn"));
        found = done(found, employer("md"), new CaseChange.AgreeStrategy());
        assertEquals(CaseStep.State.DONE, step(found, "strategy").state());
    }

    @Test
    public void ftp2_aTransferStartsOncePerHost_andIsSentOnceBothHaveAgreed() {
        Map<OdsCode, LocalDate> moves = Map.of(new OdsCode("RTD"), LocalDate.of(2026, 8, 1));
        FitnessCase found =
                CaseChanges.moved(routed(Concern.CONDUCT, true), moves).orElseThrow();
        assertTrue(CaseChanges.moved(found, moves).isEmpty());
        Map<OdsCode, LocalDate> later = Map.of(new OdsCode("RTD"), LocalDate.of(2026, 9, 1));
        assertEquals(
                1, CaseChanges.moved(found, later).orElseThrow().transfers().size());
        assertEquals(
                2,
                refused(found, dean("pgd"), new CaseChange.SendTransfer("1", "a concern"))
                        .missing()
                        .size());
        found = done(found, employer("md"), new CaseChange.AgreeTransfer("1"));
        assertEquals(
                List.of("the approach agreed by the Postgraduate Dean"),
                refused(found, dean("pgd"), new CaseChange.SendTransfer("1", "a concern"))
                        .missing());
        assertEquals(
                List.of(),
                found.hosts().stream().filter(new OdsCode("RTD")::equals).toList());
        found = done(found, dean("pgd"), new CaseChange.AgreeTransfer("1"));
        found = done(found, dean("pgd"), new CaseChange.SendTransfer("1", "a concern"));
        assertTrue(found.hosts().contains(new OdsCode("RTD")));
        assertTrue(CaseChanges.moved(CaseChanges.routed(ofDentist(), around()), moves)
                .isEmpty());
    }

    @Test
    public void ftp2_toAnotherDesignatedBodyOnlyAfterTheConnectionHasMoved() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                dean("pgd"),
                new CaseChange.StartTransfer("1-1RSSQ1B", null, "2026-08-01"));
        found = done(found, employer("md"), new CaseChange.AgreeTransfer("1"));
        found = done(found, dean("dd"), new CaseChange.AgreeTransfer("1"));
        assertEquals(
                List.of("that the prescribed connection has moved"),
                refused(found, dean("pgd"), new CaseChange.SendTransfer("1", "a concern"))
                        .missing());
        assertEquals(
                "invalid-input",
                refused(found, dean("pgd"), new CaseChange.RecordConnection("1", "2026-08-01"))
                        .code());
        today = LocalDate.of(2026, 8, 1);
        found = done(found, dean("pgd"), new CaseChange.RecordConnection("1", "2026-08-01"));
        assertEquals(
                today,
                done(found, dean("pgd"), new CaseChange.SendTransfer("1", "a concern"))
                        .transfers()
                        .get(0)
                        .sentOn());
    }

    @Test
    public void ftp2_aTransferThatIsNotNeededIsWithdrawn_butNotWhileTheRegisterHasThePlacement() {
        OdsCode there = new OdsCode("RTD");
        Map<OdsCode, LocalDate> moves = Map.of(there, LocalDate.of(2026, 8, 1));
        FitnessCase found =
                CaseChanges.moved(routed(Concern.CONDUCT, true), moves).orElseThrow();
        CaseChange withdrawal = new CaseChange.WithdrawTransfer("1", "the rotation was changed");
        Surroundings placed = around(host -> true, moves);
        assertEquals(
                "transfer-needed",
                assertThrows(ProblemException.class, () -> CaseChanges.apply(found, withdrawal, dean("dd"), placed))
                        .problem()
                        .code());

        FitnessCase withdrawn = done(found, dean("dd"), withdrawal);
        assertEquals(
                "the rotation was changed",
                withdrawn.transfers().get(0).withdrawn().reason());
        assertEquals(
                "transfer-sent",
                refused(withdrawn, dean("dd"), new CaseChange.AgreeTransfer("1"))
                        .code());
        FitnessCase after = CaseChanges.moved(withdrawn, moves).orElseThrow();
        assertEquals(
                "a move after all is told by another",
                2,
                after.transfers().get(1).number());
        assertEquals(
                1, after.transfers().stream().filter(FitnessCase.Transfer::open).count());
    }

    @Test
    public void ftp7_aCopyIsNoWayRoundATransfer() {
        CaseChange copy = new CaseChange.SendCopy("RTD", List.of("NARRATIVE"), List.of());
        FitnessCase found = routed(Concern.CONDUCT, true);
        ProblemException nowhere = assertThrows(
                ProblemException.class,
                () -> CaseChanges.apply(found, copy, employer("md"), around(host -> false, Map.of())));
        assertEquals("copy-refused", nowhere.problem().code());
        assertEquals(
                List.of("a placement of the subject at RTD, or a transfer to it, agreed and sent"),
                nowhere.problem().missing());

        FitnessCase moving = CaseChanges.moved(found, Map.of(new OdsCode("RTD"), LocalDate.of(2026, 8, 1)))
                .orElseThrow();
        assertEquals(
                List.of("transfer 1, agreed and sent"),
                refused(moving, employer("md"), copy).missing());
    }

    private static Surroundings around(Predicate<OdsCode> placedAt, Map<OdsCode, LocalDate> moves) {
        return new Surroundings(
                Cases::routed, host -> true, List::of, placedAt, () -> moves, user -> List.of(), Cases.WEEKDAYS);
    }

    @Test
    public void ftp7_whatIsRedactedIsGone_andTheLogSaysHowOftenAndWhy() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                employer("md"),
                new CaseChange.SendCopy(
                        "RTD", List.of("NARRATIVE"), List.of(new CaseChange.Redaction("a nurse", "THIRD_PARTY"))));
        FitnessCase.RedactedCopy copy = found.copies().get(0);
        assertEquals(
                "NARRATIVE\nThey shouted at [redacted: THIRD_PARTY]. Later [redacted: THIRD_PARTY] left.", copy.text());
        assertEquals(
                List.of(new FitnessCase.RedactionLogEntry(
                        CaseField.NARRATIVE, FitnessCase.RedactionReason.THIRD_PARTY, 2)),
                copy.redactions());
        Problem refused = refused(
                found,
                employer("md"),
                new CaseChange.SendCopy(
                        "RTD",
                        List.of("NARRATIVE", "DISCUSSIONS"),
                        List.of(new CaseChange.Redaction("a surgeon", "SECRET"))));
        assertEquals(2, refused.faults().size());
        assertFalse(refused.lines().toString().contains("surgeon"));
    }

    @Test
    public void ftp6_aCaseIsNotClosedWhileSomethingIsOpen() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        found = CaseChanges.moved(found, Map.of(new OdsCode("RTD"), LocalDate.of(2026, 8, 1)))
                .orElseThrow();
        List<String> missing = refused(found, employer("md"), new CaseChange.Close("no case to answer"))
                .missing();
        assertEquals("transfer 1 to be sent, or withdrawn", missing.get(0));
        assertTrue(missing.toString(), missing.contains("the decision of the Medical Director of the lead employer"));
        FitnessCase complaint = routed(Concern.COMPLAINT_LOW, false);
        Problem open = refused(complaint, employer("hr"), new CaseChange.Close("settled"));
        assertEquals("case-not-done", open.code());
        assertEquals(
                List.of("step 'tell' of the lead employer", "step 'resolve' of the local education provider"),
                open.missing());
        assertEquals(
                List.of("reason", "steps[1]"),
                fields(refused(complaint, employer("hr"), new CaseChange.WaiveSteps(List.of("tell", "sing"), " "))));
        complaint = done(
                complaint, employer("hr"), new CaseChange.WaiveSteps(List.of("tell", "resolve"), "it was withdrawn"));
        assertEquals("it was withdrawn", step(complaint, "resolve").note());
        assertEquals("hr", step(complaint, "resolve").doneBy());
        FitnessCase closed = done(complaint, employer("hr"), new CaseChange.Close("settled"));
        assertEquals(CaseState.CLOSED, closed.state());
        assertEquals(CaseStep.State.NOT_NEEDED, step(closed, "resolve").state());
        assertEquals(
                "wrong-state",
                refused(closed, employer("hr"), new CaseChange.DoStep("resolve", null))
                        .code());
    }

    @Test
    public void ftp1_severitySeenOtherwiseRoutesAnew_andWhatWasDoneStaysDone() {
        FitnessCase found = done(routed(Concern.TRAINING, false), employer("hr"), new CaseChange.DoStep("tell", null));
        FitnessCase severe = done(found, dean("dd"), new CaseChange.Reassess(true, null, "a second event"));
        assertEquals(CaseStep.State.DONE, step(severe, "tell").state());
        assertEquals(CaseStep.State.RUNNING, step(severe, "manager").state());
        assertTrue(severe.route().referral().allowed());
    }

    @Test
    public void ftp6_aDecisionWaitsForTheTraineesComments_andIsNotWaivedItself() {
        FitnessCase found = investigated(routed(Concern.TRAINING, true), dean("dd"));
        Problem refused = refused(found, dean("pgd"), new CaseChange.Decide("LEARNING", "within the framework"));
        assertEquals("decision-not-ready", refused.code());
        assertEquals(List.of("step 'tell' of the lead employer", "step 'comment' of the trainee"), refused.missing());
        assertEquals("FTP-6", refused.rule());
        assertEquals(
                List.of("steps[0]"),
                fields(refused(found, dean("dd"), new CaseChange.WaiveSteps(List.of("decide"), "in a hurry"))));
        found = done(
                found,
                dean("dd"),
                new CaseChange.WaiveSteps(List.of("tell", "comment"), "the trainee has not answered in time"));
        assertEquals(CaseStep.State.RUNNING, step(found, "decide").state());
        found = done(found, dean("pgd"), new CaseChange.Decide("LEARNING", "within the framework"));
        assertEquals(
                CaseState.CLOSED,
                done(found, dean("dd"), new CaseChange.Close("learnt")).state());
    }

    @Test
    public void ftp2_aConsensusIsOneOnceTheOtherSideSaysSoToo() {
        FitnessCase found = done(
                routed(Concern.CONDUCT, true),
                dean("pgd"),
                new CaseChange.Discuss(null, List.of("REVALIDATION_TEAM", "MEDICAL_DIRECTOR"), true, "they agree"));
        assertEquals(
                List.of("the agreement of the lead employer, for its Medical Director, to the consensus of discussion 1"
                        + " (FTP-2)"),
                refused(found, dean("pgd"), new CaseChange.Refer("because")).missing());
        assertEquals(
                "other-side-agrees",
                refused(found, dean("dd"), new CaseChange.AgreeDiscussion("1")).code());
        found = done(found, employer("md"), new CaseChange.AgreeDiscussion("1"));
        assertEquals(
                "GMC",
                done(found, dean("pgd"), new CaseChange.Refer("because"))
                        .referral()
                        .regulator());
        FitnessCase none = done(
                routed(Concern.CONDUCT, true),
                dean("pgd"),
                new CaseChange.Discuss(null, List.of("REVALIDATION_TEAM", "MEDICAL_DIRECTOR"), false, "no"));
        assertEquals(
                "nothing-proposed",
                refused(none, employer("md"), new CaseChange.AgreeDiscussion("1"))
                        .code());
        assertEquals(
                404,
                refused(none, employer("md"), new CaseChange.AgreeDiscussion("2"))
                        .status());
    }

    @Test
    public void ftp8_aRouteNamesWhatTheGateWants() {
        for (Stage stage : Stage.values()) {
            for (Concern concern : List.of(Concern.CONDUCT, Concern.TRAINING, Concern.GMC_REFERRAL)) {
                FitnessCase found = CaseChanges.routed(received(concern, true, stage), around());
                RouteQuestion question = new RouteQuestion(
                        new Region("north-west"), Profession.DOCTOR, concern, stage, true, false, KNOWN);
                List<String> named = ReferralGate.whole(question, found.route().referral()).requires().stream()
                        .map(ReferralRequirement::words)
                        .toList();
                assertEquals(
                        concern + " " + stage,
                        named,
                        refused(found, dean("pgd"), new CaseChange.Refer("because")).missing().stream()
                                .map(item -> item.replaceAll(" \\(FTP-\\d\\)$", ""))
                                .toList());
            }
        }
    }

    @Test
    public void ftp6_allThatIsWrongWithAnExclusionIsToldAtOnce() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        assertEquals(
                List.of("reason", "until", "advisoryBodyToldOn"),
                fields(refused(
                        found, employer("md"), new CaseChange.Exclude("FORMAL", null, "2026-06-01", null, " "))));
        FitnessCase excluded =
                done(found, employer("md"), new CaseChange.Exclude("IMMEDIATE", null, "2026-03-15", null, "patients"));
        assertEquals(
                List.of("review", "until", "advisoryBodyToldOn"),
                fields(refused(excluded, employer("md"), new CaseChange.ReviewExclusion("2026-06-01", null, ""))));
    }

    @Test
    public void ftp2_whatIsAgreedAndRecordedOfATransferDoesTheStepThatStandsForIt() {
        FitnessCase found =
                done(routed(Concern.CONCERN_TO_PROVIDER, false), employer("hr"), new CaseChange.DoStep("tell", null));
        found = done(found, dean("pgd"), new CaseChange.StartTransfer("1-1RSSQ1B", null, "2026-03-02"));
        found = done(found, employer("md"), new CaseChange.AgreeTransfer("1"));
        assertEquals(CaseStep.State.RUNNING, step(found, "approach").state());
        found = done(found, dean("dd"), new CaseChange.AgreeTransfer("1"));
        assertEquals(CaseStep.State.DONE, step(found, "approach").state());
        assertEquals("dd", step(found, "approach").doneBy());
        assertEquals(KNOWN, step(found, "approach").doneOn());
        assertEquals(
                "another approach",
                CaseStep.State.RUNNING,
                step(found, "liaise").state());
        assertEquals(CaseStep.State.RUNNING, step(found, "connection").state());
        found = done(found, dean("pgd"), new CaseChange.RecordConnection("1", "2026-03-02"));
        assertEquals(CaseStep.State.DONE, step(found, "connection").state());
        assertEquals("pgd", step(found, "connection").doneBy());
    }

    @Test
    public void ftp6_anExclusionBeginsNeitherBeforeTheConcernWasKnown_norBeyondAWholePeriod() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        Problem early = refused(
                found, employer("md"), new CaseChange.Exclude("IMMEDIATE", "2026-03-01", "2026-03-14", null, "x"));
        assertEquals(List.of("from"), fields(early));
        assertEquals("FTP-6", early.rule());
        assertEquals(
                List.of("reason", "from", "advisoryBodyToldOn"),
                fields(refused(
                        found,
                        employer("md"),
                        new CaseChange.Exclude("FORMAL", "2026-02-23", "2026-03-22", null, null))));
        assertEquals(
                List.of("from"),
                fields(refused(
                        found,
                        employer("md"),
                        new CaseChange.Exclude("IMMEDIATE", "2026-03-16", "2026-03-29", null, "x"))));
        done(found, employer("md"), new CaseChange.Exclude("IMMEDIATE", "2026-03-15", "2026-03-28", null, "x"));
        assertEquals(
                List.of("from"),
                fields(refused(
                        found,
                        employer("md"),
                        new CaseChange.Exclude("FORMAL", "2126-03-02", "2126-03-03", "2026-03-02", "x"))));
    }

    @Test
    public void ftp6_whatIsRecordedLateIsKept_itsReviewOverdue_andNothingIsLaidIntoWhatHasLapsed() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        today = LocalDate.of(2026, 3, 20);
        found = done(
                found,
                employer("md"),
                new CaseChange.Exclude("IMMEDIATE", "2026-03-02", "2026-03-15", null, "patients"));
        assertEquals(KNOWN, found.exclusions().get(0).from());
        assertEquals(
                List.of(LocalDate.of(2026, 3, 15)),
                CaseDueDates.of(found, Cases.WEEKDAYS).stream()
                        .filter(due -> due.key().endsWith("/exclusion/1"))
                        .map(Deadline::day)
                        .toList());
        assertEquals(
                "review-missed",
                refused(found, employer("md"), new CaseChange.ReviewExclusion("2026-04-12", "2026-03-02", "goes on"))
                        .code());
        assertEquals(
                List.of("from"),
                fields(refused(
                        found,
                        employer("md"),
                        new CaseChange.Exclude("FORMAL", "2026-03-09", "2026-04-05", "2026-03-02", "goes on"))));
        FitnessCase anew = done(
                found,
                employer("md"),
                new CaseChange.Exclude("FORMAL", "2026-03-20", "2026-04-16", "2026-03-19", "new grounds"));
        assertEquals(LocalDate.of(2026, 3, 15), anew.exclusions().get(0).endedOn());
    }

    @Test
    public void ftp2_aTransferIsToAHostOrToADesignatedBody() {
        FitnessCase found = routed(Concern.CONDUCT, true);
        String both = refused(found, dean("pgd"), new CaseChange.StartTransfer("1-1RSG4X0", "RM3", "2026-08-01"))
                .faults()
                .get(0)
                .reason();
        assertTrue(both, both.contains("only one"));
        String none = refused(found, dean("pgd"), new CaseChange.StartTransfer(null, " ", "2026-08-01"))
                .faults()
                .get(0)
                .reason();
        assertTrue(none, none.contains("is required"));
    }

    private FitnessCase investigated(FitnessCase found, Doing by) {
        FitnessCase appointed = done(found, by, new CaseChange.Appoint("CASE_MANAGER", "man", null, "NONE"));
        appointed = done(appointed, by, new CaseChange.Appoint("CASE_INVESTIGATOR", "inv", null, "NONE"));
        appointed = done(appointed, by, new CaseChange.BeginInvestigation());
        return done(appointed, by, new CaseChange.RecordReport("what happened"));
    }

    private FitnessCase discussed(FitnessCase found) {
        FitnessCase said = done(
                found,
                employer("md"),
                new CaseChange.Discuss(null, List.of("REVALIDATION_TEAM", "MEDICAL_DIRECTOR"), true, "we agree"));
        return done(said, dean("revalidation"), new CaseChange.AgreeDiscussion("1"));
    }

    private FitnessCase done(FitnessCase found, Doing doing, CaseChange change) {
        return CaseChanges.apply(found, change, doing, around());
    }

    private Problem refused(FitnessCase found, Doing doing, CaseChange change) {
        return assertThrows(ProblemException.class, () -> done(found, doing, change))
                .problem();
    }

    private static CaseStep step(FitnessCase found, String id) {
        return CaseChanges.step(found, id);
    }

    private static Surroundings around() {
        return Cases.around(Cases.WEEKDAYS);
    }

    private Doing employer(String user) {
        return new Doing(user, List.of(Side.LEAD_EMPLOYER), today);
    }

    private Doing dean(String user) {
        return new Doing(user, List.of(Side.POSTGRADUATE_DEAN), today);
    }

    private Doing host() {
        return new Doing("host", List.of(Side.HOST), today);
    }

    private static FitnessCase routed(Concern concern, boolean severe) {
        return CaseChanges.routed(received(concern, severe, Stage.IN_POST), around());
    }

    private static FitnessCase ofDentist() {
        return received(Concern.CONDUCT, true, Stage.IN_POST, Profession.DENTIST);
    }

    private static FitnessCase received(Concern concern, boolean severe, Stage stage) {
        return received(concern, severe, stage, Profession.DOCTOR);
    }

    private static FitnessCase received(Concern concern, boolean severe, Stage stage, Profession profession) {
        return new FitnessCase(
                "00000000-0000-0000-0000-000000000001",
                1,
                CaseState.RECEIVED,
                Instant.parse("2026-03-02T09:00:00Z"),
                new FitnessCase.Subject("GMC 7000001", "trainee"),
                new FitnessCase.Facts(
                        concern,
                        null,
                        profession,
                        stage,
                        severe,
                        false,
                        ConcernSource.OTHER,
                        new Region("north-west"),
                        new OdsCode("RM3"),
                        null,
                        KNOWN,
                        "hr",
                        null),
                "They shouted at a nurse. Later a nurse left.",
                null,
                List.of(Side.LEAD_EMPLOYER),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
