/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.employment.Employment;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.tribunals.ClaimChange;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.LawAnswer;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.NewClaim;
import org.leademployer.tribunals.NoticeInput;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.State;
import org.leademployer.tribunals.TribunalClaims;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.Tribunals;
import org.leademployer.tribunals.internal.rules.ClaimAct;
import org.leademployer.tribunals.internal.rules.ClaimChanges;
import org.leademployer.tribunals.internal.rules.ClaimChanges.Happened;
import org.leademployer.tribunals.internal.rules.ClaimForm;
import org.leademployer.tribunals.internal.rules.ClaimForm.Registered;
import org.leademployer.tribunals.internal.rules.LawReader;
import org.leademployer.tribunals.internal.rules.RegisterProblems;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.leademployer.tribunals.internal.store.MoneyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the register of claims (TRI-1), and works their handling plans in it (TRI-2). */
@Component(service = TribunalClaims.class)
public final class TribunalClaimsService implements TribunalClaims {

    private final TribunalDefinitions definitions;
    private final RegisteredClaims claims;
    private final ClaimStore store;
    private final MoneyStore money;
    private final Tribunals tribunals;
    private final Contracts contracts;
    private final Employment employment;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Access access;
    private final Clock clock;

    @Activate
    public TribunalClaimsService(
            @Reference TribunalDefinitions definitions,
            @Reference RegisteredClaims claims,
            @Reference ClaimStore store,
            @Reference MoneyStore money,
            @Reference Tribunals tribunals,
            @Reference Contracts contracts,
            @Reference Employment employment,
            @Reference Organisations organisations,
            @Reference Transactions transactions,
            @Reference Access access,
            @Reference Clock clock) {
        this.definitions = definitions;
        this.claims = claims;
        this.store = store;
        this.money = money;
        this.tribunals = tribunals;
        this.contracts = contracts;
        this.employment = employment;
        this.organisations = organisations;
        this.transactions = transactions;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public LawAnswer deadlines(LawQuestion question) {
        access.requireAnywhere(Permission.READ_TRIBUNALS);
        Definition<TribunalLaw> law = definitions.law(today());
        return LawReader.answer(
                question, law.content(), law.id().name() + " " + law.id().version());
    }

    @Override
    public TribunalLaw law() {
        access.requireAnywhere(Permission.READ_TRIBUNALS);
        return definitions.law(today()).content();
    }

    @Override
    public Registration register(NewClaim input) {
        access.requireAnywhere(Permission.RUN_TRIBUNALS);
        Optional<Contract> contract =
                input.contract() == null || input.contract().isBlank()
                        ? Optional.empty()
                        : Optional.of(contract(input));
        Definition<TribunalLaw> law = definitions.law(today());
        Registered read = new ClaimForm(law.content(), hosts(ClaimForm.sites(input)), today())
                .read(input, contract.map(Contract::id).orElse(null));
        return transactions.call(() -> {
            Optional<TribunalClaim> there = store.find(read.number());
            return there.isPresent() ? again(there.get(), read) : register(contract.orElseThrow(), read, law);
        });
    }

    private Registration register(Contract contract, Registered read, Definition<TribunalLaw> law) throws SQLException {
        TribunalClaim claim = ClaimForm.claim(
                UUID.randomUUID().toString(), contract.id(), contract.lot().region(), read, isPlaced(contract, read));
        String name = claims.seal(read.traineeId(), RegisteredClaims.namePlace(claim.id()), read.claimantName());
        if (!store.add(claim, name, read.sha256())) {
            // Somebody sent the same at the same time, and was first.
            return again(
                    store.find(read.number())
                            .orElseThrow(() -> RegisterProblems.changed().toException()),
                    read);
        }
        definitions.keep(law);
        claims.registered(claim);
        return new Registration(claim, true);
    }

    /** The same message again: the name is compared as long as it can be opened. */
    private Registration again(TribunalClaim there, Registered read) throws SQLException {
        List<String> otherwise = new ArrayList<>();
        if (!access.may(Permission.READ_TRIBUNALS, there.region())) {
            throw RegisterProblems.registered(List.of()).toException();
        }
        ClaimStore.Message message = store.message(there.id());
        if (!message.sha256().equals(read.sha256())) {
            otherwise.add("the content that is registered");
        }
        boolean sameName = claims.open(there, RegisteredClaims.namePlace(there.id()), message.sealedName())
                .map(name -> name.equals(read.claimantName()))
                .orElse(true);
        if (!sameName) {
            otherwise.add("the claimantName that is registered");
        }
        if (!otherwise.isEmpty()) {
            throw RegisterProblems.registered(otherwise).toException();
        }
        return new Registration(there, false);
    }

    private boolean isPlaced(Contract contract, Registered read) {
        Period days = read.acts().stream()
                .map(Act::period)
                .reduce((one, other) -> new Period(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .orElse(contract.term());
        PlacementQuery query =
                new PlacementQuery(contract.lot().region(), contract.lot().specialties(), days);
        return employment.placements(query).stream()
                .anyMatch(placement -> placement.traineeId().equals(read.traineeId()));
    }

    private Contract contract(NewClaim input) {
        Contract found = contracts
                .find(input.contract().strip())
                .filter(one -> access.may(Permission.READ_TRIBUNALS, one.lot().region()))
                .orElseThrow(() ->
                        Problems.notFound("contract", input.contract().strip()).toException());
        access.require(Permission.RUN_TRIBUNALS, found.lot().region());
        return found;
    }

    @Override
    public Page<TribunalClaim> page(ClaimQuery query, PageRequest page) {
        if (page.limit() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " claims at once, not " + page.limit());
        }
        List<Region> nodes = claims.readable(query.region());
        Key after = page.after() == null ? null : Problems.read("after", page.after(), Key::read);
        ClaimQuery byId = query.contractId() == null ? query : of(query);
        if (nodes.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<TribunalClaim> found = transactions.call(() -> store.page(
                byId, nodes, after == null ? null : after.day(), after == null ? null : after.id(), page.limit() + 1));
        return page.page(found, claim -> claim, claim -> claim.presentedOn() + "|" + claim.id());
    }

    private ClaimQuery of(ClaimQuery query) {
        String id = contracts
                .find(query.contractId())
                .filter(one -> access.may(Permission.READ_TRIBUNALS, one.lot().region()))
                .orElseThrow(
                        () -> Problems.notFound("contract", query.contractId()).toException())
                .id();
        return new ClaimQuery(query.region(), id, query.state(), query.host(), query.jurisdiction(), query.flag());
    }

    private record Key(LocalDate day, String id) {
        static Key read(String text) {
            int bar = text.indexOf('|');
            if (bar != 10 || !text.substring(0, bar).matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new IllegalArgumentException("is not the 'next' of a page");
            }
            return new Key(Problems.readDate("after", text.substring(0, bar)), text.substring(bar + 1));
        }
    }

    @Override
    public TribunalClaim require(String claim) {
        return transactions.call(() -> claims.visible(claim));
    }

    @Override
    public String claimant(String claim) {
        return transactions.call(() -> {
            TribunalClaim found = claims.changeable(claim, null);
            if (found.state() == State.CLOSED && found.flags().contains(Flag.HELD_BACK)) {
                throw RegisterProblems.heldBack().toException();
            }
            claims.record("tribunal-claim.claimant-read", found, Map.of());
            return claims.open(
                            found,
                            RegisteredClaims.namePlace(found.id()),
                            store.message(found.id()).sealedName())
                    .orElse(null);
        });
    }

    @Override
    public TribunalClaim change(String claim, ClaimChange change, Long readVersion) {
        return transactions.call(() -> {
            TribunalClaim before = claims.changeable(claim, readVersion);
            Happened happened = ClaimChanges.read(change, today());
            TribunalClaim after = ClaimChanges.apply(before, happened);
            if (happened.act() == ClaimAct.CLOSE) {
                requireShared(before);
            }
            claims.update("tribunal-claim." + slug(happened.act()), before, after);
            return after;
        });
    }

    private void requireShared(TribunalClaim claim) throws SQLException {
        boolean shared = money.sharing(claim.id())
                .map(sharing -> sharing.total().equals(claim.total()))
                .orElse(claim.total().pence() == 0);
        if (!shared) {
            throw RegisterProblems.notShared(claim).toException();
        }
    }

    @Override
    public ClaimPlan plan(String claim) {
        TribunalClaim found = transactions.call(() -> claims.changeable(claim, null));
        ClaimChanges.require(found, ClaimAct.PLAN);
        // Not in this domain's transaction: a refusal of the schedule leaves the claim as it is, and the day is
        // answered all the same.
        ClaimPlan answer = tribunals.handlingPlan(
                found.contractId(), new NoticeInput(found.sentOn().toString(), inputs(found.acts())));
        answer.plan()
                .ifPresent(plan -> transactions.run(() -> {
                    TribunalClaim before = claims.changeable(found.id(), null);
                    ClaimChanges.require(before, ClaimAct.PLAN);
                    claims.update(
                            "tribunal-claim.planned", before, ClaimChanges.planned(before, plan, answer.responseDue()));
                }));
        return new ClaimPlan(
                answer.contractId(),
                answer.sentOn(),
                found.responseDue(),
                answer.plan(),
                answer.calculation(),
                answer.refusal());
    }

    static List<ActInput> inputs(List<Act> acts) {
        return acts.stream()
                .sorted(Comparator.comparing(act -> act.period().from()))
                .map(act -> new ActInput(
                        act.host().value(),
                        act.period().from().toString(),
                        act.period().to().toString(),
                        act.cause().name()))
                .toList();
    }

    private Map<OdsCode, OdsCode> hosts(Collection<OdsCode> sites) {
        Map<OdsCode, OdsCode> hosts = new HashMap<>();
        if (!sites.isEmpty()) {
            organisations.hostsOfSites(sites).forEach((site, host) -> hosts.put(site, host.odsCode()));
        }
        return hosts;
    }

    private static String slug(ClaimAct act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
