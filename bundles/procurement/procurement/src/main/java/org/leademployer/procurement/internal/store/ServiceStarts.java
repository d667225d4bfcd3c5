/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Procurement;

/**
 * Writes the first day of the service beside procurements that were recorded before it had a column. What was written stays so when
 * this is cut off; the next start goes on with the rest, and finds nothing once all is written.
 */
final class ServiceStarts {

    private static final int TOGETHER = 200;

    private static final String LACKING = "select content from procurement.procurement"
            + " --DERBY-PROPERTIES index=PROCUREMENT_IN_ORDER\n"
            + "where reference > ? and service_start is null order by reference fetch first " + TOGETHER + " rows only";

    private final Transactions transactions;

    ServiceStarts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Some at a time, each time in a transaction of its own. */
    void fill() {
        String after = "";
        while (after != null) {
            String begin = after;
            after = transactions.call(() -> fillAfter(begin));
        }
    }

    /** @return the reference of the last that was looked at; null when there are no more */
    private String fillAfter(String reference) throws SQLException {
        List<Procurement> lacking = lacking(reference);
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update procurement.procurement set service_start = ? where procurement_id = ?")) {
            for (Procurement procurement : lacking) {
                Rows.setDay(update, 1, procurement.serviceStart());
                update.setString(2, procurement.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        return lacking.size() < TOGETHER
                ? null
                : lacking.get(lacking.size() - 1).reference();
    }

    private List<Procurement> lacking(String after) throws SQLException {
        List<Procurement> found = new ArrayList<>();
        try (PreparedStatement select = transactions.connection().prepareStatement(LACKING)) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(ProcurementJson.read(row.getBytes(1), Procurement.class));
                }
            }
        }
        return found;
    }
}
