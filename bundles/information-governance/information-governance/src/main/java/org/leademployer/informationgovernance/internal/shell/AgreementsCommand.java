/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.informationgovernance.SharingAgreements;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.Table;

/** Lists data sharing agreements. */
@Service
@Command(scope = "privacy", name = "agreements", description = "Lists data sharing agreements")
@Permitted(Permission.READ_DATA_PROTECTION)
public class AgreementsCommand extends RecordsCommand {

    @Reference
    private SharingAgreements agreements;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "region", "subjectType", "subjectId", "state", "signedOn", "reviewOn", "document");
        agreements
                .list(query())
                .items()
                .forEach(one -> table.row(
                        one.id(),
                        one.region(),
                        one.subjectType(),
                        one.subjectId(),
                        one.state(),
                        one.signedOn(),
                        one.reviewOn(),
                        one.document()));
        return table;
    }
}
