/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.organisations.Geography;

/** Completes nodes of the geography. */
@Service
public class RegionCompleter implements Completer {

    @Reference
    private Geography geography;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(geography.nodes().stream()
                        .map(node -> node.region().slug())
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
