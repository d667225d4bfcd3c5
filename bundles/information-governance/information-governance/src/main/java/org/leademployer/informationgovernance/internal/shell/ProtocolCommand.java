/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contracts;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.schedules.spi.protection.Protocol;

/** Shows the data protection protocol of a contract. */
@Service
@Command(
        scope = "privacy",
        name = "protocol",
        description =
                "Shows a contract's data protection protocol: reports of breaches, fines, data at the end, measures,"
                        + " controllers and processors")
@Permitted(Permission.READ_DATA_PROTECTION)
public class ProtocolCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private DataProtection dataProtection;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        ContractProtocol answer = dataProtection.protocol(contract);
        Protocol protocol = answer.protocol();
        return Details.of(
                        "contract",
                        contracts.require(answer.calculation().contractId()).reference())
                .and("leads", protocol.leads())
                .and(
                        "reporting",
                        protocol.reporting().stream().map(Rows.DutyRow::of).toList())
                .and("fines", protocol.fines().stream().map(Rows.FineRow::of).toList())
                .and("endOfContract", Rows.EndRow.of(protocol.endOfContract()))
                .and(
                        "measures",
                        protocol.measures().stream().map(Rows.MeasureRow::of).toList())
                .and("roles", protocol.roles().stream().map(Rows.RoleRow::of).toList())
                .and("basis", Rows.basis(answer.calculation()))
                .and("calculationId", answer.calculation().id());
    }
}
