/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.ExitPicture.Month;
import org.leademployer.exits.Rag;
import org.leademployer.platform.web.PictureParts;
import org.leademployer.platform.web.PrintedPage;

/**
 * The coming three years as an SVG: a column for each month, and a bar for each of the first contracts up to its end. Green is white,
 * amber striped, red black, and each says so in letters and numbers: it reads the same in black and white, and aloud.
 */
final class PictureSvg {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int WIDTH = 1000;
    private static final int LEFT = 150;
    private static final int RIGHT = 130;
    private static final int HEIGHT = 120;
    private static final int TOP = 40;
    private static final int AXIS = TOP + HEIGHT;
    private static final int ROWS = AXIS + 64;
    private static final int ROW = 24;
    private static final int BAR = 14;

    private PictureSvg() {}

    static String of(ExitPicture picture) {
        int height = ROWS + ROW * (picture.first().size() + 2);
        StringBuilder svg = new StringBuilder(8192);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"exits-title exits-desc\" font-size=\"12\""
                        + " font-family=\"Frutiger,Arial,sans-serif\" fill=\"%s\">%n",
                WIDTH,
                height,
                PictureParts.INK));
        svg.append("<title id=\"exits-title\">")
                .append(PrintedPage.text("Ends of contracts in the coming three years: " + picture.region()))
                .append("</title>\n<desc id=\"exits-desc\">")
                .append(PrintedPage.text(said(picture)))
                .append("</desc>\n");
        PictureParts.stripes(svg, "exits-amber");
        PictureParts.label(
                svg,
                8,
                20,
                "start",
                "Contracts that end, by month, as of " + picture.asOf().format(DAY));
        months(svg, picture);
        int y = ROWS;
        for (ExitLine line : picture.first()) {
            contract(svg, picture, line, y);
            y += ROW;
        }
        legend(svg, y + 8);
        return svg.append("</svg>").toString();
    }

    private static String said(ExitPicture picture) {
        StringBuilder said = new StringBuilder(picture.contracts() + " signed contracts, " + picture.red() + " red, "
                + picture.amber() + " amber; " + picture.ended() + " have ended without their exit being closed, "
                + picture.later() + " end later than shown.");
        picture.first().forEach(line -> said.append(' ')
                .append(line.reference())
                .append(" ends on ")
                .append(line.end().format(DAY))
                .append(", ")
                .append(line.rag())
                .append('.'));
        return said.toString();
    }

    /** A column for each month, red at its foot, with its number above. */
    private static void months(StringBuilder svg, ExitPicture picture) {
        int most = picture.months().stream().mapToInt(Month::contracts).reduce(1, Math::max);
        double step = (double) (WIDTH - LEFT - RIGHT) / picture.months().size();
        double x = LEFT;
        for (Month month : picture.months()) {
            double y = AXIS;
            for (Rag rag : new Rag[] {Rag.RED, Rag.AMBER, Rag.GREEN}) {
                int count =
                        switch (rag) {
                            case RED -> month.red();
                            case AMBER -> month.amber();
                            case GREEN -> month.green();
                        };
                if (count > 0) {
                    double height = (double) HEIGHT * count / most;
                    y -= height;
                    PictureParts.bar(svg, x + 2, y, step - 4, height, fill(rag));
                }
            }
            int middle = (int) Math.round(x + step / 2);
            if (month.contracts() > 0) {
                PictureParts.label(svg, middle, (int) y - 4, "middle", Integer.toString(month.contracts()));
            }
            YearMonth of = month.month();
            if (of.getMonthValue() % 3 == 1) {
                PictureParts.label(svg, middle, AXIS + 16, "middle", of.format(MONTH));
            }
            // In December the year after would stand upon it.
            if (of.getMonthValue() == 1 || month.equals(picture.months().get(0)) && of.getMonthValue() < 12) {
                PictureParts.label(svg, middle, AXIS + 32, "middle", Integer.toString(of.getYear()));
            }
            x += step;
        }
        line(svg, LEFT, AXIS, WIDTH - RIGHT, AXIS);
    }

    private static void contract(StringBuilder svg, ExitPicture picture, ExitLine line, int y) {
        double end = at(picture, line.end());
        PictureParts.label(svg, LEFT - 8, y + 12, "end", line.reference());
        PictureParts.bar(
                svg,
                at(picture, picture.asOf()),
                y,
                Math.max(2, end - at(picture, picture.asOf())),
                BAR,
                fill(line.rag()));
        PictureParts.label(
                svg,
                (int) Math.round(end) + 6,
                y + 12,
                "start",
                line.rag() + " " + line.end().format(DAY));
    }

    private static void legend(StringBuilder svg, int y) {
        int x = LEFT;
        for (Rag rag : Rag.values()) {
            PictureParts.bar(svg, x, y, BAR, BAR, fill(rag));
            PictureParts.label(svg, x + BAR + 6, y + 12, "start", rag.name());
            x += 100;
        }
    }

    /** Where a day lies on the axis. */
    private static double at(ExitPicture picture, LocalDate day) {
        LocalDate first = picture.months().get(0).month().atDay(1);
        LocalDate after = picture.months()
                .get(picture.months().size() - 1)
                .month()
                .atEndOfMonth()
                .plusDays(1);
        double part = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, after);
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private static void line(StringBuilder svg, int x1, int y1, int x2, int y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                PictureParts.INK));
    }

    private static String fill(Rag rag) {
        return switch (rag) {
            case RED -> PictureParts.INK;
            case AMBER -> "url(#exits-amber)";
            case GREEN -> "#ffffff";
        };
    }
}
