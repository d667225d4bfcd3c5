/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import javax.ws.rs.core.Response;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.ReadVersion;

/** The bodies that partners send and get. */
final class Bodies {

    private Bodies() {}

    static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    static Response tagged(Response.ResponseBuilder answer, GovernanceRecord record) {
        return answer.entity(record)
                .header("ETag", ReadVersion.tag(record.version()))
                .build();
    }
}
