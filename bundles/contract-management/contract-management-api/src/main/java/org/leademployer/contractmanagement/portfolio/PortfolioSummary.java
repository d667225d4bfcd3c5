/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.web.Tabular;

/**
 * The contracts of a portfolio counted.
 *
 * @param region of this node and all below it
 * @param asOf the day
 * @param total of all contracts
 * @param cells of each tier and colour, also where there are none: Gold first, green first
 * @param months this month and the eleven after it, with how many contracts have their next deadline in each
 * @param later how many have it after those months
 * @param coming the first deadlines to come, one for a contract, at most {@value #MOST_COMING}
 */
public record PortfolioSummary(
        Region region, LocalDate asOf, Sum total, List<Cell> cells, List<Month> months, int later, List<Coming> coming)
        implements Tabular {

    /** So many of the deadlines to come are named. */
    public static final int MOST_COMING = 20;

    public PortfolioSummary {
        cells = List.copyOf(cells);
        months = List.copyOf(months);
        coming = List.copyOf(coming);
    }

    /** As a table, a row for each tier and colour. */
    @Override
    public List<?> rows() {
        return cells;
    }

    /**
     * Of some contracts.
     *
     * @param contracts how many they are
     * @param withGaps how many of them lack something
     * @param gaps how many things they lack
     * @param value their whole-life values
     * @param spent what has been paid
     * @param overdue how many deadlines are over
     */
    public record Sum(int contracts, int withGaps, int gaps, Money value, Money spent, int overdue) {}

    /** Those of one tier and colour. */
    public record Cell(PortfolioTier tier, Rag rag, Sum sum) {}

    /** How many contracts have their next deadline in a month. */
    public record Month(YearMonth month, int contracts) {}

    /** The next deadline of a contract, with the id of its rule. */
    public record Coming(LocalDate on, String reference, String what, String rule) {}
}
