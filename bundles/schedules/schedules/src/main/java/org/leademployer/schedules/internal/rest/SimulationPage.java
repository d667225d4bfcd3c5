/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.leademployer.platform.Money;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.Mover;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.SimulationReport.TermDifference;

/**
 * The report of a simulation as one page to read, print and file: it needs nothing from elsewhere and runs nothing. More
 * and less are told apart by fill and side, never by colour alone, so that a black-and-white printer loses nothing.
 */
final class SimulationPage {

    /** Payers in the chart; the table has all. */
    private static final int BARS = 20;

    private static final int WIDTH = 760;
    private static final int ROW = 24;
    /** What the names of payers need at the left, and an amount at the end of a bar. */
    private static final int NAME = 130;

    private static final int AMOUNT = 110;

    private static final String STYLE =
            """
            body{font-family:Frutiger,Arial,sans-serif;color:#212b32;margin:0;line-height:1.4}
            header{background:#005eb8;color:#fff;padding:16px 24px}
            header h1{margin:0;font-size:26px}
            header p{margin:4px 0 0}
            main{padding:8px 24px 32px;max-width:960px}
            h2{font-size:20px;margin:28px 0 8px;border-bottom:4px solid #005eb8;padding-bottom:4px}
            h3{font-size:16px;margin:16px 0 4px}
            table{border-collapse:collapse;width:100%;font-size:15px}
            caption{text-align:left;font-weight:bold;padding:4px 0}
            th,td{border-bottom:1px solid #768692;padding:5px 12px 5px 0;text-align:left;vertical-align:top}
            th[scope=col]{border-bottom:2px solid #212b32}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            tfoot td,tfoot th{font-weight:bold;border-top:2px solid #212b32}
            code{font-size:12px;overflow-wrap:anywhere}
            svg{max-width:100%;height:auto}
            .gap{border-left:8px solid #d5281b;padding:4px 12px;margin:8px 0}
            @media print{header{background:#fff;color:#000;border-bottom:3px solid #000}main{max-width:none}\
            table,svg,.gap{break-inside:avoid}tr{break-inside:avoid}table{break-inside:auto}}
            """;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final StringBuilder page = new StringBuilder(16_384);
    private final Simulation simulation;
    private final SimulationReport report;

    private SimulationPage(Simulation simulation) {
        this.simulation = simulation;
        this.report = simulation.report();
    }

    /** @param simulation one that is done */
    static String of(Simulation simulation) {
        return new SimulationPage(simulation).write();
    }

