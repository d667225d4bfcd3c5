/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.contracts.ContractRepairs;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Moves a contract to a new micro version. */
@Service
@Command(
        scope = "contract",
        name = "repair",
        description = "Moves a contract to a new micro version, if all its stored calculations come out the same",
        detailedDescription =
                "Anything but a higher micro version of what is pinned needs change control (SCH-3, CON-9).")
@Permitted(Permission.CHANGE_CONTRACTS)
public class RepairCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "schedule", description = "6, 8 or 10", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"6", "8", "10"})
    private String schedule;

    @Argument(
            index = 2,
            name = "variant",
            description = "A deployed variant, such as north-west:1.0.1",
            required = true)
    @Completion(DeployedVariantCompleter.class)
    private String variant;

    @Option(name = "--dry-run", description = "Only say what would be")
    private boolean dryRun;

    @Reference
    private ContractRepairs repairs;

    @Override
    protected Answer answer() {
        VariantId to = Problems.read("variant", variant, this::readVariant);
        Repair repair = dryRun ? repairs.tryOut(contract, to) : repairs.repair(contract, to);
        return Details.of("contract", contract)
                .and("from", repair.from())
                .and("to", repair.to())
                .and("calculations", repair.calculations())
                .and("equal", repair.equal())
                .and(
                        "different",
                        repair.differences().stream().map(RepairCommand::text).toList())
                .and("moved", repair.moved())
                .and("remark", remark(repair));
    }

    private static String remark(Repair repair) {
        if (repair.calculations() == 0) {
            return "nothing is stored that rests on it: nothing can differ";
        }
        return repair.allEqual() ? null : "the contract may not move: results differ";
    }

    private static String text(ReplayDifference difference) {
        return difference.calculationId() + ": "
                + (difference.failure() == null
                        ? difference.firstDifference()
                        : difference.failure().detail());
    }

    private VariantId readVariant(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a variant, such as north-west:1.0.1");
        }
        return new VariantId(
                schedule, new Region(text.substring(0, colon)), VariantVersion.parse(text.substring(colon + 1)));
    }
}
