/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.Employment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists trainees who are held back from payroll. */
@Service
@Permitted(Permission.READ_PLACEMENTS)
@Command(
        scope = "placement",
        name = "without-ni-number",
        description = "Lists trainees held back from payroll because no NI number is known")
public final class WithoutNiNumberCommand extends ConsoleCommand {

    @Option(name = "--after", description = "Begin behind the trainee with this id")
    private String after;

    @Option(name = "--limit", description = "At most so many")
    private int limit = 50;

    @Reference
    private Employment employment;

    @Override
    protected Answer answer() {
        Table table = Table.of("traineeId");
        employment.withoutNiNumber(after, Math.max(1, limit)).forEach(table::row);
        return table;
    }
}
