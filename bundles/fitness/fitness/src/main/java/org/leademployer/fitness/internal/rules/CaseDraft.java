/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.Agreement;
import org.leademployer.fitness.cases.FitnessCase.Appointment;
import org.leademployer.fitness.cases.FitnessCase.Capacity;
import org.leademployer.fitness.cases.FitnessCase.Decision;
import org.leademployer.fitness.cases.FitnessCase.Discussion;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.Facts;
import org.leademployer.fitness.cases.FitnessCase.Finding;
import org.leademployer.fitness.cases.FitnessCase.Interest;
import org.leademployer.fitness.cases.FitnessCase.Outcome;
import org.leademployer.fitness.cases.FitnessCase.RedactedCopy;
import org.leademployer.fitness.cases.FitnessCase.Referral;
import org.leademployer.fitness.cases.FitnessCase.Report;
import org.leademployer.fitness.cases.FitnessCase.RouteUsed;
import org.leademployer.fitness.cases.FitnessCase.Transfer;
import org.leademployer.platform.OdsCode;

/** A case while something is done in it. */
public final class CaseDraft {

    private final FitnessCase before;

    CaseState state;
    Facts facts;
    RouteUsed route;
    List<Side> sides;
    List<OdsCode> hosts;
    List<CaseStep> steps;
    List<Appointment> appointments;
    List<Interest> interests;
    List<Finding> findings;
    Report report;
    List<Decision> decisions;
    List<Discussion> discussions;
    List<Exclusion> exclusions;
    Agreement strategy;
    Agreement threshold;
    Referral referral;
    List<Transfer> transfers;
    List<RedactedCopy> copies;
    List<String> linked;
    Outcome outcome;

    public CaseDraft(FitnessCase before) {
        this.before = before;
        state = before.state();
        facts = before.facts();
        route = before.route();
        sides = new ArrayList<>(before.sides());
        hosts = new ArrayList<>(before.hosts());
        steps = new ArrayList<>(before.steps());
        appointments = new ArrayList<>(before.appointments());
        interests = new ArrayList<>(before.interests());
        findings = new ArrayList<>(before.findings());
        report = before.report();
        decisions = new ArrayList<>(before.decisions());
        discussions = new ArrayList<>(before.discussions());
        exclusions = new ArrayList<>(before.exclusions());
        strategy = before.strategy();
        threshold = before.threshold();
        referral = before.referral();
        transfers = new ArrayList<>(before.transfers());
        copies = new ArrayList<>(before.copies());
        linked = new ArrayList<>(before.linked());
        outcome = before.outcome();
    }

    /** The case as it is now, its version one higher. */
    public FitnessCase made() {
        return made(before.version() + 1, before.subject());
    }

    FitnessCase made(long version, FitnessCase.Subject subject) {
        return new FitnessCase(
                before.id(),
                version,
                state,
                before.openedAt(),
                subject,
                facts,
                before.narrative(),
                route,
                sides,
                hosts,
                steps,
                appointments,
                interests,
                findings,
                report,
                decisions,
                discussions,
                exclusions,
                strategy,
                threshold,
                referral,
                transfers,
                copies,
                linked,
                outcome,
                List.of());
    }

    public FitnessCase before() {
        return before;
    }

    /** Another case belongs to the same mixed concern, and has the same strategy (FTP-5). */
    public CaseDraft linkedWith(String other, Agreement joint) {
        if (!linked.contains(other)) {
            linked.add(other);
        }
        strategy = joint;
        return this;
    }

    /** The same strategy as the linked case has. */
    public CaseDraft withStrategy(Agreement joint) {
        strategy = joint;
        return this;
    }

    /** The person has become known to employment. */
    public FitnessCase knownAs(String traineeId) {
        return made(
                before.version() + 1, new FitnessCase.Subject(before.subject().registration(), traineeId));
    }

    Optional<Appointment> holder(Capacity capacity) {
        return appointments.stream()
                .filter(one -> one.capacity() == capacity && one.holds())
                .findFirst();
    }

    void addHost(OdsCode host) {
        if (host != null && !hosts.contains(host)) {
            hosts.add(host);
        }
    }

    /** The sides that a route names. */
    void take(RouteUsed used, List<CaseStep> itsSteps) {
        route = used;
        Set<Side> named = EnumSet.of(used.leads());
        List<Party> parties = new ArrayList<>(used.inform());
        parties.add(used.lead());
        parties.add(used.thirdParties());
        itsSteps.forEach(step -> parties.add(step.owner()));
        if (used.caseManager() != null) {
            parties.add(used.caseManager());
        }
        if (used.referral().decidedBy() != null) {
            parties.add(used.referral().decidedBy());
        }
        parties.forEach(party -> named.add(party.side()));
        named.remove(Side.NONE);
        named.remove(Side.HOST);
        sides = new ArrayList<>(named);
        // The host is on the route where it deals with the matter itself; any other host sees what it is sent.
        boolean local = used.lead() == Party.LOCAL_EDUCATION_PROVIDER
                || itsSteps.stream().anyMatch(step -> step.owner() == Party.LOCAL_EDUCATION_PROVIDER);
        if (local) {
            addHost(facts.happenedAt());
        }
        steps = new ArrayList<>(itsSteps);
    }
}
