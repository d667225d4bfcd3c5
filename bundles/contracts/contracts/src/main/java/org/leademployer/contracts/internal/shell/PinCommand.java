/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Chooses the variant that a draft pins. */
@Service
@Command(
        scope = "contract",
        name = "pin",
        description = "Chooses the variant that a draft contract pins, instead of the newest at signature")
@Permitted(Permission.CHANGE_CONTRACTS)
public class PinCommand extends ConsoleCommand {

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
            description = "A deployed variant, such as north-west:1.0.0",
            required = true)
    @Completion(DeployedVariantCompleter.class)
    private String variant;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract changed = contracts.pin(contract, Problems.read("variant", variant, this::readVariant));
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }

    private VariantId readVariant(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a variant, such as north-west:1.0.0");
        }
        return new VariantId(
                schedule, new Region(text.substring(0, colon)), VariantVersion.parse(text.substring(colon + 1)));
    }
}
