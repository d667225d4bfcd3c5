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
import org.leademployer.subjectaccess.SubjectRequestInput;
import org.leademployer.subjectaccess.SubjectRequests;

/** Records a request of a data subject, known by the platform's own id alone: numbers and names are not typed at a console. */
@Service
@Command(
        scope = "privacy",
        name = "subject-open",
        description = "Records a request of a data subject, known by the platform's own id alone: "
                + "numbers and names are not typed at a console")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class OpenCommand extends ConsoleCommand {

    @Argument(index = 0, name = "kind", description = "ACCESS, ERASURE, RESTRICTION or RELEASE", required = true)
    private String kind;

    @Argument(index = 1, name = "region", description = "The node that serves it", required = true)
    private String region;

    @Argument(index = 2, name = "trainee", description = "The platform's id of the trainee", required = true)
    private String trainee;

    @Option(name = "--ground", description = "REQUEST_OF_SUBJECT when left out, CONTRACT_ENDED or RETENTION_ENDED")
    private String ground;

    @Option(name = "--received", description = "The day on which it came; today when left out")
    private String received;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        SubjectRequest request =
                requests.open(new SubjectRequestInput(kind, ground, region, "TRAINEE", trainee, received));
        return Details.of("id", request.id())
                .and("state", request.state())
                .and("receivedOn", request.receivedOn())
                .and("dueOn", request.dueOn());
    }
}
