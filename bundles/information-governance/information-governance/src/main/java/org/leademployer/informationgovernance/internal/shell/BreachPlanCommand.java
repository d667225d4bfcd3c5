/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.contracts.Contracts;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Plans what to do about a breach. */
@Service
@Command(
        scope = "privacy",
        name = "breach-plan",
        description = "Says who reports a breach to whom and by when, by the contract's schedule 10",
        detailedDescription =
                "privacy:breach-plan NW-LE-2021 2021-11-02T09:30:00Z --by HOST --kind PAY --people 12. When the"
                        + " Information Commissioner is to be notified is law, and said even where the schedule is"
                        + " missing.")
@Permitted(Permission.READ_DATA_PROTECTION)
public class BreachPlanCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "discoveredAt",
            description = "When somebody became aware of it, with an offset, such as 2021-11-02T09:30:00Z",
            required = true)
    private String discoveredAt;

    @Option(name = "--by", description = "Who discovered it: HEE, LEAD_EMPLOYER (the default) or HOST")
    @Completion(
            value = StringsCompleter.class,
            values = {"HEE", "LEAD_EMPLOYER", "HOST"})
    private String discoveredBy;

    @Option(
            name = "--kind",
            description = "Kind of data, once for each: CONTACT, EMPLOYMENT, PAY, TRAINING, IDENTITY, HEALTH, EQUALITY,"
                    + " CONDUCT",
            multiValued = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"CONTACT", "EMPLOYMENT", "PAY", "TRAINING", "IDENTITY", "HEALTH", "EQUALITY", "CONDUCT"})
    private List<String> kinds;

    @Option(name = "--people", description = "How many people's data, as far as it is known")
    private String people;

    @Option(name = "--risk", description = "How likely it is to harm people: UNLIKELY, RISK (the default) or HIGH")
    @Completion(
            value = StringsCompleter.class,
            values = {"UNLIKELY", "RISK", "HIGH"})
    private String risk;

    @Reference
    private DataProtection dataProtection;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        BreachPlan plan =
                dataProtection.breachPlan(contract, new BreachInput(discoveredAt, discoveredBy, kinds, people, risk));
        Details details = Details.of(
                        "contract", contracts.require(plan.contractId()).reference())
                .and("discoveredAt", plan.breach().discoveredAt())
                .and("statutoryDeadline", plan.statutoryDeadline().due())
                .and("statutorySource", plan.statutoryDeadline().source())
                .and("steps", plan.steps().stream().map(Rows.StepRow::of).toList());
        plan.calculation().ifPresent(calculation -> details.and("basis", Rows.basis(calculation))
                .and("inputSha256", calculation.inputSha256())
                .and("calculationId", calculation.id()));
        plan.refusal().ifPresent(problem -> details.and("refusal", problem.lines()));
        return details;
    }
}
