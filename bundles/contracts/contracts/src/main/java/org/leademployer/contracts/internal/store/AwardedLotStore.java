/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which contract was made of which lot of a procurement: one for each, by the key of the table (PRO-12). Called in a transaction. */
@Component(service = AwardedLotStore.class)
public final class AwardedLotStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public AwardedLotStore(
            @Reference Transactions transactions, @Reference(target = "(schema=contracts)") Schema schema) {
        this.transactions = transactions;
    }

    /** The id of the contract that was made of the lot. */
    public Optional<String> contractOf(String procurement, int lot) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "select contract_id from contracts.awarded_lot where procurement_id = ? and lot_number = ?")) {
            select.setString(1, procurement);
            select.setInt(2, lot);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /**
     * The routes of contracts, in one statement.
     *
     * @param contracts ids, 1 to 1,000
     * @return by id, those without one left out
     */
    public Map<String, String> routes(Collection<String> contracts) throws SQLException {
        Map<String, String> routes = new HashMap<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select contract_id, route from contracts.awarded_lot where route is not null"
                        + " and contract_id in (" + String.join(", ", Collections.nCopies(contracts.size(), "?"))
                        + ")")) {
            int index = 1;
            for (String contract : contracts) {
                select.setString(index++, contract);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    routes.put(row.getString(1), row.getString(2));
                }
            }
        }
        return routes;
    }

    /**
     * By what the procurements of contracts are named, in one statement.
     *
     * @param contracts ids, 1 to 1,000
     * @return by the id of the contract: the procurement's id, and its reference where it is known; those made of none left out
     */
    public Map<String, Set<String>> procurements(Collection<String> contracts) throws SQLException {
        Map<String, Set<String>> names = new HashMap<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select contract_id, procurement_id, procurement_reference from contracts.awarded_lot"
                        // Derby would else compare each row with all of them.
                        + " --DERBY-PROPERTIES constraint=AWARDED_LOT_CONTRACT\nwhere contract_id in ("
                        + String.join(", ", Collections.nCopies(contracts.size(), "?"))
                        + ")")) {
            int index = 1;
            for (String contract : contracts) {
                select.setString(index++, contract);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<String> of = new LinkedHashSet<>(Set.of(row.getString(2)));
                    if (row.getString(3) != null) {
                        of.add(row.getString(3));
                    }
                    names.put(row.getString(1), of);
                }
            }
        }
        return names;
    }

    /**
     * @param reference of the procurement; null where it is not known
     * @param route null where it is not known
     * @return false where another transaction has made one meanwhile: then this one must not stay
     */
    public boolean add(String procurement, String reference, int lot, String contract, String route)
            throws SQLException {
        return Rows.insertOnce(
                transactions.connection(),
                "insert into contracts.awarded_lot (procurement_id, lot_number, contract_id, route,"
                        + " procurement_reference) values (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, procurement);
                    insert.setInt(2, lot);
                    insert.setString(3, contract);
                    insert.setString(4, route);
                    insert.setString(5, reference);
                });
    }
}
