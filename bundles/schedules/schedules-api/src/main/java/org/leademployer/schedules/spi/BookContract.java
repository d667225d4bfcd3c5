/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.Objects;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * A contract in a {@link Book}.
 *
 * @param id the platform's id
 * @param reference as people know it
 * @param region the node of its lot
 * @param period the days that it shares with those asked for
 * @param entries how many entries it has on those days, for the progress; 0 where that is not known before reading
 */
public record BookContract(String id, String reference, Region region, Period period, long entries) {

    public BookContract {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(period, "period");
    }
}
