/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.boards.Board;
import org.leademployer.boards.Boards;
import org.leademployer.platform.Region;

/** Completes ids of boards. */
@Service
public class BoardCompleter implements Completer {

    @Reference
    private Boards boards;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(
                        boards.list(Region.NATIONAL).stream().map(Board::id).toList())
                .complete(session, commandLine, candidates);
    }
}
