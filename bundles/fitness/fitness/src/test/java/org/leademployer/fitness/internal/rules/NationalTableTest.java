/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.ReferralRequirement;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.StepAct;

/** The table of responsibilities as it ships, cell by cell (FTP-2; TK p.41-43). */
public class NationalTableTest {

    private static final TableRouting NATIONAL = new TableRouting(Shipped.TABLE);

    /** Concern, stage, severe | lead | case manager, deputy | inform | referral | steps; {@code *} for both. */
    private static final List<String> EXPECTED = List.of(
            "GMC_LIAISON * * | PGD | - | RT LET MD | none | discuss:LET agree-approach:PGD liaise:PGD",
            "GMC_REFERRAL IN_POST * | PGD | - | RT LET MD | CONSENSUS | discuss:LET decide:PGD refer:PGD",
            "GMC_REFERRAL PRE_EMPLOYMENT * | PGD | - | RT LET MD | DISCUSSION_WITH_POSTGRADUATE_DEAN CONSENSUS"
                    + " | discuss-with-dean:LET discuss:LET decide:PGD refer:PGD",
            "GMC_QUERY * * | PGD | - | DD RT LET | none | decide-answer:PGD answer:PGD answer-own-query:LET",
            "CONCERN_TO_PROVIDER IN_POST * | PGD | - | DD RT LET MD LEP HRO | none"
                    + " | notify-movement:LET agree-approach:MD transfer:PGD",
            "CONCERN_TO_PROVIDER PRE_EMPLOYMENT * | PGD | - | DD RT LET MD LEP HRO | none"
                    + " | notify-movement:LET confirm-connection:RT agree-approach:MD transfer:PGD",
            "TRAINING * false | PGD | - | RT LET | none | live-flow:LET learning-need:PGD",
            "TRAINING IN_POST true | PGD | PGD DD | RT LET | INVESTIGATION_REPORT POSTGRADUATE_DEAN_DECISION |"
                    + " live-flow:LET appoint-case-manager:PGD appoint-investigator:RT investigate:CI report:CI"
                    + " comment:DiT decide:PGD tell-decision:RT",
            "TRAINING PRE_EMPLOYMENT true | PGD | PGD DD | RT LET | DISCUSSION_WITH_POSTGRADUATE_DEAN"
                    + " INVESTIGATION_REPORT POSTGRADUATE_DEAN_DECISION | live-flow:LET discuss-with-dean:LET"
                    + " appoint-case-manager:PGD appoint-investigator:RT investigate:CI report:CI comment:DiT decide:PGD"
                    + " tell-decision:RT",
            "CONDUCT IN_POST * | LET | MD | PGD RT | DISCUSSION_WITH_POSTGRADUATE_DEAN | live-flow:LET"
                    + " appoint-case-manager:LET appoint-investigator:LET investigate:CI report:CI comment:DiT"
                    + " share-findings:LET debrief:MD decide:MD tell-decision:MD",
            "CONDUCT PRE_EMPLOYMENT * | LET | MD | PGD RT | DISCUSSION_WITH_POSTGRADUATE_DEAN | live-flow:LET"
                    + " discuss-with-dean:LET appoint-case-manager:LET appoint-investigator:LET investigate:CI report:CI"
                    + " comment:DiT share-findings:LET debrief:MD decide:MD tell-decision:MD",
            "COMPLAINT_LOW * * | LEP | - | RT LET | none"
                    + " | live-flow:LET agree-threshold:LET resolve:LEP capture-learning:LEP",
            "COMPLAINT_EDUCATIONAL * * | DD | DD | RT PGD LET MD | none | live-flow:LET agree-threshold:LET"
                    + " appoint-investigator:RT investigate:CI report:CI share-findings:RT joint-strategy:MD",
            "COMPLAINT_EMPLOYMENT * * | LET | MD | RT PGD | DISCUSSION_WITH_POSTGRADUATE_DEAN CONSENSUS"
                    + " | live-flow:LET agree-threshold:LET appoint-investigator:LET investigate:CI report:CI"
                    + " share-findings:LET joint-decision:MD",
            "HEALTH * false | LET | - | PGD OH | none | tell-dean:LET occupational-health:LET decide:LET",
            "HEALTH * true | LET | - | PGD OH | DISCUSSION_WITH_POSTGRADUATE_DEAN POSTGRADUATE_DEAN_DECISION"
                    + " | tell-dean:LET occupational-health:LET discuss-with-dean:LET decide:LET");

