/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.Assessments;
import org.leademployer.platform.web.PageRequest;

/** Completes ids of assessments, of those that were started last. */
@Service
public class AssessmentCompleter implements Completer {

    private static final int MOST = 100;

    @Reference
    private Assessments assessments;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(assessments.list(AssessmentFilter.ALL, new PageRequest(null, MOST)).items().stream()
                        .map(Assessment::id)
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
