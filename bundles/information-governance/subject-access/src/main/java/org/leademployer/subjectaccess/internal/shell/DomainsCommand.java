/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.subjectaccess.SubjectRequests;

/** Lists the domains that are asked what they hold on people. */
@Service
@Command(
        scope = "privacy",
        name = "subject-domains",
        description = "Lists the domains that are asked what they hold on people")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class DomainsCommand extends ConsoleCommand {

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        Table table = Table.of("domain", "running", "holds");
        requests.domains().forEach(one -> table.row(one.domain(), one.running(), one.holds()));
        return table;
    }
}
