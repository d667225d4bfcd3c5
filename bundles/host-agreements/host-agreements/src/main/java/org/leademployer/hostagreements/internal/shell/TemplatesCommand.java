/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists templates of host agreements. */
@Service
@Command(scope = "host-agreement", name = "templates", description = "Lists templates of host agreements")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class TemplatesCommand extends ConsoleCommand {

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        Table table = Table.of("name", "region", "version", "validFrom", "form", "title");
        agreements
                .templates()
                .forEach(one -> table.row(
                        one.id().name(),
                        one.id().region(),
                        one.id().version(),
                        one.validFrom(),
                        one.content().form(),
                        one.title()));
        return table;
    }
}
