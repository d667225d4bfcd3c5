/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.leademployer.platform.Period;

/** No trainee has more than one whole-time equivalent on any day (EMP-2). */
public final class WholeTime {

    /** A share of a trainee's time. */
    public record Share(Period period, int wteHundredths) {}

    private WholeTime() {}

    /**
     * The days from which the shares add up to more than 1.00, and to what. A share that has a part in an excess has a part in
     * its first day, since nothing changes until the next such day.
     */
    public static List<Excess> excesses(List<Share> shares) {
        TreeMap<LocalDate, Integer> changes = new TreeMap<>();
        for (Share share : shares) {
            changes.merge(share.period().from(), share.wteHundredths(), Integer::sum);
            changes.merge(share.period().to().plusDays(1), -share.wteHundredths(), Integer::sum);
        }
        List<Excess> excesses = new ArrayList<>();
        int sum = 0;
        for (var change : changes.entrySet()) {
            sum += change.getValue();
            if (sum > 100) {
                excesses.add(new Excess(change.getKey(), sum));
            }
        }
        return excesses;
    }

    /**
     * A day with too much.
     *
     * @param day the first day of that sum
     * @param wteHundredths what the shares add up to on it
     */
    public record Excess(LocalDate day, int wteHundredths) {
        public String inWords() {
            return "the trainee would have %d.%02d WTE on %s, more than 1.00"
                    .formatted(wteHundredths / 100, wteHundredths % 100, day);
        }
    }
}
