/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Variants;

/** Completes versions that are deployed, of the region that the line names or of all. */
@Service
public class VariantVersionCompleter implements Completer {

    @Reference
    private Variants variants;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(ScheduleCompleter.SCHEDULES.stream()
                        .flatMap(schedule -> variants.deployed(schedule).stream())
                        .filter(variant -> isOfNamedRegion(variant, commandLine))
                        .map(variant -> variant.id().version().toString())
                        .distinct()
                        .toList())
                .complete(session, commandLine, candidates);
    }

    /** The region stands before the version. */
    private static boolean isOfNamedRegion(DeployedVariant variant, CommandLine commandLine) {
        int at = commandLine.getCursorArgumentIndex() - 1;
        String[] words = commandLine.getArguments();
        return at < 0 || at >= words.length || variant.id().region().slug().equals(words[at]);
    }
}
