/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leademployer.boards.Board;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.TermsOfReference.Constituency;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;

/** Whether terms of reference have a place for somebody who is to be appointed (BRD-2). */
public final class Places {

    private Places() {}

    /** Why there is none; empty where there is one. */
    public static Optional<Problem> refusal(Board board, Member candidate, TermsOfReference terms) {
        Optional<Constituency> constituency = terms.constituency(candidate.constituency());
        if (constituency.isEmpty()) {
            return Optional.of(BoardProblems.invalid(
                    "BRD-1",
                    List.of(new Fault(
                            null,
                            "constituency",
                            "'" + candidate.constituency() + "' is none of "
                                    + String.join(", ", terms.constituencies())))));
        }
        if (others(board, candidate).anyMatch(other -> other.reference().equals(candidate.reference()))) {
            return Optional.of(BoardProblems.invalid(
                    "BRD-1", List.of(new Fault(null, "reference", "is a member already in that term"))));
        }
        Integer places = constituency.get().maximum();
        return places == null ? Optional.empty() : full(board, candidate, places);
    }

    /** Most are members at once on the first day of somebody's term. */
    private static Optional<Problem> full(Board board, Member candidate, int places) {
        return Stream.concat(
                        Stream.of(candidate.from()), others(board, candidate).map(Member::from))
                .filter(candidate::isMember)
                .filter(day -> alike(board, candidate, day) >= places)
                .min(LocalDate::compareTo)
                .map(day -> BoardProblems.noPlaceLeft(candidate.constituency(), places, day));
    }

    private static long alike(Board board, Member candidate, LocalDate day) {
        return others(board, candidate)
                .filter(other -> other.constituency().equals(candidate.constituency()))
                .filter(other -> other.isMember(day))
                .count();
    }

    /** Members on some day of the candidate's term. */
    private static Stream<Member> others(Board board, Member candidate) {
        return board.members().stream()
                .filter(other -> candidate.to() == null || !other.from().isAfter(candidate.to()))
                .filter(other -> other.to() == null || !other.to().isBefore(candidate.from()));
    }
}
