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
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.Shadows;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Sets or takes away the candidate that is computed beside what a contract has pinned. */
@Service
@Command(
        scope = "schedule",
        name = "shadow",
        description = "Has a candidate computed beside what a contract has pinned; no answer changes for it")
@Permitted(Permission.SIMULATE_SCHEDULES)
public class ShadowCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "variant", description = "A deployed variant, such as north-west:1.1.0")
    @Completion(DeployedVariantCompleter.class)
    private String variant;

    @Option(name = "--schedule", description = "Number of the schedule")
    private String schedule = "6";

    @Option(name = "--remove", description = "Take the candidate away; what was kept stays")
    private boolean remove;

    @Reference
    private Contracts contracts;

    @Reference
    private Shadows shadows;

    @Override
    protected Answer answer() {
        Contract found = contracts.require(contract);
        Shadow shadow = remove
                ? shadows.remove(found.id(), schedule)
                        .orElseThrow(() -> Problems.notFound("shadow of contract", found.reference())
                                .toException())
                : shadows.set(found.id(), found.lot().region(), Problems.read("variant", variant, this::readVariant));
        return Details.of("contract", found.reference())
                .and("candidate", shadow.candidate())
                .and("state", remove ? "removed" : "set")
                .and("setAt", shadow.setAt())
                .and("setBy", shadow.setBy());
    }

    private VariantId readVariant(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a variant, such as north-west:1.1.0");
        }
        return new VariantId(
                schedule, new Region(text.substring(0, colon)), VariantVersion.parse(text.substring(colon + 1)));
    }
}
