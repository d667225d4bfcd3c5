/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.OdsCode;

/**
 * Who may do and see what in a case: by party, role, act, state and field (FTP-7). The two tables are what is enforced and what the
 * guide prints. What stands in no row is refused, and so is everything to a party that is not on the case's route.
 */
public final class CaseAccess {

    /** Nobody. */
    private static final String NOBODY = "-";
    /** Anybody of the side that runs the case. */
    private static final String LEAD = "lead";
    /** Anybody of the side that owns the step. */
    private static final String OWNER = "owner";

    /**
     * {@code any}: anybody who acts for the party; {@code lead}: the same, where the party runs the case; {@code owner}: the same,
     * where the step is the party's; {@code director}: the lead employer's Medical Director; {@code manager}, {@code investigator}: the
     * appointed one alone; {@code -}: nobody.
     */
    public static final String ACTS =
            """
            | what | in state | LEAD_EMPLOYER | POSTGRADUATE_DEAN | HOST |
            |---|---|---|---|---|
            | READ | RECEIVED | any | any | - |
            | READ | ROUTED, INVESTIGATION, DECISION, CLOSED | any | any | any |
            | CLASSIFY | RECEIVED | any | any | - |
            | REASSESS | ROUTED | lead | lead | - |
            | DO_STEP | ROUTED, INVESTIGATION, DECISION | owner | owner | owner |
            | PAUSE_STEP | ROUTED, INVESTIGATION, DECISION | owner | owner | - |
            | RESUME_STEP | ROUTED, INVESTIGATION, DECISION | owner | owner | - |
            | EXTEND_STEP | ROUTED, INVESTIGATION, DECISION | lead | lead | - |
            | WAIVE_STEPS | ROUTED, INVESTIGATION, DECISION | lead | lead | - |
            | DECLARE_INTEREST | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | APPOINT | ROUTED, INVESTIGATION | lead | lead | - |
            | BEGIN_INVESTIGATION | ROUTED | manager | manager | - |
            | RECORD_FINDING | INVESTIGATION, DECISION | manager, investigator | manager, investigator | - |
            | SHARE_FINDING | INVESTIGATION, DECISION | manager | manager | - |
            | RECORD_REPORT | INVESTIGATION | investigator | investigator | - |
            | DECIDE | ROUTED, DECISION | director | any | - |
            | DISCUSS | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | AGREE_DISCUSSION | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | REFER | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | EXCLUDE | ROUTED, INVESTIGATION, DECISION | director | - | - |
            | REVIEW_EXCLUSION | ROUTED, INVESTIGATION, DECISION | director | - | - |
            | PROPOSE_STRATEGY | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | AGREE_STRATEGY | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | PROPOSE_THRESHOLD | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | AGREE_THRESHOLD | ROUTED, INVESTIGATION, DECISION | any | any | - |
            | SPLIT | ROUTED | lead | lead | - |
            | START_TRANSFER | ROUTED, INVESTIGATION, DECISION | - | any | - |
            | WITHDRAW_TRANSFER | ROUTED, INVESTIGATION, DECISION | - | any | - |
            | AGREE_TRANSFER | ROUTED, INVESTIGATION, DECISION | director | any | - |
            | RECORD_CONNECTION | ROUTED, INVESTIGATION, DECISION | - | any | - |
            | SEND_TRANSFER | ROUTED, INVESTIGATION, DECISION | - | any | - |
            | SEND_COPY | ROUTED, INVESTIGATION, DECISION, CLOSED | lead | lead | - |
            | CLOSE | RECEIVED, ROUTED, DECISION | lead | lead | - |
            """;

    /**
     * {@code always}; {@code shared}: all of it to the side that runs the case, what is shared to the other; {@code own}: what is the
     * host's own step, or was sent to it, and the facts to the host that has a step of its own; {@code never}.
     */
    public static final String FIELDS =
            """
            | part | LEAD_EMPLOYER | POSTGRADUATE_DEAN | HOST |
            |---|---|---|---|
            | SUMMARY | always | always | always |
            | FACTS | always | always | own |
            | SUBJECT | always | always | always |
            | NARRATIVE | always | always | never |
            | ROUTE | always | always | never |
            | STEPS | always | always | own |
            | APPOINTMENTS | always | always | never |
            | FINDINGS | shared | shared | never |
            | REPORT | always | always | never |
            | DECISIONS | always | always | never |
            | DISCUSSIONS | always | always | never |
            | EXCLUSIONS | always | always | never |
            | STRATEGY | always | always | never |
            | THRESHOLD | always | always | never |
            | REFERRAL | always | always | never |
            | TRANSFERS | always | always | own |
            | COPIES | always | always | own |
            | LINKS | always | always | never |
            | OUTCOME | always | always | never |
            """;

