/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Readiness: whether the database answers. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=database", HealthCheck.TAGS + "=readiness"})
public final class DatabaseCheck implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Reference(
            target = "(osgi.jndi.service.name=platform)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DataSource dataSource;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        DataSource now = dataSource;
        if (now == null) {
            log.critical(
                    "There is no data source 'platform'. Look at etc/org.ops4j.datasource-platform.cfg: a wrong driver"
                            + " or key there leaves a line in the log.");
        } else {
            ask(now, log);
        }
        return new Result(log);
    }

    private static void ask(DataSource dataSource, FormattingResultLog log) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.isValid(PATIENCE_SECONDS)) {
                log.info("The database answers.");
            } else {
                log.critical("The database did not answer within {} s.", PATIENCE_SECONDS);
            }
        } catch (SQLException e) {
            log.critical(
                    "The database cannot be reached: {}", StoreFailure.of(e).getMessage());
        }
    }
}
