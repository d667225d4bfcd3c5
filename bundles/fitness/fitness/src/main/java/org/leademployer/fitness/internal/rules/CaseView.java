/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseField;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.rules.CaseAccess.Showing;
import org.leademployer.platform.OdsCode;

/** A case as somebody may see it: of each part what the most open of their seats shows (FTP-7). */
public final class CaseView {

    private final FitnessCase found;
    private final List<Seat> seats;
    private final Map<CaseField, Showing> showings = new EnumMap<>(CaseField.class);

    private CaseView(FitnessCase found, List<Seat> seats) {
        this.found = found;
        this.seats = seats;
        for (CaseField field : CaseField.values()) {
            showings.put(
                    field,
                    seats.stream()
                            .map(seat -> CaseAccess.showing(field, seat))
                            .min(java.util.Comparator.naturalOrder())
                            .orElse(Showing.NEVER));
        }
    }

    /** @param seats from which the case may be read, at least one */
    public static FitnessCase of(FitnessCase found, List<Seat> seats) {
        return new CaseView(found, seats).view();
    }

    private FitnessCase view() {
        Set<OdsCode> hosts = new LinkedHashSet<>();
        seats.stream().map(Seat::host).filter(Objects::nonNull).forEach(hosts::add);
        List<CaseField> withheld = new ArrayList<>();
        showings.forEach((field, showing) -> {
            if (showing == Showing.NEVER) {
                withheld.add(field);
            }
        });
        return new FitnessCase(
                found.id(),
                found.version(),
                found.state(),
                found.openedAt(),
                one(CaseField.SUBJECT, found.subject()),
                found.facts(),
                one(CaseField.NARRATIVE, found.narrative()),
                one(CaseField.ROUTE, found.route()),
                some(CaseField.ROUTE, found.sides(), side -> false),
                some(CaseField.ROUTE, found.hosts(), side -> false),
                some(CaseField.STEPS, found.steps(), step -> hosts.stream()
                        .anyMatch(CaseAccess.hosts(found, step)::contains)),
                some(CaseField.APPOINTMENTS, found.appointments(), one -> false),
                some(CaseField.APPOINTMENTS, found.interests(), one -> false),
                some(CaseField.FINDINGS, found.findings(), finding -> finding.shared() && isOfSide()),
                one(CaseField.REPORT, found.report()),
                some(CaseField.DECISIONS, found.decisions(), one -> false),
                some(CaseField.DISCUSSIONS, found.discussions(), one -> false),
                some(CaseField.EXCLUSIONS, found.exclusions(), one -> false),
                one(CaseField.STRATEGY, found.strategy()),
                one(CaseField.THRESHOLD, found.threshold()),
                one(CaseField.REFERRAL, found.referral()),
                some(
                        CaseField.TRANSFERS,
                        found.transfers(),
                        one -> one.sentOn() != null && one.host() != null && hosts.contains(one.host())),
                some(CaseField.COPIES, found.copies(), one -> hosts.contains(one.host())),
                some(CaseField.LINKS, found.linked(), one -> false),
                one(CaseField.OUTCOME, found.outcome()),
                withheld);
    }

    private boolean isOfSide() {
        return seats.stream().anyMatch(seat -> seat.side() != Side.HOST);
    }

    private <T> T one(CaseField field, T part) {
        return showings.get(field) == Showing.ALWAYS ? part : null;
    }

    private <T> List<T> some(CaseField field, List<T> parts, Predicate<T> partly) {
        return switch (showings.get(field)) {
            case ALWAYS -> parts;
            case SHARED, OWN -> parts.stream().filter(partly).toList();
            case NEVER -> List.of();
        };
    }
}
