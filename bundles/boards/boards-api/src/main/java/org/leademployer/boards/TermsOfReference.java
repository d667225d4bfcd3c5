/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;
import java.util.Optional;

/**
 * What a body is for, who sits on it and how many of them must be there for it to decide (BRD-1). Content of definitions of the
 * kind {@code terms-of-reference}.
 *
 * @param purpose what it is for
 * @param duties what it is to do
 * @param chairedBy how the chair comes about, in words; null where a constituency says it all
 * @param members whose people sit on it or attend, one of each constituency
 * @param quorum all of these must be met for it to decide; empty where no quorum is set: then it cannot decide (BRD-2)
 * @param meetingsPerYear it meets at least so often in a calendar year; null where that is not set
 * @param reportsTo names of bodies or of others to whom it reports and may escalate
 * @param reviewMonths months after which the terms are reviewed; null where that is not set
 */
public record TermsOfReference(
        String purpose,
        List<String> duties,
        String chairedBy,
        List<Constituency> members,
        List<QuorumRule> quorum,
        Integer meetingsPerYear,
        List<String> reportsTo,
        Integer reviewMonths) {

    /** The kind of its definitions. */
    public static final String KIND = "terms-of-reference";

    public TermsOfReference {
        duties = copy(duties);
        members = copy(members);
        quorum = copy(quorum);
        reportsTo = copy(reportsTo);
    }

    /** How somebody sits on a body. Both count to its quorum where a rule names them (BRD-2). */
    public enum Sitting {
        MEMBER,
        IN_ATTENDANCE
    }

    /** Who leads its meetings. */
    public enum Chair {
        CHAIR,
        CO_CHAIR
    }

    /**
     * People who sit on a body for the same reason.
     *
     * @param name a slug, {@code hr-director}
     * @param title what people call them
     * @param sitting members or in attendance
     * @param minimum so many at least, 0 or more
     * @param maximum so many at most; null for no limit
     * @param chair null where they do not lead
     */
    public record Constituency(String name, String title, Sitting sitting, int minimum, Integer maximum, Chair chair) {}

    /**
     * How many must be there.
     *
     * @param title whom it means, {@code stakeholders from host trusts}
     * @param constituencies whose people are counted, all together
     * @param minimum so many of them at least, 1 or more
     */
    public record QuorumRule(String title, List<String> constituencies, int minimum) {
        public QuorumRule {
            constituencies = copy(constituencies);
        }
    }

    public Optional<Constituency> constituency(String name) {
        return members.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The names of its constituencies, in the order of the terms. */
    public List<String> constituencies() {
        return members.stream().map(Constituency::name).toList();
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
