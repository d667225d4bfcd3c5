/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.problem.Problems;

/** Completes roles. */
@Service
public class RoleCompleter implements Completer {

    private static final List<String> SLUGS =
            Arrays.stream(Role.values()).map(Role::slug).toList();

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(SLUGS).complete(session, commandLine, candidates);
    }

    static Role read(String text) {
        return Problems.read("role", text, slug -> Role.ofSlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("is one of " + String.join(", ", SLUGS))));
    }
}
