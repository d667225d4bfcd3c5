/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.hostagreements.SendInput;
import org.leademployer.hostagreements.SendReport;
import org.leademployer.hostagreements.SendReport.Outcome;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;

/** Sends agreements to hosts of a contract in bulk. */
@Service
@Command(scope = "host-agreement", name = "send", description = "Sends agreements to hosts of a contract in bulk")
@Permitted(Permission.MANAGE_CONTRACTS)
public class SendCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(
            index = 1,
            name = "hosts",
            description = "ODS codes; none for every host with placements",
            multiValued = true)
    private List<String> hosts;

    @Option(
            name = "--file",
            description = "A CSV file with a column ODS Code on the platform's machine, in place of codes")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--template", description = "The template; left out where one alone is in force")
    private String template;

    @Option(name = "--sent-on", description = "The day; today when left out")
    private String sentOn;

    @Option(name = "--expires-on", description = "The last day; the end of the contract when left out")
    private String expiresOn;

    @Option(name = "--draft", description = "Only prepare them")
    private boolean draft;

    @Option(name = "--new-version", description = "Also where the terms are others, or it was declined or has expired")
    private boolean newVersion;

    @Reference
    private HostAgreements agreements;

    @Override
    protected Answer answer() {
        SendInput input = new SendInput(hosts, template, sentOn, expiresOn, draft, newVersion);
        SendReport report = file == null ? agreements.send(contract, input) : sendToFile(input);
        return Details.of("asked", report.asked())
                .and("sent", report.sent())
                .and("prepared", report.prepared())
                .and("alreadyThere", report.alreadyThere())
                .and("refused", report.refused())
                .and(
                        "refusedHosts",
                        report.hosts().stream()
                                .filter(one -> one.outcome() == Outcome.UNKNOWN_HOST
                                        || one.outcome() == Outcome.NOT_AN_ODS_CODE)
                                .map(one -> one.host() + " " + one.outcome())
                                .toList());
    }

    private SendReport sendToFile(SendInput input) {
        if (!input.hosts().isEmpty()) {
            throw Problems.invalidField("hosts", "are named by the file").toException();
        }
        try (InputStream rows = Files.newInputStream(Path.of(file))) {
            return agreements.send(contract, input, rows);
        } catch (IOException | InvalidPathException e) {
            throw Problems.invalidField("file", "cannot be read").toException(e);
        }
    }
}
