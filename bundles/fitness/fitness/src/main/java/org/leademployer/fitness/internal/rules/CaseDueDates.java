/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.deadlines.Deadline;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.Transfer;
import org.leademployer.organisations.HostNode;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.calendar.WorkingDays;

/** What is due in a case, for those alone who act for the side whose turn it is (FTP-6, FTP-7, X-4). */
public final class CaseDueDates {

    /** The domain of its deadlines. */
    public static final String DOMAIN = "fitness";

    private CaseDueDates() {}

    public static List<Deadline> of(FitnessCase found, WorkingDays workingDays) {
        List<Deadline> due = new ArrayList<>();
        if (found.route() == null || found.state() == CaseState.CLOSED) {
            return due;
        }
        for (CaseStep step : found.steps()) {
            if (step.state() == CaseStep.State.RUNNING && step.dueOn() != null) {
                due.addAll(step(found, step));
                if (step.escalations() > 0) {
                    Side side = side(found, step.owner());
                    due.add(deadline(
                            found,
                            "escalation/" + step.id(),
                            "Overdue, escalated" + (step.escalations() > 1 ? " again" : "") + ": " + step.action(),
                            step.dueOn(),
                            "FTP-6",
                            slug(Escalation.Level.after(step.escalations()).told(side)),
                            side));
                }
            }
        }
        for (Transfer transfer : found.transfers()) {
            if (transfer.open()) {
                due.add(deadline(
                        found,
                        "transfer/" + transfer.number(),
                        "Tell the other Responsible Officer, once the approach is agreed",
                        transfer.movesOn(),
                        "FTP-2",
                        slug(Party.POSTGRADUATE_DEAN),
                        Side.POSTGRADUATE_DEAN));
            }
        }
        TimeLimits limits = new TimeLimits(found.route().limits());
        for (Exclusion exclusion : found.exclusions()) {
            if (exclusion.endedOn() == null) {
                due.add(deadline(
                        found,
                        "exclusion/" + exclusion.number(),
                        "Review the exclusion: after this day there is a right to return, and it is only to be ended",
                        exclusion.until(),
                        "FTP-6",
                        slug(Party.MEDICAL_DIRECTOR),
                        Side.LEAD_EMPLOYER));
                if (limits.span(TimeLimit.EXCLUSION_NOTICE).amount() > 0) {
                    due.add(deadline(
                            found,
                            "exclusion-notice/" + exclusion.number(),
                            "Tell the advisory body, should the exclusion be renewed",
                            ExclusionPeriods.tellBy(exclusion, limits, workingDays),
                            "FTP-6",
                            slug(Party.MEDICAL_DIRECTOR),
                            Side.LEAD_EMPLOYER));
                }
            }
        }
        return due;
    }

    /** A host's step is due at the node of that host, as far as one is on the route. */
    private static List<Deadline> step(FitnessCase found, CaseStep step) {
        String key = "step/" + step.id();
        String owner = slug(step.owner());
        List<OdsCode> hosts = CaseAccess.hosts(found, step);
        if (hosts.isEmpty()) {
            return List.of(
                    deadline(found, key, step.action(), step.dueOn(), "FTP-6", owner, side(found, step.owner())));
        }
        return hosts.stream()
                .map(host -> deadline(
                        found,
                        key + "/" + host,
                        step.action(),
                        step.dueOn(),
                        "FTP-6",
                        owner,
                        HostNode.of(host),
                        Permission.ACT_FOR_HOST))
                .toList();
    }

    /** The keys of everything that may ever have been due in the case. */
    public static List<String> keys(FitnessCase found) {
        List<String> keys = new ArrayList<>();
        found.steps().forEach(step -> {
            keys.add(key(found, "step/" + step.id()));
            found.hosts().forEach(host -> keys.add(key(found, "step/" + step.id() + "/" + host)));
            keys.add(key(found, "escalation/" + step.id()));
        });
        found.transfers().forEach(one -> keys.add(key(found, "transfer/" + one.number())));
        found.exclusions().forEach(one -> {
            keys.add(key(found, "exclusion/" + one.number()));
            keys.add(key(found, "exclusion-notice/" + one.number()));
        });
        return keys;
    }

    private static Deadline deadline(
            FitnessCase found, String key, String what, LocalDate day, String rule, String owner, Side side) {
        return deadline(
                found,
                key,
                what,
                day,
                rule,
                owner,
                found.facts().region(),
                side == Side.POSTGRADUATE_DEAN
                        ? Permission.ACT_FOR_POSTGRADUATE_DEAN
                        : Permission.ACT_FOR_LEAD_EMPLOYER);
    }

    private static Deadline deadline(
            FitnessCase found,
            String key,
            String what,
            LocalDate day,
            String rule,
            String owner,
            Region node,
            Permission permission) {
        String words = what + " (case " + found.id().substring(0, 8) + ")";
        return Deadline.on(
                day,
                DOMAIN,
                key(found, key),
                "case",
                found.id(),
                words.length() > 300 ? words.substring(0, 300) : words,
                rule,
                owner,
                node,
                permission,
                "/api/v1/fitness/cases/" + found.id());
    }

    /**
     * Whose list it stands in: an investigator's and a trainee's steps are looked after by the side that runs the case, and so is
     * what of a host's is escalated, or has no host on the route.
     */
    private static Side side(FitnessCase found, Party owner) {
        return owner.side() == Side.POSTGRADUATE_DEAN || owner.side() == Side.LEAD_EMPLOYER
                ? owner.side()
                : found.route().leads();
    }

    private static String slug(Party party) {
        return party.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(FitnessCase found, String key) {
        return found.id() + "/" + key;
    }
}
