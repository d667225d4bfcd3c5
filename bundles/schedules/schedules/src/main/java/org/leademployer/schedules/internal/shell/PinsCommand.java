/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

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
import org.leademployer.schedules.NamedPin;
import org.leademployer.schedules.Overview;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Variants;

/** Lists which contract holds which version, and which of them refuse to calculate now. */
@Service
@Command(
        scope = "schedule",
        name = "pins",
        description = "Lists which contract holds which version, and whether it can calculate now",
        detailedDescription =
                "A contract whose pinned version is not deployed, or is deployed with other terms than were"
                        + " agreed, refuses every calculation by it (SCH-4); --refusing lists these alone, with the reason.")
@Permitted(Permission.READ_SCHEDULES)
public class PinsCommand extends ConsoleCommand {

    @Option(name = "--schedule", description = "Only pins of this schedule")
    @Completion(ScheduleCompleter.class)
    private String schedule;

    @Option(name = "--refusing", description = "Only pins by which a contract refuses to calculate now")
    private boolean refusing;

    @Reference
    private Overview overview;

    @Reference
    private Variants variants;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "contract",
                "contractRegion",
                "schedule",
                "region",
                "version",
                "from",
                "state",
                "reason",
                "termsSha256",
                "pinnedAt",
                "pinnedBy",
                "contractId");
        for (NamedPin named : overview.pins(schedule)) {
            Pin pin = named.pin();
            if (!refusing || pin.state() != Pin.State.IN_FORCE) {
                table.row(
                        named.reference() == null ? pin.contractId() : named.reference(),
                        named.region(),
                        pin.variant().schedule(),
                        pin.variant().region(),
                        pin.variant().version().toString(),
                        pin.from(),
                        pin.state(),
                        reason(pin),
                        pin.termsSha256(),
                        pin.pinnedAt(),
                        pin.pinnedBy(),
                        pin.contractId());
            }
        }
        return table;
    }

    private String reason(Pin pin) {
        return switch (pin.state()) {
            case IN_FORCE -> null;
            case NOT_DEPLOYED -> "refuses: " + pin.variant() + " is not deployed";
            case TERMS_CHANGED -> "refuses: "
                    + variants.find(pin.variant())
                            .map(deployed -> "deployed with the terms "
                                    + deployed.terms().sha256().substring(0, 12))
                            .orElse("deployed with other terms")
                    + ", agreed were " + pin.termsSha256().substring(0, 12);
        };
    }
}
