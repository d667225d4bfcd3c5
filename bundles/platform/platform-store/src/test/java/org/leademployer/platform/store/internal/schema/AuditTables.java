/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.io.InputStream;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;

/** The tables of the audit log, as the platform makes them. */
public final class AuditTables {

    private AuditTables() {}

    public static void create(Connection connection) throws Exception {
        try (InputStream changelog = AuditTables.class.getResourceAsStream("/db/audit.xml")) {
            Migration.run(
                    connection,
                    "audit",
                    new Changelog("db/audit.xml", new TreeMap<>(Map.of("db/audit.xml", changelog.readAllBytes()))));
        }
    }
}
