/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.leademployer.platform.Money;

/**
 * A page that people print: it needs nothing from elsewhere, runs nothing, and reads the same in black and white. Every text is
 * escaped here, so that no value of the database becomes markup.
 */
public final class PrintedPage {

    private static final String STYLE =
            """
            body{font-family:Frutiger,Arial,sans-serif;color:#212b32;margin:0;line-height:1.4}
            header{background:#005eb8;color:#fff;padding:16px 24px}
            header h1{margin:0;font-size:26px}
            header p{margin:4px 0 0}
            main{padding:8px 24px 32px;max-width:960px}
            h2{font-size:20px;margin:28px 0 8px;border-bottom:4px solid #005eb8;padding-bottom:4px}
            table{border-collapse:collapse;width:100%;font-size:15px}
            caption{text-align:left;font-weight:bold;padding:4px 0}
            th,td{border-bottom:1px solid #768692;padding:5px 12px 5px 0;text-align:left;vertical-align:top}
            th[scope=col]{border-bottom:2px solid #212b32}
            .number{text-align:right;font-variant-numeric:tabular-nums}
            svg{max-width:100%;height:auto}
            .alert{border-left:8px solid #d5281b;padding:4px 12px;margin:8px 0;font-weight:bold}
            @media print{header{background:#fff;color:#000;border-bottom:3px solid #000}main{max-width:none}\
            svg,.alert,tr{break-inside:avoid}}
            """;

    private static final Pattern NUMBER = Pattern.compile("[-−]?£?[0-9][0-9,]*(\\.[0-9]+)?( ?%)?");

    private final StringBuilder page = new StringBuilder(8192);

    /** @param subtitle null for none */
    public PrintedPage(String title, String subtitle) {
        page.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header><h1>")
                .append(text(title))
                .append("</h1>");
        if (subtitle != null) {
            page.append("<p>").append(text(subtitle)).append("</p>");
        }
        page.append("</header>\n<main>\n");
    }

    public PrintedPage heading(String heading) {
        page.append("<h2>").append(text(heading)).append("</h2>\n");
        return this;
    }

    public PrintedPage paragraph(String paragraph) {
        page.append("<p>").append(text(paragraph)).append("</p>\n");
        return this;
    }

    /** A paragraph that nobody overlooks, in black and white too. */
    public PrintedPage alert(String alert) {
        page.append("<p class=\"alert\">").append(text(alert)).append("</p>\n");
        return this;
    }

    public PrintedPage list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> page.append("<li>").append(text(item)).append("</li>\n"));
        page.append("</ul>\n");
        return this;
    }

    /**
     * A table, in which columns of numbers alone stand to the right.
     *
     * @param rows as many values in each as there are columns; the first names the row
     */
    public PrintedPage table(String caption, List<String> columns, List<List<String>> rows) {
        List<String> alignments = IntStream.range(0, columns.size())
                .mapToObj(column -> isOfNumbers(column, rows) ? " class=\"number\"" : "")
                .toList();
        page.append("<table>\n<caption>").append(text(caption)).append("</caption>\n<thead><tr>");
        for (int column = 0; column < columns.size(); column++) {
            page.append("<th scope=\"col\"")
                    .append(alignments.get(column))
                    .append('>')
                    .append(text(columns.get(column)))
                    .append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr><th scope=\"row\">").append(text(row.get(0))).append("</th>");
            for (int column = 1; column < row.size(); column++) {
                page.append("<td")
                        .append(alignments.get(column))
                        .append('>')
                        .append(text(row.get(column)))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
        return this;
    }

    /** The first column names its rows, whatever stands in it. A value that is not known does not make a column one of words. */
    private static boolean isOfNumbers(int column, List<List<String>> rows) {
        if (column == 0) {
            return false;
        }
        List<String> known = rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .toList();
        return !known.isEmpty()
                && known.stream().allMatch(value -> NUMBER.matcher(value).matches());
    }

    /** An amount as people read it: {@code £21,922,000.00}, and {@code −£0.50}. */
    public static String pounds(Money amount) {
        return (amount.isNegative() ? "−" : "")
                + "£"
                + String.format(Locale.UK, "%,.2f", amount.toBigDecimal().abs());
    }

    /** @param svg a picture whose texts have been escaped by {@link #text} */
    public PrintedPage picture(String svg) {
        page.append(svg).append('\n');
        return this;
    }

    /** The page, whole. */
    public String write() {
        return page + "</main>\n</body>\n</html>\n";
    }

    /** A text as it stands in markup, between tags or in an attribute. @param text null for none */
    public static String text(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }
}
