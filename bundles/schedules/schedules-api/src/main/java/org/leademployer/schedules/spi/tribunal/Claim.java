/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;

/**
 * A claim of which the money is to be shared (TRI-3).
 *
 * @param serviceFrom the first day of the lead employer's service under the contract
 * @param costs what handling it cost: solicitors, counsel, the tribunal; not negative
 * @param award what the tribunal awarded or the parties settled for; not negative
 * @param acts at least one, in the order in which they were given
 */
public record Claim(LocalDate serviceFrom, Money costs, Money award, List<Act> acts) {

    /** @throws IllegalArgumentException when an amount is negative or there is no act */
    public Claim {
        Objects.requireNonNull(serviceFrom, "serviceFrom");
        if (costs.isNegative() || award.isNegative()) {
            throw new IllegalArgumentException("neither costs nor award of a claim are negative");
        }
        acts = List.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("a claim has an act");
        }
    }

    /** From the first to the last day of its acts. */
    public Period period() {
        LocalDate from = acts.get(0).period().from();
        LocalDate to = acts.get(0).period().to();
        for (Act act : acts) {
            from = act.period().from().isBefore(from) ? act.period().from() : from;
            to = act.period().to().isAfter(to) ? act.period().to() : to;
        }
        return new Period(from, to);
    }

    /** Costs and award together. */
    public Money total() {
        return costs.plus(award);
    }

    /** The same claim with acts that reach over a day cut in two: no act begins before it and ends on it or later. */
    public Claim cutAt(LocalDate day) {
        List<Act> cut = new ArrayList<>(acts.size() + 1);
        for (Act act : acts) {
            Period days = act.period();
            if (days.from().isBefore(day) && !days.to().isBefore(day)) {
                cut.add(new Act(act.host(), new Period(days.from(), day.minusDays(1)), act.cause()));
                cut.add(new Act(act.host(), new Period(day, days.to()), act.cause()));
            } else {
                cut.add(act);
            }
        }
        return new Claim(serviceFrom, costs, award, cut);
    }
}
