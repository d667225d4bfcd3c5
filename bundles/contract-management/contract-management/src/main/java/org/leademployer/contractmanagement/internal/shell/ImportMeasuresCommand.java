/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import java.io.InputStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.FileImportCommand;
import org.leademployer.platform.imports.ImportReport;

/** Takes over a CSV file of measures of a contract. */
@Service
@Command(scope = "contract", name = "import-measures", description = "Takes over a CSV file of measures of a contract")
@Permitted(Permission.MANAGE_CONTRACTS)
public class ImportMeasuresCommand extends FileImportCommand {

    @Argument(index = 1, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private Kpis kpis;

    @Override
    protected ImportReport take(InputStream rows) {
        return kpis.importMeasures(contract, rows);
    }
}
