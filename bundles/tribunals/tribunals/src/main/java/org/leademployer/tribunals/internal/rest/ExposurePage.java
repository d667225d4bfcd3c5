/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.leademployer.platform.Money;
import org.leademployer.platform.web.PrintedPage;
import org.leademployer.tribunals.Exposure;
import org.leademployer.tribunals.Exposure.Line;

/** The exposure as a page to print: a picture of reserve, likely share and settled of each party, and the same as a table. */
final class ExposurePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final String INK = "#212b32";
    private static final int WIDTH = 900;
    private static final int LEFT = 240;
    private static final int RIGHT = 130;
    private static final int BAR = 14;
    private static final int ROW = 3 * BAR + 14;
    private static final int TOP = 34;

    /** The most lines of a picture; the table has all. */
    private static final int MOST = 40;

    private ExposurePage() {}

    static String of(Exposure exposure) {
        PrintedPage page = new PrintedPage(
                "Tribunal claims: " + exposure.region(),
                "As of " + exposure.on().format(DAY));
        if (!exposure.gaps().isEmpty()) {
            page.alert(exposure.gaps().size() + " claims are not in the likely shares");
        }
        page.paragraph(exposure.openClaims() + " open claims, reserve " + PrintedPage.pounds(exposure.reserve())
                + ", likely shares " + PrintedPage.pounds(exposure.likely()) + ", shared so far "
                + PrintedPage.pounds(exposure.settled()));
        page.heading("By region and party");
        if (exposure.lines().isEmpty()) {
            page.paragraph("There is nothing to bear.");
        } else {
            page.picture(bars(exposure));
            page.table(
                    "Exposure by region and party",
                    List.of("Party", "Region", "Open claims", "Reserve", "Likely share", "Shared"),
                    exposure.lines().stream().map(ExposurePage::row).toList());
        }
        if (!exposure.gaps().isEmpty()) {
            page.heading("Not in the likely shares");
            page.table(
                    "Claims that cannot be shared now",
                    List.of("Claim", "Region", "Reserve", "Why", "Rule"),
                    exposure.gaps().stream()
                            .map(gap -> List.of(
                                    gap.claimId(),
                                    gap.region().slug(),
                                    PrintedPage.pounds(gap.reserve()),
                                    gap.why(),
                                    gap.rule() == null ? "" : gap.rule()))
                            .toList());
        }
        return page.write();
    }

    private static List<String> row(Line line) {
        return List.of(
                line.party(),
                line.region().slug(),
                Integer.toString(line.openClaims()),
                PrintedPage.pounds(line.reserve()),
                PrintedPage.pounds(line.likely()),
                PrintedPage.pounds(line.settled()));
    }

    /** Three bars for each line: the reserve is white, the likely share striped, what is shared black. */
    private static String bars(Exposure exposure) {
        List<Line> lines =
                exposure.lines().subList(0, Math.min(MOST, exposure.lines().size()));
        long most = lines.stream()
                .mapToLong(line -> Math.max(
                        line.reserve().pence(),
                        Math.max(line.likely().pence(), line.settled().pence())))
                .reduce(1, Math::max);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"13\""
                        + " font-family=\"Frutiger,Arial,sans-serif\">%n",
                WIDTH,
                TOP + ROW * lines.size(),
                PrintedPage.text("Reserve, likely share and shared by party; the table below has the same values")));
        svg.append("<defs><pattern id=\"likely\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/>"
                        + "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"")
                .append(INK)
                .append("\" stroke-width=\"3\"/></pattern></defs>\n");
        int x = LEFT;
        for (List<String> key : List.of(
                List.of("#ffffff", "Reserve"), List.of("url(#likely)", "Likely share"), List.of(INK, "Shared"))) {
            bar(svg, x, 4, BAR, key.get(0));
            label(svg, x + BAR + 6, 16, "start", key.get(1));
            x += 130;
        }
        int y = TOP;
        for (Line line : lines) {
            label(svg, LEFT - 8, y + 2 * BAR, "end", line.party() + ", " + line.region());
            bar(svg, LEFT, y, width(line.reserve(), most), "#ffffff");
            bar(svg, LEFT, y + BAR, width(line.likely(), most), "url(#likely)");
            bar(svg, LEFT, y + 2 * BAR, width(line.settled(), most), INK);
            label(svg, WIDTH - RIGHT + 8, y + BAR - 2, "start", PrintedPage.pounds(line.reserve()));
            label(svg, WIDTH - RIGHT + 8, y + 2 * BAR - 2, "start", PrintedPage.pounds(line.likely()));
            label(svg, WIDTH - RIGHT + 8, y + 3 * BAR - 2, "start", PrintedPage.pounds(line.settled()));
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    private static double width(Money money, long most) {
        return (double) (WIDTH - LEFT - RIGHT) * money.pence() / most;
    }

    private static void bar(StringBuilder svg, double x, double y, double width, String fill) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>%n",
                x,
                y,
                width,
                BAR,
                fill,
                INK));
    }

    private static void label(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                INK,
                PrintedPage.text(text)));
    }
}
