/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.DpiaImport;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Makes a draft of a file of the PIA tool. */
@Service
@Command(scope = "privacy", name = "dpia-import", description = "Makes a draft of a file of the PIA tool")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class DpiaImportCommand extends ConsoleCommand {

    @Argument(
            name = "file",
            description = "A JSON file on the platform's machine, as the tool exports it",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--screening", description = "The screening that asks for it")
    private String screening;

    @Option(name = "--subject-type", description = "What it is about, without a screening")
    private String subjectType;

    @Option(name = "--subject-id", description = "The id of that")
    private String subjectId;

    @Option(name = "--region", description = "The node; of a contract it is known")
    private String region;

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() throws Exception {
        try (InputStream read = Files.newInputStream(Path.of(file))) {
            DpiaImport made = dpias.importPia(new Dpia.Input(screening, subjectType, subjectId, region, null), read);
            return GovernanceAnswers.of(made.dpia())
                    .and("notHeld", made.notHeld())
                    .and("takenAnew", made.takenAnew());
        } catch (IOException | InvalidPathException e) {
            throw Problems.invalidField("file", "cannot be read").toException(e);
        }
    }
}