    @Test
    public void ftp2_everyCellIsAnsweredAsTheTableOfResponsibilitiesSays() {
        Set<Cell> seen = new LinkedHashSet<>();
        for (String line : EXPECTED) {
            for (Cell cell : Cell.all()) {
                if (covers(line, cell)) {
                    assertEquals(cell.toString(), expected(line, cell.profession()), said(cell));
                    seen.add(cell);
                }
            }
        }
        assertEquals(Cell.all().size(), seen.size());
        assertEquals(240, seen.size());
    }

    @Test
    public void ftp2_noCellBreaksWhatEveryRoutingMustKeep() {
        for (Cell cell : Cell.all()) {
            assertEquals(cell.toString(), List.of(), RoutingCheck.breaches(cell, NATIONAL.decide(cell)));
        }
        assertEquals(List.of(), TableCheck.faults(Shipped.TABLE));
    }

    @Test
    public void ftp2_everyCellNamesItsRulesAndTheSourceWithThePage() {
        for (Cell cell : Cell.all()) {
            RouteDecision decision = NATIONAL.decide(cell);
            assertFalse(decision.rules().isEmpty());
            assertTrue(
                    decision.sources().toString(),
                    decision.sources().stream().allMatch(source -> source.matches(".*(TK p\\.\\d+|Assumed: ).*")));
        }
    }

    @Test
    public void ftp1_trainingAloneNeverComesToAReferralAndOnlyTheDeanDecidesOnTheReport() {
        for (Profession profession : Profession.values()) {
            for (Stage stage : Stage.values()) {
                for (boolean incident : new boolean[] {false, true}) {
                    assertFalse(NATIONAL.decide(new Cell(profession, Concern.TRAINING, stage, false, incident))
                            .gmcReferral()
                            .allowed());
                    var severe = NATIONAL.decide(new Cell(profession, Concern.TRAINING, stage, true, incident))
                            .gmcReferral();
                    assertTrue(severe.allowed());
                    assertEquals(Party.POSTGRADUATE_DEAN, severe.decidedBy());
                    assertTrue(severe.requires()
                            .containsAll(List.of(
                                    ReferralRequirement.INVESTIGATION_REPORT,
                                    ReferralRequirement.POSTGRADUATE_DEAN_DECISION)));
                }
            }
        }
    }

    @Test
    public void ftp3_inASeriousUntowardIncidentWithConductTheMedicalDirectorIsCaseManager() {
        RouteDecision with = NATIONAL.decide(new Cell(Profession.DOCTOR, Concern.CONDUCT, Stage.IN_POST, true, true));
        RouteDecision without =
                NATIONAL.decide(new Cell(Profession.DOCTOR, Concern.CONDUCT, Stage.IN_POST, true, false));
        assertEquals(Party.MEDICAL_DIRECTOR, with.caseManager());
        assertTrue(with.rules().contains("FTP-3"));
        assertFalse(without.rules().contains("FTP-3"));
    }

    @Test
    public void ftp0_whereThereIsNoResponsibleOfficerTheStepsOfOneFallAwayAndTheProviderIsToldAllTheSame() {
        for (Profession profession : List.of(Profession.DENTIST, Profession.PUBLIC_HEALTH)) {
            for (Stage stage : Stage.values()) {
                RouteDecision decision =
                        NATIONAL.decide(new Cell(profession, Concern.CONCERN_TO_PROVIDER, stage, false, false));
                assertEquals(
                        List.of("notify-movement", "agree-approach", "tell-provider"),
                        decision.steps().stream().map(RouteStep::id).toList());
                assertFalse(decision.inform().contains(Party.HOST_RESPONSIBLE_OFFICER));
                assertTrue(decision.rules().contains("FTP-0"));
            }
        }
    }

