/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Move;
import org.leademployer.contractmanagement.RegisterEntry.Moved;
import org.leademployer.contractmanagement.RegisterEntry.State;
import org.leademployer.contractmanagement.RegisterEntry.Transition;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;

/** Raises, scores and moves entries of the register (CON-7). */
public final class RegisterRule {

    private final ManagementPolicy policy;
    private final LocalDate today;

    public RegisterRule(ManagementPolicy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    /** @throws ProblemException invalid-input (400, CON-7) naming everything that is wrong */
    public RegisterEntry raise(String id, String contractId, int number, RegisterEntry.Input input) {
        InputFields fields = new InputFields();
        Kind kind = fields.required("kind", input.kind(), InputFields.oneOf(Kind.class));
        String title = fields.required("title", input.title(), Reading.text(200));
        String description = fields.optional("description", input.description(), Reading.text(4000));
        String role = fields.required("ownerRole", input.ownerRole(), Reading.text(100));
        LocalDate raisedOn = Reading.past(fields, "raisedOn", input.raisedOn(), today);
        Integer likelihood = null;
        Integer impact = null;
        if (kind == Kind.RISK) {
            likelihood = oneToFive(fields, "likelihood", input.likelihood());
            impact = oneToFive(fields, "impact", input.impact());
        } else if (kind == null) {
            // Whatever it is meant to be: a score that there is lies between 1 and 5.
            fields.optional("likelihood", input.likelihood(), Reading.number(1, 5));
            fields.optional("impact", input.impact(), Reading.number(1, 5));
        } else {
            refuseScore(fields, "likelihood", input.likelihood());
            refuseScore(fields, "impact", input.impact());
        }
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.REGISTER);
        return judged(new RegisterEntry(
                id,
                contractId,
                number,
                1,
                kind,
                title,
                description,
                role,
                likelihood,
                impact,
                null,
                Rag.NONE,
                State.OPEN,
                raisedOn,
                kind == Kind.DISPUTE ? raisedOn.plusDays(policy.disputeReportDays()) : null,
                null,
                List.of(),
                List.of()));
    }

