/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.schedules.Variants;

/** Completes deployed variants as {@code region:version}: those of the schedule that the line names, else of all. */
@Service
public class DeployedVariantCompleter implements Completer {

    private static final List<String> SCHEDULES = List.of("6", "8", "10");

    @Reference
    private Variants variants;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(schedules(commandLine)
                        .flatMap(schedule -> variants.deployed(schedule).stream())
                        .map(variant ->
                                variant.id().region() + ":" + variant.id().version())
                        .distinct()
                        .toList())
                .complete(session, commandLine, candidates);
    }

    private static Stream<String> schedules(CommandLine commandLine) {
        List<String> words = Arrays.asList(commandLine.getArguments());
        List<String> named = SCHEDULES.stream().filter(words::contains).toList();
        return named.isEmpty() ? SCHEDULES.stream() : named.stream();
    }
}
