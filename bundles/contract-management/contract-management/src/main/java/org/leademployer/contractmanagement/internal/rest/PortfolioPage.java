/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Cell;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Month;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Sum;
import org.leademployer.contractmanagement.portfolio.PortfolioTier;
import org.leademployer.platform.web.PictureParts;
import org.leademployer.platform.web.PrintedPage;

/** A portfolio as a page to print: a picture of tiers and colours, one of the deadlines to come, and the same as tables. */
final class PortfolioPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
    private static final int WIDTH = 900;
    private static final int LEFT = 90;
    private static final int RIGHT = 130;
    private static final int ROW = 34;
    private static final int BAR = 22;
    private static final int HEIGHT = 120;
    private static final int TOP = 20;

    private PortfolioPage() {}

    static String of(PortfolioSummary summary) {
        PrintedPage page = new PrintedPage(
                "Portfolio: " + summary.region(), "As of " + summary.asOf().format(DAY));
        Sum total = summary.total();
        int red = count(summary, Rag.RED);
        if (red > 0) {
            page.alert(red + " of " + total.contracts() + " contracts are RED");
        }
        page.paragraph(total.contracts() + " contracts, " + total.withGaps() + " with gaps, value "
                + PrintedPage.pounds(total.value()) + ", spent " + PrintedPage.pounds(total.spent())
                + ", overdue deadlines: " + total.overdue());
        page.heading("By tier and colour");
        page.picture(tiers(summary));
        page.table(
                "Contracts by tier and colour",
                List.of("Tier", "RAG", "Contracts", "With gaps", "Gaps", "Value", "Spent", "Overdue"),
                summary.cells().stream()
                        .filter(cell -> cell.sum().contracts() > 0)
                        .map(PortfolioPage::row)
                        .toList());
        page.heading("Deadlines to come");
        if (summary.months().stream().anyMatch(month -> month.contracts() > 0)) {
            page.picture(months(summary));
            List<List<String>> months = new ArrayList<>();
            summary.months()
                    .forEach(month ->
                            months.add(List.of(month.month().format(MONTH), Integer.toString(month.contracts()))));
            months.add(List.of("later", Integer.toString(summary.later())));
            page.table("Contracts by the month of their next deadline", List.of("Month", "Contracts"), months);
        }
        if (summary.coming().isEmpty()) {
            page.paragraph("No deadline is to come.");
        } else {
            page.table(
                    "The first deadlines to come",
                    List.of("Contract", "By", "What", "Rule"),
                    summary.coming().stream()
                            .map(due -> List.of(due.reference(), due.on().format(DAY), due.what(), due.rule()))
                            .toList());
        }
        return page.write();
    }

    private static List<String> row(Cell cell) {
        Sum sum = cell.sum();
        return List.of(
                name(cell.tier()),
                cell.rag().name(),
                Integer.toString(sum.contracts()),
                Integer.toString(sum.withGaps()),
                Integer.toString(sum.gaps()),
                PrintedPage.pounds(sum.value()),
                PrintedPage.pounds(sum.spent()),
                Integer.toString(sum.overdue()));
    }

    /** A bar for each tier: green is white, amber striped, red black, and each part says how many. */
    private static String tiers(PortfolioSummary summary) {
        int most = 1;
        for (PortfolioTier tier : PortfolioTier.values()) {
            most = Math.max(most, count(summary, tier));
        }
        StringBuilder svg = open(
                "Contracts by tier and colour; the table below has the same values",
                TOP + ROW * (PortfolioTier.values().length + 1));
        PictureParts.stripes(svg, "amber");
        int y = TOP;
        for (PortfolioTier tier : PortfolioTier.values()) {
            PictureParts.label(svg, LEFT - 8, y + 16, "end", name(tier));
            double x = LEFT;
            for (Cell cell : summary.cells()) {
                if (cell.tier() == tier && cell.sum().contracts() > 0) {
                    double width = (double) (WIDTH - LEFT - RIGHT) * cell.sum().contracts() / most;
                    PictureParts.bar(svg, x, y, width, BAR, fill(cell.rag()));
                    x += width;
                }
            }
            PictureParts.label(svg, (int) x + 6, y + 16, "start", parts(summary, tier));
            y += ROW;
        }
        int x = LEFT;
        for (Rag rag : List.of(Rag.GREEN, Rag.AMBER, Rag.RED)) {
            PictureParts.bar(svg, x, y, BAR, BAR, fill(rag));
            PictureParts.label(svg, x + BAR + 6, y + 16, "start", rag.name());
            x += 120;
        }
        return svg.append("</svg>").toString();
    }

    /** A column for each month, with its number above it. */
    private static String months(PortfolioSummary summary) {
        int most = summary.months().stream().mapToInt(Month::contracts).reduce(1, Math::max);
        StringBuilder svg = open(
                "Contracts by the month of their next deadline; the table below has the same values",
                TOP + HEIGHT + 24);
        double step = (double) (WIDTH - 40) / summary.months().size();
        double x = 20;
        for (Month month : summary.months()) {
            double height = (double) HEIGHT * month.contracts() / most;
            if (month.contracts() > 0) {
                PictureParts.bar(svg, x + 8, TOP + HEIGHT - height, step - 16, height, "#aeb7bd");
            }
            int middle = (int) (x + step / 2);
            PictureParts.label(
                    svg, middle, (int) (TOP + HEIGHT - height - 4), "middle", Integer.toString(month.contracts()));
            PictureParts.label(
                    svg, middle, TOP + HEIGHT + 18, "middle", month.month().format(MONTH));
            x += step;
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(String said, int height) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"13\""
                        + " font-family=\"Frutiger,Arial,sans-serif\">%n",
                WIDTH,
                height,
                PrintedPage.text(said)));
    }

    private static String fill(Rag rag) {
        return switch (rag) {
            case RED -> PictureParts.INK;
            case AMBER -> "url(#amber)";
            default -> "#ffffff";
        };
    }

    /** How many are green, amber and red, as it stands beside the bar. */
    private static String parts(PortfolioSummary summary, PortfolioTier tier) {
        return summary.cells().stream()
                .filter(cell -> cell.tier() == tier)
                .map(cell -> Integer.toString(cell.sum().contracts()))
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    private static int count(PortfolioSummary summary, PortfolioTier tier) {
        return summary.cells().stream()
                .filter(cell -> cell.tier() == tier)
                .mapToInt(cell -> cell.sum().contracts())
                .sum();
    }

    private static int count(PortfolioSummary summary, Rag rag) {
        return summary.cells().stream()
                .filter(cell -> cell.rag() == rag)
                .mapToInt(cell -> cell.sum().contracts())
                .sum();
    }

    private static String name(PortfolioTier tier) {
        return switch (tier) {
            case GOLD -> "Gold";
            case SILVER -> "Silver";
            case BRONZE -> "Bronze";
            case NONE -> "No tier";
        };
    }
}
