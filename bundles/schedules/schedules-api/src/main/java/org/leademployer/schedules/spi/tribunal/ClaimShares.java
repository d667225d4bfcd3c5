/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.platform.Apportionment;
import org.leademployer.platform.Money;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The money rules of TRI-3, ready made for whoever writes a schedule 8: what a claim costs, split over parties by its
 * acts, with a threshold and caps.
 *
 * <ol>
 *   <li>A claim whose costs and award together lie below the threshold is borne by the lead employer alone.
 *   <li>Else costs and award are split, each by itself: every act has a weight and says who bears it; a party's weight is
 *       the sum over acts. By largest remainder, ties by code, so the parts always add up to the penny.
 *   <li>What a party would bear beyond its cap goes to the party named for that, in the proportion of its costs and its
 *       award. A cap on hosts is one for each host.
 * </ol>
 *
 * <p>Shares of £0.00 are left out. Acts that overlap both count: they are two wrongs.
 *
 * <pre>{@code
 * ClaimShares shares = ClaimShares.borne((head, act) -> table.get(head, act.cause()))
 *         .weighing(ClaimShares.Weighing.DAYS)
 *         .capped(Map.of(Party.Kind.HOST, Money.parse("25000.00")), Party.HEE);
 * }</pre>
 *
 * <p>Immutable, and safe for use by several threads if the rule is.
 */
public final class ClaimShares {

    /** What is shared. */
    public enum Head {
        COSTS,
        AWARD;

        /** As it stands in names of terms: {@code costs}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much an act counts beside others of the claim. */
    public enum Weighing {
        /** By its days: what went on for long counts more than what happened on one day. */
        DAYS,
        /** Each the same. */
        ACTS
    }

    /** Who bears an act. You implement it. */
    @ConsumerType
    @FunctionalInterface
    public interface Rule {
        Bearing of(Head head, Act act);
    }

    private final Rule rule;
    private final Weighing weighing;
    private final Money threshold;
    private final Map<Party.Kind, Money> caps;
    private final Party excessTo;

    private ClaimShares(Rule rule, Weighing weighing, Money threshold, Map<Party.Kind, Money> caps, Party excessTo) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.weighing = Objects.requireNonNull(weighing, "weighing");
        this.threshold = Objects.requireNonNull(threshold, "threshold");
        this.caps = caps;
        this.excessTo = Objects.requireNonNull(excessTo, "excessTo");
    }

    /** Weighs acts by their days; without threshold and caps. */
    public static ClaimShares borne(Rule rule) {
        return new ClaimShares(rule, Weighing.DAYS, Money.ZERO, Map.of(), Party.LEAD_EMPLOYER);
    }

    public ClaimShares weighing(Weighing how) {
        return new ClaimShares(rule, how, threshold, caps, excessTo);
    }

    /** @param below claims of less are borne by the lead employer alone; £0.00 for none */
    public ClaimShares threshold(Money below) {
        return new ClaimShares(rule, weighing, below, caps, excessTo);
    }

    /**
     * Caps what parties bear of one claim, costs and award together.
     *
     * @param most by kind of party; a kind that is absent has no cap
     * @param beyond who bears what is above: HEE or the lead employer, without a cap itself
     * @throws IllegalArgumentException when a cap is negative, or that party is a host or capped: nobody would be left
     */
    public ClaimShares capped(Map<Party.Kind, Money> most, Party beyond) {
        if (most.values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("a cap is not negative");
        }
        if (beyond.kind() == Party.Kind.HOST || most.containsKey(beyond.kind())) {
            throw new IllegalArgumentException(
                    "what is above the caps cannot go to " + beyond + ", which is a host or has a cap itself");
        }
        return new ClaimShares(rule, weighing, threshold, Map.copyOf(most), beyond);
    }

    /** The shares of a claim, by code of the party. */
    public List<Share> share(Claim claim) {
        if (claim.total().compareTo(threshold) < 0) {
            return present(List.of(new Share(Party.LEAD_EMPLOYER, claim.costs(), claim.award())));
        }
        Map<Head, SortedMap<Party, Money>> parts = new EnumMap<>(Head.class);
        parts.put(Head.COSTS, Apportionment.split(claim.costs(), weights(Head.COSTS, claim.acts())));
        parts.put(Head.AWARD, Apportionment.split(claim.award(), weights(Head.AWARD, claim.acts())));
        return present(capped(joined(parts)));
    }

    private SortedMap<Party, Long> weights(Head head, List<Act> acts) {
        SortedMap<Party, Long> weights = new TreeMap<>();
        for (Act act : acts) {
            long weight = weighing == Weighing.DAYS ? act.period().days() : 1;
            Bearing bearing = Objects.requireNonNull(
                    rule.of(head, act), () -> "nobody bears the " + head.slug() + " of " + act.cause());
            weights.merge(Party.HEE, weight * bearing.hee(), Math::addExact);
            weights.merge(Party.LEAD_EMPLOYER, weight * bearing.leadEmployer(), Math::addExact);
            weights.merge(Party.host(act.host()), weight * bearing.host(), Math::addExact);
        }
        return weights;
    }

    private static List<Share> joined(Map<Head, SortedMap<Party, Money>> parts) {
        TreeSet<Party> parties = new TreeSet<>();
        parts.values().forEach(part -> parties.addAll(part.keySet()));
        return parties.stream()
                .map(party -> new Share(
                        party,
                        parts.get(Head.COSTS).getOrDefault(party, Money.ZERO),
                        parts.get(Head.AWARD).getOrDefault(party, Money.ZERO)))
                .toList();
    }

    private List<Share> capped(List<Share> shares) {
        List<Share> capped = new ArrayList<>(shares.size());
        Share beyond = new Share(excessTo, Money.ZERO, Money.ZERO);
        for (Share share : shares) {
            Share borne = upTo(caps.get(share.party().kind()), share);
            beyond = new Share(
                    excessTo,
                    beyond.costs().plus(share.costs().minus(borne.costs())),
                    beyond.award().plus(share.award().minus(borne.award())));
            capped.add(borne);
        }
        if (beyond.amount().pence() == 0) {
            return capped;
        }
        SortedMap<Party, Share> byParty = new TreeMap<>();
        capped.forEach(share -> byParty.put(share.party(), share));
        byParty.merge(
                excessTo,
                beyond,
                (one, more) -> new Share(
                        excessTo, one.costs().plus(more.costs()), one.award().plus(more.award())));
        return List.copyOf(byParty.values());
    }

    /** What is left of a share under its cap. No part grows by that: the cap is less than their sum. */
    private static Share upTo(Money cap, Share share) {
        if (cap == null || share.amount().compareTo(cap) <= 0) {
            return share;
        }
        SortedMap<Head, Long> proportion = new TreeMap<>(Map.of(
                Head.COSTS, share.costs().pence(), Head.AWARD, share.award().pence()));
        SortedMap<Head, Money> left = Apportionment.split(cap, proportion);
        return new Share(share.party(), left.get(Head.COSTS), left.get(Head.AWARD));
    }

    private static List<Share> present(List<Share> shares) {
        return shares.stream().filter(share -> share.amount().pence() > 0).toList();
    }
}
