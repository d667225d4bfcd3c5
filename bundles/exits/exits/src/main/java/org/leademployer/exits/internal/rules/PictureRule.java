/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.PlanState;
import org.leademployer.exits.Rag;
import org.leademployer.platform.Region;

/** Counts the ends of contracts in the coming three years (EXI-6). */
public final class PictureRule {

    private static final int MONTHS = 36;
    private static final Comparator<ExitLine> BY_END =
            Comparator.comparing(ExitLine::end).thenComparing(ExitLine::reference);

    private PictureRule() {}

    /** @param lines of a node and all below it */
    public static ExitPicture of(Region region, Collection<ExitLine> lines, LocalDate today) {
        List<ExitLine> signed = lines.stream().filter(ExitLine::signed).toList();
        YearMonth first = YearMonth.from(today);
        int[][] counted = new int[MONTHS][Rag.values().length];
        List<ExitLine> unclosed = signed.stream()
                .filter(line -> line.end().isBefore(today) && line.plan() != PlanState.CLOSED)
                .sorted(BY_END)
                .toList();
        int later = 0;
        for (ExitLine line : signed) {
            if (line.end().isBefore(today)) {
                continue;
            }
            long month = first.until(YearMonth.from(line.end()), ChronoUnit.MONTHS);
            if (month < MONTHS) {
                counted[(int) month][line.rag().ordinal()]++;
            } else {
                later++;
            }
        }
        List<ExitPicture.Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.add(new ExitPicture.Month(
                    first.plusMonths(i),
                    counted[i][Rag.GREEN.ordinal()],
                    counted[i][Rag.AMBER.ordinal()],
                    counted[i][Rag.RED.ordinal()]));
        }
        LocalDate last = first.plusMonths(MONTHS - 1L).atEndOfMonth();
        return new ExitPicture(
                region,
                today,
                months,
                signed.size(),
                count(signed, Rag.RED),
                count(signed, Rag.AMBER),
                unclosed.size(),
                later,
                unclosed.stream().limit(ExitPicture.MOST).toList(),
                signed.stream()
                        .filter(line ->
                                !line.end().isBefore(today) && !line.end().isAfter(last))
                        .sorted(BY_END)
                        .limit(ExitPicture.MOST)
                        .toList());
    }

    private static int count(List<ExitLine> lines, Rag rag) {
        return (int) lines.stream().filter(line -> line.rag() == rag).count();
    }
}
