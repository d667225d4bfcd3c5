/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leademployer.boards.Board;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.Withdrawal;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.Meeting.Attendance;
import org.leademployer.boards.Quorum.Finding;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.problem.ProblemException;

/** What must hold for a decision to be recorded: a quorum (BRD-4), and nobody there who is in conflict (BRD-3). */
public final class DecisionGate {

    private DecisionGate() {}

    /**
     * The decision, with every rule of the quorum.
     *
     * @throws ProblemException not-quorate (409, BRD-4); conflict-of-interest (409, BRD-3)
     */
    public static Decision pass(Board board, Meeting meeting, Decision decision, TermsOfReference terms) {
        List<Finding> findings = new QuorumCount(
                        terms,
                        count(meeting.present(), Attendance::constituency),
                        count(decision.withdrawn(), Withdrawal::constituency))
                .findings();
        List<String> conflicts = conflicts(board, meeting, decision);
        List<String> unmet = findings.stream()
                .filter(finding -> !finding.met())
                .map(Finding::toString)
                .toList();
        if (!unmet.isEmpty()) {
            throw BoardProblems.notQuorate(
                            board.name(),
                            meeting.date(),
                            Stream.concat(unmet.stream(), conflicts.stream()).toList())
                    .toException();
        }
        if (!conflicts.isEmpty()) {
            throw BoardProblems.conflictOfInterest(conflicts).toException();
        }
        return new Decision(
                decision.id(),
                decision.boardId(),
                decision.meetingId(),
                decision.decidedOn(),
                decision.confidential(),
                decision.matter(),
                decision.subjectType(),
                decision.subjectId(),
                decision.outcome(),
                decision.conditions(),
                decision.withdrawn(),
                decision.actions(),
                decision.escalatedTo(),
                findings.stream().map(Finding::toString).toList(),
                decision.terms());
    }

    /** Those who were there for it, and have declared an actual conflict with its subject. */
    private static List<String> conflicts(Board board, Meeting meeting, Decision decision) {
        List<String> away =
                decision.withdrawn().stream().map(Withdrawal::reference).toList();
        return meeting.present().stream()
                .filter(Attendance::member)
                .filter(person -> !away.contains(person.reference()))
                .flatMap(person -> board.member(person.reference(), meeting.date()).stream())
                .filter(member -> member.interests().stream()
                        .anyMatch(interest ->
                                interest.conflictsWith(decision.subjectType(), decision.subjectId(), meeting.date())))
                .map(member -> "BRD-3 not met: withdrawal of " + member.reference() + " (" + member.constituency()
                        + "), who has declared an actual conflict with " + decision.subjectType() + " "
                        + decision.subjectId())
                .toList();
    }

    private static <T> Map<String, Integer> count(List<T> people, Function<T, String> constituency) {
        Map<String, Integer> counted = new TreeMap<>();
        people.forEach(person -> counted.merge(constituency.apply(person), 1, Integer::sum));
        return counted;
    }
}