    @Test
    public void ftp0_theRegulatorIsThatOfTheProfession() {
        for (Profession profession : Profession.values()) {
            RouteDecision decision =
                    NATIONAL.decide(new Cell(profession, Concern.GMC_REFERRAL, Stage.IN_POST, true, false));
            String action = decision.steps().stream()
                    .filter(step -> step.act() == StepAct.REFER)
                    .findFirst()
                    .orElseThrow()
                    .action();
            assertEquals("Refer to the " + profession.regulator(), action);
        }
    }

    @Test
    public void ftp0_theLeadEmployerSpeaksToThirdParties() {
        Cell.all()
                .forEach(cell ->
                        assertEquals(Party.LEAD_EMPLOYER, NATIONAL.decide(cell).thirdParties()));
    }

    @Test
    public void ftp4_whoManagesTheCaseInvestigatesNothing() {
        for (Cell cell : Cell.all()) {
            RouteDecision decision = NATIONAL.decide(cell);
            decision.steps().stream()
                    .filter(step -> step.act() == StepAct.INVESTIGATE || step.act() == StepAct.REPORT)
                    .forEach(step -> {
                        assertEquals(Party.CASE_INVESTIGATOR, step.owner());
                        assertFalse(step.owner() == decision.caseManager());
                    });
        }
    }

    @Test
    public void cells_haveEachItsOwnPlace() {
        Set<Integer> places = new TreeSet<>();
        Cell.all().forEach(cell -> {
            assertEquals(cell, Cell.all().get(cell.index()));
            places.add(cell.index());
        });
        assertEquals(240, places.size());
    }

    private static boolean covers(String line, Cell cell) {
        String[] which = line.split(" \\| ")[0].split(" ");
        return which[0].equals(cell.concern().name())
                && (which[1].equals("*") || which[1].equals(cell.stage().name()))
                && (which[2].equals("*") || which[2].equals(String.valueOf(cell.severe())));
    }

    /** What is expected of doctors, but for the steps of a Responsible Officer. */
    private static String expected(String line, Profession profession) {
        String expected = line.substring(line.indexOf(" | ") + 3);
        return profession.hasResponsibleOfficer()
                ? expected
                : expected.replace(" HRO", "")
                        .replace(" confirm-connection:RT", "")
                        .replace("transfer:PGD", "tell-provider:LET");
    }

    private static String said(Cell cell) {
        RouteDecision decision = NATIONAL.decide(cell);
        List<String> managers = new ArrayList<>();
        managers.add(word(decision.caseManager()));
        if (decision.deputy() != null) {
            managers.add(word(decision.deputy()));
        }
        if (decision.gmcReferral().allowed()) {
            assertEquals(Party.POSTGRADUATE_DEAN, decision.gmcReferral().decidedBy());
        }
        return String.join(
                " | ",
                word(decision.lead()),
                String.join(" ", managers),
                decision.inform().stream().map(NationalTableTest::word).collect(Collectors.joining(" ")),
                decision.gmcReferral().allowed()
                        ? decision.gmcReferral().requires().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(" "))
                        : "none",
                decision.steps().stream()
                        .map(step -> step.id() + ":" + word(step.owner()))
                        .collect(Collectors.joining(" ")));
    }

    private static String word(Party party) {
        if (party == null) {
            return "-";
        }
        return switch (party) {
            case POSTGRADUATE_DEAN -> "PGD";
            case DEPUTY_DEAN -> "DD";
            case REVALIDATION_TEAM -> "RT";
            case LEAD_EMPLOYER -> "LET";
            case MEDICAL_DIRECTOR -> "MD";
            case OCCUPATIONAL_HEALTH -> "OH";
            case LOCAL_EDUCATION_PROVIDER -> "LEP";
            case HOST_RESPONSIBLE_OFFICER -> "HRO";
            case CASE_INVESTIGATOR -> "CI";
            case TRAINEE -> "DiT";
        };
    }
}
