/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the geography. */
@Service
@Command(scope = "organisation", name = "geography", description = "Lists the nodes of the geography tree")
@Permitted(Permission.READ_ORGANISATIONS)
public final class GeographyCommand extends ConsoleCommand {

    @Reference
    private Geography geography;

    @Override
    protected Answer answer() {
        Table table = Table.of("region", "name", "level", "parent", "officeCode", "validFrom");
        for (GeographyNode node : geography.nodes()) {
            table.row(node.region(), node.name(), node.level(), node.parent(), node.officeCode(), node.validFrom());
        }
        return table;
    }
}
