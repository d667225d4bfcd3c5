/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.audit.AuditBreak;
import org.leademployer.platform.audit.AuditChain;
import org.leademployer.platform.audit.AuditVerification;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problem;

@Service
@Command(
        scope = "audit",
        name = "verify",
        description = "Says whether the audit log is what was sealed and anchored, and names the first break",
        detailedDescription = "Ends with an error status where it is not.")
@Permitted(Permission.VERIFY_AUDIT)
public final class VerifyCommand extends ConsoleCommand {

    @Reference
    private AuditChain chain;

    @Option(name = "--from-position", description = "The position of the chain to begin at")
    private long from = 1;

    @Override
    protected Answer answer() {
        AuditVerification found = chain.verify(from);
        Details details = Details.of("whole", found.whole())
                .and("from", found.from())
                .and("verified", found.verified())
                .and("anchored", found.anchored())
                .and("headPosition", found.head().position())
                .and("headChainHash", found.head().chainHash());
        return found.whole() ? details : broken(details, found.firstBreak());
    }

    private static Details broken(Details details, AuditBreak found) {
        return details.and("kind", found.kind())
                .and("position", found.position())
                .and("sequence", found.sequence())
                .and("detail", found.detail())
                .and("stored", found.stored())
                .and("recomputed", found.recomputed())
                .failing(Problem.of("audit-broken", 409, "The audit log is broken", found.detail())
                        .withRule("X-2")
                        .withNext("Keep database, anchor and backups as they are, and compare them."));
    }
}
