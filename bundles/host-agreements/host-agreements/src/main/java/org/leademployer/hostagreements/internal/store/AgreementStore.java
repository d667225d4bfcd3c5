/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.hostagreements.AgreementQuery;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.hostagreements.HostAgreement.Template;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.ReminderRun;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agreements in the database. Every method wants an open transaction. */
@Component(service = AgreementStore.class)
public final class AgreementStore {

    private static final String SELECT = "select id, contract_id, host, issue, state, enforceability, reason,"
            + " template_name, template_region, template_version, template_sha256, sent_on, returned_on, signed_on,"
            + " expires_on, reminders, reminded_on, escalated_on, changes from hostagreement.agreement";

    private static final String INSERT = "insert into hostagreement.agreement (id, contract_id, host, issue, newest,"
            + " state, enforceability, reason, template_name, template_region, template_version, template_sha256,"
            + " sent_on, returned_on, signed_on, expires_on, reminders, reminded_on, escalated_on, changes)"
            + " values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update hostagreement.agreement set newest = ?, state = ?, enforceability = ?,"
            + " reason = ?, sent_on = ?, returned_on = ?, signed_on = ?, reminders = ?, reminded_on = ?,"
            + " escalated_on = ?, changes = ? where id = ? and changes = ?";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public AgreementStore(
            @Reference Transactions transactions, @Reference(target = "(schema=hostagreement)") Schema schema) {
        this.transactions = transactions;
    }

    /** @return false where another transaction has made the same issue */
    public boolean add(HostAgreement agreement) throws SQLException {
        return Rows.insertOnce(transactions.connection(), INSERT, insert -> {
            insert.setString(1, agreement.id());
            insert.setString(2, agreement.contractId());
            insert.setString(3, agreement.host().value());
            insert.setInt(4, agreement.issue());
            insert.setString(5, agreement.state().name());
            insert.setString(6, agreement.enforceability().name());
            insert.setString(7, agreement.reason());
            insert.setString(8, agreement.template().name());
            insert.setString(9, agreement.template().region().slug());
            insert.setString(10, agreement.template().version());
            insert.setString(11, agreement.template().sha256());
            Rows.setDay(insert, 12, agreement.sentOn());
            Rows.setDay(insert, 13, agreement.returnedOn());
            Rows.setDay(insert, 14, agreement.signedOn());
            Rows.setDay(insert, 15, agreement.expiresOn());
            insert.setInt(16, agreement.reminders());
            Rows.setDay(insert, 17, agreement.remindedOn());
            Rows.setDay(insert, 18, agreement.escalatedOn());
            insert.setLong(19, agreement.version());
        });
    }

    /**
     * @param newest whether it stays the newest of its host
     * @return false where somebody else changed it meanwhile
     */
    public boolean update(HostAgreement before, HostAgreement after, boolean newest) throws SQLException {
        try (PreparedStatement update = prepare(UPDATE)) {
            update.setInt(1, newest ? 1 : 0);
            update.setString(2, after.state().name());
            update.setString(3, after.enforceability().name());
            update.setString(4, after.reason());
            Rows.setDay(update, 5, after.sentOn());
            Rows.setDay(update, 6, after.returnedOn());
            Rows.setDay(update, 7, after.signedOn());
            update.setInt(8, after.reminders());
            Rows.setDay(update, 9, after.remindedOn());
            Rows.setDay(update, 10, after.escalatedOn());
            update.setLong(11, after.version());
            update.setString(12, after.id());
            update.setLong(13, before.version());
            return update.executeUpdate() == 1;
        }
    }

    /** Of each host the newest, by host. */
    public List<HostAgreement> newest(String contractId) throws SQLException {
        return read(
                SELECT + " where contract_id = ? and newest = 1 order by host",
                select -> select.setString(1, contractId));
    }

    public Optional<HostAgreement> newest(String contractId, OdsCode host) throws SQLException {
        return read(SELECT + " where contract_id = ? and newest = 1 and host = ?", select -> {
                    select.setString(1, contractId);
                    select.setString(2, host.value());
                })
                .stream()
                .findFirst();
    }

    /** All with a host, the newest first. */
    public List<HostAgreement> history(String contractId, OdsCode host) throws SQLException {
        return read(SELECT + " where contract_id = ? and host = ? order by issue desc", select -> {
            select.setString(1, contractId);
            select.setString(2, host.value());
        });
    }

    /** A page of the newest. */
    public List<HostAgreement> page(String contractId, AgreementQuery query) throws SQLException {
        StringBuilder where = new StringBuilder(" where contract_id = ? and newest = 1");
        List<String> values = new ArrayList<>(List.of(contractId));
        if (query.state() != null) {
            where.append(" and state = ?");
            values.add(query.state().name());
        }
        if (query.enforceability() != null) {
            where.append(" and enforceability = ?");
            values.add(query.enforceability().name());
        }
        if (query.after() != null) {
            where.append(" and host > ?");
            values.add(query.after().value());
        }
        if (query.expiringBy() != null) {
            where.append(" and state = 'SIGNED' and expires_on <= ?");
        }
        return read(SELECT + where + " order by host fetch first " + query.limit() + " rows only", select -> {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            if (query.expiringBy() != null) {
                Rows.setDay(select, values.size() + 1, query.expiringBy());
            }
        });
    }

