/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.SubjectRows;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What documents hold on a person (IG-8): those that belong to the trainee, with their contents, and what a user did with any.
 * Contents of which no version is left are deleted by the next sweep.
 */
@Component(service = SubjectRecords.class)
public final class DocumentRecords implements SubjectRecords {

    static final String DOCUMENTS = "documents";
    static final String ADDED = "documents-added";

    /** To what documents of a trainee belong. */
    private static final String TRAINEE = "trainee";

    private final Transactions transactions;
    private final SubjectRows rows;
    private final ContentFolder contents;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public DocumentRecords(
            @Reference Transactions transactions,
            @Reference(target = "(schema=document)") Schema schema,
            @Reference ContentFolder contents) {
        this.transactions = transactions;
        this.rows = new SubjectRows(transactions);
        this.contents = contents;
    }

    @Override
    public String domain() {
        return "documents";
    }

    @Override
    public String holds() {
        return "Documents that belong to a trainee, and which documents a user added or signed off";
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        rows.holding(
                        DOCUMENTS,
                        "select count(*), max(added_at) from document.document where subject_kind = '" + TRAINEE
                                + "' and subject_id = ?",
                        subject.of(Kind.TRAINEE))
                .ifPresent(holdings::add);
        rows.holding(
                        ADDED,
                        "select count(*), max(added_at) from document.document_version where added_by = ?",
                        subject.of(Kind.USER))
                .ifPresent(holdings::add);
        return holdings;
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        rows.<IOException>read(
                "select d.id, d.kind, d.title, v.version_number, v.file_name, v.size_bytes, v.sha256, v.added_by,"
                        + " v.added_at from document.document d join document.document_version v"
                        + " on v.document_id = d.id where d.subject_kind = '" + TRAINEE
                        + "' and d.subject_id = ? order by d.created_at, d.id, v.version_number",
                subject.of(Kind.TRAINEE),
                row -> {
                    String id = row.getString("id") + "-" + row.getInt("version_number");
                    String sha256 = row.getString("sha256");
                    long size = row.getLong("size_bytes");
                    sink.record(SubjectRecord.of(DOCUMENTS, id)
                            .with("kind", row.getString("kind"))
                            .with("title", row.getString("title"))
                            .with("fileName", row.getString("file_name"))
                            .with("sha256", sha256)
                            .withPerson("addedBy", Kind.USER, row.getString("added_by"))
                            .with("addedAt", Rows.instant(row, "added_at")));
                    sink.attachment(new SubjectAttachment(
                            DOCUMENTS,
                            id,
                            row.getString("file_name"),
                            true,
                            out -> contents.copy(sha256, 0, size, out)));
                });
        rows.<IOException>read(
                "select document_id, version_number, added_at from document.document_version where added_by = ?"
                        + " order by added_at, document_id, version_number",
                subject.of(Kind.USER),
                row -> sink.record(
                        SubjectRecord.of(ADDED, row.getString("document_id") + "-" + row.getInt("version_number"))
                                .with("addedAt", Rows.instant(row, "added_at"))));
    }

    @Override
    public boolean restrict(DataSubject subject, boolean restricted) {
        return false;
    }

    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        if (!categories.contains(DOCUMENTS)) {
            return List.of();
        }
        int documents = 0;
        for (String trainee : subject.of(Kind.TRAINEE)) {
            delete(
                    "delete from document.document_version where document_id in (select id from document.document"
                            + " where subject_kind = '" + TRAINEE + "' and subject_id = ?)",
                    trainee);
            documents += delete(
                    "delete from document.document where subject_kind = '" + TRAINEE + "' and subject_id = ?", trainee);
        }
        return documents == 0 ? List.of() : List.of(new Erased(DOCUMENTS, documents, Erased.Manner.DELETED));
    }

    private int delete(String sql, String trainee) throws SQLException {
        try (PreparedStatement delete = transactions.connection().prepareStatement(sql)) {
            delete.setString(1, trainee);
            return delete.executeUpdate();
        }
    }
}
