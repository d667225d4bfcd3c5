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

/** Prepares a transfer to another designated body. */
@Service
@Command(scope = "fitness", name = "transfer", description = "Prepares a transfer to another designated body")
@Permitted(Permission.ACT_FOR_POSTGRADUATE_DEAN)
public class TransferCommand extends CaseCommand {

    @Argument(index = 1, name = "body", description = "The designated body", required = true)
    private String body;

    @Argument(index = 2, name = "moves", description = "The day on which the doctor moves", required = true)
    private String moves;

    @Override
    protected CaseChange change() {
        return new CaseChange.StartTransfer(body, null, moves);
    }
}
