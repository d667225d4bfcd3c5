/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.shell;

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
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problems;

/** Imports hosts. */
@Service
@Command(
        scope = "organisation",
        name = "import-hosts",
        description = "Takes over a CSV file of hosts: the whole file or nothing")
@Permitted(Permission.CHANGE_ORGANISATIONS)
public final class ImportHostsCommand extends ConsoleCommand {

    @Argument(name = "file", description = "A CSV file on the platform's machine", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Organisations organisations;

    @Override
    protected Answer answer() {
        try (InputStream csv = Files.newInputStream(Path.of(file))) {
            ImportReport report = organisations.importHosts(csv);
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
