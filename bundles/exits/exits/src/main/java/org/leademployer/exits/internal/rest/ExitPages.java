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
                "Exits of " + picture.region(), "As of " + picture.asOf().format(DAY));
        if (picture.red() > 0) {
            page.alert(picture.red() + " of " + picture.contracts() + " contracts are RED");
        }
        page.paragraph(picture.contracts() + " signed contracts; " + picture.ended()
                + " have ended without their exit being closed, " + picture.later()
                + " end after the coming three years.");
        page.heading("The coming three years");
        page.picture(PictureSvg.of(picture));
        page.table(
                "Contracts that end, by month",
                List.of("Month", "Green", "Amber", "Red"),
                picture.months().stream()
                        .map(month -> List.of(
                                month.month().format(MONTH),
                                Integer.toString(month.green()),
                                Integer.toString(month.amber()),
                                Integer.toString(month.red())))
                        .toList());
        page.heading("The first to end");
        if (picture.first().isEmpty()) {
            page.paragraph("No contract ends in the coming three years.");
        } else {
            page.table(
                    "Contracts that end first",
                    List.of("Contract", "End", "Days left", "RAG", "Next step", "By", "Owner", "Reasons"),
                    picture.first().stream().map(ExitPages::row).toList());
        }
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
