/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether entries are sealed and anchored. Entries are written in any case, so what fails here warns and stops nothing. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=audit", HealthCheck.TAGS + "=readiness"})
public final class AuditHealth implements HealthCheck {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Sealer sealer;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Sealer now = sealer;
        if (now == null) {
            log.temporarilyUnavailable("The audit log is not up: it waits for the database and its tables.");
            return new Result(log);
        }
        if (now.failure() != null) {
            log.warn("Entries of the audit log cannot be sealed; see the log.");
        }
        now.failingAnchors().keySet().forEach(name -> log.warn("The audit log cannot be anchored in {}.", name));
        if (now.failure() == null && now.failingAnchors().isEmpty()) {
            log.info("Entries are sealed and anchored.");
        }
        return new Result(log);
    }
}
