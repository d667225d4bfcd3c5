/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

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
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.Comparisons;

/** Shows two variants side by side. */
@Service
@Command(
        scope = "schedule",
        name = "compare",
        description = "Compares two variants term by term",
        detailedDescription = "A variant that is pinned and not deployed any more comes out of the archive (SCH-6).")
@Permitted(Permission.READ_SCHEDULES)
public class CompareCommand extends ConsoleCommand {

    @Argument(name = "schedule", description = "Number of the schedule", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Argument(index = 1, name = "left", description = "A variant, such as north-west:1.0.0", required = true)
    @Completion(CandidateCompleter.class)
    private String left;

    @Argument(index = 2, name = "right", description = "Another, such as national:1.0.0", required = true)
    @Completion(CandidateCompleter.class)
    private String right;

    @Option(name = "--different", description = "Only terms that differ")
    private boolean different;

    @Reference
    private Comparisons comparisons;

    @Override
    protected Answer answer() {
        Comparison comparison =
                comparisons.compare(CandidateName.read(schedule, left), CandidateName.read(schedule, right));
        Table table =
                Table.of("term", left, right.equals(left) ? right + " (again)" : right, "equal", "unit", "meaning");
        for (Comparison.Term term : comparison.terms()) {
            if (!different || !term.equal()) {
                table.row(term.name(), term.left(), term.right(), term.equal(), term.unit(), term.meaning());
            }
        }
        return table;
    }
}
