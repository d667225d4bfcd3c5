/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule8.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.tribunal.BearingTable;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.ClaimShares;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;

/** A schedule 8 of which everything is a figure (SCH-2): the national default, and every region that needs no more. */
final class ParametricProtocol implements TribunalSchedule {

    private static final String NOBODY = "NOBODY";

    private final VariantId id;
    private final Validity validity;
    private final Terms terms;
    private final ClaimShares shares;

    /** @param terms without contradictions */
    ParametricProtocol(VariantId id, Validity validity, Terms terms) {
        this.id = id;
        this.validity = validity;
        this.terms = terms;
        this.shares = ClaimShares.borne(BearingTable.of(terms))
                .weighing(terms.choice(TermNames.ACTS_WEIGH, ClaimShares.Weighing.class))
                .threshold(terms.money(TermNames.THRESHOLD_CLAIM))
                .capped(caps(terms), party(TermNames.EXCESS_TO));
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
    public List<Share> share(Claim claim) {
        return shares.share(claim);
    }

    @Override
    public HandlingPlan plan(ClaimNotice notice) {
        Party leads = party(TermNames.LEADS);
        Party settles = party(TermNames.SETTLES);
        Party solicitors = party(TermNames.INSTRUCTS_SOLICITORS);
        List<Party> hosts = notice.hosts().stream().map(Party::host).toList();
        List<Party> others = new ArrayList<>(List.of(leads.equals(Party.HEE) ? Party.LEAD_EMPLOYER : Party.HEE));
        others.addAll(hosts);
        Settlement settlement = new Settlement(settles, terms.money(TermNames.SETTLES_UP_TO), consent(hosts));

        List<Step> steps = new ArrayList<>();
        steps.add(step(leads, "tell the other parties of the claim", others, notice, TermNames.DAYS_TELL));
        steps.add(step(solicitors, "instruct solicitors", List.of(), notice, TermNames.DAYS_INSTRUCT_SOLICITORS));
        for (Party host : hosts) {
            steps.add(step(
                    host,
                    "send documents and statements on the acts at the host",
                    List.of(leads),
                    notice,
                    TermNames.DAYS_EVIDENCE));
        }
        steps.add(step(
                settles,
                "decide whether to offer a settlement",
                settlement.consentOf(),
                notice,
                TermNames.DAYS_SETTLEMENT_POSITION));
        steps.add(step(leads, "draft the response", others, notice, TermNames.DAYS_DRAFT_RESPONSE));
        steps.add(new Step(
                leads,
                "send the response to the tribunal",
                others,
                notice.responseDue().minusDays(terms.wholeNumber(TermNames.DAYS_BEFORE_RESPONSE_DUE))));
        steps.sort(Comparator.comparing(Step::due));
        return new HandlingPlan(leads, solicitors, settlement, steps);
    }

    private Step step(Party who, String action, List<Party> tells, ClaimNotice notice, String days) {
        LocalDate due = notice.sentOn().plusDays(terms.wholeNumber(days));
        return new Step(who, action, tells, due);
    }

    private List<Party> consent(List<Party> hosts) {
        List<Party> consent = new ArrayList<>();
        if (!terms.text(TermNames.SETTLES_CONSENT_OF).equals(NOBODY)) {
            consent.add(party(TermNames.SETTLES_CONSENT_OF));
        }
        if (terms.flag(TermNames.SETTLES_CONSENT_HOSTS)) {
            consent.addAll(hosts);
        }
        return consent;
    }

    private Party party(String term) {
        return new Party(terms.text(term));
    }

    /** A cap of £0.00 is none: who is to bear nothing has a part of 0.00 per cent. */
    private static Map<Party.Kind, Money> caps(Terms of) {
        Map<Party.Kind, Money> caps = new EnumMap<>(Party.Kind.class);
        for (Party.Kind kind : Party.Kind.values()) {
            Money most = of.money(TermNames.cap(kind));
            if (most.pence() > 0) {
                caps.put(kind, most);
            }
        }
        return caps;
    }
}
