/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problems;

/** A command that takes over a file of rows, and prints what became of them. */
public abstract class FileImportCommand extends ConsoleCommand {

    @Argument(name = "file", description = "A CSV file on the platform's machine", required = true)
    @Completion(FileCompleter.class)
    private String file;

    /** Takes over the rows. The stream is closed by the caller. */
    protected abstract ImportReport take(InputStream rows);

    @Override
    protected final Answer answer() {
        try (InputStream rows = Files.newInputStream(Path.of(file))) {
            return answer(take(rows));
        } catch (IOException | InvalidPathException e) {
            throw Problems.invalidField("file", "cannot be read").toException(e);
        }
    }

    /** The report as all commands print it. */
    public static Details answer(ImportReport report) {
        return Details.of("id", report.id())
                .and("fileSha256", report.fileSha256())
                .and("rows", report.rows())
                .and("created", report.created())
                .and("changed", report.changed())
                .and("unchanged", report.unchanged())
                .and("quarantined", report.quarantined())
                .and("settled", report.settled())
                .and(
                        "quarantinedRows",
                        report.quarantinedRows().stream()
                                .map(row -> row.id() + " "
                                        + String.join(
                                                "; ",
                                                row.faults().stream()
                                                        .map(Object::toString)
                                                        .toList()))
                                .toList());
    }
}
