/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.internal.rules.CaseAccess.Showing;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.testkit.DocumentedBlock;

/** FTP-7: every cell of party, role, act and state, and every cell of party and field, made from what there is. */
public class CaseAccessTest {

    private static final List<Side> PARTIES = Arrays.stream(Side.values())
            .filter(side -> side.permission() != null)
            .toList();

    /** Beside being an officer, which everybody is who acts for a party. */
    private static final List<Set<CaseRole>> ROLES = List.of(
            EnumSet.of(CaseRole.OFFICER),
            EnumSet.of(CaseRole.OFFICER, CaseRole.CASE_MANAGER),
            EnumSet.of(CaseRole.OFFICER, CaseRole.CASE_INVESTIGATOR),
            EnumSet.of(CaseRole.OFFICER, CaseRole.MEDICAL_DIRECTOR));

    @Test
    public void ftp7_everyActOfEveryStateHasARowForEveryParty_andNothingElseHas() {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (CaseAct act : CaseAct.values()) {
            for (CaseState state : CaseState.values()) {
                for (Side party : PARTIES) {
                    rows += act.from().contains(state) ? 1 : 0;
                    if (act.from().contains(state) != CaseAccess.names(act, state, party)) {
                        wrong.add(act + " in " + state + " for " + party);
                    }
                }
            }
            boolean somebody = act.from().stream()
                    .allMatch(state -> PARTIES.stream().anyMatch(party -> ROLES.stream()
                            .anyMatch(roles -> CaseAccess.allows(act, state, seat(party, roles, true), true))));
            if (!somebody) {
                wrong.add(act + " is nobody's");
            }
        }
        assertEquals(List.of(), wrong);
        System.out.println("case access: " + rows + " rows of act, state and party");
    }

    @Test
    public void ftp7_everyFieldHasARowForEveryParty_andTheSummaryIsSeenByWhoeverMayRead() {
        List<String> wrong = new ArrayList<>();
        for (CaseField field : CaseField.values()) {
            for (Side party : PARTIES) {
                if (!CaseAccess.names(field, party)) {
                    wrong.add(field + " for " + party);
                }
            }
            if (CaseAccess.names(field, Side.NONE)) {
                wrong.add(field + " for nobody");
            }
        }
        assertEquals(List.of(), wrong);
        PARTIES.forEach(party ->
                assertEquals(Showing.ALWAYS, CaseAccess.showing(CaseField.SUMMARY, seat(party, ROLES.get(0), false))));
        for (CaseField field : CaseField.values()) {
            assertEquals(Showing.NEVER, CaseAccess.showing(field, seat(Side.NONE, ROLES.get(0), true)));
        }
    }

    @Test
    public void ftp7_everyCellIsAnswered_andOffTheRouteEveryOneIsNo() {
        assertEquals("a role without a set of its own", CaseRole.values().length, ROLES.size());
        int cells = 0;
        int open = 0;
        for (CaseAct act : CaseAct.values()) {
            for (CaseState state : CaseState.values()) {
                for (Side party : Side.values()) {
                    for (Set<CaseRole> roles : ROLES) {
                        for (boolean leads : new boolean[] {true, false}) {
                            for (boolean owns : new boolean[] {true, false}) {
                                cells++;
                                boolean allowed = CaseAccess.allows(act, state, seat(party, roles, leads), owns);
                                open += allowed ? 1 : 0;
                                String cell = act + " " + state + " " + party + " " + roles;
                                assertFalse(cell, allowed && !act.from().contains(state));
                                assertFalse(cell, allowed && party == Side.NONE);
                                assertFalse(
                                        cell,
                                        CaseAccess.allows(
                                                act, state, new Seat(party, null, roles, false, leads), owns));
                            }
                        }
                    }
                }
            }
        }
        System.out.println("case access: " + cells + " cells, " + open + " of them open");
    }

    @Test
    public void ftp7_aHostReads_andDoesItsOwnStep_andNothingElse() {
        for (CaseAct act : CaseAct.values()) {
            for (CaseState state : CaseState.values()) {
                boolean allowed = CaseAccess.allows(act, state, seat(Side.HOST, ROLES.get(0), false), true);
                assertEquals(
                        act + " " + state,
                        act.from().contains(state)
                                && (act == CaseAct.READ && state != CaseState.RECEIVED || act == CaseAct.DO_STEP),
                        allowed);
            }
        }
    }

    @Test
    public void ftp4_theReportIsTheInvestigatorsAlone_andTheInvestigationTheManagers() {
        Seat officer = seat(Side.LEAD_EMPLOYER, ROLES.get(0), true);
        Seat manager = seat(Side.LEAD_EMPLOYER, ROLES.get(1), true);
        Seat investigator = seat(Side.LEAD_EMPLOYER, ROLES.get(2), true);
        CaseState state = CaseState.INVESTIGATION;
        assertFalse(CaseAccess.allows(CaseAct.RECORD_REPORT, state, officer, false));
        assertFalse(CaseAccess.allows(CaseAct.RECORD_REPORT, state, manager, false));
        assertTrue(CaseAccess.allows(CaseAct.RECORD_REPORT, state, investigator, false));
        assertFalse(CaseAccess.allows(CaseAct.BEGIN_INVESTIGATION, CaseState.ROUTED, officer, false));
        assertTrue(CaseAccess.allows(CaseAct.BEGIN_INVESTIGATION, CaseState.ROUTED, manager, false));
        assertFalse(CaseAccess.allows(CaseAct.EXCLUDE, state, seat(Side.POSTGRADUATE_DEAN, ROLES.get(0), true), false));
    }

    @Test
    public void ftp2_theEmployersDecisionsAreItsMedicalDirectorsAlone() {
        for (CaseAct act : List.of(CaseAct.DECIDE, CaseAct.EXCLUDE, CaseAct.REVIEW_EXCLUSION, CaseAct.AGREE_TRANSFER)) {
            for (CaseState state : act.from()) {
                for (Set<CaseRole> roles : ROLES) {
                    assertEquals(
                            act + " " + roles,
                            roles.contains(CaseRole.MEDICAL_DIRECTOR),
                            CaseAccess.allows(act, state, seat(Side.LEAD_EMPLOYER, roles, true), false));
                }
            }
        }
    }

    @Test
    public void everyChangeIsAnAct_andEveryActButReadingAChange() {
        List<String> changes = Arrays.stream(CaseChange.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
        assertEquals(
                Arrays.stream(CaseAct.values())
                        .filter(act -> act != CaseAct.READ)
                        .map(Enum::name)
                        .sorted()
                        .toList(),
                changes);
    }

    @Test
    public void theGuidePrintsTheTables() {
        new DocumentedBlock("fitness.md", "case-acts").assertSays(CaseAct.TABLE.markdown());
        new DocumentedBlock("fitness.md", "case-access").assertSays(CaseAccess.ACTS.strip());
        new DocumentedBlock("fitness.md", "case-fields").assertSays(CaseAccess.FIELDS.strip());
    }

    private static Seat seat(Side side, Set<CaseRole> roles, boolean leads) {
        return new Seat(side, side == Side.HOST ? new OdsCode("RM3") : null, roles, true, leads);
    }
}
