/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.Releases;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Lets a variant be called again that failed too often (SCH-8). */
@Service
@Command(
        scope = "schedule",
        name = "release",
        description = "Lets a variant be called again that is not called because it failed too often")
@Permitted(Permission.OPERATE_SCHEDULES)
public class ReleaseCommand extends ConsoleCommand {

    @Argument(name = "schedule", description = "Number of the schedule", required = true)
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Argument(index = 1, name = "variant", description = "Region and version, as north-west:1.0.0", required = true)
    private String variant;

    @Reference
    private Releases releases;

    @Override
    protected Answer answer() {
        VariantId id = Problems.read("variant", variant, this::read);
        Containment containment = releases.release(id);
        return Details.of("variant", id).and("state", containment.state()).and("failures", containment.failures());
    }

    private VariantId read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a variant, such as north-west:1.0.0");
        }
        return new VariantId(
                schedule, new Region(text.substring(0, colon)), VariantVersion.parse(text.substring(colon + 1)));
    }
}
