/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Money;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;

/** Asks schedule 8 who bears what of a claim, and refuses what cannot be (TRI-3, SCH-8). */
public final class Sharing {

    private Sharing() {}

    /**
     * @param inForce the one variant that is in force on the day by which the claim is shared
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static ShareResult calculate(ShareInput input, List<InForce<TribunalSchedule>> inForce) {
        InForce<TribunalSchedule> only = Single.of(inForce);
        Claim claim = input.claim();
        // Copied inside the call, where whatever the variant's list does is contained.
        List<Share> shares = only.call(schedule -> new ArrayList<>(schedule.share(claim)));
        String reason = fault(shares, claim);
        if (reason != null) {
            throw only.impossible(reason);
        }
        shares.removeIf(share -> share.amount().pence() == 0);
        shares.sort(Comparator.comparing(Share::party));
        return new ShareResult(claim.period(), claim.costs(), claim.award(), shares);
    }

    /** What is wrong with shares; null where nothing is. */
    private static String fault(List<Share> shares, Claim claim) {
        Set<Party> known = known(claim.acts());
        Set<Party> seen = new HashSet<>();
        for (Share share : shares) {
            if (share == null) {
                return "a share is null";
            }
            Party party = share.party();
            if (!known.contains(party)) {
                return "it gives a share to " + party + ", which is no party to the claim";
            }
            if (!seen.add(party)) {
                return "it gives two shares to " + party;
            }
            if (share.costs().isNegative() || share.award().isNegative()) {
                return "the share of " + party + " is negative: costs " + share.costs() + ", award " + share.award();
            }
        }
        try {
            String costs = sum("costs", shares.stream().map(Share::costs).toList(), claim.costs());
            return costs == null
                    ? sum("award", shares.stream().map(Share::award).toList(), claim.award())
                    : costs;
        } catch (ArithmeticException e) {
            return "its shares add up to more than can be written in pence";
        }
    }

    private static String sum(String what, List<Money> parts, Money whole) {
        Money sum = Money.sum(parts);
        return sum.equals(whole) ? null : "its shares of the " + what + " add up to " + sum + ", not to " + whole;
    }

    static Set<Party> known(List<Act> acts) {
        Set<Party> known = new HashSet<>(List.of(Party.HEE, Party.LEAD_EMPLOYER));
        acts.forEach(act -> known.add(Party.host(act.host())));
        return known;
    }
}
