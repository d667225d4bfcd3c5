/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * The ends of contracts in the coming three years (EXI-6).
 *
 * @param region of this node and all below it
 * @param asOf the day
 * @param months 36 months from this one on
 * @param contracts signed contracts that were counted
 * @param red of them those that are red
 * @param amber those that are amber
 * @param ended those that have ended and whose exit is not closed
 * @param later those that end after the last month
 * @param unclosed of those that have ended so, the {@value #MOST} that ended first
 * @param first the first {@value #MOST} that end from today on, then by reference
 */
public record ExitPicture(
        Region region,
        LocalDate asOf,
        List<Month> months,
        int contracts,
        int red,
        int amber,
        int ended,
        int later,
        List<ExitLine> unclosed,
        List<ExitLine> first) {

    /** So many contracts are drawn one by one. */
    public static final int MOST = 30;

    public ExitPicture {
        months = List.copyOf(months);
        unclosed = List.copyOf(unclosed);
        first = List.copyOf(first);
    }

    /** How many contracts end in a month, from today on, by colour. */
    public record Month(YearMonth month, int green, int amber, int red) {
        public int contracts() {
            return green + amber + red;
        }
    }
}
