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
import org.leademployer.platform.console.Table;
import org.leademployer.platform.definition.Definitions;

/** Lists definitions. */
@Service
@Command(scope = "definition", name = "list", description = "Lists rules that are data, every version of each")
@Permitted(Permission.READ_DEFINITIONS)
public class ListCommand extends ConsoleCommand {

    @Argument(name = "kind", description = "Only of this kind, such as procurement-policy")
    @Completion(KindCompleter.class)
    private String kind;

    @Reference
    private Definitions definitions;

    @Override
    protected Answer answer() {
        Table table = Table.of("kind", "name", "region", "version", "validFrom", "validTo", "title");
        definitions.all().stream()
                .filter(one -> kind == null || one.id().kind().equals(kind))
                .forEach(one -> table.row(
                        one.id().kind(),
                        one.id().name(),
                        one.id().region(),
                        one.id().version().toString(),
                        one.validFrom(),
                        one.validTo(),
                        one.title()));
        return table;
    }
}
