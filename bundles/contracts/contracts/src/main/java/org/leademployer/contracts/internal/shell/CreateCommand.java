/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Records a draft. */
@Service
@Command(
        scope = "contract",
        name = "create",
        description = "Records a draft contract",
        detailedDescription =
                "Schedules 1, 2, 3, 4 and 9 are loaded at once. The vehicle is the NHS Terms and Conditions for the Provision of Services (CON-4).")
@Permitted(Permission.CHANGE_CONTRACTS)
public class CreateCommand extends ConsoleCommand {

    @Option(name = "--reference", description = "3 to 40 letters, digits and - / . , unique", required = true)
    private String reference;

    @Option(name = "--title", description = "What people call the lot", required = true)
    private String title;

    @Option(name = "--region", description = "Node of the geography whose office procures the lot", required = true)
    @Completion(RegionCompleter.class)
    private String region;

    @Option(name = "--specialty", description = "Specialty code of the lot; none for all", multiValued = true)
    private List<String> specialties;

    @Option(name = "--lead-employer", description = "ODS code of the lead employer", required = true)
    private String leadEmployer;

    @Option(name = "--value", description = "Whole-life value in pounds", required = true)
    private String value;

    @Option(name = "--from", description = "First day of the term, such as 2021-08-01", required = true)
    private String from;

    @Option(name = "--to", description = "Last day of the term", required = true)
    private String to;

    @Option(name = "--extension-months", description = "By how many months it may be extended, 0 to 120")
    private int extensionMonths;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract changed = contracts.create(new NewContract(
                reference,
                lot(),
                Problems.read("lead-employer", leadEmployer, OdsCode::new),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Problems.read("value", value, Money::parse),
                Problems.readPeriod(from, to),
                extensionMonths));
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }

    private Lot lot() {
        Region node = Problems.read("region", region, Region::new);
        Set<String> codes = specialties == null ? Set.of() : new TreeSet<>(specialties);
        return Problems.read("lot", title, named -> new Lot(named, node, codes));
    }
}
