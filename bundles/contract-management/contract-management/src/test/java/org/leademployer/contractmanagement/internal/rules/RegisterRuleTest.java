/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Move;
import org.leademployer.contractmanagement.RegisterEntry.MoveInput;
import org.leademployer.contractmanagement.RegisterEntry.State;
import org.leademployer.contractmanagement.RegisterEntry.Transition;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;

public class RegisterRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 15);

    private final RegisterRule rule = new RegisterRule(DefinitionChecksTest.policy(2, 3, 4, 6, 8, 15), TODAY);

    @Test
    public void con7_aRiskIsLikelihoodTimesImpact() {
        for (int[] each :
                new int[][] {{1, 1, 1, 1}, {2, 3, 6, 1}, {2, 4, 8, 2}, {2, 5, 10, 2}, {3, 5, 15, 3}, {5, 5, 25, 3}}) {
            RegisterEntry risk = rule.raise("id", "c", 1, input("RISK", each[0] + "", each[1] + ""));
            assertEquals(each[2], risk.score().intValue());
            assertEquals(Rag.values()[each[3]], risk.rag());
        }
    }

    @Test
    public void con7_everythingThatIsWrongIsToldAtOnce() {
        Problem problem = refused(() ->
                rule.raise("id", "c", 1, new RegisterEntry.Input("RISK", " ", null, null, "6", "x", "2022-06-16")));
        assertEquals("CON-7", problem.rule());
        assertEquals(
                List.of("title", "ownerRole", "raisedOn", "likelihood", "impact"),
                problem.faults().stream().map(Fault::field).toList());
        assertEquals(
                List.of("kind", "likelihood", "impact"),
                refused(() -> rule.raise("id", "c", 1, input("X", "9", "0"))).faults().stream()
                        .map(Fault::field)
                        .toList());
        assertEquals(
                List.of("likelihood"),
                refused(() -> rule.raise("id", "c", 1, input("ISSUE", "1", null))).faults().stream()
                        .map(Fault::field)
                        .toList());
    }

    @Test
    public void con7_aDisputeIsReportedToTheBoardBeforeItIsResolved() {
        RegisterEntry dispute = rule.raise("id", "c", 1, input("DISPUTE", null, null));
        assertEquals(LocalDate.of(2022, 6, 29), dispute.reportDueOn());
        Problem refused = refused(() -> rule.read(dispute, move("RESOLVE", null)));
        assertEquals("move-not-possible", refused.code());
        assertTrue(refused.detail(), refused.detail().contains("reported to the board first"));
        assertTrue(refused.next(), refused.next().contains("[REPORT]"));
        assertEquals(
                1,
                refused(() -> rule.read(dispute, move("REPORT", null)))
                        .missing()
                        .size());

        RegisterEntry reported = rule.moved(dispute, rule.read(dispute, move("REPORT", "Board")), "Board", "jane");

        assertEquals(State.REPORTED, reported.state());
        assertEquals(TODAY, reported.reportedOn());
        assertEquals(2, reported.version());
        assertEquals("Board", reported.history().get(0).body());
    }

    @Test
    public void con7_anOverdueReportIsRed() {
        LocalDate late = LocalDate.of(2022, 6, 30);
        RegisterEntry dispute = rule.raise("id", "c", 1, input("DISPUTE", null, null));
        assertEquals(Rag.AMBER, rule.judged(dispute).rag());
        assertEquals(
                Rag.RED,
                new RegisterRule(DefinitionChecksTest.policy(2, 3, 4, 6, 8, 15), late)
                        .judged(dispute)
                        .rag());
    }

    @Test
    public void con7_theTableNamesEachMoveOnceAndEveryStateCanBeLeftOrIsClosed() {
        Set<String> seen = new HashSet<>();
        for (Transition one : TransitionTable.ALL) {
            assertTrue(one.toString(), seen.add(one.kind() + " " + one.from() + " " + one.move()));
            assertTrue(
                    one.toString(),
                    one.to() == State.CLOSED
                            || !TransitionTable.moves(one.kind(), one.to()).isEmpty());
        }
        for (Kind kind : Kind.values()) {
            assertTrue(
                    kind.name(),
                    TransitionTable.ALL.stream().anyMatch(one -> one.kind() == kind && one.move() == Move.CLOSE));
        }
    }

    @Test
    public void con7_theTableInTheGuideIsTheOneInTheCode() throws IOException {
        String guide = Files.readString(Path.of("../../../docs/contract-management.md"));
        assertTrue(TransitionTable.asMarkdown(), guide.contains(TransitionTable.asMarkdown()));
    }

    private static RegisterEntry.Input input(String kind, String likelihood, String impact) {
        return new RegisterEntry.Input(kind, "Title", null, "Contract manager", likelihood, impact, "2022-06-01");
    }

    private static MoveInput move(String move, String body) {
        return new MoveInput(move, null, "A note", null, body, null);
    }

    private static Problem refused(org.junit.function.ThrowingRunnable work) {
        return assertThrows(ProblemException.class, work).problem();
    }
}
