/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.BreachRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists breaches and the clocks of the law. */
@Service
@Command(scope = "privacy", name = "breaches", description = "Lists breaches and the clocks of the law")
@Permitted(Permission.READ_DATA_PROTECTION)
public class BreachesCommand extends RecordsCommand {

    @Reference
    private BreachRegister breaches;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "id",
                "region",
                "subjectType",
                "subjectId",
                "state",
                "risk",
                "people",
                "discoveredAt",
                "authorityDue",
                "open",
                "late");
        breaches.list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.subjectType(),
                        one.subjectId(),
                        one.state(),
                        one.risk(),
                        one.people(),
                        one.discoveredAt(),
                        one.authorityDue(),
                        GovernanceAnswers.open(one),
                        GovernanceAnswers.late(one)));
        return table;
    }
}
