/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.boards.Board;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.Meeting.Attendance;
import org.leademployer.boards.MeetingInput;
import org.leademployer.boards.MeetingInput.OtherInput;
import org.leademployer.boards.QuorumInput;
import org.leademployer.boards.TermsOfReference;

/** Reads who was at a meeting. */
public final class MeetingReader {

    private final Fields fields = new Fields();
    private final Set<String> references = new HashSet<>();
    private final List<Attendance> present = new ArrayList<>();
    private final Board board;

    public MeetingReader(Board board) {
        this.board = board;
    }

    /** The day, without which nothing else can be read. */
    public static LocalDate date(MeetingInput input, LocalDate today) {
        Fields fields = new Fields();
        LocalDate date = fields.day("date", input.date());
        if (date != null && date.isAfter(today)) {
            fields.fault("date", date + " lies after today: a meeting is recorded when it has been held");
        }
        fields.refuse("BRD-4");
        return date;
    }

    /** @param terms those in force on the day */
    public Meeting read(String id, LocalDate date, MeetingInput input, TermsOfReference terms) {
        List<String> members = input.members() == null ? List.of() : input.members();
        List<OtherInput> others = input.others() == null ? List.of() : input.others();
        if (members.size() + others.size() > QuorumInput.MOST_PEOPLE) {
            fields.fault("members", "and others are more than " + QuorumInput.MOST_PEOPLE);
            fields.refuse("BRD-4");
        }
        for (int i = 0; i < members.size(); i++) {
            readMember("members[" + i + "]", members.get(i), date);
        }
        for (int i = 0; i < others.size(); i++) {
            readOther("others[" + i + "]", others.get(i), terms, date);
        }
        fields.refuse("BRD-4");
        return new Meeting(id, board.id(), date, present);
    }

    private void readMember(String field, String text, LocalDate date) {
        String reference = fields.reference(field, text);
        if (reference == null || isTwice(field, reference)) {
            return;
        }
        board.member(reference, date)
                .map(Member::constituency)
                .ifPresentOrElse(
                        constituency -> present.add(new Attendance(constituency, reference, true)),
                        () -> fields.fault(field, "'" + reference + "' is no member of the board on " + date));
    }

    private void readOther(String field, OtherInput input, TermsOfReference terms, LocalDate date) {
        if (input == null) {
            fields.fault(field, "is null");
            return;
        }
        String constituency = fields.slug(field + ".constituency", input.constituency());
        if (constituency != null && terms.constituency(constituency).isEmpty()) {
            fields.fault(
                    field + ".constituency",
                    "'" + constituency + "' is none of " + String.join(", ", terms.constituencies()));
        }
        String reference = input.reference() == null ? null : fields.reference(field + ".reference", input.reference());
        if (reference != null
                && !isTwice(field + ".reference", reference)
                && board.member(reference, date).isPresent()) {
            fields.fault(field + ".reference", "'" + reference + "' is a member, and stands among 'members'");
        }
        if (constituency != null) {
            present.add(new Attendance(constituency, reference, false));
        }
    }

    private boolean isTwice(String field, String reference) {
        if (references.add(reference)) {
            return false;
        }
        fields.fault(field, "'" + reference + "' stands twice");
        return true;
    }
}
