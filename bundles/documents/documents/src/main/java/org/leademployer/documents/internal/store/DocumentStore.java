/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.documents.Document;
import org.leademployer.documents.Document.Signature;
import org.leademployer.documents.Document.State;
import org.leademployer.documents.DocumentKind;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.Subject;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Documents and their versions. Rows are added and never deleted, and a document is changed by statements alone that ask
 * for its state and version: of two who change it at once one finds no row. Everything happens in the transaction that is
 * open.
 */
@Component(service = DocumentStore.class)
public final class DocumentStore {

    private static final String VERSION =
            "version_number, file_name, media_type, size_bytes, sha256, added_by, added_at";

    /** The last version stands in the row of its document as well: so both are read of one moment. */
    private static final String DOCUMENTS = "select id, subject_kind, subject_id, kind, title, signed_on,"
            + " signatory_role, signed_by, signed_at, created_at, latest_version as version_number, file_name, media_type,"
            + " size_bytes, sha256, added_by, added_at from document.document";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public DocumentStore(@Reference Transactions transactions, @Reference(target = "(schema=document)") Schema schema) {
        this.transactions = transactions;
    }

    public void add(Document document) throws SQLException {
        try (PreparedStatement insert =
                prepare("insert into document.document (id, subject_kind, subject_id, kind, title,"
                        + " state, created_at, latest_version, file_name, media_type, size_bytes, sha256, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, document.id());
            insert.setString(2, document.subject().kind());
            insert.setString(3, document.subject().id());
            insert.setString(4, document.kind().name());
            insert.setString(5, document.title());
            insert.setString(6, State.OPEN.name());
            Rows.setInstant(insert, 7, document.createdAt());
            bind(insert, 8, document.latest());
            insert.executeUpdate();
        }
        insert(document.id(), document.latest());
    }

    /**
     * Adds the next version to a document that is open and has still the version before it.
     *
     * @return false when it is not, or has not: nothing was changed
     */
    public boolean add(String id, DocumentVersion next) throws SQLException {
        try (PreparedStatement update = prepare("update document.document set latest_version = ?,"
                + " file_name = ?, media_type = ?, size_bytes = ?, sha256 = ?, added_by = ?, added_at = ?"
                + " where id = ? and state = 'OPEN' and latest_version = ?")) {
            bind(update, 1, next);
            update.setString(8, id);
            update.setInt(9, next.number() - 1);
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        insert(id, next);
        return true;
    }

    /**
     * Signs a document that is open and has still the version that was read.
     *
     * @return false when it is not, or has not: nothing was changed
     */
    public boolean sign(String id, int latest, Signature signature) throws SQLException {
        try (PreparedStatement update = prepare("update document.document set state = 'SIGNED', signed_on = ?,"
                + " signatory_role = ?, signed_by = ?, signed_at = ?"
                + " where id = ? and state = 'OPEN' and latest_version = ?")) {
            Rows.setDay(update, 1, signature.signedOn());
            update.setString(2, signature.role());
            update.setString(3, signature.recordedBy());
            Rows.setInstant(update, 4, signature.recordedAt());
            update.setString(5, id);
            update.setInt(6, latest);
            return update.executeUpdate() == 1;
        }
    }

    public Optional<Document> find(String id) throws SQLException {
        try (PreparedStatement select = prepare(DOCUMENTS + " where id = ?")) {
            select.setString(1, id);
            return documents(select).stream().findFirst();
        }
    }

    /** In no order; without those that are not there. */
    public List<Document> all(Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", java.util.Collections.nCopies(ids.size(), "?"));
        try (PreparedStatement select = prepare(DOCUMENTS + " where id in (" + places + ")")) {
            int index = 1;
            for (String id : ids) {
                select.setString(index++, id);
            }
            return documents(select);
        }
    }

    /** In the order in which they were added. @param after null for all of them */
    public List<Document> ofSubject(Subject subject, Document after, int most) throws SQLException {
        String later = after == null ? "" : " and created_at >= ? and (created_at > ? or id > ?)";
        try (PreparedStatement select = prepare(DOCUMENTS + " where subject_kind = ? and subject_id = ?" + later
                + " order by created_at, id fetch first " + most + " rows only")) {
            select.setString(1, subject.kind());
            select.setString(2, subject.id());
            if (after != null) {
                Rows.setInstant(select, 3, after.createdAt());
                Rows.setInstant(select, 4, after.createdAt());
                select.setString(5, after.id());
            }
            return documents(select);
        }
    }

    /** By number. */
    public List<DocumentVersion> versions(String id) throws SQLException {
        try (PreparedStatement select = prepare("select " + VERSION
                + " from document.document_version where document_id = ? order by version_number")) {
            select.setString(1, id);
            List<DocumentVersion> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(version(row));
                }
            }
            return versions;
        }
    }

    public Optional<DocumentVersion> version(String id, int number) throws SQLException {
        try (PreparedStatement select = prepare(
                "select " + VERSION + " from document.document_version where document_id = ? and version_number = ?")) {
            select.setString(1, id);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(version(row)) : Optional.empty();
            }
        }
    }

    /** Digests on which versions rest and their sizes, in the order of the digests. @param after an empty text for all */
    public Map<String, Long> contents(String after, int most) throws SQLException {
        try (PreparedStatement select = prepare("select sha256, max(size_bytes) as size_bytes"
                + " from document.document_version where sha256 > ? group by sha256 order by sha256 fetch first " + most
                + " rows only")) {
            select.setString(1, after);
            Map<String, Long> contents = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.put(row.getString("sha256"), row.getLong("size_bytes"));
                }
            }
            return contents;
        }
    }

    /** Those of the digests on which versions rest. */
    public Set<String> resting(Collection<String> digests) throws SQLException {
        if (digests.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", java.util.Collections.nCopies(digests.size(), "?"));
        try (PreparedStatement select =
                prepare("select distinct sha256 from document.document_version where sha256 in (" + places + ")")) {
            int index = 1;
            for (String digest : digests) {
                select.setString(index++, digest);
            }
            Set<String> resting = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    resting.add(row.getString("sha256"));
                }
            }
            return resting;
        }
    }

    private void insert(String id, DocumentVersion version) throws SQLException {
        try (PreparedStatement insert = prepare("insert into document.document_version (document_id, version_number,"
                + " file_name, media_type, size_bytes, sha256, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            bind(insert, 2, version);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, DocumentVersion version) throws SQLException {
        statement.setInt(first, version.number());
        statement.setString(first + 1, version.fileName());
        statement.setString(first + 2, version.mediaType());
        statement.setLong(first + 3, version.size());
        statement.setString(first + 4, version.sha256());
        statement.setString(first + 5, version.addedBy());
        Rows.setInstant(statement, first + 6, version.addedAt());
    }

    private static List<Document> documents(PreparedStatement select) throws SQLException {
        List<Document> documents = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                documents.add(new Document(
                        row.getString("id"),
                        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        version(row),
                        signature(row),
                        Rows.instant(row, "created_at")));
            }
        }
        return documents;
    }

    private static Signature signature(ResultSet row) throws SQLException {
        Instant at = Rows.instant(row, "signed_at");
        return at == null
                ? null
                : new Signature(
                        Rows.day(row, "signed_on"), row.getString("signatory_role"), row.getString("signed_by"), at);
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getInt("version_number"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("added_by"),
                Rows.instant(row, "added_at"));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
