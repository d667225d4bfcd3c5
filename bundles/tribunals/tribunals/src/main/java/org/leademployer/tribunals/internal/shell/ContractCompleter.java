/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.contracts.Contracts;

/** Completes references of contracts. */
@Service
public class ContractCompleter implements Completer {

    @Reference
    private Contracts contracts;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        String word = commandLine.getCursorArgument();
        String begun = word == null ? "" : word.substring(0, commandLine.getArgumentPosition());
        return new StringsCompleter(contracts.references(begun)).complete(session, commandLine, candidates);
    }
}
