/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.platform.web.PrintedPage;

/** How a contract stands, as a page to print: a picture of each indicator, and the same as a table. */
final class OverviewPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
    private static final int MONTHS = 12;
    private static final int WIDTH = 900;
    private static final int LEFT = 40;
    private static final int TOP = 16;
    private static final int HEIGHT = 120;

    private OverviewPage() {}

    static String of(Overview overview, Performance performance) {
        PrintedPage page = new PrintedPage(
                "Contract " + overview.reference(),
                overview.title() + ", " + overview.state() + ", as of "
                        + overview.asOf().format(DAY));
        if (overview.rag() == Rag.RED) {
            page.alert("RED");
        } else {
            page.paragraph(overview.rag().name());
        }
        page.heading("Why");
        if (overview.reasons().isEmpty()) {
            page.paragraph("Nothing is wrong.");
        } else {
            page.list(overview.reasons().stream().map(Overview.Reason::toString).toList());
        }
        page.heading("Performance");
        if (performance.indicators().isEmpty()) {
            page.paragraph("No indicators are measured.");
        }
        performance.indicators().forEach(one -> indicator(page, one));
        page.heading("Due in contract management");
        if (overview.deadlines().isEmpty()) {
            page.paragraph("Nothing is due in contract management; the list of deadlines has what else is due.");
        } else {
            page.table(
                    "What is due",
                    List.of("By", "What", "Rule", "State"),
                    overview.deadlines().stream()
                            .map(due -> List.of(
                                    due.on().format(DAY), due.what(), due.rule(), due.overdue() ? "overdue" : "open"))
                            .toList());
        }
        Overview.Counts counts = overview.counts();
        return page.heading("Open")
                .table(
                        "What is open",
                        List.of("What", "How many"),
                        List.of(
                                List.of("Red indicators", Integer.toString(counts.redIndicators())),
                                List.of("Missing measures", Integer.toString(counts.missingMeasures())),
                                List.of("Improvement plans", Integer.toString(counts.openPlans())),
                                List.of("Risks", Integer.toString(counts.risks())),
                                List.of("Issues", Integer.toString(counts.issues())),
                                List.of("Disputes", Integer.toString(counts.disputes())),
                                List.of("Overdue actions", Integer.toString(counts.overdueActions())),
                                List.of("Months not reconciled", Integer.toString(counts.unreconciledMonths())),
                                List.of("Tasks of the mobilisation", Integer.toString(counts.openTasks()))))
                .write();
    }

    private static void indicator(PrintedPage page, IndicatorPerformance indicator) {
        List<Line> months = indicator
                .months()
                .subList(
                        Math.max(0, indicator.months().size() - MONTHS),
                        indicator.months().size());
        page.paragraph(indicator.name() + ": " + indicator.rag() + ", trend " + indicator.trend() + ", target "
                + indicator.target().stripTrailingZeros().toPlainString());
        if (months.isEmpty()) {
            return;
        }
        page.picture(picture(indicator, months));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : months) {
            rows.add(List.of(
                    line.month().format(MONTH),
                    line.value() == null ? line.state().name() : line.value().toPlainString(),
                    line.numerator() == null ? "" : line.numerator() + " of " + line.denominator(),
                    line.rag() == null ? "" : line.rag().name(),
                    line.rating() == null ? "" : line.rating().words()));
        }
        page.table(indicator.name(), List.of("Month", "Value", "Counted", "RAG", "Rating"), rows);
    }

    /**
     * Values as a line, the target as a dashed one. Marks tell the colours apart without colour: a circle is green, a triangle
     * amber, a filled square red, a cross a month that is missing.
     */
    private static String picture(IndicatorPerformance indicator, List<Line> months) {
        double most = months.stream()
                .flatMap(line -> Stream.of(line.value(), line.target()))
                .filter(value -> value != null)
                .map(BigDecimal::doubleValue)
                .reduce(indicator.target().doubleValue(), Math::max);
        double scale = most == 0 ? 1 : most * 1.1;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s by month; the table below has the same values\""
                        + " font-size=\"12\" font-family=\"Frutiger,Arial,sans-serif\">%n",
                WIDTH,
                TOP + HEIGHT + 24,
                PrintedPage.text(indicator.name())));
        double target = y(indicator.target().doubleValue(), scale);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#212b32\" stroke-dasharray=\"6 4\"/>"
                        + "<text x=\"0\" y=\"%.1f\">target</text>%n",
                LEFT,
                target,
                WIDTH,
                target,
                target - 3));
        YearMonth first = months.get(0).month();
        double step = (double) (WIDTH - LEFT - 40) / Math.max(1, MONTHS - 1);
        Double lastX = null;
        double lastY = 0;
        for (Line line : months) {
            double x = LEFT + 20 + ChronoUnit.MONTHS.between(first, line.month()) * step;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    x,
                    TOP + HEIGHT + 18,
                    PrintedPage.text(line.month().format(MONTH))));
            if (line.value() == null) {
                svg.append(cross(x, TOP + HEIGHT - 6));
                lastX = null;
                continue;
            }
            double y = y(line.value().doubleValue(), scale);
            if (lastX != null) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#212b32\" stroke-width=\"2\"/>%n",
                        lastX,
                        lastY,
                        x,
                        y));
            }
            svg.append(mark(line.rag(), x, y));
            lastX = x;
            lastY = y;
        }
        return svg.append("</svg>").toString();
    }

    private static double y(double value, double scale) {
        return TOP + HEIGHT * (1 - value / scale);
    }

    private static String mark(Rag rag, double x, double y) {
        return switch (rag) {
            case RED -> String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\" fill=\"#212b32\"/>%n",
                    x - 5,
                    y - 5);
            case AMBER -> String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %.1f l6 11 h-12 z\" fill=\"#ffffff\" stroke=\"#212b32\" stroke-width=\"2\"/>%n",
                    x,
                    y - 6);
            default -> String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#ffffff\" stroke=\"#212b32\" stroke-width=\"2\"/>%n",
                    x,
                    y);
        };
    }

    private static String cross(double x, double y) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1f l8 8 m0 -8 l-8 8\" stroke=\"#212b32\" stroke-width=\"2\"/>%n",
                x - 4,
                y - 4);
    }
}
