/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.State;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.leademployer.tribunals.internal.store.MoneyStore;
import org.leademployer.tribunals.internal.store.MoneyStore.KeptReserve;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the register of claims holds on a claimant (IG-8). When one is erased, what leads to the person is overwritten; acts, grounds
 * and money stay, since exposure and shares are counted from them, and name nobody. Respondents are offices and organisations, never
 * people.
 */
@Component(service = SubjectRecords.class)
public final class ClaimantRecords implements SubjectRecords {

    static final String CLAIMS = "tribunal-claims";

    /** What stands in place of a reserve's figures and reason. */
    static final String PRIVILEGED =
            "withheld: an estimate made for legal proceedings (Data Protection Act 2018, Schedule 2, paragraphs 19 and 23)";

    /** As long as a tribunal's number. */
    private static final int NUMBER_LENGTH = 12;

    private final RegisteredClaims claims;
    private final ClaimStore store;
    private final MoneyStore money;

    @Activate
    public ClaimantRecords(
            @Reference RegisteredClaims claims, @Reference ClaimStore store, @Reference MoneyStore money) {
        this.claims = claims;
        this.store = store;
        this.money = money;
    }

    @Override
    public String domain() {
        return "tribunals";
    }

    @Override
    public String holds() {
        return "The person's claims to employment tribunals, how they were handled and what they cost";
    }

    @Override
    public Set<Region> places(DataSubject subject) throws SQLException {
        return claims(subject).stream().map(TribunalClaim::region).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<TribunalClaim> found = claims(subject);
        if (found.isEmpty()) {
            return List.of();
        }
        LocalDate last = found.stream()
                .map(claim -> claim.concludedOn() == null ? claim.presentedOn() : claim.concludedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(new Holding(
                CLAIMS,
                found.size(),
                last,
                found.stream()
                        .filter(claim -> claim.state() != State.CLOSED)
                        .map(claim -> new Holding.Need("The tribunal claim " + claim.id() + " is not closed.", "TRI-1"))
                        .toList()));
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        List<TribunalClaim> found = claims(subject);
        Map<String, List<KeptReserve>> reserves =
                money.reserves(found.stream().map(TribunalClaim::id).toList());
        for (TribunalClaim claim : found) {
            sink.record(whole(claim));
            for (TribunalClaim.PlannedStep step : claim.plan()) {
                sink.record(SubjectRecord.of(CLAIMS, claim.id() + "-step-" + step.number())
                        .with("who", step.who())
                        .with("action", step.action())
                        .with("tells", joined(step.tells()))
                        .with("due", step.due())
                        .with("doneOn", step.doneOn()));
            }
            for (KeptReserve reserve : reserves.getOrDefault(claim.id(), List.of())) {
                sink.record(SubjectRecord.of(CLAIMS, claim.id() + "-reserve-" + reserve.number())
                        .with("party", reserve.party())
                        .with("setOn", reserve.setOn())
                        .with("setAt", reserve.at())
                        .withPerson("author", Kind.USER, reserve.author())
                        .with("amounts", PRIVILEGED)
                        .with("reason", PRIVILEGED));
            }
        }
    }

    private SubjectRecord whole(TribunalClaim claim) throws SQLException {
        SubjectRecord record = SubjectRecord.of(CLAIMS, claim.id())
                .with("number", claim.number())
                .with(
                        "claimant",
                        claims.open(
                                        claim,
                                        RegisteredClaims.namePlace(claim.id()),
                                        store.message(claim.id()).sealedName())
                                .orElse(null))
                .with("contract", claim.contractId())
                .with("region", claim.region())
                .with("state", claim.state())
                .with("respondents", joined(claim.respondents()))
                .with("certificate", claim.conciliation().certificate())
                .with("withoutCertificate", claim.conciliation().without())
                .with("conciliationFrom", claim.conciliation().from())
                .with("conciliationTo", claim.conciliation().to())
                .with("presentedOn", claim.presentedOn())
                .with("sentOn", claim.sentOn())
                .with("responseDue", claim.responseDue())
                .with("respondedOn", claim.respondedOn())
                .with("outcome", claim.outcome())
                .with("concludedOn", claim.concludedOn())
                .with("costs", claim.costs())
                .with("award", claim.award())
                .with("settlement", claim.settlement())
                .with("flags", joined(new TreeSet<>(claim.flags())));
        int number = 0;
        for (TribunalClaim.Ground ground : claim.grounds()) {
            number++;
            record.with(
                    "ground" + number,
                    ground.jurisdiction()
                            + (ground.limitation() == null ? "" : ", to be presented by " + ground.limitation())
                            + (ground.outOfTime() ? ", presented later" : ""));
        }
        for (int i = 0; i < claim.acts().size(); i++) {
            record.with(
                    "act" + (i + 1),
                    claim.acts().get(i).host() + ", "
                            + claim.acts().get(i).period().from() + " to "
                            + claim.acts().get(i).period().to() + ", "
                            + claim.acts().get(i).cause());
        }
        for (TribunalClaim.Hearing hearing : claim.hearings()) {
            record.with(
                    "hearing" + hearing.number(),
                    hearing.kind() + ", " + hearing.on() + ", days: " + hearing.days()
                            + (hearing.vacated() ? ", vacated" : ""));
        }
        return record;
    }

    /**
     * Marks the person's claims. For a claim that is not closed data go on being used, also while they are held back (UK GDPR
     * Article 18(2)); in one that is, the claimant's name stays sealed.
     */
    @Override
    public boolean restrict(DataSubject subject, boolean restricted) throws SQLException {
        boolean changed = false;
        for (TribunalClaim claim : claims(subject)) {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            flags.addAll(claim.flags());
            if (restricted ? flags.add(Flag.HELD_BACK) : flags.remove(Flag.HELD_BACK)) {
                store.flag(claim, flags);
                changed = true;
            }
        }
        return changed;
    }

    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        if (!categories.contains(CLAIMS)) {
            return List.of();
        }
        // What names nobody any more is held back from nobody, and can never be released.
        restrict(subject, false);
        List<TribunalClaim> found = claims(subject);
        for (TribunalClaim claim : found) {
            store.overwrite(claim, ("E" + UUID.randomUUID().toString().replace("-", "")).substring(0, NUMBER_LENGTH));
        }
        return found.isEmpty() ? List.of() : List.of(new Erased(CLAIMS, found.size(), Erased.Manner.OVERWRITTEN));
    }

    private List<TribunalClaim> claims(DataSubject subject) throws SQLException {
        List<TribunalClaim> found = new ArrayList<>();
        for (String trainee : subject.of(Kind.TRAINEE)) {
            found.addAll(store.ofClaimant(trainee));
        }
        return found;
    }

    private static String joined(Collection<?> values) {
        return values.stream().filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
