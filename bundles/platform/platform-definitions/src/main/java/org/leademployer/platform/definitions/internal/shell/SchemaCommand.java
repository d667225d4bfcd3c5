/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.problem.Problems;

/** Prints the form of the files of a kind. */
@Service
@Command(
        scope = "definition",
        name = "schema",
        description = "Prints the JSON Schema of the files of a kind, with units and ranges")
@Permitted(Permission.READ_DEFINITIONS)
public class SchemaCommand extends ConsoleCommand {

    @Argument(name = "kind", description = "The kind, such as procurement-policy", required = true)
    @Completion(KindCompleter.class)
    private String kind;

    @Reference
    private Definitions definitions;

    @Override
    protected Answer answer() {
        return new Message(definitions.schema(kind).orElseThrow(() -> Problems.notFound("kind of definition", kind)
                .withNext("There are: " + String.join(", ", definitions.kinds()) + ".")
                .toException()));
    }
}
