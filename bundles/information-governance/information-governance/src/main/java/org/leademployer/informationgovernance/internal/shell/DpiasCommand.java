/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists impact assessments. */
@Service
@Command(scope = "privacy", name = "dpias", description = "Lists impact assessments")
@Permitted(Permission.READ_DATA_PROTECTION)
public class DpiasCommand extends RecordsCommand {

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "region", "subjectType", "subjectId", "state", "name", "openedOn");
        dpias.list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.subjectType(),
                        one.subjectId(),
                        one.state(),
                        one.content().name(),
                        one.openedOn()));
        return table;
    }
}
