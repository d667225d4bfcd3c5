/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.variants.northwest.tribunal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Bearing;
import org.leademployer.schedules.spi.tribunal.BearingTable;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.ClaimShares;
import org.leademployer.schedules.spi.tribunal.ClaimShares.Head;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Schedule 8 of the North West, which splits a claim by the periods in which its acts fell.
 *
 * <p>Risk is shared from a day on: that of the term {@code shared.from}, or the first day of the lead employer's service
 * where that is later. Days of acts before it are inherited: whatever their cause, they are borne by the parts
 * {@code inherited.*}, those of the host that employed the trainee then. Days from then on are borne by cause. Days weigh:
 * an act that reaches over that day counts on either side by its days there, and acts at several hosts count by the days
 * at each. Where all acts are inherited from one host, that host leads.
 *
 * <p>The source says that risk sharing is determined regionally, and none of the North West's figures (TK p.13): every
 * figure here is a worked example, and a term.
 */
@Component(
        service = {Variant.class, TribunalSchedule.class},
        property = {"schedule=8", "region=north-west"})
public final class NorthWestSchedule8 implements TribunalSchedule {

    /** Every figure that decides, named as in the national schedule 8 where it is the same thing. */
    private static final Terms TERMS = Terms.of(figures());

    private static final BearingTable BY_CAUSE = BearingTable.of(TERMS);
    private static final Map<Head, Bearing> INHERITED = Map.of(
            Head.COSTS, Bearing.of(TERMS, "inherited.costs"),
            Head.AWARD, Bearing.of(TERMS, "inherited.award"));

    private final VariantId id;

    /** The variant has the version of its bundle: the same class in a bundle of a higher version is a new version. */
    @Activate
    public NorthWestSchedule8(BundleContext context) {
        Version version = context.getBundle().getVersion();
        this.id = new VariantId(
                "8",
                new Region("north-west"),
                new VariantVersion(version.getMajor(), version.getMinor(), version.getMicro()));
    }

    @Override
    public VariantId id() {
        return id;
    }

    @Override
    public Validity validity() {
        return new Validity(LocalDate.of(2021, 4, 1), null);
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public List<Share> share(Claim claim) {
        LocalDate sharedFrom = sharedFrom(claim.serviceFrom());
        return ClaimShares.borne(
                        (head, act) -> isInherited(act, sharedFrom) ? INHERITED.get(head) : BY_CAUSE.of(head, act))
                .weighing(ClaimShares.Weighing.DAYS)
                .threshold(TERMS.money("threshold.claim"))
                .capped(Map.of(Party.Kind.HOST, TERMS.money("cap.host")), new Party(TERMS.text("excess.to")))
                .share(claim.cutAt(sharedFrom));
    }

    @Override
    public HandlingPlan plan(ClaimNotice notice) {
        LocalDate sharedFrom = sharedFrom(notice.serviceFrom());
        List<Party> hosts = notice.hosts().stream().map(Party::host).toList();
        boolean inherited = hosts.size() == 1
                && notice.acts().stream().allMatch(act -> act.period().to().isBefore(sharedFrom));
        Party leads = inherited ? hosts.get(0) : new Party(TERMS.text("leads"));
        Party settles = new Party(TERMS.text("settles"));
        List<Party> others = others(leads, hosts);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(leads, "tell the other parties of the claim", others, after(notice, "days.tell")));
        steps.add(new Step(leads, "instruct solicitors", List.of(), after(notice, "days.instruct-solicitors")));
        for (Party host : hosts) {
            steps.add(new Step(
                    host,
                    "say on which days the trainee was placed there, and send documents and statements",
                    host.equals(leads) ? List.of() : List.of(leads),
                    after(notice, "days.evidence")));
        }
        steps.add(new Step(
                leads,
                "send the response to the tribunal",
                others,
                notice.responseDue().minusDays(TERMS.wholeNumber("days.before-response-due"))));
        steps.sort(Comparator.comparing(Step::due));
        return new HandlingPlan(
                leads, leads, new Settlement(settles, TERMS.money("settles.up-to"), consent(settles, hosts)), steps);
    }

    private static LocalDate sharedFrom(LocalDate serviceFrom) {
        LocalDate term = LocalDate.parse(TERMS.text("shared.from"));
        return serviceFrom.isAfter(term) ? serviceFrom : term;
    }

    /** @param act of a claim that is cut at that day */
    private static boolean isInherited(Act act, LocalDate sharedFrom) {
        return act.period().from().isBefore(sharedFrom);
    }

    private static LocalDate after(ClaimNotice notice, String days) {
        return notice.sentOn().plusDays(TERMS.wholeNumber(days));
    }

    private static List<Party> others(Party leads, List<Party> hosts) {
        List<Party> others = new ArrayList<>(List.of(Party.HEE, Party.LEAD_EMPLOYER));
        others.addAll(hosts);
        others.remove(leads);
        return others;
    }

    private static List<Party> consent(Party settles, List<Party> hosts) {
        List<Party> consent = new ArrayList<>(List.of(Party.HEE));
        consent.addAll(hosts);
        consent.remove(settles);
        return consent;
    }

    private static Map<String, String> figures() {
        Map<String, String> terms = new TreeMap<>(Map.ofEntries(
                Map.entry("shared.from", "2021-04-01"),
                Map.entry("acts.weigh", "DAYS"),
                Map.entry("threshold.claim", "1000.00"),
                Map.entry("cap.host", "50000.00"),
                Map.entry("excess.to", "HEE"),
                Map.entry("leads", "LEAD_EMPLOYER"),
                Map.entry("settles", "LEAD_EMPLOYER"),
                Map.entry("settles.up-to", "10000.00"),
                Map.entry("days.tell", "1"),
                Map.entry("days.instruct-solicitors", "3"),
                Map.entry("days.evidence", "10"),
                Map.entry("days.before-response-due", "3")));
        for (String head : List.of("costs.", "award.")) {
            bearing(terms, "inherited." + head.replace(".", ""), "0.00", "0.00", "100.00");
            bearing(terms, head + "act-of-host", "0.00", "10.00", "90.00");
            bearing(terms, head + "act-of-lead-employer", "0.00", "100.00", "0.00");
            bearing(terms, head + "act-of-commissioner", "100.00", "0.00", "0.00");
        }
        bearing(terms, "costs.several", "33.34", "33.33", "33.33");
        bearing(terms, "award.several", "0.00", "50.00", "50.00");
        bearing(terms, "costs.no-fault", "50.00", "50.00", "0.00");
        bearing(terms, "award.no-fault", "50.00", "50.00", "0.00");
        return terms;
    }

    private static void bearing(Map<String, String> terms, String line, String hee, String leadEmployer, String host) {
        terms.put(line + ".hee", hee);
        terms.put(line + ".lead-employer", leadEmployer);
        terms.put(line + ".host", host);
    }
}
