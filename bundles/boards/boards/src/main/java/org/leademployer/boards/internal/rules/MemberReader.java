/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.boards.Board.Degree;
import org.leademployer.boards.Board.Interest;
import org.leademployer.boards.Board.InterestType;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.Board.Occasion;
import org.leademployer.boards.InterestInput;
import org.leademployer.boards.MemberInput;

/** Reads who is to be appointed, and what members declare. Whether the constituency exists is known later. */
public final class MemberReader {

    private final LocalDate today;

    public MemberReader(LocalDate today) {
        this.today = today;
    }

    public Member member(String id, MemberInput input) {
        Fields fields = new Fields();
        String constituency = fields.slug("constituency", input.constituency());
        String reference = fields.reference("reference", input.reference());
        String role = fields.text("role", input.role(), 200);
        LocalDate from = fields.day("from", input.from(), today);
        LocalDate to = fields.day("to", input.to(), null);
        fields.ordered("to", from, to);
        fields.refuse("BRD-1");
        return new Member(id, constituency, reference, role, from, to, List.of());
    }

    /** @return the member with the last day of the term */
    public Member ended(Member member, String on) {
        Fields fields = new Fields();
        LocalDate last = fields.day("on", on);
        fields.ordered("on", member.from(), last);
        if (last != null && member.to() != null && last.isAfter(member.to())) {
            fields.fault("on", last + " lies after " + member.to() + ", when the term ends already");
        }
        fields.refuse("BRD-1");
        return new Member(
                member.id(),
                member.constituency(),
                member.reference(),
                member.role(),
                member.from(),
                last,
                member.interests());
    }

    public Interest interest(String id, InterestInput input) {
        Fields fields = new Fields();
        InterestType type = fields.one("type", input.type(), InterestType.class);
        Degree degree = fields.one("degree", input.degree(), Degree.class);
        Occasion occasion = fields.one("occasion", input.occasion(), Occasion.class);
        LocalDate declaredOn = fields.day("declaredOn", input.declaredOn(), today);
        if (declaredOn != null && declaredOn.isAfter(today)) {
            fields.fault("declaredOn", declaredOn + " lies after today");
        }
        LocalDate until = fields.day("until", input.until(), null);
        fields.ordered("until", declaredOn, until);
        String description = fields.text("description", input.description(), 1000);
        fields.subject(input.subjectType(), input.subjectId());
        fields.refuse("BRD-3");
        return new Interest(
                id,
                type,
                degree,
                occasion,
                declaredOn,
                until,
                description,
                Fields.orNull(input.subjectType()),
                Fields.orNull(input.subjectId()));
    }
}
