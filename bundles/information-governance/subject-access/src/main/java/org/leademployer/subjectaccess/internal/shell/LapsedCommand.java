/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.subjectaccess.SubjectRequests;

/** Lists trainees whose time of retention is over, by the platform's ids. */
@Service
@Command(
        scope = "privacy",
        name = "subject-lapsed",
        description = "Lists trainees whose time of retention is over, by the platform's ids")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class LapsedCommand extends ConsoleCommand {

    @Argument(index = 0, name = "region", description = "A node of the geography", required = true)
    private String region;

    @Option(name = "--after", description = "Only after this id")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        Table table = Table.of("trainee");
        requests.lapsed(
                        Problems.read("region", region, Region::new),
                        after,
                        PageRequest.read(null, limit, 100, 1000).limit())
                .forEach(table::row);
        return table;
    }
}
