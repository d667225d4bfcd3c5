/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;

/** Records that the prescribed connection has moved. */
@Service
@Command(scope = "fitness", name = "connection", description = "Records that the prescribed connection has moved")
@Permitted(Permission.ACT_FOR_POSTGRADUATE_DEAN)
public class ConnectionCommand extends CaseCommand {

    @Argument(index = 1, name = "number", description = "The number of the transfer", required = true)
    private String number;

    @Argument(index = 2, name = "moved", description = "The day", required = true)
    private String moved;

    @Override
    protected CaseChange change() {
        return new CaseChange.RecordConnection(number, moved);
    }
}
