/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contracts.Contract;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boards to which something about a contract is put, and what they decide. */
@Component(service = BoardMatters.class)
public final class BoardMatters {

    private final Boards boards;

    @Activate
    public BoardMatters(@Reference Boards boards) {
        this.boards = boards;
    }

    /**
     * What people call a board.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404)
     */
    String name(String board) {
        return boards.require(board).name();
    }

    /**
     * Requires that a board has decided about a contract.
     *
     * @throws org.leademployer.platform.problem.ProblemException decision-not-of-board (422, BRD-4)
     */
    void requireDecision(String board, String decision, Contract contract) {
        Optional<Decision> found = boards.decision(decision);
        List<String> missing = new ArrayList<>();
        if (found.isEmpty()) {
            missing.add("a decision " + decision);
        } else {
            if (!found.get().boardId().equals(board)) {
                missing.add("a decision of board " + board);
            }
            if (!"contract".equals(found.get().subjectType())
                    || !List.of(contract.id(), contract.reference())
                            .contains(found.get().subjectId())) {
                missing.add("a decision about contract " + contract.reference());
            }
        }
        if (!missing.isEmpty()) {
            throw ManagementProblems.decisionNotOfBoard(missing).toException();
        }
    }
}
