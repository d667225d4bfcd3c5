/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;

/** Lists contracts. */
@Service
@Command(
        scope = "contract",
        name = "list",
        description = "Lists contracts, of one node of the geography and all below it or of the country")
@Permitted(Permission.READ_CONTRACTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    @Completion(RegionCompleter.class)
    private String region;

    @Option(name = "--after", description = "Only references after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private String limit = "1000";

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        Table table = Table.of(
                "reference", "region", "lot", "leadEmployer", "from", "to", "state", "schedule6", "gaps", "id");
        List<Contract> page = contracts
                .page(node, PageRequest.read(after, limit, Contracts.MOST, Contracts.MOST))
                .items();
        Map<String, List<Gap>> gaps = contracts.gapsOf(page);
        for (Contract contract : page) {
            table.row(
                    contract.reference(),
                    contract.lot().region(),
                    contract.lot().title(),
                    contract.leadEmployer(),
                    contract.term().from(),
                    contract.term().to(),
                    contract.state(),
                    schedule6(contract),
                    gaps.get(contract.id()).size(),
                    contract.id());
        }
        return table;
    }

    private static String schedule6(Contract contract) {
        return contract.schedules().stream()
                .filter(schedule -> schedule.number() == 6)
                .map(ContractSchedule::variant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
