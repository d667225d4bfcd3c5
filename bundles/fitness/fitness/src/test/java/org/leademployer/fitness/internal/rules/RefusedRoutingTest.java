/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.GmcReferral;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RoutingTable;
import org.leademployer.fitness.RoutingTable.Row;
import org.leademployer.fitness.RoutingTable.Step;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.problem.Problem.Fault;

/** Tables that are refused when they are deployed, each with the rule that it breaks and why. */
public class RefusedRoutingTest {

    private static final GmcReferral BY_THE_EMPLOYER = new GmcReferral(
            true, Party.MEDICAL_DIRECTOR, List.of(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN));

    @Test
    public void ftp2_aCellWithoutAnAnswer() {
        refused("FTP-2", "no row of HEALTH answers", without(row -> row.concern() == Concern.HEALTH));
        refused(
                "FTP-2",
                "no row of TRAINING answers DOCTOR TRAINING IN_POST, severe and 5 more",
                without(row -> row.concern() == Concern.TRAINING && row.stage() == Stage.IN_POST));
    }

    @Test
    public void ftp2_aCellWithTwoAnswers() {
        List<Row> rows = new ArrayList<>(Shipped.TABLE.rows());
        rows.add(rows.get(0));
        refused("FTP-2", "answers what row 1 answers already", new RoutingTable(rows));
    }

