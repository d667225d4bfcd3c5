/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.BenefitYear;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.ClaimShare;
import org.leademployer.tribunals.Exposure;
import org.leademployer.tribunals.Exposure.Gap;
import org.leademployer.tribunals.NewReserve;
import org.leademployer.tribunals.Reserve;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.Tribunals;
import org.leademployer.tribunals.internal.rules.ClaimAct;
import org.leademployer.tribunals.internal.rules.ClaimChanges;
import org.leademployer.tribunals.internal.rules.Exposing;
import org.leademployer.tribunals.internal.rules.Exposing.Standing;
import org.leademployer.tribunals.internal.rules.RegisterProblems;
import org.leademployer.tribunals.internal.rules.ReserveForm;
import org.leademployer.tribunals.internal.rules.ReserveForm.Asked;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.leademployer.tribunals.internal.store.MoneyStore;
import org.leademployer.tribunals.internal.store.MoneyStore.KeptReserve;
import org.leademployer.tribunals.internal.store.MoneyStore.KeptSharing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets reserves, shares what claims have cost, and says what they may cost (TRI-3 to TRI-5). */
@Component(service = ClaimMoney.class)
public final class ClaimMoneyService implements ClaimMoney {

    private final RegisteredClaims claims;
    private final ClaimStore store;
    private final MoneyStore money;
    private final Tribunals tribunals;
    private final Calculations calculations;
    private final Transactions transactions;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public ClaimMoneyService(
            @Reference RegisteredClaims claims,
            @Reference ClaimStore store,
            @Reference MoneyStore money,
            @Reference Tribunals tribunals,
            @Reference Calculations calculations,
            @Reference Transactions transactions,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.claims = claims;
        this.store = store;
        this.money = money;
        this.tribunals = tribunals;
        this.calculations = calculations;
        this.transactions = transactions;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Reserve> reserves(String claim) {
        return transactions.call(() -> {
            TribunalClaim found = claims.visible(claim);
            List<KeptReserve> kept = money.reserves(List.of(found.id())).getOrDefault(found.id(), List.of());
            Set<Party> later = new HashSet<>();
            List<Reserve> reserves = new ArrayList<>();
            for (int i = kept.size() - 1; i >= 0; i--) {
                reserves.add(reserve(found, kept.get(i), later.add(kept.get(i).party())));
            }
            return reserves;
        });
    }

    private Reserve reserve(TribunalClaim claim, KeptReserve kept, boolean isNewest) {
        String reason = claims.mayRun(claim)
                ? claims.open(claim, RegisteredClaims.reasonPlace(claim.id(), kept.number()), kept.sealedReason())
                        .orElse(null)
                : null;
        return new Reserve(
                kept.number(),
                kept.party(),
                kept.costs(),
                kept.award(),
                kept.setOn(),
                kept.author(),
                kept.at(),
                reason,
                isNewest);
    }

    @Override
    public Reserve reserve(String claim, NewReserve input) {
        return transactions.call(() -> {
            TribunalClaim before = claims.changeable(claim, null);
            ClaimChanges.require(before, ClaimAct.RESERVE);
            Asked asked = ReserveForm.read(input, before, today());
            int number = money.reserves(List.of(before.id()))
                            .getOrDefault(before.id(), List.of())
                            .size()
                    + 1;
            KeptReserve kept = new KeptReserve(
                    number,
                    asked.party(),
                    asked.costs(),
                    asked.award(),
                    asked.setOn(),
                    actor.accountable(),
                    clock.instant(),
                    claims.seal(before.traineeId(), RegisteredClaims.reasonPlace(before.id(), number), asked.reason()));
            if (!money.add(before.id(), kept)) {
                throw RegisterProblems.changed().toException();
            }
            claims.update("tribunal-claim.reserved", before, ClaimChanges.next(before));
            claims.record(
                    "tribunal-claim.reserve-set",
                    before,
                    Map.of(
                            "reserve", String.valueOf(number),
                            "party", asked.party().code(),
                            "costs", asked.costs().toString(),
                            "award", asked.award().toString(),
                            "setOn", asked.setOn().toString()));
            // Without the reason: an answer may be kept for a repeated request, and nothing there is sealed.
            return new Reserve(
                    number,
                    kept.party(),
                    kept.costs(),
                    kept.award(),
                    kept.setOn(),
                    kept.author(),
                    kept.at(),
                    null,
                    true);
        });
    }

    @Override
    public Optional<SettledShares> shares(String claim) {
        return transactions.call(() -> {
            TribunalClaim found = claims.visible(claim);
            return money.sharing(found.id()).map(kept -> settled(found, kept));
        });
    }

    private SettledShares settled(TribunalClaim claim, KeptSharing kept) {
        Calculation calculation = calculations.find(kept.calculationId()).orElseThrow(() -> Problems.notFound(
                        "calculation", kept.calculationId())
                .toException());
        return new SettledShares(
                kept.number(),
                kept.on(),
                new ClaimShare(
                        calculation,
                        days(claim.acts()),
                        Money.sum(kept.shares().stream().map(Share::costs).toList()),
                        Money.sum(kept.shares().stream().map(Share::award).toList()),
                        kept.shares()));
    }

    private static Period days(List<Act> acts) {
        return new Claim(LocalDate.MIN, Money.ZERO, Money.ZERO, acts).period();
    }

    @Override
    public SettledShares share(String claim) {
        return transactions.call(() -> {
            TribunalClaim before = claims.changeable(claim, null);
            ClaimChanges.require(before, ClaimAct.SHARE);
            ClaimShare share = shareOf(before, before.costs(), before.award().plus(before.settlement()));
            Optional<KeptSharing> last = money.sharing(before.id());
            boolean same = last.map(kept ->
                            kept.calculationId().equals(share.calculation().id()))
                    .orElse(false);
            if (same) {
                return settled(before, last.get());
            }
            KeptSharing kept = new KeptSharing(
                    last.map(KeptSharing::number).orElse(0) + 1,
                    share.calculation().id(),
                    today(),
                    share.total(),
                    share.shares());
            if (!money.add(before.id(), kept)) {
                throw RegisterProblems.changed().toException();
            }
            claims.update("tribunal-claim.shared", before, ClaimChanges.next(before));
            claims.publish(ClaimSharesSettled.event(before, kept));
            return new SettledShares(kept.number(), kept.on(), share);
        });
    }

    private ClaimShare shareOf(TribunalClaim claim, Money costs, Money award) {
        return tribunals.shares(
                claim.contractId(),
                new ClaimInput(costs.toString(), award.toString(), TribunalClaimsService.inputs(claim.acts())));
    }

    @Override
    public Exposure exposure(Region region, LocalDate on, String host) {
        Party only = host == null || host.isBlank() ? null : Problems.read("host", host, ClaimMoneyService::party);
        List<TribunalClaim> all = all(region);
        List<String> ids = all.stream().map(TribunalClaim::id).toList();
        Map<String, List<KeptReserve>> reserves = transactions.call(() -> money.reserves(ids));
        Map<String, List<KeptSharing>> sharings = transactions.call(() -> money.sharings(ids));
        List<Standing> standing = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (TribunalClaim claim : all) {
            boolean open = Exposing.isOpen(claim, on);
            Map<Party, KeptReserve> newest = newest(reserves.getOrDefault(claim.id(), List.of()), on);
            standing.add(new Standing(
                    claim.id(),
                    claim.region(),
                    open,
                    claim.acts().stream()
                            .map(act -> Party.host(act.host()))
                            .distinct()
                            .toList(),
                    sums(newest),
                    open ? likely(claim, newest, on, gaps) : List.of(),
                    settled(sharings.getOrDefault(claim.id(), List.of()), on)));
        }
        return Exposing.exposure(region, on, standing, gaps, only);
    }

    /**
     * What each party would bear of what is set aside, and at least of what is known to be owed by now; a claim that cannot be shared
     * now does not keep the others from it (SCH-4).
     */
    private List<Share> likely(TribunalClaim claim, Map<Party, KeptReserve> newest, LocalDate on, List<Gap> gaps) {
        Money costs = Money.sum(newest.values().stream().map(KeptReserve::costs).toList());
        Money award = Money.sum(newest.values().stream().map(KeptReserve::award).toList());
        if (!on.isBefore(today())) {
            costs = larger(costs, claim.costs());
            award = larger(award, claim.award().plus(claim.settlement()));
        }
        if (costs.plus(award).pence() == 0) {
            return List.of();
        }
        try {
            return shareOf(claim, costs, award).shares();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            if (problem.status() == 503) {
                throw e;
            }
            gaps.add(new Gap(
                    claim.id(), claim.region(), costs.plus(award), problem.code(), problem.detail(), problem.rule()));
            return List.of();
        }
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Map<Party, KeptReserve> newest(List<KeptReserve> reserves, LocalDate on) {
        Map<Party, KeptReserve> newest = new TreeMap<>();
        reserves.stream()
                .filter(reserve -> !reserve.setOn().isAfter(on))
                .sorted(Comparator.comparing(KeptReserve::setOn).thenComparing(KeptReserve::number))
                .forEach(reserve -> newest.put(reserve.party(), reserve));
        return newest;
    }

    private static Map<Party, Money> sums(Map<Party, KeptReserve> newest) {
        Map<Party, Money> sums = new TreeMap<>();
        newest.forEach((party, reserve) -> sums.put(party, reserve.costs().plus(reserve.award())));
        return sums;
    }

    private static Map<Party, Money> settled(List<KeptSharing> sharings, LocalDate on) {
        Map<Party, Money> settled = new TreeMap<>();
        sharings.stream()
                .filter(sharing -> !sharing.on().isAfter(on))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> last.shares().forEach(share -> settled.put(share.party(), share.amount())));
        return settled;
    }

    @Override
    public List<BenefitYear> benefits(Region region) {
        return Exposing.benefits(all(region));
    }

    private List<TribunalClaim> all(Region region) {
        List<Region> nodes = claims.readable(region);
        if (nodes.isEmpty()) {
            return List.of();
        }
        ClaimQuery every = new ClaimQuery(region, null, null, null, null, null);
        List<TribunalClaim> all = transactions.call(() -> page(every, nodes));
        if (all.size() > MOST) {
            throw RegisterProblems.tooMany(region, MOST).toException();
        }
        return all;
    }

    private List<TribunalClaim> page(ClaimQuery every, List<Region> nodes) throws SQLException {
        return store.page(every, nodes, null, null, MOST + 1);
    }

    private static Party party(String text) {
        String code = text.toUpperCase(java.util.Locale.ROOT);
        return code.equals(Party.HEE.code()) || code.equals(Party.LEAD_EMPLOYER.code())
                ? new Party(code)
                : Party.host(new org.leademployer.platform.OdsCode(code));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
