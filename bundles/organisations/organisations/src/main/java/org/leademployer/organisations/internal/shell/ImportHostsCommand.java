/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.shell;

import java.io.InputStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.FileImportCommand;
import org.leademployer.platform.imports.ImportReport;

/** Imports hosts. */
@Service
@Permitted(Permission.CHANGE_ORGANISATIONS)
@Command(
        scope = "organisation",
        name = "import-hosts",
        description = "Takes over a CSV file of hosts: the whole file or nothing")
public final class ImportHostsCommand extends FileImportCommand {

    @Reference
    private Organisations organisations;

    @Override
    protected ImportReport take(InputStream rows) {
        return organisations.importHosts(rows);
    }
}
