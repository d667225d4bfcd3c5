/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.leademployer.platform.Period;

/** No trainee has more than one whole-time equivalent on any day (EMP-2). */
public final class WholeTime {

    /** A share of a trainee's time. */
    public record Share(Period period, int wteHundredths) {}

    private WholeTime() {}

    /** The first day on which the shares add up to more than 1.00, and to what; empty where there is none. */
    public static Optional<Excess> firstExcess(List<Share> shares) {
        TreeMap<LocalDate, Integer> changes = new TreeMap<>();
        for (Share share : shares) {
            changes.merge(share.period().from(), share.wteHundredths(), Integer::sum);
            changes.merge(share.period().to().plusDays(1), -share.wteHundredths(), Integer::sum);
        }
        int sum = 0;
        for (var change : changes.entrySet()) {
            sum += change.getValue();
            if (sum > 100) {
                return Optional.of(new Excess(change.getKey(), sum));
            }
        }
        return Optional.empty();
    }

    /**
     * A day with too much.
     *
     * @param day the first such day
     * @param wteHundredths what the shares add up to on it
     */
    public record Excess(LocalDate day, int wteHundredths) {
        public String inWords() {
            return "the trainee would have %d.%02d WTE on %s, more than 1.00"
                    .formatted(wteHundredths / 100, wteHundredths % 100, day);
        }
    }
}
