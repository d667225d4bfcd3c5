/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rest;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPicture;
import org.leademployer.platform.web.PrintedPage;

/** Pages of this domain that people print. */
final class ExitPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private static final List<String> COLUMNS =
            List.of("Contract", "End", "Days left", "RAG", "Next step", "By", "Owner", "Reasons");

    private ExitPages() {}

    static String document(ExitDocument document) {
        PrintedPage page = new PrintedPage(document.title(), document.subtitle());
        for (ExitDocument.Section section : document.sections()) {
            page.heading(section.heading());
            section.paragraphs().forEach(page::paragraph);
            for (ExitDocument.Table table : section.tables()) {
                if (table.rows().isEmpty()) {
                    page.paragraph(table.caption() + ": nothing.");
                } else {
                    page.table(table.caption(), table.columns(), table.rows());
                }
            }
        }
        return page.write();
    }

    static String picture(ExitPicture picture) {
        PrintedPage page = new PrintedPage(
                "Exits: " + picture.region(), "As of " + picture.asOf().format(DAY));
        if (picture.red() > 0) {
            page.alert(picture.red() + " of " + picture.contracts() + " contracts are RED");
        }
        page.paragraph(picture.contracts() + " signed contracts; " + picture.ended()
                + " have ended without their exit being closed, " + picture.later()
                + " end after the coming three years.");
        if (!picture.unclosed().isEmpty()) {
            page.heading("Ended, and the exit not closed");
            page.table(
                    "Contracts that have ended",
                    COLUMNS,
                    picture.unclosed().stream().map(ExitPages::row).toList());
        }
        page.heading("The coming three years");
        List<ExitPicture.Month> months =
                picture.months().stream().filter(month -> month.contracts() > 0).toList();
        page.picture(PictureSvg.of(picture));
        if (months.isEmpty()) {
            return page.paragraph("No contract ends in the coming three years.").write();
        }
        page.table(
                "Contracts that end, by month",
                List.of("Month", "Green", "Amber", "Red"),
                months.stream()
                        .map(month -> List.of(
                                month.month().format(MONTH),
                                Integer.toString(month.green()),
                                Integer.toString(month.amber()),
                                Integer.toString(month.red())))
                        .toList());
        page.heading("The first to end");
        page.table(
                "Contracts that end first",
                COLUMNS,
                picture.first().stream().map(ExitPages::row).toList());
        return page.write();
    }

    private static List<String> row(ExitLine line) {
        return List.of(
                line.reference(),
                line.end().format(DAY),
                Long.toString(line.daysLeft()),
                line.rag().name(),
                line.nextStep() == null ? "" : line.nextStep() + " (" + line.nextStepRule() + ")",
                line.nextStepOn() == null ? "" : line.nextStepOn().format(DAY),
                line.owner(),
                String.join("; ", line.reasons().stream().map(Object::toString).toList()));
    }
}
