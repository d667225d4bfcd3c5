/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists forms of third-party assurance. */
@Service
@Command(scope = "privacy", name = "assurances", description = "Lists forms of third-party assurance")
@Permitted(Permission.READ_DATA_PROTECTION)
public class AssurancesCommand extends RecordsCommand {

    @Reference
    private Assurances assurances;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "id", "region", "provider", "subjectType", "subjectId", "state", "suggested", "validUntil", "expired");
        assurances
                .list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.provider(),
                        one.subjectType(),
                        one.subjectId(),
                        one.state(),
                        one.suggested(),
                        one.validUntil(),
                        one.expired()));
        return table;
    }
}