    /** Hosts with an agreement that is signed, enforceable and not expired on a day, of whatever issue. */
    public Set<OdsCode> covered(String contractId, LocalDate on) throws SQLException {
        Set<OdsCode> hosts = new HashSet<>();
        try (PreparedStatement select =
                prepare("select distinct host from hostagreement.agreement where contract_id = ?"
                        + " and state = 'SIGNED' and enforceability = 'ENFORCEABLE' and signed_on <= ?"
                        + " and (expires_on is null or expires_on >= ?)")) {
            select.setString(1, contractId);
            Rows.setDay(select, 2, on);
            Rows.setDay(select, 3, on);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hosts.add(new OdsCode(row.getString(1)));
                }
            }
        }
        return hosts;
    }

    /** Hosts to which an agreement was ever sent, of whatever issue. */
    public Set<OdsCode> asked(String contractId) throws SQLException {
        Set<OdsCode> hosts = new HashSet<>();
        try (PreparedStatement select = prepare("select distinct host from hostagreement.agreement"
                + " where contract_id = ? and sent_on is not null")) {
            select.setString(1, contractId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hosts.add(new OdsCode(row.getString(1)));
                }
            }
        }
        return hosts;
    }

    /**
     * How many agreements of contracts hold, in one statement.
     *
     * @param contractIds 1 to 1,000
     * @return by contract, those without agreements left out
     */
    public Map<String, HostShare> shares(Collection<String> contractIds, LocalDate on) throws SQLException {
        Map<String, HostShare> shares = new HashMap<>();
        try (PreparedStatement select = prepare("select contract_id, count(distinct case when state = 'SIGNED'"
                + " and enforceability = 'ENFORCEABLE' and signed_on <= ? and (expires_on is null or expires_on >= ?)"
                + " then host else null end) as held, sum(newest) as wanted from hostagreement.agreement"
                + " --DERBY-PROPERTIES constraint=AGREEMENT_ISSUE\nwhere contract_id in ("
                + String.join(", ", Collections.nCopies(contractIds.size(), "?"))
                + ") group by contract_id")) {
            Rows.setDay(select, 1, on);
            Rows.setDay(select, 2, on);
            int index = 3;
            for (String contractId : contractIds) {
                select.setString(index++, contractId);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shares.put(row.getString("contract_id"), new HostShare(row.getInt("held"), row.getInt("wanted")));
                }
            }
        }
        return shares;
    }

    /** @return false where the agreement was reminded that day */
    public boolean add(String contractId, Reminder reminder, LocalDate on) throws SQLException {
        return Rows.insertOnce(
                transactions.connection(),
                "insert into hostagreement.reminder (agreement_id, reminded_on, contract_id, reminder_number, kind)"
                        + " values (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, reminder.agreementId());
                    Rows.setDay(insert, 2, on);
                    insert.setString(3, contractId);
                    insert.setInt(4, reminder.number());
                    insert.setString(5, reminder.kind().name());
                });
    }

    /** What was recorded on a day. */
    public ReminderRun run(String contractId, LocalDate on, int recorded) throws SQLException {
        int reminders = 0;
        int escalations = 0;
        try (PreparedStatement select =
                prepare("select kind, count(*) from hostagreement.reminder where contract_id = ?"
                        + " and reminded_on = ? group by kind")) {
            select.setString(1, contractId);
            Rows.setDay(select, 2, on);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1).equals(Reminder.Kind.ESCALATION.name())) {
                        escalations = row.getInt(2);
                    } else {
                        reminders = row.getInt(2);
                    }
                }
            }
        }
        return new ReminderRun(on, recorded, reminders, escalations);
    }

    private List<HostAgreement> read(String sql, Rows.Binding binding) throws SQLException {
        List<HostAgreement> found = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(agreement(row));
                }
            }
        }
        return found;
    }

    private static HostAgreement agreement(ResultSet row) throws SQLException {
        return new HostAgreement(
                row.getString("id"),
                row.getString("contract_id"),
                new OdsCode(row.getString("host")),
                row.getInt("issue"),
                State.valueOf(row.getString("state")),
                Enforceability.valueOf(row.getString("enforceability")),
                row.getString("reason"),
                new Template(
                        row.getString("template_name"),
                        new Region(row.getString("template_region")),
                        row.getString("template_version"),
                        row.getString("template_sha256")),
                Rows.day(row, "sent_on"),
                Rows.day(row, "returned_on"),
                Rows.day(row, "signed_on"),
                Rows.day(row, "expires_on"),
                row.getInt("reminders"),
                Rows.day(row, "reminded_on"),
                Rows.day(row, "escalated_on"),
                row.getLong("changes"));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
