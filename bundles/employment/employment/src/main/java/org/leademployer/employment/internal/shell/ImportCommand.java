/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.employment.Employment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problems;

/** Imports placements. */
@Service
@Command(
        scope = "placement",
        name = "import",
        description = "Takes over a CSV file of placements: the whole file or nothing")
@Permitted(Permission.SUBMIT_PLACEMENTS)
public final class ImportCommand extends ConsoleCommand {

    @Argument(name = "file", description = "A CSV file on the platform's machine", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Employment employment;

    @Override
    protected Answer answer() {
        try (InputStream csv = Files.newInputStream(Path.of(file))) {
            ImportReport report = employment.importPlacements(csv);
            return Details.of("fileSha256", report.fileSha256())
                    .and("rows", report.rows())
                    .and("created", report.created())
                    .and("changed", report.changed())
                    .and("unchanged", report.unchanged());
        } catch (IOException | InvalidPathException e) {
            throw Problems.invalidField("file", "cannot be read").toException(e);
        }
    }
}
