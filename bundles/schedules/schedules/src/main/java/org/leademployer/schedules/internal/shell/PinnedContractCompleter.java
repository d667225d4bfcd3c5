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
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;

/** Completes ids of contracts that have pinned something. */
@Service
public class PinnedContractCompleter implements Completer {

    @Reference
    private Pins pins;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(
                        pins.all(null).stream().map(Pin::contractId).distinct().toList())
                .complete(session, commandLine, candidates);
    }
}