    @Test
    public void ftp2_aReferralOfADoctorRoundTheResponsibleOfficer() {
        RoutingTable round =
                changed(Concern.CONDUCT, row -> with(row, row.lead(), row.caseManager(), row.steps(), BY_THE_EMPLOYER));
        refused("FTP-2", "goes by the Responsible Officer", round);
        refused(
                "FTP-2",
                "step 'refer' sends a referral round the Responsible Officer, by the lead employer",
                changed(
                        Concern.GMC_REFERRAL,
                        row -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                owned(row, StepAct.REFER, Party.LEAD_EMPLOYER),
                                row.gmcReferral())));
        // Of dentists nobody goes round anybody: there is no Responsible Officer.
        assertTrue(TableCheck.faults(round).stream()
                .noneMatch(fault -> fault.reason().contains("DENTIST CONDUCT")
                        && fault.reason().contains("Responsible Officer")));
    }

    @Test
    public void ftp2_aReferralWithoutADiscussion() {
        GmcReferral alone = new GmcReferral(true, Party.POSTGRADUATE_DEAN, List.of());
        refused(
                "FTP-2",
                "which is not required",
                changed(Concern.CONDUCT, row -> with(row, row.lead(), row.caseManager(), row.steps(), alone)));
        refused(
                "FTP-2",
                "a recorded discussion precedes a referral",
                changed(Concern.GMC_REFERRAL, row -> with(row, row.lead(), row.caseManager(), row.steps(), alone)));
        GmcReferral consensusOnly =
                new GmcReferral(true, Party.POSTGRADUATE_DEAN, List.of(ReferralRequirement.CONSENSUS));
        List<String> early = reasons(changed(
                Concern.GMC_REFERRAL, row -> with(row, row.lead(), row.caseManager(), row.steps(), consensusOnly)));
        assertEquals(1, early.size());
        assertTrue(early.get(0), early.get(0).contains("PRE_EMPLOYMENT"));
    }

    @Test
    public void ftp1_trainingAloneThatMayBeReferred() {
        GmcReferral allowed = new GmcReferral(
                true,
                Party.POSTGRADUATE_DEAN,
                List.of(
                        ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN,
                        ReferralRequirement.INVESTIGATION_REPORT,
                        ReferralRequirement.POSTGRADUATE_DEAN_DECISION));
        refused(
                "FTP-1",
                "a training issue alone never justifies a referral",
                changed(Concern.TRAINING, row -> with(row, row.lead(), row.caseManager(), row.steps(), allowed)));
    }

    @Test
    public void ftp1_severeTrainingWithoutReportOrDecision() {
        GmcReferral hasty = new GmcReferral(
                true, Party.DEPUTY_DEAN, List.of(ReferralRequirement.DISCUSSION_WITH_POSTGRADUATE_DEAN));
        RoutingTable table = changed(
                Concern.TRAINING,
                row -> Boolean.TRUE.equals(row.severe())
                        ? with(row, row.lead(), row.caseManager(), row.steps(), hasty)
                        : row);
        refused("FTP-1", "the case investigator's report", table);
        refused("FTP-1", "the Postgraduate Dean's decision", table);
        refused("FTP-1", "the Postgraduate Dean decides on the report, not the Deputy Dean", table);
    }

    @Test
    public void ftp1_conductLedByTheDeanAndTrainingByTheEmployer() {
        refused(
                "FTP-1",
                "conduct is managed through the employer, not by the Postgraduate Dean",
                changed(
                        Concern.CONDUCT,
                        row -> with(row, Party.POSTGRADUATE_DEAN, row.caseManager(), row.steps(), row.gmcReferral())));
        refused(
                "FTP-1",
                "is an educational matter, not one for the lead employer",
                changed(
                        Concern.TRAINING,
                        row -> with(row, Party.LEAD_EMPLOYER, row.caseManager(), row.steps(), row.gmcReferral())));
    }

    @Test
    public void ftp3_anotherCaseManagerInASeriousUntowardIncident() {
        List<String> reasons = reasons(changed(
                Concern.CONDUCT, row -> with(row, row.lead(), Party.LEAD_EMPLOYER, row.steps(), row.gmcReferral())));
        assertTrue(reasons.toString(), reasons.stream().allMatch(reason -> reason.startsWith("FTP-3: ")));
        assertTrue(reasons.toString(), reasons.get(0).contains("serious untoward incident"));
    }

    @Test
    public void ftp4_aCaseManagerWhoInvestigates() {
        refused(
                "FTP-4",
                "the case manager, the Medical Director of the lead employer, would investigate as well",
                changed(
                        Concern.CONDUCT,
                        row -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                owned(row, StepAct.INVESTIGATE, Party.MEDICAL_DIRECTOR),
                                row.gmcReferral())));
        refused(
                "FTP-4",
                "would investigate as well",
                changed(
                        Concern.COMPLAINT_EDUCATIONAL,
                        row -> with(row, row.lead(), Party.CASE_INVESTIGATOR, row.steps(), row.gmcReferral())));
        refused(
                "FTP-4",
                "the trainee cannot investigate",
                changed(
                        Concern.CONDUCT,
                        row -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                owned(row, StepAct.REPORT, Party.TRAINEE),
                                row.gmcReferral())));
    }

    @Test
    public void ftp8_aStepThatRefersWhereNoReferralIsAllowed() {
        refused(
                "FTP-8",
                "a step refers to the regulator although the route allows no referral",
                changed(
                        Concern.GMC_REFERRAL,
                        row -> with(row, row.lead(), row.caseManager(), row.steps(), GmcReferral.NONE)));
    }

    @Test
    public void ftp0_healthThatDoesNotGoToOccupationalHealth() {
        refused(
                "FTP-0",
                "goes to occupational health through the lead employer",
                changed(
                        Concern.HEALTH,
                        row -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                owned(row, StepAct.REFER_TO_OCCUPATIONAL_HEALTH, Party.POSTGRADUATE_DEAN),
                                row.gmcReferral())));
    }

    @Test
    public void ftp0_anotherContactForThirdParties() {
        Cell cell = new Cell(Profession.DOCTOR, Concern.CONDUCT, Stage.IN_POST, false, false);
        RouteDecision national = new TableRouting(Shipped.TABLE).decide(cell);
        RouteDecision other = new RouteDecision(
                national.lead(),
                national.caseManager(),
                national.deputy(),
                national.inform(),
                national.steps(),
                national.gmcReferral(),
                Party.REVALIDATION_TEAM,
                national.rules(),
                national.sources());
        assertEquals(
                List.of("FTP-0: the lead employer is the single point of contact for third parties"),
                RoutingCheck.breaches(cell, other).stream()
                        .map(Breach::toString)
                        .toList());
    }

    @Test
    public void ftp6_aStepThatWaitsForWhatComesLater() {
        refused(
                "FTP-6",
                "waits for itself, or for one that stands after it",
                changed(
                        Concern.GMC_LIAISON,
                        row -> with(row, row.lead(), row.caseManager(), reversed(row), row.gmcReferral())));
    }

    @Test
    public void ftp6_timeLimitsThatAreMissing() {
        var some = new EnumMap<>(Shipped.LIMITS.limits());
        some.remove(TimeLimit.INVESTIGATION);
        assertEquals(
                List.of("FTP-6: there is no time limit for INVESTIGATION"),
                LimitsCheck.faults(new TimeLimits(some)).stream()
                        .map(Fault::reason)
                        .toList());
        assertEquals(List.of(), LimitsCheck.faults(Shipped.LIMITS));
    }

    /** Whatever one row is changed into, the table is told whole what is wrong, and nothing is thrown. */
    @Test
    public void propertyAnyTableIsJudgedAndNoTableThatPassesLeavesACellOpen() {
        Random random = new Random(20210802);
        int passed = 0;
        for (int i = 0; i < 300; i++) {
            List<Row> rows = new ArrayList<>(Shipped.TABLE.rows());
            int at = random.nextInt(rows.size());
            Row row = rows.get(at);
            Party party = Party.values()[random.nextInt(Party.values().length)];
            rows.set(
                    at,
                    switch (random.nextInt(4)) {
                        case 0 -> with(row, party, row.caseManager(), row.steps(), row.gmcReferral());
                        case 1 -> with(row, row.lead(), party, row.steps(), row.gmcReferral());
                        case 2 -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                row.steps(),
                                new GmcReferral(true, party, List.of()));
                        default -> with(
                                row,
                                row.lead(),
                                row.caseManager(),
                                owned(row, StepAct.values()[random.nextInt(StepAct.values().length)], party),
                                row.gmcReferral());
                    });
            RoutingTable table = new RoutingTable(rows);
            if (TableCheck.faults(table).isEmpty()) {
                passed++;
                TableRouting routing = new TableRouting(table);
                for (Cell cell : Cell.all()) {
                    RouteDecision decision = routing.decide(cell);
                    assertFalse(cell.concern() == Concern.TRAINING
                            && !cell.severe()
                            && decision.gmcReferral().allowed());
                    assertTrue(cell.profession() != Profession.DOCTOR
                            || !decision.gmcReferral().allowed()
                            || decision.gmcReferral().decidedBy() == Party.POSTGRADUATE_DEAN);
                    assertFalse(decision.steps().stream()
                            .anyMatch(step ->
                                    step.act() == StepAct.INVESTIGATE && step.owner() == decision.caseManager()));
                }
            }
        }
        assertTrue("some tables must pass, " + passed, passed > 30);
    }

    private static void refused(String rule, String reason, RoutingTable table) {
        List<String> reasons = reasons(table);
        assertTrue(
                rule + " " + reason + " is not among " + reasons,
                reasons.stream().anyMatch(one -> one.startsWith(rule + ": ") && one.contains(reason)));
    }

    private static List<String> reasons(RoutingTable table) {
        return TableCheck.faults(table).stream().map(Fault::reason).toList();
    }

    private static RoutingTable without(Predicate<Row> which) {
        return new RoutingTable(
                Shipped.TABLE.rows().stream().filter(which.negate()).toList());
    }

    private static RoutingTable changed(Concern concern, UnaryOperator<Row> change) {
        return new RoutingTable(Shipped.TABLE.rows().stream()
                .map(row -> row.concern() == concern ? change.apply(row) : row)
                .toList());
    }

    private static Row with(Row row, Party lead, Party caseManager, List<Step> steps, GmcReferral referral) {
        return new Row(
                row.concern(),
                row.professions(),
                row.stage(),
                row.severe(),
                row.seriousUntowardIncident(),
                lead,
                caseManager,
                row.deputy(),
                row.inform(),
                steps,
                referral,
                row.rules(),
                row.source());
    }

    private static List<Step> owned(Row row, StepAct act, Party owner) {
        return row.steps().stream()
                .map(step -> step.act() == act
                        ? new Step(
                                step.id(),
                                act,
                                owner,
                                step.action(),
                                step.after(),
                                step.limit(),
                                step.responsibleOfficer(),
                                step.professions())
                        : step)
                .toList();
    }

    private static List<Step> reversed(Row row) {
        List<Step> steps = new ArrayList<>(row.steps());
        Collections.reverse(steps);
        return steps;
    }
}
