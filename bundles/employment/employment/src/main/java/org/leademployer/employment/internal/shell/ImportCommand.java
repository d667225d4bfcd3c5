/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.io.InputStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.Employment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.FileImportCommand;
import org.leademployer.platform.imports.ImportReport;

/** Imports placements. */
@Service
@Permitted(Permission.SUBMIT_PLACEMENTS)
@Command(
        scope = "placement",
        name = "import",
        description = "Takes over a CSV file of placements; bad rows go to quarantine")
public final class ImportCommand extends FileImportCommand {

    @Reference
    private Employment employment;

    @Override
    protected ImportReport take(InputStream rows) {
        return employment.importPlacements(rows);
    }
}
