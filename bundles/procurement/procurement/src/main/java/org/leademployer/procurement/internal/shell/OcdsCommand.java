/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

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
import org.leademployer.procurement.Procurements;

/** Prints the notices of a procurement as an OCDS release package. */
@Service
@Command(
        scope = "procurement",
        name = "ocds",
        description = "Prints the notices of a procurement as an OCDS release package")
@Permitted(Permission.READ_PROCUREMENTS)
public class OcdsCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Option(name = "--record", description = "As a record package, with the compiled release")
    private boolean record;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return new Message(record ? procurements.recordPackage(procurement) : procurements.releasePackage(procurement));
    }
}
