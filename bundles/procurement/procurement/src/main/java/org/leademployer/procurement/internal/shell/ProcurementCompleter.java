/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.platform.Region;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurements;

/** Completes references of procurements, the first thousand. */
@Service
public class ProcurementCompleter implements Completer {

    private static final int MOST = 1000;

    @Reference
    private Procurements procurements;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(procurements.list(Region.NATIONAL, null, MOST).stream()
                        .map(Procurement::reference)
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
