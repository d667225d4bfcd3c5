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
import org.leademployer.schedules.Variants;

/** Completes variants of any schedule as one word. */
@Service
public class CandidateCompleter implements Completer {

    @Reference
    private Variants variants;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(ScheduleCompleter.SCHEDULES.stream()
                        .flatMap(schedule -> variants.deployed(schedule).stream())
                        .map(variant ->
                                variant.id().region() + ":" + variant.id().version())
                        .distinct()
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
