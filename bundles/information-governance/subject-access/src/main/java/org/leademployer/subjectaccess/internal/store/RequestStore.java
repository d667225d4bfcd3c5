/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.subjectaccess.ErasureProof;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequest.Archive;
import org.leademployer.subjectaccess.SubjectRequest.Ground;
import org.leademployer.subjectaccess.SubjectRequest.Identity;
import org.leademployer.subjectaccess.SubjectRequest.Kind;
import org.leademployer.subjectaccess.SubjectRequest.Means;
import org.leademployer.subjectaccess.SubjectRequest.Refusal;
import org.leademployer.subjectaccess.SubjectRequest.State;
import org.leademployer.subjectaccess.SubjectRequestQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of requests. Every method is called in a transaction. */
@Component(service = RequestStore.class)
public final class RequestStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public RequestStore(
            @Reference Transactions transactions, @Reference(target = "(schema=subjectaccess)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * A request as it lies in the table.
     *
     * @param knownBy by what the person is known, sealed with their key; null once they are erased
     * @param archiveId the name of the archive's file; null where there is none
     */
    public record Stored(SubjectRequest request, byte[] knownBy, String archiveId) {}

    public void add(SubjectRequest request, byte[] knownBy) throws SQLException {
        try (PreparedStatement insert =
                prepare("insert into subjectaccess.subject_request (person, kind, ground, region,"
                        + " request_state, received_on, due_on, extended, changes, id, known_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, request.person());
            insert.setString(2, request.kind().name());
            insert.setString(3, request.ground().name());
            insert.setString(4, request.region().slug());
            insert.setString(5, request.state().name());
            Rows.setDay(insert, 6, request.receivedOn());
            Rows.setDay(insert, 7, request.dueOn());
            insert.setInt(8, request.extended() ? 1 : 0);
            insert.setLong(9, request.version());
            insert.setString(10, request.id());
            insert.setBytes(11, knownBy);
            insert.executeUpdate();
        }
    }

    /** @return false where it has another version by now than the one before the new one */
    public boolean update(SubjectRequest request, String archiveId) throws SQLException {
        Archive archive = request.archive();
        try (PreparedStatement update =
                prepare("update subjectaccess.subject_request set request_state = ?, due_on = ?,"
                        + " extended = ?, identity_on = ?, identity_means = ?, archive_id = ?, archive_made_at = ?,"
                        + " archive_sha256 = ?, archive_size = ?, archive_expires_on = ?, archive_missing = ?, proposed_by = ?,"
                        + " refusal = ?, closed_on = ?, changes = ? where id = ? and changes = ?")) {
            update.setString(1, request.state().name());
            Rows.setDay(update, 2, request.dueOn());
            update.setInt(3, request.extended() ? 1 : 0);
            Rows.setDay(
                    update,
                    4,
                    request.identity() == null ? null : request.identity().on());
            update.setString(
                    5,
                    name(request.identity() == null ? null : request.identity().means()));
            update.setString(6, archiveId);
            Rows.setInstant(update, 7, archive == null ? null : archive.madeAt());
            update.setString(8, archive == null ? null : archive.sha256());
            update.setObject(9, archive == null ? null : archive.size(), Types.BIGINT);
            Rows.setDay(update, 10, archive == null ? null : archive.expiresOn());
            update.setString(11, archive == null ? null : String.join(",", archive.missing()));
            update.setString(12, request.proposedBy());
            update.setString(13, name(request.refusal()));
            Rows.setDay(update, 14, request.closedOn());
            update.setLong(15, request.version());
            update.setString(16, request.id());
            update.setLong(17, request.version() - 1);
            return update.executeUpdate() == 1;
        }
    }

    /** @param column {@code extension_note} or {@code refusal_note} */
    private void note(String id, String column, byte[] sealed) throws SQLException {
        try (PreparedStatement update =
                prepare("update subjectaccess.subject_request set " + column + " = ? where id = ?")) {
            update.setBytes(1, sealed);
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    public void setExtensionNote(String id, byte[] sealed) throws SQLException {
        note(id, "extension_note", sealed);
    }

    public void setRefusalNote(String id, byte[] sealed) throws SQLException {
        note(id, "refusal_note", sealed);
    }

    public Optional<Stored> find(String id) throws SQLException {
        return select("id = ?", List.of(id), "").stream().findFirst();
    }

    /** @param nodes only of these */
    public List<SubjectRequest> list(SubjectRequestQuery query, Collection<Region> nodes) throws SQLException {
        if (nodes.isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        conditions.add("region in (" + String.join(", ", Collections.nCopies(nodes.size(), "?")) + ")");
        nodes.forEach(node -> values.add(node.slug()));
        if (query.state() != null) {
            conditions.add("request_state = ?");
            values.add(query.state().name());
        }
        if (query.kind() != null) {
            conditions.add("kind = ?");
            values.add(query.kind().name());
        }
        if (query.after() != null) {
            conditions.add("id > ?");
            values.add(query.after());
        }
        return select(
                        String.join(" and ", conditions),
                        values,
                        " order by id fetch first " + query.limit() + " rows only")
                .stream()
                .map(Stored::request)
                .toList();
    }

    /** All of one person, by id. */
    /** Those of one person, under whichever ids they were recorded. */
    public List<Stored> ofPersons(Set<String> persons) throws SQLException {
        return select(
                "person in (" + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")",
                List.copyOf(persons),
                " order by id");
    }

    /** Those whose archive expires before a day. */
    public List<Stored> expiredBefore(LocalDate day) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement select = prepare("select * from subjectaccess.subject_request"
                + " where archive_id is not null and archive_expires_on < ? order by id")) {
            Rows.setDay(select, 1, day);
            read(select, found);
        }
        return found;
    }

    public void forgetArchive(String id) throws SQLException {
        try (PreparedStatement update =
                prepare("update subjectaccess.subject_request set archive_id = null where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    /** Names of the files that archives lie in. */
    public Set<String> archiveIds() throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery(
                        "select archive_id from subjectaccess.subject_request where archive_id is not null")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** Nodes at which there are requests. */
    public List<Region> nodes() throws SQLException {
        List<Region> nodes = new ArrayList<>();
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery("select distinct region from subjectaccess.subject_request")) {
            while (row.next()) {
                nodes.add(new Region(row.getString(1)));
            }
        }
        return nodes;
    }

    /** Takes away what was sealed of a person, and what their archives lie in. The requests stay. */
    public void forget(String person) throws SQLException {
        try (PreparedStatement update = prepare("update subjectaccess.subject_request set known_by = null,"
                + " extension_note = null, refusal_note = null, archive_id = null where person = ?")) {
            update.setString(1, person);
            update.executeUpdate();
        }
    }

    public void add(String requestId, List<ErasureProof> proofs) throws SQLException {
        try (PreparedStatement insert = prepare("insert into subjectaccess.erasure_proof (request_id, place,"
                + " domain_name, category, records, manner, basis, policy_sha256, erased_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (ErasureProof proof : proofs) {
                insert.setString(1, requestId);
                insert.setInt(2, ++place);
                insert.setString(3, proof.domain());
                insert.setString(4, proof.category());
                insert.setLong(5, proof.count());
                insert.setString(6, proof.manner());
                insert.setString(7, proof.basis());
                insert.setString(8, proof.policySha256());
                Rows.setInstant(insert, 9, proof.at());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public List<ErasureProof> proofs(String requestId) throws SQLException {
        List<ErasureProof> proofs = new ArrayList<>();
        try (PreparedStatement select =
                prepare("select * from subjectaccess.erasure_proof where request_id = ? order by place")) {
            select.setString(1, requestId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    proofs.add(new ErasureProof(
                            row.getString("domain_name"),
                            row.getString("category"),
                            row.getLong("records"),
                            row.getString("manner"),
                            row.getString("basis"),
                            row.getString("policy_sha256"),
                            Rows.instant(row, "erased_at")));
                }
            }
        }
        return proofs;
    }

    /** Domains that were there once. */
    public Set<String> knownDomains() throws SQLException {
        Set<String> known = new TreeSet<>();
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery("select domain_name from subjectaccess.known_domain")) {
            while (row.next()) {
                known.add(row.getString(1));
            }
        }
        return known;
    }

    public void know(String domain) throws SQLException {
        Rows.insertOnce(
                transactions.connection(),
                "insert into subjectaccess.known_domain (domain_name) values (?)",
                insert -> insert.setString(1, domain));
    }

    private List<Stored> select(String condition, List<String> values, String end) throws SQLException {
        List<Stored> found = new ArrayList<>();
        try (PreparedStatement select =
                prepare("select * from subjectaccess.subject_request where " + condition + end)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            read(select, found);
        }
        return found;
    }

    private static void read(PreparedStatement select, List<Stored> found) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byte[] knownBy = row.getBytes("known_by");
                found.add(new Stored(request(row), knownBy, row.getString("archive_id")));
            }
        }
    }

    private static SubjectRequest request(ResultSet row) throws SQLException {
        Instant madeAt = Rows.instant(row, "archive_made_at");
        String missing = row.getString("archive_missing");
        String refusal = row.getString("refusal");
        return new SubjectRequest(
                row.getString("id"),
                row.getString("person"),
                Kind.valueOf(row.getString("kind")),
                Ground.valueOf(row.getString("ground")),
                new Region(row.getString("region")),
                State.valueOf(row.getString("request_state")),
                Rows.day(row, "received_on"),
                Rows.day(row, "due_on"),
                row.getInt("extended") == 1,
                row.getString("identity_means") == null
                        ? null
                        : new Identity(Rows.day(row, "identity_on"), Means.valueOf(row.getString("identity_means"))),
                madeAt == null
                        ? null
                        : new Archive(
                                madeAt,
                                row.getString("archive_sha256"),
                                row.getLong("archive_size"),
                                Rows.day(row, "archive_expires_on"),
                                missing == null || missing.isEmpty() ? List.of() : List.of(missing.split(","))),
                row.getString("proposed_by"),
                refusal == null ? null : Refusal.valueOf(refusal),
                Rows.day(row, "closed_on"),
                row.getLong("changes"));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
