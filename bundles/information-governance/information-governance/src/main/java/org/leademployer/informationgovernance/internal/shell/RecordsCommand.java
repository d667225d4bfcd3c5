/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Option;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.platform.console.ConsoleCommand;

/** Lists records of one register: every register is asked in the same words. */
abstract class RecordsCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Of this node and all below it")
    private String region;

    @Option(name = "--state", description = "Only in this state")
    private String state;

    @Option(name = "--subject-type", description = "Only about such things, such as contract")
    private String subjectType;

    @Option(name = "--subject-id", description = "Only about the one with this id")
    private String subjectId;

    @Option(name = "--after", description = "Only those after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    /** What is asked for. @throws org.leademployer.platform.problem.ProblemException invalid-input (400) */
    GovernanceQuery query() {
        return GovernanceQuery.read(region, state, subjectType, subjectId, after, limit);
    }
}
