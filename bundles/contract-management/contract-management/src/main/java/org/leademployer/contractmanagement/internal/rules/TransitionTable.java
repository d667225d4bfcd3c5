/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.leademployer.contractmanagement.RegisterEntry.Kind.DISPUTE;
import static org.leademployer.contractmanagement.RegisterEntry.Kind.ISSUE;
import static org.leademployer.contractmanagement.RegisterEntry.Kind.RISK;
import static org.leademployer.contractmanagement.RegisterEntry.State.ACCEPTED;
import static org.leademployer.contractmanagement.RegisterEntry.State.CLOSED;
import static org.leademployer.contractmanagement.RegisterEntry.State.MATERIALISED;
import static org.leademployer.contractmanagement.RegisterEntry.State.OPEN;
import static org.leademployer.contractmanagement.RegisterEntry.State.REPORTED;
import static org.leademployer.contractmanagement.RegisterEntry.State.RESOLVED;
import static org.leademployer.contractmanagement.RegisterEntry.State.TREATED;

import java.util.List;
import java.util.Optional;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Move;
import org.leademployer.contractmanagement.RegisterEntry.State;
import org.leademployer.contractmanagement.RegisterEntry.Transition;
import org.leademployer.platform.access.Permission;

/** The life of risks, issues and disputes (CON-7): the one table, by which moves are made and from which the docs are printed. */
public final class TransitionTable {

    /** What closes needs. */
    static final String ACTIONS_DONE = "every action is done";

    /** What a report needs. */
    static final String NAMES_BOARD = "names the board";

    public static final List<Transition> ALL = List.of(
            line(RISK, OPEN, Move.TREAT, TREATED, null),
            line(RISK, OPEN, Move.ACCEPT, ACCEPTED, null),
            line(RISK, TREATED, Move.ACCEPT, ACCEPTED, null),
            line(RISK, OPEN, Move.MATERIALISE, MATERIALISED, null),
            line(RISK, TREATED, Move.MATERIALISE, MATERIALISED, null),
            line(RISK, ACCEPTED, Move.MATERIALISE, MATERIALISED, null),
            line(RISK, OPEN, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(RISK, TREATED, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(RISK, ACCEPTED, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(RISK, MATERIALISED, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(RISK, ACCEPTED, Move.REOPEN, OPEN, null),
            line(RISK, CLOSED, Move.REOPEN, OPEN, null),
            line(ISSUE, OPEN, Move.TREAT, TREATED, null),
            line(ISSUE, OPEN, Move.RESOLVE, RESOLVED, null),
            line(ISSUE, TREATED, Move.RESOLVE, RESOLVED, null),
            line(ISSUE, RESOLVED, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(ISSUE, RESOLVED, Move.REOPEN, OPEN, null),
            line(ISSUE, CLOSED, Move.REOPEN, OPEN, null),
            line(DISPUTE, OPEN, Move.REPORT, REPORTED, NAMES_BOARD),
            line(DISPUTE, REPORTED, Move.RESOLVE, RESOLVED, null),
            line(DISPUTE, RESOLVED, Move.CLOSE, CLOSED, ACTIONS_DONE),
            line(DISPUTE, RESOLVED, Move.REOPEN, REPORTED, null));

    private TransitionTable() {}

    private static Transition line(Kind kind, State from, Move move, State to, String needs) {
        return new Transition(kind, from, move, to, Permission.MANAGE_CONTRACTS, needs);
    }

    public static Optional<Transition> find(Kind kind, State from, Move move) {
        return ALL.stream()
                .filter(one -> one.kind() == kind && one.from() == from && one.move() == move)
                .findFirst();
    }

    /** The moves that an entry of a kind in a state may make. */
    static List<Move> moves(Kind kind, State from) {
        return ALL.stream()
                .filter(one -> one.kind() == kind && one.from() == from)
                .map(Transition::move)
                .toList();
    }

    /** As it stands in the guide. */
    public static String asMarkdown() {
        StringBuilder table =
                new StringBuilder("| kind | from | move | to | permission | needs |\n|---|---|---|---|---|---|\n");
        ALL.forEach(one -> table.append("| ")
                .append(String.join(
                        " | ",
                        one.kind().name(),
                        one.from().name(),
                        one.move().name(),
                        one.to().name(),
                        one.permission().name(),
                        one.needs() == null ? "" : one.needs()))
                .append(" |\n"));
        return table.toString();
    }
}
