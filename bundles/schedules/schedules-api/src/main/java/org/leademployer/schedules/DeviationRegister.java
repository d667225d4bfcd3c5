/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.schedules.spi.VariantId;

/**
 * Where contracts differ from the national defaults of a day (SCH-7).
 *
 * @param day the day whose pins and defaults are compared
 * @param defaults the national default of each schedule that has one, by schedule
 * @param withoutDefault schedules that contracts have pinned and for which no national variant is valid: nothing can be
 *     compared there
 * @param deviations by reference, schedule and term
 */
public record DeviationRegister(
        LocalDate day, List<VariantId> defaults, List<String> withoutDefault, List<Deviation> deviations) {

    public DeviationRegister {
        defaults = List.copyOf(defaults);
        withoutDefault = List.copyOf(withoutDefault);
        deviations = List.copyOf(deviations);
    }

    /** How many have no reason that holds. */
    public long unexplained() {
        return deviations.stream()
                .filter(deviation -> deviation.state() != Deviation.State.EXPLAINED)
                .count();
    }
}
