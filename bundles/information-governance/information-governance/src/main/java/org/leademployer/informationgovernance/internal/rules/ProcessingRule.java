/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.ProcessingActivity.Flow;
import org.leademployer.informationgovernance.ProcessingActivity.State;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/** Entries in the register of processing (IG-7). */
public final class ProcessingRule {

    private static final int MOST = 100;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private ProcessingRule() {}

    /** @param subjectId of the thing that was found by what was given. @param version of the entry */
    public static ProcessingActivity read(
            ProcessingActivity.Input input,
            String id,
            Region region,
            String subjectType,
            String subjectId,
            long version) {
        InputFields fields = new InputFields();
        ProcessingActivity entry = read(fields, input, id, region, subjectType, subjectId, version);
        fields.refuse(GovernanceProblems.NOTHING, "IG-7");
        return entry;
    }

    /** What is wrong with an entry, apart from what it is about. */
    public static void check(ProcessingActivity.Input input, InputFields fields) {
        read(fields, input, null, null, null, null, 1);
    }

    private static ProcessingActivity read(
            InputFields fields,
            ProcessingActivity.Input input,
            String id,
            Region region,
            String subjectType,
            String subjectId,
            long version) {
        State state = fields.optional("state", input.state(), InputFields.oneOf(State.class));
        String name = fields.required("name", input.name(), Reading.line(LINE));
        String controller = fields.required("controller", input.controller(), Reading.line(LINE));
        List<String> processors = Reading.lines(fields, "processors", input.processors(), MOST, LINE);
        String purpose = fields.required("purpose", input.purpose(), Reading.text(TEXT));
        String basis = fields.required("lawfulBasis", input.lawfulBasis(), Reading.text(TEXT));
        List<String> people = some(fields, "people", input.people());
        List<String> kinds = some(fields, "kinds", input.kinds());
        List<String> recipients = Reading.lines(fields, "recipients", input.recipients(), MOST, LINE);
        String transfers = fields.optional("transfers", input.transfers(), Reading.text(TEXT));
        String retention = fields.required("retention", input.retention(), Reading.text(TEXT));
        String measures = fields.required("measures", input.measures(), Reading.text(TEXT));
        String dpia = fields.optional("dpia", input.dpia(), Reading.line(36));
        LocalDate review = fields.optionalDate("reviewOn", input.reviewOn());
        List<Flow> flows = flows(fields, input.flows());
        if (transfers == null && flows.stream().anyMatch(Flow::outsideUk)) {
            fields.fault(
                    "transfers",
                    "is required with a flow outside the United Kingdom: where to, and by which safeguard");
        }
        return new ProcessingActivity(
                id,
                region,
                subjectType,
                subjectId,
                state == null ? State.IN_USE : state,
                name,
                controller,
                processors,
                purpose,
                basis,
                people,
                kinds,
                recipients,
                transfers,
                retention,
                measures,
                dpia,
                flows,
                review,
                version);
    }

    private static List<String> some(InputFields fields, String field, List<String> given) {
        List<String> read = Reading.lines(fields, field, given, MOST, LINE);
        if (given == null || given.isEmpty()) {
            fields.fault(field, "is required");
        }
        return read;
    }

    private static List<Flow> flows(InputFields fields, List<ProcessingActivity.FlowInput> given) {
        List<Flow> flows = new ArrayList<>();
        if (given == null) {
            return flows;
        }
        if (given.size() > MOST) {
            fields.fault("flows", "has " + given.size() + " items, more than " + MOST);
            return flows;
        }
        for (int i = 0; i < given.size(); i++) {
            ProcessingActivity.FlowInput one = given.get(i);
            String field = "flows[" + i + "]";
            if (one == null) {
                fields.fault(field, "is required");
                continue;
            }
            Boolean outside = fields.optional(field + ".outsideUk", one.outsideUk(), Reading::yesOrNo);
            flows.add(new Flow(
                    fields.required(field + ".from", one.from(), Reading.line(LINE)),
                    fields.required(field + ".to", one.to(), Reading.line(LINE)),
                    fields.required(field + ".data", one.data(), Reading.line(LINE)),
                    fields.optional(field + ".channel", one.channel(), Reading.line(LINE)),
                    Boolean.TRUE.equals(outside)));
        }
        return flows;
    }
}
