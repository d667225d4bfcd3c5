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
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Evaluations;

/** Computes the ranking that was decided by anew, and says equal or different. */
@Service
@Command(
        scope = "procurement",
        name = "prove-ranking",
        description = "Computes the ranking that was decided by anew, and says equal or different")
@Permitted(Permission.READ_PROCUREMENTS)
public class ProveRankingCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        Evaluations.RankingProof proof = evaluations.prove(procurement);
        Details details = Details.of("equal", proof.equal())
                .and("kept", proof.kept())
                .and("now", proof.now().sha256())
                .and("inputSha256", proof.now().inputSha256())
                .and(
                        "places",
                        proof.now().lots().stream()
                                .flatMap(lot -> lot.places().stream()
                                        .map(place -> "lot " + lot.lot() + ", rank " + place.rank() + ", bid "
                                                + place.bid() + ", "
                                                + place.total().toPlainString()))
                                .toList());
        return proof.equal()
                ? details
                : details.failing(Problems.conflict(
                                "ranking-differs",
                                "The ranking differs",
                                "What is stored today gives another ranking than the one that was decided by.")
                        .withRule("PRO-10")
                        .withNext("Compare the inputs with the audit log."));
    }
}
