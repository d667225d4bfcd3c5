/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.platform.web.PrintedPage;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.Timeline.Stage;

/** A timeline as a page to print: the picture, and the same as a table. */
final class TimelinePage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
    private static final int WIDTH = 900;
    private static final int NAMES = 270;
    private static final int ROW = 30;
    private static final int HEAD = 34;

    private final Timeline timeline;
    private final LocalDate from;
    private final LocalDate to;

    private TimelinePage(Timeline timeline) {
        this.timeline = timeline;
        LocalDate today = timeline.question().today();
        LocalDate start = timeline.question().serviceStart();
        this.from = (today.isBefore(timeline.begin()) ? today : timeline.begin()).withDayOfMonth(1);
        LocalDate last = timeline.likelyServiceStart().isAfter(start) ? timeline.likelyServiceStart() : start;
        this.to = (today.isAfter(last) ? today : last).withDayOfMonth(1).plusMonths(1);
    }

    static String of(Timeline timeline) {
        return new TimelinePage(timeline).write();
    }

    private String write() {
        PrintedPage page = new PrintedPage(
                "Procurement timeline",
                "For a service that starts on "
                        + timeline.question().serviceStart().format(DAY) + ", as of "
                        + timeline.question().today().format(DAY) + ", by the policy "
                        + timeline.route().policy().id() + ".");
        if (timeline.tooLateBy() > 0) {
            page.alert("Too late by " + days(timeline.tooLateBy()) + ": the service can start on "
                    + timeline.earliestServiceStart().format(DAY)
                    + " when all that is open takes its least time, and on "
                    + timeline.likelyServiceStart().format(DAY) + " when it takes its planned time.");
        } else {
            page.paragraph("In time: the service can start on "
                    + timeline.earliestServiceStart().format(DAY)
                    + " when all that is open takes its least time from today on, and on "
                    + timeline.likelyServiceStart().format(DAY) + " when it takes its planned time.");
        }
        page.heading("Stages")
                .picture(picture())
                .paragraph(
                        "Bars: what is planned; dark in the line of stages, light alongside, white when done. Dotted frames: the"
                                + " float, up to the latest end.");
        List<List<String>> rows = new ArrayList<>();
        for (Stage stage : timeline.stages()) {
            rows.add(List.of(
                    stage.title(),
                    stage.plannedBegin().format(DAY),
                    stage.plannedEnd().format(DAY),
                    stage.latestBegin().format(DAY),
                    stage.latestEnd().format(DAY),
                    days(stage.floatDays()),
                    state(stage)));
        }
        page.table(
                "Dates",
                List.of("Stage", "Planned begin", "Planned end", "Latest begin", "Latest end", "Float", "State"),
                rows);
        return page.heading("Why").list(timeline.route().reasons()).write();
    }

    private String picture() {
        int height = HEAD + timeline.stages().size() * ROW + 26;
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + height
                + "\" role=\"img\" aria-label=\"Stages as bars; the table below has the same dates\" font-size=\"12\""
                + " font-family=\"Frutiger,Arial,sans-serif\">\n");
        months(svg, height);
        int y = HEAD;
        for (Stage stage : timeline.stages()) {
            bar(svg, stage, y);
            y += ROW;
        }
        line(svg, timeline.question().today(), height, "as of", "4 3");
        line(svg, timeline.question().serviceStart(), height, "service", "none");
        return svg.append("</svg>").toString();
    }

    private void months(StringBuilder svg, int height) {
        long months = ChronoUnit.MONTHS.between(from, to);
        long every = Math.max(1, (months + 11) / 12);
        for (long i = 0; i < months; i += every) {
            LocalDate month = from.plusMonths(i);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%1$.1f\" y1=\"18\" x2=\"%1$.1f\" y2=\"%2$d\" stroke=\"#d8dde0\"/>"
                            + "<text x=\"%1$.1f\" y=\"13\" fill=\"#4c6272\">%3$s</text>\n",
                    x(month),
                    height - 20,
                    PrintedPage.text(month.format(MONTH))));
        }
    }

    /** What is planned as a bar, dark in the line of stages and light alongside; up to the latest end an open frame: the float. */
    private void bar(StringBuilder svg, Stage stage, int y) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s</text>\n",
                y + 17,
                PrintedPage.text((stage.alongside() == null ? "" : "– ") + shortened(stage.title()))));
        double begin = x(stage.plannedBegin());
        double end = Math.max(begin + 3, x(stage.plannedEnd()));
        double latest = Math.max(end, x(stage.latestEnd()));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"none\" stroke=\"#212b32\""
                        + " stroke-dasharray=\"2 2\"/>\n",
                begin,
                y + 6,
                latest - begin));
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\" stroke=\"#212b32\"/>\n",
                begin,
                y + 6,
                end - begin,
                stage.done() ? "#ffffff" : stage.alongside() == null ? "#005eb8" : "#aeb7bd"));
        if (stage.late() > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" font-weight=\"bold\">late</text>\n",
                    Math.min(latest + 4, WIDTH - 28.0),
                    y + 17));
        }
    }

    private void line(StringBuilder svg, LocalDate day, int height, String name, String dashes) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%1$.1f\" y1=\"18\" x2=\"%1$.1f\" y2=\"%2$d\" stroke=\"#212b32\" stroke-width=\"2\""
                        + " stroke-dasharray=\"%3$s\"/><text x=\"%1$.1f\" y=\"%4$d\" text-anchor=\"%5$s\">%6$s</text>\n",
                x(day),
                height - 20,
                dashes,
                height - 5,
                x(day) > WIDTH - 60 ? "end" : "middle",
                PrintedPage.text(name)));
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        return NAMES + share * (WIDTH - NAMES);
    }

    private static String shortened(String title) {
        return title.length() <= 42 ? title : title.substring(0, 41).stripTrailing() + "…";
    }

    private static String state(Stage stage) {
        return stage.done() ? "done" : stage.late() > 0 ? "late by " + days(stage.late()) : "open";
    }

    private static String days(int days) {
        return days + (days == 1 ? " day" : " days");
    }
}
