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
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Completes the minimum record. */
@Service
@Command(
        scope = "contract",
        name = "complete",
        description = "Completes the minimum record of a contract; what is not given stays")
@Permitted(Permission.CHANGE_CONTRACTS)
public class CompleteCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Option(name = "--senior-contract-owner", description = "Who signs")
    private String seniorContractOwner;

    @Option(name = "--contract-owner", description = "Who runs it day to day")
    private String contractOwner;

    @Option(name = "--commercial-contract-manager", description = "Who manages it commercially")
    private String commercialContractManager;

    @Option(name = "--commissioner-finance-contact", description = "Finance contact of the commissioner")
    private String commissionerFinanceContact;

    @Option(name = "--lead-employer-finance-contact", description = "Finance contact of the lead employer")
    private String leadEmployerFinanceContact;

    @Option(name = "--tier", description = "GOLD, SILVER or BRONZE")
    @Completion(TierCompleter.class)
    private String tier;

    @Option(name = "--risk-sharing-agreement", description = "Reference of the signed risk-sharing agreement")
    private String riskSharingAgreement;

    @Option(name = "--risk-sharing-signed-on", description = "When that was signed, such as 2021-06-30")
    private String riskSharingSignedOn;

    @Option(name = "--gdpr-variation", description = "Reference of the signed GDPR variation form, or NOT_APPLICABLE")
    private String gdprVariation;

    @Option(name = "--version", description = "The version that you have read; refused where it has another now")
    private Long version;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        MinimumRecord parts = new MinimumRecord(
                seniorContractOwner,
                contractOwner,
                commercialContractManager,
                commissionerFinanceContact,
                leadEmployerFinanceContact,
                tier == null ? null : Problems.read("tier", tier, CompleteCommand::readTier),
                riskSharingAgreement,
                riskSharingSignedOn == null ? null : Problems.readDate("risk-sharing-signed-on", riskSharingSignedOn),
                gdprVariation);
        Contract changed =
                version == null ? contracts.complete(contract, parts) : contracts.complete(contract, parts, version);
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }

    private static MinimumRecord.Tier readTier(String text) {
        for (MinimumRecord.Tier each : MinimumRecord.Tier.values()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not GOLD, SILVER or BRONZE");
    }
}
