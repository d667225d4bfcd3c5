/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.FormFile;

/** Changes a draft of an impact assessment as a file describes it. */
@Service
@Command(
        scope = "privacy",
        name = "dpia-change",
        description = "Changes a draft of an impact assessment as a file describes it")
@Permitted(Permission.RUN_DATA_PROTECTION)
public class DpiaChangeCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Its id", required = true)
    private String id;

    @Argument(
            index = 1,
            name = "file",
            description = "A YAML or JSON file on the platform's machine, of the form that REST takes",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ImpactAssessments dpias;

    @Override
    protected Answer answer() {
        Dpia.ContentInput content = FormFile.read(file, Dpia.ContentInput.class);
        long version = dpias.require(id).version();
        return GovernanceAnswers.of(dpias.change(id, content, version));
    }
}
