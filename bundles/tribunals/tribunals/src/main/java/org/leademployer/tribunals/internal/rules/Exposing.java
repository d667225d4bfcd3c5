/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.FinancialYear;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.BenefitYear;
import org.leademployer.tribunals.Exposure;
import org.leademployer.tribunals.Exposure.Gap;
import org.leademployer.tribunals.Exposure.Line;
import org.leademployer.tribunals.TribunalClaim;

/** Adds up what claims may cost (TRI-4), and what they have cost (TRI-5). */
public final class Exposing {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::region).thenComparing(Key::party);

    private Exposing() {}

    /**
     * A claim on a day.
     *
     * @param isOpen whether it was open then
     * @param reserves by party, what was set aside then
     * @param likely by party, what each would bear of that; null where nobody can say
     * @param settled by party, how it was shared by then; empty where it was not
     */
    public record Standing(
            String claimId,
            Region region,
            boolean isOpen,
            List<Party> hosts,
            Map<Party, Money> reserves,
            List<Share> likely,
            Map<Party, Money> settled) {}

    private record Key(Region region, Party party) {}

    private static final class Sum {
        private int open;
        private Money reserve = Money.ZERO;
        private Money likely = Money.ZERO;
        private Money settled = Money.ZERO;
    }

    /** Whether a claim was open on a day. */
    public static boolean isOpen(TribunalClaim claim, LocalDate on) {
        return !claim.presentedOn().isAfter(on)
                && (claim.concludedOn() == null || claim.concludedOn().isAfter(on));
    }

    /** @param only the party whose lines are wanted; null for all */
    public static Exposure exposure(Region region, LocalDate on, List<Standing> claims, List<Gap> gaps, Party only) {
        Map<Key, Sum> sums = new TreeMap<>(ORDER);
        int open = 0;
        for (Standing claim : claims) {
            Map<Party, Sum> parties = new HashMap<>();
            if (claim.isOpen()) {
                claim.hosts().forEach(host -> sum(sums, parties, claim, host));
                claim.reserves().forEach((party, money) -> {
                    Sum sum = sum(sums, parties, claim, party);
                    sum.reserve = sum.reserve.plus(money);
                });
                for (Share share : claim.likely() == null ? List.<Share>of() : claim.likely()) {
                    Sum sum = sum(sums, parties, claim, share.party());
                    sum.likely = sum.likely.plus(share.amount());
                }
                parties.values().forEach(sum -> sum.open++);
                open += only == null || parties.containsKey(only) ? 1 : 0;
            }
            claim.settled().forEach((party, money) -> {
                Sum sum = sums.computeIfAbsent(new Key(claim.region(), party), key -> new Sum());
                sum.settled = sum.settled.plus(money);
            });
        }
        List<Line> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (only == null || only.equals(key.party())) {
                lines.add(new Line(key.region(), key.party().code(), sum.open, sum.reserve, sum.likely, sum.settled));
            }
        });
        return new Exposure(
                region,
                on,
                open,
                Money.sum(lines.stream().map(Line::reserve).toList()),
                Money.sum(lines.stream().map(Line::likely).toList()),
                Money.sum(lines.stream().map(Line::settled).toList()),
                lines,
                gaps);
    }

    private static Sum sum(Map<Key, Sum> sums, Map<Party, Sum> parties, Standing claim, Party party) {
        return parties.computeIfAbsent(
                party, one -> sums.computeIfAbsent(new Key(claim.region(), one), key -> new Sum()));
    }

    /** The last year first; years in which nothing began or ended are left out. */
    public static List<BenefitYear> benefits(List<TribunalClaim> claims) {
        Map<FinancialYear, List<TribunalClaim>> presented =
                new TreeMap<>(Comparator.comparing(FinancialYear::startYear).reversed());
        Map<FinancialYear, List<TribunalClaim>> concluded = new HashMap<>();
        for (TribunalClaim claim : claims) {
            presented
                    .computeIfAbsent(FinancialYear.of(claim.presentedOn()), year -> new ArrayList<>())
                    .add(claim);
            if (claim.concludedOn() != null) {
                FinancialYear year = FinancialYear.of(claim.concludedOn());
                presented.computeIfAbsent(year, one -> new ArrayList<>());
                concluded.computeIfAbsent(year, one -> new ArrayList<>()).add(claim);
            }
        }
        List<BenefitYear> years = new ArrayList<>();
        presented.forEach((year, begun) -> years.add(year(year, begun, concluded.getOrDefault(year, List.of()))));
        return years;
    }

    private static BenefitYear year(FinancialYear year, List<TribunalClaim> presented, List<TribunalClaim> concluded) {
        Money costs = Money.sum(concluded.stream().map(TribunalClaim::costs).toList());
        Money total = Money.sum(concluded.stream().map(TribunalClaim::total).toList());
        long sum = concluded.stream().mapToLong(Exposing::length).sum();
        int count = concluded.size();
        return new BenefitYear(
                year.toString(),
                presented.size(),
                count,
                count == 0 ? null : Math.floorDiv(2 * sum + count, 2L * count),
                count == 0
                        ? null
                        : concluded.stream().mapToLong(Exposing::length).max().getAsLong(),
                costs,
                total.minus(costs),
                total);
    }

    private static long length(TribunalClaim claim) {
        return ChronoUnit.DAYS.between(claim.presentedOn(), claim.concludedOn());
    }
}
