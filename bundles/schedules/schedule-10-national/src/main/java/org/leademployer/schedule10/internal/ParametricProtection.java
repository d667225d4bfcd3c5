/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol;
import org.leademployer.schedules.spi.protection.Protocol.Disposition;
import org.leademployer.schedules.spi.protection.Protocol.Duty;
import org.leademployer.schedules.spi.protection.Protocol.EndOfContract;
import org.leademployer.schedules.spi.protection.Protocol.FinePart;
import org.leademployer.schedules.spi.protection.Protocol.ProcessingRole;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

/** A schedule 10 of which everything is a figure (SCH-2): the national default, and every region that needs no more. */
final class ParametricProtection implements DataProtectionSchedule {

    private static final String NONE = "NONE";

    private final VariantId id;
    private final Validity validity;
    private final Terms terms;
    private final Party leads;
    private final List<Rule> rules;

    /** A duty, and which breaches call for it. */
    private record Rule(Duty duty, Predicate<Breach> owed) {}

    /** @param terms without contradictions */
    ParametricProtection(VariantId id, Validity validity, Terms terms) {
        this.id = id;
        this.validity = validity;
        this.terms = terms;
        this.leads = party(TermNames.LEADS);
        this.rules = rulesOfAll();
    }

    @Override
    public VariantId id() {
        return id;
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Protocol protocol() {
        List<Duty> reporting = rules.stream().map(Rule::duty).toList();
        return new Protocol(leads, reporting, fines(), endOfContract(), MeasureTerms.of(terms), roles());
    }

    /** The same duties that the protocol lists, as far as this breach calls for them. */
    @Override
    public List<Step> breachPlan(Breach breach) {
        boolean urgent = isUrgent(breach);
        return rules.stream()
                .filter(rule -> rule.owed().test(breach))
                .map(rule -> step(rule.duty(), breach, urgent))
                .sorted(Comparator.comparing(Step::due))
                .toList();
    }

    private boolean isUrgent(Breach breach) {
        return breach.risk() == Risk.HIGH
                || terms.flag(TermNames.URGENT_SPECIAL_CATEGORY) && breach.hasSpecialCategory()
                || breach.people() != null && breach.people() >= terms.wholeNumber(TermNames.URGENT_PEOPLE);
    }

    private static Step step(Duty duty, Breach breach, boolean urgent) {
        int hours = urgent ? duty.withinHoursIfUrgent() : duty.withinHours();
        return new Step(
                duty.who(), duty.to(), duty.action(), breach.discoveredAt().plus(Duration.ofHours(hours)));
    }

    private List<Rule> rulesOfAll() {
        Recipient leader = Recipient.of(leads);
        List<Party> others =
                Arrays.stream(Party.values()).filter(party -> party != leads).toList();
        Recipient otherPrincipal = leads == Party.HEE ? Recipient.LEAD_EMPLOYER : Recipient.HEE;
        List<Rule> all = new ArrayList<>();
        for (Party party : others) {
            Duty report = new Duty(
                    party,
                    leader,
                    "report the breach",
                    number(TermNames.HOURS_REPORT),
                    number(TermNames.HOURS_REPORT_URGENT));
            all.add(new Rule(report, breach -> breach.discoveredBy() == party));
        }
        for (Party party : others) {
            Duty tell = duty(leads, Recipient.of(party), "tell of the breach", TermNames.HOURS_TELL_PARTIES);
            // Whoever discovered it need not be told of it.
            all.add(new Rule(tell, breach -> breach.discoveredBy() != party));
        }
        all.add(new Rule(
                duty(leads, otherPrincipal, "send the assessment of the risk to people", TermNames.HOURS_ASSESS),
                breach -> true));
        all.add(new Rule(
                duty(
                        party(TermNames.NOTIFIES_AUTHORITY),
                        Recipient.SUPERVISORY_AUTHORITY,
                        "notify the Information Commissioner (UK GDPR, Article 33)",
                        TermNames.HOURS_NOTIFY_AUTHORITY),
                breach -> breach.risk() != Risk.UNLIKELY));
        all.add(new Rule(
                duty(
                        party(TermNames.NOTIFIES_PEOPLE),
                        Recipient.AFFECTED_PEOPLE,
                        "tell the people whose data it is (UK GDPR, Article 34)",
                        TermNames.HOURS_NOTIFY_PEOPLE),
                breach -> breach.risk() == Risk.HIGH));
        all.add(new Rule(
                duty(leads, otherPrincipal, "report on causes and remedies", TermNames.HOURS_FINAL_REPORT),
                breach -> true));
        return List.copyOf(all);
    }

    private Duty duty(Party who, Recipient to, String action, String term) {
        return new Duty(who, to, action, number(term), number(term));
    }

    private List<FinePart> fines() {
        return Arrays.stream(Party.values())
                .map(party -> new FinePart(party, terms.basisPoints(TermNames.fine(party))))
                .toList();
    }

    private EndOfContract endOfContract() {
        return new EndOfContract(
                terms.choice(TermNames.END_DATA, Disposition.class),
                number(TermNames.END_DATA_DAYS),
                number(TermNames.END_COPIES_DAYS),
                party(TermNames.END_NOTIFIES_TRAINEES),
                number(TermNames.END_NOTICE_DAYS));
    }

    private List<ProcessingRole> roles() {
        List<ProcessingRole> roles = new ArrayList<>();
        for (String activity : TermNames.ACTIVITIES) {
            for (Party party : Party.values()) {
                String role = terms.text(TermNames.role(activity, party));
                if (!role.equals(NONE)) {
                    roles.add(new ProcessingRole(activity, party, ProcessingRole.Role.valueOf(role)));
                }
            }
        }
        return roles;
    }

    private Party party(String term) {
        return terms.choice(term, Party.class);
    }

    private int number(String term) {
        return Math.toIntExact(terms.wholeNumber(term));
    }
}
