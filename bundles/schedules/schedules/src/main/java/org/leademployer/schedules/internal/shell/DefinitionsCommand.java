/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.FiguresSchema;
import org.leademployer.schedules.FiguresSchemas;

/** Lists what a figures file may hold, or writes one to be edited. */
@Service
@Command(
        scope = "schedule",
        name = "definitions",
        description = "Lists every term that a figures file may name, with unit, range and default")
@Permitted(Permission.READ_SCHEDULES)
public class DefinitionsCommand extends ConsoleCommand {

    @Option(name = "--cfg", description = "Print a commented figures file to be edited instead")
    private boolean cfg;

    @Argument(name = "schedule", description = "Number of the schedule", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Reference
    private FiguresSchemas schemas;

    @Reference
    private Clock clock;

    @Override
    protected Answer answer() {
        FiguresSchema schema = schemas.of(schedule).stream().findFirst().orElseThrow(() -> Problems.notFound(
                        "figures file for schedule", schedule)
                .withRule("SCH-2")
                .withNext("Install the national variant of that schedule: its bundle makes variants of files.")
                .toException());
        if (cfg) {
            return new Message(schema.template(LocalDate.now(clock)));
        }
        Table table = Table.of("name", "type", "minimum", "maximum", "choices", "byDefault", "unit", "meaning");
        schema.terms()
                .forEach(term -> table.row(
                        term.name(),
                        term.type(),
                        term.minimum(),
                        term.maximum(),
                        String.join(" ", term.choices()),
                        term.byDefault(),
                        term.unit(),
                        term.meaning()));
        return table;
    }
}
