/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import org.leademployer.contractmanagement.Action;
import org.leademployer.platform.problem.InputFields;

/** Reads actions, and that they were done. */
public final class ActionReader {

    private ActionReader() {}

    public static Action read(String id, String subjectId, Action.Input input, String rule) {
        InputFields fields = new InputFields();
        String text = fields.required("text", input.text(), Reading.text(1000));
        String role = fields.required("ownerRole", input.ownerRole(), Reading.text(100));
        LocalDate dueOn = Reading.day(fields, "dueOn", input.dueOn());
        fields.refuse(ManagementProblems.NOTHING, rule);
        return new Action(id, subjectId, text, role, dueOn, null, null);
    }

    /**
     * @param on when it was done
     * @param evidence where that can be seen
     */
    public record Done(LocalDate on, String evidence) {}

    public static Done done(Action.DoneInput input, LocalDate today, String rule) {
        InputFields fields = new InputFields();
        LocalDate on = Reading.past(fields, "doneOn", input.doneOn(), today);
        String evidence = fields.required("evidence", input.evidence(), Reading.text(200));
        fields.refuse(ManagementProblems.NOTHING, rule);
        return new Done(on, evidence);
    }
}
