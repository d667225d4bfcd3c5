/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.platform.Region;

/** A data flow in the list. */
@Schema(name = "DataFlowLine")
record FlowLine(
        String activityId,
        String activity,
        @Schema(type = "string") Region region,
        String state,
        String from,
        String to,
        String data,
        String channel,
        boolean outsideUk) {

    static FlowLine of(ProcessingActivity entry, ProcessingActivity.Flow flow) {
        return new FlowLine(
                entry.id(),
                entry.name(),
                entry.region(),
                entry.state().name(),
                flow.from(),
                flow.to(),
                flow.data(),
                flow.channel(),
                flow.outsideUk());
    }
}
