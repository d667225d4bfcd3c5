/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequestChange;
import org.leademployer.subjectaccess.SubjectRequests;

/** Does something with a request of a data subject. */
@Service
@Command(scope = "privacy", name = "subject-act", description = "Does something with a request of a data subject")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class ActCommand extends ConsoleCommand {

    @Argument(index = 0, name = "id", description = "Id of the request", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "act",
            description = "VERIFY, EXTEND, GATHER, HAND_OVER, PROPOSE, REJECT, APPROVE, REFUSE or WITHDRAW",
            required = true)
    private String act;

    @Option(name = "--on", description = "The day of VERIFY, HAND_OVER and WITHDRAW; today when left out")
    private String on;

    @Option(name = "--means", description = "For VERIFY: DOCUMENT, EMPLOYMENT_RECORD, IN_PERSON, AUTHORITY, NOT_NEEDED")
    private String means;

    @Option(
            name = "--reason",
            description = "For REFUSE: IDENTITY_NOT_SHOWN, UNFOUNDED, EXCESSIVE, EXEMPT or STILL_NEEDED")
    private String reason;

    @Option(name = "--note", description = "For EXTEND and REFUSE: why")
    private String note;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        SubjectRequest request = requests.change(id, new SubjectRequestChange(act, on, means, reason, note), null);
        return Details.of("id", request.id())
                .and("kind", request.kind())
                .and("state", request.state())
                .and("dueOn", request.dueOn())
                .and(
                        "notRunning",
                        request.archive() == null
                                ? null
                                : String.join(", ", request.archive().missing()))
                .and("version", request.version());
    }
}