    /** @throws ProblemException invalid-input (400, CON-7); move-not-possible (409, CON-7) for what has no score */
    public RegisterEntry scored(RegisterEntry entry, RegisterEntry.ScoreInput input) {
        if (entry.kind() != Kind.RISK || entry.isClosed()) {
            throw ManagementProblems.moveNotPossible(
                            "Only a risk that is not closed is scored; this is a " + entry.kind() + " that is "
                                    + entry.state() + ".",
                            List.of(),
                            "Raise a risk, or reopen it.")
                    .toException();
        }
        InputFields fields = new InputFields();
        Integer likelihood = oneToFive(fields, "likelihood", input.likelihood());
        Integer impact = oneToFive(fields, "impact", input.impact());
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.REGISTER);
        return judged(changed(
                entry, likelihood, impact, entry.state(), entry.reportedOn(), entry.actions(), entry.history()));
    }

    /**
     * The move, as it was read.
     *
     * @param transition the line of the table
     * @param on when
     * @param note what is to be said of it
     * @param boardId the board to which a dispute is reported; null where the platform does not hold it
     * @param body what people call it; null where the board's own name does
     * @param decisionId what it decided; null for nothing
     */
    public record Read(
            Transition transition, LocalDate on, String note, String boardId, String body, String decisionId) {}

    /** @throws ProblemException invalid-input (400, CON-7); move-not-possible (409, CON-7) */
    public Read read(RegisterEntry entry, RegisterEntry.MoveInput input) {
        InputFields fields = new InputFields();
        Move move = fields.required("move", input.move(), InputFields.oneOf(Move.class));
        LocalDate on = Reading.past(fields, "on", input.on(), today);
        if (on != null && on.isBefore(entry.raisedOn())) {
            fields.fault("on", on + " is before it was raised, " + entry.raisedOn());
        }
        String note = fields.required("note", input.note(), Reading.text(1000));
        String board = fields.optional("board", input.board(), Reading.text(36));
        String body = fields.optional("body", input.body(), Reading.text(200));
        String decision = fields.optional("decision", input.decision(), Reading.text(36));
        if (move != null && move != Move.REPORT && (board != null || body != null || decision != null)) {
            fields.fault("board", "is for a report alone, as are body and decision");
        }
        if (decision != null && board == null) {
            fields.fault("board", "is required with a decision");
        }
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.REGISTER);
        Transition transition = TransitionTable.find(entry.kind(), entry.state(), move)
                .orElseThrow(() -> ManagementProblems.moveNotPossible(
                                "A " + entry.kind() + " that is " + entry.state() + " cannot " + move + "."
                                        + (entry.kind() == Kind.DISPUTE && entry.state() == State.OPEN
                                                ? " Disputes are reported to the board first."
                                                : ""),
                                List.of(),
                                "It can "
                                        + TransitionTable.moves(entry.kind(), entry.state())
                                        + "; 'contract:register-states' prints the whole table.")
                        .toException());
        List<String> missing = new ArrayList<>();
        if (TransitionTable.ACTIONS_DONE.equals(transition.needs())) {
            entry.actions().stream()
                    .filter(action -> action.doneOn() == null)
                    .forEach(action ->
                            missing.add("action " + action.id() + ", due " + action.dueOn() + ", is not done"));
        }
        if (TransitionTable.NAMES_BOARD.equals(transition.needs()) && board == null && body == null) {
            missing.add("board, or body: to whom it was reported");
        }
        if (!missing.isEmpty()) {
            throw ManagementProblems.moveNotPossible(
                            "A " + entry.kind() + " that is " + entry.state() + " cannot " + move + " yet.",
                            missing,
                            "Do what is missing, then move it again.")
                    .toException();
        }
        return new Read(transition, on, note, board, body, decision);
    }

    /** The entry after the move. @param body what people call the board; null for none */
    public RegisterEntry moved(RegisterEntry entry, Read read, String body, String by) {
        Transition transition = read.transition();
        List<Moved> history = new ArrayList<>(entry.history());
        history.add(new Moved(
                transition.move(),
                transition.from(),
                transition.to(),
                read.on(),
                by,
                read.note(),
                body,
                read.decisionId()));
        return judged(changed(
                entry,
                entry.likelihood(),
                entry.impact(),
                transition.to(),
                transition.move() == Move.REPORT ? read.on() : entry.reportedOn(),
                entry.actions(),
                history));
    }

    /** With its score and colour. */
    public RegisterEntry judged(RegisterEntry entry) {
        Integer score = entry.kind() == Kind.RISK ? Integer.valueOf(entry.likelihood() * entry.impact()) : null;
        return new RegisterEntry(
                entry.id(),
                entry.contractId(),
                entry.number(),
                entry.version(),
                entry.kind(),
                entry.title(),
                entry.description(),
                entry.ownerRole(),
                entry.likelihood(),
                entry.impact(),
                score,
                rag(entry, score),
                entry.state(),
                entry.raisedOn(),
                entry.reportDueOn(),
                entry.reportedOn(),
                entry.actions(),
                entry.history());
    }

    private Rag rag(RegisterEntry entry, Integer score) {
        if (entry.isClosed()) {
            return Rag.NONE;
        }
        if (entry.kind() == Kind.RISK) {
            return score >= policy.redRiskScore() ? Rag.RED : score >= policy.amberRiskScore() ? Rag.AMBER : Rag.GREEN;
        }
        return entry.isReportOverdue(today) || entry.actions().stream().anyMatch(one -> one.isOverdue(today))
                ? Rag.RED
                : entry.state() == State.RESOLVED ? Rag.GREEN : Rag.AMBER;
    }

    private static RegisterEntry changed(
            RegisterEntry entry,
            Integer likelihood,
            Integer impact,
            State state,
            LocalDate reportedOn,
            List<Action> actions,
            List<Moved> history) {
        return new RegisterEntry(
                entry.id(),
                entry.contractId(),
                entry.number(),
                entry.version() + 1,
                entry.kind(),
                entry.title(),
                entry.description(),
                entry.ownerRole(),
                likelihood,
                impact,
                null,
                Rag.NONE,
                state,
                entry.raisedOn(),
                entry.reportDueOn(),
                reportedOn,
                actions,
                history);
    }

    private static Integer oneToFive(InputFields fields, String field, String text) {
        Long number = fields.required(field, text, Reading.number(1, 5));
        return number == null ? null : number.intValue();
    }

    private static void refuseScore(InputFields fields, String field, String text) {
        if (text != null && !text.isBlank()) {
            fields.fault(field, "is for a risk alone");
        }
    }
}
