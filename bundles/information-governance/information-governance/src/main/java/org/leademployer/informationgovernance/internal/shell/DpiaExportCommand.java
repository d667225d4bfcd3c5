/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;

/** Prints an impact assessment as a file of the PIA tool. */
@Service
@Command(scope = "privacy", name = "dpia-export", description = "Prints an impact assessment as a file of the PIA tool")
@Permitted(Permission.READ_DATA_PROTECTION)
public class DpiaExportCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() {
        return new Message(new String(dpias.exportPia(id), StandardCharsets.UTF_8));
    }
}