    private static final Map<CaseAct, Map<CaseState, Map<Side, Set<String>>>> BY_ACT = acts();
    private static final Map<CaseField, Map<Side, Showing>> BY_FIELD = fields();

    private CaseAccess() {}

    /** How much of a part somebody sees. */
    public enum Showing {
        ALWAYS,
        SHARED,
        OWN,
        NEVER
    }

    /**
     * Whether something may be done from a seat.
     *
     * @param ownsStep whether the step that it is about is the seat's; false where it is about none
     */
    public static boolean allows(CaseAct act, CaseState state, Seat seat, boolean ownsStep) {
        if (!seat.onRoute()) {
            return false;
        }
        Set<String> words =
                BY_ACT.getOrDefault(act, Map.of()).getOrDefault(state, Map.of()).getOrDefault(seat.side(), Set.of());
        return words.contains(LEAD) && seat.leads()
                || words.contains(OWNER) && ownsStep
                || seat.roles().stream().anyMatch(role -> words.contains(role.word()));
    }

    /**
     * The hosts whose step it is: the one where it happened; where that is not on the route, those that are. None where the step is
     * no host's.
     */
    public static List<OdsCode> hosts(FitnessCase found, CaseStep step) {
        if (step.owner().side() != Side.HOST) {
            return List.of();
        }
        OdsCode happenedAt = found.facts().happenedAt();
        return found.hosts().contains(happenedAt) ? List.of(happenedAt) : found.hosts();
    }

    /** How much of a part is shown to a seat that may read. */
    public static Showing showing(CaseField field, Seat seat) {
        Showing showing = BY_FIELD.getOrDefault(field, Map.of()).getOrDefault(seat.side(), Showing.NEVER);
        return showing == Showing.SHARED && seat.leads() ? Showing.ALWAYS : showing;
    }

    /** Whether there is a row of the table: the test asks it of every value that there is. */
    static boolean names(CaseAct act, CaseState state, Side side) {
        return BY_ACT.getOrDefault(act, Map.of()).getOrDefault(state, Map.of()).containsKey(side);
    }

    static boolean names(CaseField field, Side side) {
        return BY_FIELD.getOrDefault(field, Map.of()).containsKey(side);
    }

    private static Map<CaseAct, Map<CaseState, Map<Side, Set<String>>>> acts() {
        List<List<String>> lines = cells(ACTS);
        List<Side> sides = lines.get(0).stream().skip(2).map(Side::valueOf).toList();
        Set<String> known = new LinkedHashSet<>(List.of(NOBODY, LEAD, OWNER));
        Arrays.stream(CaseRole.values()).map(CaseRole::word).forEach(known::add);
        Map<CaseAct, Map<CaseState, Map<Side, Set<String>>>> table = new EnumMap<>(CaseAct.class);
        for (List<String> line : lines.subList(2, lines.size())) {
            for (String state : line.get(1).split(", ")) {
                Map<Side, Set<String>> row = new EnumMap<>(Side.class);
                for (int i = 0; i < sides.size(); i++) {
                    Set<String> words = Set.of(line.get(i + 2).split(", "));
                    if (!known.containsAll(words)) {
                        throw new IllegalStateException("the table of access has no such word as in " + words);
                    }
                    row.put(sides.get(i), words);
                }
                if (table.computeIfAbsent(CaseAct.valueOf(line.get(0)), act -> new EnumMap<>(CaseState.class))
                                .put(CaseState.valueOf(state), row)
                        != null) {
                    throw new IllegalStateException(line.get(0) + " in " + state + " stands there twice");
                }
            }
        }
        return table;
    }

    private static Map<CaseField, Map<Side, Showing>> fields() {
        List<List<String>> lines = cells(FIELDS);
        List<Side> sides = lines.get(0).stream().skip(1).map(Side::valueOf).toList();
        Map<CaseField, Map<Side, Showing>> table = new EnumMap<>(CaseField.class);
        for (List<String> line : lines.subList(2, lines.size())) {
            Map<Side, Showing> row = new EnumMap<>(Side.class);
            for (int i = 0; i < sides.size(); i++) {
                row.put(sides.get(i), Showing.valueOf(line.get(i + 1).toUpperCase(java.util.Locale.ROOT)));
            }
            if (table.put(CaseField.valueOf(line.get(0)), row) != null) {
                throw new IllegalStateException(line.get(0) + " stands there twice");
            }
        }
        return table;
    }

    private static List<List<String>> cells(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
