/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Variants;

/** Lists what is deployed. */
@Service
@Command(
        scope = "schedule",
        name = "variants",
        description = "Lists the variants of a schedule that are deployed now, with digests of terms and bundle")
@Permitted(Permission.READ_SCHEDULES)
public class VariantsCommand extends ConsoleCommand {

    @Argument(name = "schedule", description = "Number of the schedule; 6 where none is named")
    @Completion(ScheduleCompleter.class)
    private String schedule = "6";

    @Reference
    private Variants variants;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "schedule",
                "region",
                "version",
                "validFrom",
                "validTo",
                "source",
                "termsSha256",
                "bundle",
                "bundleVersion",
                "bundleSha256",
                "state",
                "failures");
        for (DeployedVariant variant : variants.deployed(schedule)) {
            Optional<Containment> containment = variants.containment(variant.id());
            table.row(
                    variant.id().schedule(),
                    variant.id().region(),
                    variant.id().version().toString(),
                    variant.validity().from(),
                    variant.validity().to(),
                    variant.source().name().toLowerCase(Locale.ROOT),
                    variant.terms().sha256(),
                    variant.bundle().symbolicName(),
                    variant.bundle().version(),
                    variant.bundle().sha256(),
                    containment.map(Containment::state).orElse(null),
                    containment.map(Containment::failures).orElse(null));
        }
        return table;
    }
}
