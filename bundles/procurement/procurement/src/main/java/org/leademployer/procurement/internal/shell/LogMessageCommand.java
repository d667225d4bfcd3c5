/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.Procurements;

/** Adds an entry to the portal log. */
@Service
@Command(scope = "procurement", name = "log-message", description = "Adds an entry to the portal log")
@Permitted(Permission.RUN_PROCUREMENTS)
public class LogMessageCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "direction", description = "FROM_BIDDER or TO_ALL_BIDDERS", required = true)
    private String direction;

    @Argument(index = 2, name = "channel", description = "PORTAL or ELSEWHERE", required = true)
    private String channel;

    @Argument(index = 3, name = "subject", description = "What it is about", required = true)
    private String subject;

    @Argument(index = 4, name = "text", description = "The message", required = true)
    private String text;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        Message logged = procurements.log(
                procurement,
                Problems.read("direction", direction, InputFields.oneOf(Message.Direction.class)),
                Problems.read("channel", channel, InputFields.oneOf(Message.Channel.class)),
                subject,
                text);
        return Details.of("id", logged.id()).and("at", logged.at()).and("handling", logged.handling());
    }
}
