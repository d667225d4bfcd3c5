/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;

/**
 * A body as it is held somewhere (BRD-0).
 *
 * @param id its id
 * @param termsOfReference the name of its terms of reference; which version holds on a day says the day
 * @param region the node at which it is held: the terms of the nearest node upward hold
 * @param name what people call it
 * @param members all that were ever appointed, by the first day of their term
 */
public record Board(String id, String termsOfReference, Region region, String name, List<Member> members) {

    public Board {
        members = List.copyOf(members);
    }

    /** Whoever has this reference and is a member on that day. */
    public Optional<Member> member(String reference, LocalDate on) {
        return members.stream()
                .filter(member -> member.reference().equals(reference) && member.isMember(on))
                .findFirst();
    }

    /**
     * Somebody who was appointed.
     *
     * @param id the id of the appointment
     * @param constituency for whom the member sits there
     * @param reference the member's user name or staff reference; never a name
     * @param role the title of the member's post
     * @param from first day of the term
     * @param to last day, included; null for no end
     * @param interests what the member has declared, in the order of declaration (BRD-3)
     */
    public record Member(
            String id,
            String constituency,
            String reference,
            String role,
            LocalDate from,
            LocalDate to,
            List<Interest> interests) {

        public Member {
            interests = List.copyOf(interests);
        }

        public boolean isMember(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /**
     * An interest that a member has declared (BRD-3).
     *
     * @param id its id
     * @param type which of the four
     * @param degree whether there is a conflict, or may be one
     * @param occasion at what it was declared
     * @param declaredOn the day
     * @param until the last day on which it holds; null for no end
     * @param description what it is
     * @param subjectType with what it conflicts, {@code contract}; null where with nothing in particular
     * @param subjectId the id of that; null where {@code subjectType} is
     */
    public record Interest(
            String id,
            InterestType type,
            Degree degree,
            Occasion occasion,
            LocalDate declaredOn,
            LocalDate until,
            String description,
            String subjectType,
            String subjectId) {

        /** Whether the member must withdraw on that day when this is decided. */
        public boolean conflictsWith(String type, String id, LocalDate on) {
            return degree == Degree.ACTUAL
                    && subjectType != null
                    && subjectType.equals(type)
                    && subjectId.equals(id)
                    && !on.isBefore(declaredOn)
                    && (until == null || !on.isAfter(until));
        }
    }

    /** The four types of interests. */
    public enum InterestType {
        FINANCIAL,
        NON_FINANCIAL_PROFESSIONAL,
        NON_FINANCIAL_PERSONAL,
        INDIRECT
    }

    /** Whether there is a material conflict, or may be one in the future. */
    public enum Degree {
        ACTUAL,
        POTENTIAL
    }

    /** When interests are declared. */
    public enum Occasion {
        APPOINTMENT,
        CHANGE_OF_ROLE,
        NEW_WORK,
        CHANGE_OF_CIRCUMSTANCES
    }
}
