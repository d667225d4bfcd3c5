/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.shell;

import java.time.LocalDate;
import java.util.Comparator;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.problem.Problems;

/** Prints a definition as it was written. */
@Service
@Command(scope = "definition", name = "show", description = "Prints a definition as it was written")
@Permitted(Permission.READ_DEFINITIONS)
public class ShowCommand extends ConsoleCommand {

    @Argument(index = 0, name = "kind", description = "The kind, such as procurement-policy", required = true)
    @Completion(KindCompleter.class)
    private String kind;

    @Argument(index = 1, name = "name", description = "Its name", required = true)
    @Completion(NameCompleter.class)
    private String name;

    @Option(name = "--region", description = "Whose, where several regions have one of that name")
    private String region;

    @Option(name = "--version", description = "Which version; what came into force last when left out")
    private String version;

    @Reference
    private Definitions definitions;

    @Override
    protected Answer answer() {
        return new Message(definitions.all().stream()
                .filter(one -> one.id().kind().equals(kind) && one.id().name().equals(name))
                .filter(one -> region == null || one.id().region().slug().equals(region))
                .filter(one -> version == null || one.id().version().toString().equals(version))
                .max(Comparator.<Definition<?>, LocalDate>comparing(Definition::validFrom)
                        .thenComparing(one -> one.id().version()))
                .map(Definition::text)
                .orElseThrow(() -> Problems.notFound(kind, name)
                        .withNext("'definition:list " + kind + "' lists those that there are.")
                        .toException()));
    }
}
