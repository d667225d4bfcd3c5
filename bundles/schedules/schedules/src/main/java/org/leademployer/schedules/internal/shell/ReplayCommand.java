/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Proofs;
import org.leademployer.schedules.Replay;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.ReplayRun;

/** Makes calculations again from what was kept. */
@Service
@Command(
        scope = "schedule",
        name = "replay",
        description =
                "Makes a calculation, or all of a month, again from what was kept, and says whether the results are the same")
@Permitted(Permission.PROVE_CALCULATIONS)
public class ReplayCommand extends ConsoleCommand {

    @Argument(name = "calculation", description = "Id of the calculation")
    @Completion(CalculationCompleter.class)
    private String calculation;

    @Option(name = "--month", description = "Every calculation that has a day in this month, such as 2022-04")
    private String month;

    @Option(name = "--contract", description = "With --month: only of this contract, by reference or id")
    private String contract;

    @Reference
    private Proofs proofs;

    @Override
    protected Answer answer() {
        if ((calculation == null) == (month == null)) {
            throw Problems.invalidField("calculation", "name one calculation, or a month with --month")
                    .toException();
        }
        return month == null
                ? one(proofs.replay(calculation))
                : many(proofs.replay(Problems.read("--month", month, ReplayCommand::readMonth), contract));
    }

    private static Details one(Replay replay) {
        return Details.of("calculationId", replay.calculationId())
                .and("equal", replay.equal())
                .and("resultSha256", replay.resultSha256())
                .and("replayedSha256", replay.replayedSha256())
                .and("fromArchive", replay.fromArchive())
                .and("replayedAt", replay.replayedAt());
    }

    private static Details many(ReplayRun run) {
        Details details = Details.of("period", run.period().toString())
                .and("count", run.count())
                .and("equal", run.equal())
                .and("different", run.different())
                .and(
                        "differences",
                        run.differences().stream().map(ReplayCommand::text).toList())
                .and("startedAt", run.startedAt())
                .and("endedAt", run.endedAt());
        return run.different() == 0
                ? details
                : details.failing(Problem.of(
                                "replay-differs",
                                409,
                                "Results differ",
                                run.different() + " of " + run.count()
                                        + " calculations did not come out as they are kept.")
                        .withRule("SCH-5"));
    }

    private static String text(ReplayDifference difference) {
        return difference.calculationId() + ": "
                + (difference.failure() == null
                        ? difference.firstDifference()
                        : difference.failure().detail());
    }

    private static Period readMonth(String text) {
        try {
            YearMonth read = YearMonth.parse(text);
            return new Period(read.atDay(1), read.atEndOfMonth());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month, such as 2022-04", e);
        }
    }
}