    private String write() {
        String title = "Simulation of " + simulation.variant();
        page.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header><h1>")
                .append(text(title))
                .append("</h1><p>Contracts of ")
                .append(text(simulation.region().slug()))
                .append(", ")
                .append(simulation.period().from().format(DAY))
                .append(" to ")
                .append(simulation.period().to().format(DAY))
                .append(". Nothing was changed by it.</p></header>\n<main>\n");
        summary();
        chart();
        payers();
        movers();
        contracts();
        gaps();
        deviations();
        basis();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary() {
        Change total = report.total();
        int computed = report.contracts().size() - report.gaps().size();
        page.append("<h2>In short</h2>\n<p>Today ")
                .append(pounds(total.today()))
                .append(", then ")
                .append(pounds(total.then()))
                .append(": <strong>")
                .append(total.difference().pence() == 0 ? "no difference" : signed(total.difference()))
                .append("</strong>, over ")
                .append(report.entries())
                .append(" entries of the book and ")
                .append(computed)
                .append(computed == 1 ? " contract. " : " contracts. ");
        if (report.gaps().isEmpty()) {
            page.append("Every contract could be computed.</p>\n");
        } else {
            page.append("<strong>")
                    .append(report.gaps().size())
                    .append(" could not be computed and are in no sum; they are named below.</strong></p>\n");
        }
    }

    private void chart() {
        List<PayerChange> moved = report.payers().stream()
                .filter(payer -> payer.change().difference().pence() != 0)
                .sorted(Comparator.comparingLong((PayerChange payer) ->
                                Math.abs(payer.change().difference().pence()))
                        .reversed()
                        .thenComparing(PayerChange::payer))
                .limit(BARS)
                .toList();
        page.append("<h2>Difference by payer</h2>\n");
        if (moved.isEmpty()) {
            page.append("<p>Nobody would pay more or less.</p>\n");
            return;
        }
        long most = Math.abs(moved.get(0).change().difference().pence());
        int height = moved.size() * ROW + 30;
        page.append("<svg role=\"img\" aria-labelledby=\"chart-title chart-text\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append("\" font-size=\"13\" font-family=\"Arial,sans-serif\">\n<title id=\"chart-title\">")
                .append("Difference by payer, the largest first</title>\n<desc id=\"chart-text\">");
        moved.forEach(payer -> page.append(text(payer.payer()))
                .append(' ')
                .append(signed(payer.change().difference()))
                .append("; "));
        page.append("the table below has the same figures.</desc>\n")
                .append("<defs><pattern id=\"less\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
                .append(" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>")
                .append("<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#212b32\" stroke-width=\"3\"/>")
                .append("</pattern></defs>\n");
        Axis axis = Axis.of(moved);
        if (axis.less()) {
            label(axis.zero() - 8, 14, "end", "pays less, in pounds over the period");
        }
        if (axis.more()) {
            label(axis.zero() + 8, 14, "start", "pays more, in pounds over the period");
        }
        int top = 22;
        for (PayerChange payer : moved) {
            bar(payer, axis, most, top);
            top += ROW;
        }
        page.append("<line x1=\"")
                .append(axis.zero())
                .append("\" y1=\"4\" x2=\"")
                .append(axis.zero())
                .append("\" y2=\"")
                .append(height - 4)
                .append("\" stroke=\"#212b32\"/>\n</svg>\n");
        if (report.payers().size() > BARS) {
            page.append("<p>The ")
                    .append(moved.size())
                    .append(" largest differences are shown; the table has every payer.</p>\n");
        }
    }

    /**
     * Where bars begin, and how long the longest is. A side to which no bar goes takes no room.
     *
     * @param zero in units of the chart from its left edge
     */
    private record Axis(boolean less, boolean more, int zero, int longest) {

        static Axis of(List<PayerChange> moved) {
            boolean less =
                    moved.stream().anyMatch(payer -> payer.change().difference().isNegative());
            boolean more = moved.stream()
                    .anyMatch(payer -> !payer.change().difference().isNegative());
            int room = WIDTH - NAME - (less ? AMOUNT : 0) - (more ? AMOUNT : 0);
            int longest = less && more ? room / 2 : room;
            return new Axis(less, more, less ? NAME + AMOUNT + longest : NAME, longest);
        }
    }

    private void bar(PayerChange payer, Axis axis, long most, int top) {
        Money difference = payer.change().difference();
        boolean less = difference.isNegative();
        long length = Math.max(1, Math.round((double) Math.abs(difference.pence()) / most * axis.longest()));
        label(0, top + 14, "start", payer.payer());
        page.append("<rect x=\"")
                .append(less ? axis.zero() - length : axis.zero())
                .append("\" y=\"")
                .append(top + 2)
                .append("\" width=\"")
                .append(length)
                .append("\" height=\"")
                .append(ROW - 7)
                .append("\" stroke=\"#212b32\" fill=\"")
                .append(less ? "url(#less)" : "#005eb8")
                .append("\"/>\n");
        label(
                less ? axis.zero() - length - 6 : axis.zero() + length + 6,
                top + 14,
                less ? "end" : "start",
                signed(difference));
    }

    private void label(long x, int y, String anchor, String label) {
        page.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"#212b32\">")
                .append(text(label))
                .append("</text>\n");
    }

    private void payers() {
        page.append("<h2>Money by payer</h2>\n<table><caption>Pounds over the period</caption><thead><tr>")
                .append("<th scope=\"col\">Payer</th>")
                .append(amountHeads())
                .append("</tr></thead><tbody>\n");
        report.payers().forEach(payer -> row(payer.payer(), payer.change()));
        page.append("</tbody><tfoot>\n");
        row("Total", report.total());
        page.append("</tfoot></table>\n");
    }

    private void movers() {
        if (report.movers().isEmpty()) {
            return;
        }
        page.append("<h2>Who moves most, and why</h2>\n");
        for (Mover mover : report.movers()) {
            page.append("<h3>")
                    .append(text(mover.payer()))
                    .append(": ")
                    .append(signed(mover.change().difference()))
                    .append("</h3>\n<table><thead><tr><th scope=\"col\">For</th>")
                    .append(amountHeads())
                    .append("</tr></thead><tbody>\n");
            mover.kinds().forEach(kind -> row(words(kind.kind()), kind.change()));
            page.append("</tbody></table>\n");
        }
        terms(
                "Terms that differ from what these payers' contracts use today",
                report.movers().stream()
                        .flatMap(mover -> mover.terms().stream())
                        .distinct()
                        .toList());
    }

    private void terms(String caption, List<TermDifference> terms) {
        if (terms.isEmpty()) {
            page.append("<p>").append(caption).append(": none. What differs is in the rules themselves.</p>\n");
            return;
        }
        page.append("<table><caption>")
                .append(caption)
                .append("</caption><thead><tr><th scope=\"col\">Term</th><th scope=\"col\">Variant</th>")
                .append("<th scope=\"col\">There</th><th scope=\"col\">Candidate</th></tr></thead><tbody>\n");
        for (TermDifference term : terms) {
            page.append("<tr><th scope=\"row\">")
                    .append(text(term.term()))
                    .append("</th><td>")
                    .append(text(term.variant().region() + " " + term.variant().version()))
                    .append("</td><td>")
                    .append(term.today() == null ? "(none)" : text(term.today()))
                    .append("</td><td>")
                    .append(term.then() == null ? "(none)" : text(term.then()))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void contracts() {
        page.append(
                        "<h2>Contracts</h2>\n<table><caption>Pounds over the days that each shares with the period</caption>")
                .append("<thead><tr><th scope=\"col\">Contract</th>")
                .append(amountHeads())
                .append("</tr></thead><tbody>\n");
        report.contracts().stream()
                .filter(contract -> contract.gap() == null)
                .forEach(contract -> row(contract.reference(), contract.change()));
        page.append("</tbody></table>\n");
    }

    private void gaps() {
        if (report.gaps().isEmpty()) {
            return;
        }
        page.append("<h2>Not computed</h2>\n");
        for (ContractChange contract : report.gaps()) {
            page.append("<div class=\"gap\"><h3>")
                    .append(text(contract.reference()))
                    .append("</h3><p>")
                    .append(text(contract.gap().detail()))
                    .append("</p>");
            if (contract.gap().next() != null) {
                page.append("<p>").append(text(contract.gap().next())).append("</p>");
            }
            page.append("</div>\n");
        }
    }

    private void deviations() {
        page.append("<h2>Deviations from the national default</h2>\n");
        terms("Terms of the candidate that differ", report.deviations());
    }

    private void basis() {
        page.append("<h2>Basis</h2>\n<table><caption>What the figures rest on</caption><thead><tr>")
                .append("<th scope=\"col\">For</th><th scope=\"col\">Days</th><th scope=\"col\">Variant</th>")
                .append("<th scope=\"col\">Digests of terms and bundle</th></tr></thead><tbody>\n");
        basisRow("Candidate", report.candidate());
        report.contracts()
                .forEach(contract -> contract.basis().forEach(basis -> basisRow(contract.reference(), basis)));
        page.append("</tbody></table>\n<p>Digest of the inputs: <code>")
                .append(report.inputSha256())
                .append("</code></p>\n<p>Simulation ")
                .append(text(simulation.id()))
                .append(", asked for by ")
                .append(text(simulation.askedBy()))
                .append(" on ")
                .append(time(simulation.askedAt()))
                .append("; run from ")
                .append(time(simulation.startedAt()))
                .append(" to ")
                .append(time(simulation.endedAt()))
                .append(" (London).</p>\n");
    }

    private void basisRow(String of, Basis basis) {
        page.append("<tr><th scope=\"row\">")
                .append(text(of))
                .append("</th><td>")
                .append(basis.period())
                .append("</td><td>")
                .append(text(basis.variant().toString()))
                .append("</td><td><code>")
                .append(text(basis.termsSha256()))
                .append("</code><br>")
                .append(text(
                        basis.bundle().symbolicName() + " " + basis.bundle().version()))
                .append("<br><code>")
                .append(text(basis.bundle().sha256()))
                .append("</code></td></tr>\n");
    }

    private static String amountHeads() {
        return "<th scope=\"col\" class=\"n\">Today</th><th scope=\"col\" class=\"n\">Then</th>"
                + "<th scope=\"col\" class=\"n\">Difference</th>";
    }

    private void row(String head, Change change) {
        page.append("<tr><th scope=\"row\">")
                .append(text(head))
                .append("</th><td class=\"n\">")
                .append(pounds(change.today()))
                .append("</td><td class=\"n\">")
                .append(pounds(change.then()))
                .append("</td><td class=\"n\">")
                .append(signed(change.difference()))
                .append("</td></tr>\n");
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** {@code SERVICE_FEE} as people write it. */
    private static String words(String kind) {
        String lower = kind.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static String pounds(Money amount) {
        return (amount.isNegative() ? "−" : "") + "£" + format(amount);
    }

    private static String signed(Money amount) {
        return (amount.isNegative() ? "−" : amount.pence() == 0 ? "" : "+") + "£" + format(amount);
    }

    private static String format(Money amount) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return format.format(amount.toBigDecimal().abs());
    }

    private static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
