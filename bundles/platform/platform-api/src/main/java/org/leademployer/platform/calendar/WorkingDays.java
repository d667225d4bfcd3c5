/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Monday to Friday but for the bank holidays of England and Wales, with those that are proclaimed for one year alone (domain
 * word "working day"). Provided by the platform.
 */
@ProviderType
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /**
     * The n-th working day after a day, or before it.
     *
     * @param days how many working days; negative counts back; 0 is the day itself, working day or not
     */
    default LocalDate plus(LocalDate day, int days) {
        LocalDate reached = day;
        int step = days < 0 ? -1 : 1;
        for (int counted = 0; counted != days; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                counted += step;
            }
        }
        return reached;
    }
}
