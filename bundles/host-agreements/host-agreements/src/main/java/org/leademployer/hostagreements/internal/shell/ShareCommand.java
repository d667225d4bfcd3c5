/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.hostagreements.SignedShare;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;

/** Says how much of a contract stands on signed agreements. */
@Service
@Command(
        scope = "host-agreement",
        name = "share",
        description = "Says how much of a contract stands on signed agreements")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class ShareCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Reference
    private Clock clock;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        SignedShare share = agreements.share(contract, on == null ? LocalDate.now(clock) : Problems.readDate("on", on));
        return Details.of("on", share.on())
                .and("hosts", share.hosts())
                .and("hostsCovered", share.hostsCovered())
                .and("hostsNotAsked", share.hostsNotAsked())
                .and("placements", share.placements())
                .and("placementsCovered", share.placementsCovered())
                .and("wte", share.wte())
                .and("wteCovered", share.wteCovered())
                .and("wtePercent", SignedShare.percent(share.wteCovered(), share.wte()))
                .and("sent", share.sent())
                .and("returned", share.returned())
                .and("signed", share.signed())
                .and("notEnforceable", share.notEnforceable())
                .and("declined", share.declined())
                .and("expiring", share.expiring());
    }
}
