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
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Shows when a contract is renewed. */
@Service
@Command(
        scope = "contract",
        name = "extensions",
        description = "Shows when a contract is renewed, and what is due by when")
@Permitted(Permission.READ_CONTRACTS)
public class ExtensionsCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        ExtensionPlan plan = changes.extensions(contract);
        return Details.of("renewalOn", plan.renewalOn())
                .and("signedEnd", plan.signedEnd())
                .and("latestEnd", plan.latestEnd())
                .and("warnFrom", plan.warnFrom())
                .and("reviewBy", plan.reviewBy())
                .and("status", plan.status())
                .and("policy", plan.policy())
                .and(
                        "extensions",
                        plan.extensions().stream()
                                .map(change -> change.number() + " " + change.state() + " " + change.title())
                                .toList());
    }
}
