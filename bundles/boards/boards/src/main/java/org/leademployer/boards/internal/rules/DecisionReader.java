/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.Action;
import org.leademployer.boards.Decision.Outcome;
import org.leademployer.boards.Decision.TermsUsed;
import org.leademployer.boards.Decision.Withdrawal;
import org.leademployer.boards.DecisionInput;
import org.leademployer.boards.DecisionInput.ActionInput;
import org.leademployer.boards.DecisionInput.WithdrawalInput;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.Meeting.Attendance;
import org.leademployer.boards.TermsOfReference;

/** Reads what a meeting decided. Whether it was quorate is counted then. */
public final class DecisionReader {

    private final Fields fields = new Fields();
    private final Meeting meeting;
    private final TermsOfReference terms;
    private final TermsUsed used;
    /** Those of whom nobody has withdrawn yet. */
    private final List<Attendance> left;

    /**
     * @param terms those in force on the day of the meeting
     * @param used which they are
     */
    public DecisionReader(Meeting meeting, TermsOfReference terms, TermsUsed used) {
        this.meeting = meeting;
        this.terms = terms;
        this.used = used;
        this.left = new ArrayList<>(meeting.present());
    }

    /** @return the decision without what was counted */
    public Decision read(String id, DecisionInput input) {
        String matter = fields.text("matter", input.matter(), 2000);
        boolean confidential = fields.truth("confidential", input.confidential());
        fields.subject(input.subjectType(), input.subjectId());
        Outcome outcome = fields.one("outcome", input.outcome(), Outcome.class);
        String conditions = fields.optionalText("conditions", input.conditions(), 4000);
        List<Withdrawal> withdrawn = readWithdrawn(input.withdrawn());
        List<Action> actions = readActions(input.actions());
        String escalatedTo = readEscalation(input.escalatedTo());
        fields.refuse("BRD-4");
        return new Decision(
                id,
                meeting.boardId(),
                meeting.id(),
                meeting.date(),
                confidential,
                matter,
                Fields.orNull(input.subjectType()),
                Fields.orNull(input.subjectId()),
                outcome,
                conditions,
                withdrawn,
                actions,
                escalatedTo,
                List.of(),
                used);
    }

    private List<Withdrawal> readWithdrawn(List<WithdrawalInput> inputs) {
        List<Withdrawal> withdrawn = new ArrayList<>();
        for (int i = 0; inputs != null && i < inputs.size(); i++) {
            String field = "withdrawn[" + i + "]";
            WithdrawalInput input = inputs.get(i);
            if (input == null) {
                fields.fault(field, "is null");
                continue;
            }
            String reason = fields.text(field + ".reason", input.reason(), 500);
            readPerson(field, input)
                    .ifPresent(
                            person -> withdrawn.add(new Withdrawal(person.constituency(), person.reference(), reason)));
        }
        return withdrawn;
    }

    /** Whoever withdraws was there before, and withdraws once (BRD-3). */
    private Optional<Attendance> readPerson(String field, WithdrawalInput input) {
        String reference = Fields.orNull(input.reference());
        String constituency = Fields.orNull(input.constituency());
        if (reference == null && constituency == null) {
            fields.fault(field, "names neither reference nor constituency");
            return Optional.empty();
        }
        Optional<Attendance> person = left.stream()
                .filter(one -> reference == null ? one.reference() == null : reference.equals(one.reference()))
                .filter(one -> constituency == null || constituency.equals(one.constituency()))
                .findFirst();
        person.ifPresentOrElse(
                left::remove,
                () -> fields.fault(
                        field,
                        reference == null
                                ? "nobody else of '" + constituency + "' was there without a reference"
                                : "'" + reference + "' was not there, or has withdrawn already"
                                        + (constituency == null ? "" : ", or not for '" + constituency + "'")));
        return person;
    }

    private List<Action> readActions(List<ActionInput> inputs) {
        List<Action> actions = new ArrayList<>();
        if (inputs != null && inputs.size() > DecisionInput.MOST_ACTIONS) {
            fields.fault("actions", "are " + inputs.size() + ", more than " + DecisionInput.MOST_ACTIONS);
            return actions;
        }
        for (int i = 0; inputs != null && i < inputs.size(); i++) {
            String field = "actions[" + i + "]";
            ActionInput input = inputs.get(i);
            if (input == null) {
                fields.fault(field, "is null");
                continue;
            }
            String text = fields.text(field + ".text", input.text(), 1000);
            String owner = readOwner(field + ".owner", input.owner());
            LocalDate due = fields.day(field + ".due", input.due());
            fields.ordered(field + ".due", meeting.date(), due);
            actions.add(new Action(text, owner, due));
        }
        return actions;
    }

    private String readOwner(String field, String text) {
        String owner = fields.slug(field, text);
        if (owner != null && terms.constituency(owner).isEmpty()) {
            fields.fault(field, "'" + owner + "' is none of " + String.join(", ", terms.constituencies()));
        }
        return owner;
    }

    private String readEscalation(String text) {
        String to = Fields.orNull(text);
        if (to != null && !terms.reportsTo().contains(to)) {
            fields.fault(
                    "escalatedTo",
                    "'" + to + "' is none of those to whom it reports: " + String.join(", ", terms.reportsTo()));
        }
        return to;
    }
}
