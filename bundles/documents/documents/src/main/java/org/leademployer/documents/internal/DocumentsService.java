/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.leademployer.documents.Document;
import org.leademployer.documents.Document.Signature;
import org.leademployer.documents.Document.State;
import org.leademployer.documents.DocumentContent;
import org.leademployer.documents.DocumentInput;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.Documents;
import org.leademployer.documents.SignatureInput;
import org.leademployer.documents.Subject;
import org.leademployer.documents.Upload;
import org.leademployer.documents.Verification;
import org.leademployer.documents.internal.rules.DocumentProblems;
import org.leademployer.documents.internal.rules.DocumentReader;
import org.leademployer.documents.internal.rules.DocumentReader.Draft;
import org.leademployer.documents.internal.rules.DocumentReader.Label;
import org.leademployer.documents.internal.rules.DocumentReader.Signing;
import org.leademployer.documents.internal.store.ContentFolder;
import org.leademployer.documents.internal.store.ContentFolder.Received;
import org.leademployer.documents.internal.store.DocumentStore;
import org.leademployer.documents.spi.DocumentSubject;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps documents. A content is received before the transaction begins, so that no slow sender holds a connection; it is
 * moved to its place within, so that no row is committed without its content.
 */
@Component(service = Documents.class)
public final class DocumentsService implements Documents {

    private static final int SOME = 500;

    private final Subjects subjects;
    private final DocumentStore store;
    private final ContentFolder contents;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    /** Held for reading from before a content is in its place until its row is committed, for writing while one is swept. */
    private final ReentrantReadWriteLock sweeping = new ReentrantReadWriteLock();

    @Activate
    public DocumentsService(
            @Reference Subjects subjects,
            @Reference DocumentStore store,
            @Reference ContentFolder contents,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.contents = contents;
        this.transactions = transactions;
        this.audit = audit;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Document> list(String subjectKind, String subjectId, String after, int most) {
        Subject asked = DocumentReader.subject(subjectKind, subjectId);
        return transactions.call(() -> {
            Subject subject = new Subject(asked.kind(), readable(asked).id());
            return store.ofSubject(subject, after == null ? null : last(subject, after), most);
        });
    }

    private Document last(Subject subject, String after) throws SQLException {
        return store.find(after)
                .filter(document -> document.subject().equals(subject))
                .orElseThrow(() -> Problems.invalidField("after", "is not the id of a document of this subject")
                        .withNext("Take it from the Link of the page before.")
                        .toException());
    }

    @Override
    public Document require(String id) {
        return transactions.call(() -> visible(id));
    }

    @Override
    public Map<String, Document> of(Collection<String> ids) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " documents at once, not " + ids.size());
        }
        return transactions.call(() -> {
            Map<Subject, Boolean> readable = new HashMap<>();
            Map<String, Document> found = new LinkedHashMap<>();
            for (Document document : store.all(ids)) {
                if (readable.computeIfAbsent(
                        document.subject(), subject -> find(subject).isPresent())) {
                    found.put(document.id(), document);
                }
            }
            return found;
        });
    }

    @Override
    public List<DocumentVersion> versions(String id) {
        return transactions.call(() -> store.versions(visible(id).id()));
    }

    @Override
    public Document add(DocumentInput input, Upload upload) {
        Draft draft = DocumentReader.draft(input, upload);
        Subject subject = transactions.call(() -> {
            Subject asked = DocumentReader.subject(input.subjectKind(), input.subjectId());
            return new Subject(asked.kind(), keepable(asked).id());
        });
        try (Received received = receive(upload, draft.label())) {
            return transactions.call(() -> {
                waitForSweep();
                keepable(subject);
                Instant now = now();
                Document document = new Document(
                        UUID.randomUUID().toString(),
                        subject,
                        draft.kind(),
                        draft.title(),
                        version(1, draft.label(), received, now),
                        null,
                        now);
                store.add(document);
                record("document.added", document, Map.of(), values(document));
                received.keep();
                return document;
            });
        }
    }

    @Override
    public Document addVersion(String id, long readVersion, Upload upload) {
        Label label = DocumentReader.label(upload);
        transactions.run(() -> changeable(id, readVersion));
        try (Received received = receive(upload, label)) {
            return transactions.call(() -> {
                waitForSweep();
                Document before = changeable(id, readVersion);
                DocumentVersion next = version(before.latest().number() + 1, label, received, now());
                if (!store.add(id, next)) {
                    throw refusedMeanwhile(id, readVersion);
                }
                Document after = visible(id);
                record("document.version-added", after, values(before), values(after));
                received.keep();
                return after;
            });
        }
    }

    @Override
    public DocumentContent content(String id, Integer number) {
        DocumentVersion version = transactions.call(() -> {
            Document document = visible(id);
            return number == null
                    ? document.latest()
                    : store.version(id, number).orElseThrow(() -> Problems.notFound("version", id + "/" + number)
                            .toException());
        });
        if (contents.size(version.sha256()).orElse(-1) != version.size()) {
            throw DocumentProblems.contentMissing(id, version.number()).toException();
        }
        return new KeptContent(version);
    }

    @Override
    public Document sign(String id, long readVersion, SignatureInput input) {
        Signing signing = DocumentReader.signing(input, LocalDate.now(clock));
        return transactions.call(() -> {
            Document before = changeable(id, readVersion);
            Signature signature = new Signature(
                    signing.signedOn(), signing.role(), actor.get().name(), now());
            if (!store.sign(id, before.latest().number(), signature)) {
                throw refusedMeanwhile(id, readVersion);
            }
            Document after = visible(id);
            record("document.signed", after, values(before), values(after));
            return after;
        });
    }

    @Override
    public Verification verify() {
        access.require(Permission.READ_DOCUMENTS, Region.NATIONAL);
        long all = 0;
        long whole = 0;
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        String last = "";
        while (true) {
            String after = last;
            Map<String, Long> some = transactions.call(() -> store.contents(after, SOME));
            if (some.isEmpty()) {
                break;
            }
            for (Map.Entry<String, Long> content : some.entrySet()) {
                last = content.getKey();
                all++;
                long size = contents.size(last).orElse(-1);
                if (size < 0) {
                    name(last, missing);
                } else if (size != content.getValue() || !contents.isWhole(last)) {
                    name(last, altered);
                } else {
                    whole++;
                }
            }
        }
        List<String> orphaned = new ArrayList<>();
        contents.forEach(SOME, some -> orphans(some).forEach(digest -> name(digest, orphaned)));
        return new Verification(all, whole, missing, altered, orphaned);
    }

    private static void name(String digest, List<String> among) {
        if (among.size() < Verification.MOST) {
            among.add(digest);
        }
    }

    private Set<String> orphans(List<String> digests) {
        Set<String> orphans = new LinkedHashSet<>(digests);
        orphans.removeAll(transactions.call(() -> store.resting(digests)));
        return orphans;
    }

    @Override
    public long sweep() {
        access.require(Permission.KEEP_DOCUMENTS, Region.NATIONAL);
        List<String> swept = new ArrayList<>();
        contents.forEach(
                SOME, some -> orphans(some).stream().filter(this::sweep).forEach(swept::add));
        return swept.size();
    }

    /** Nobody puts a content in its place meanwhile; whoever did before has committed its row, or never will. */
    private boolean sweep(String digest) {
        sweeping.writeLock().lock();
        try {
            return !orphans(List.of(digest)).isEmpty() && contents.sweep(digest);
        } finally {
            sweeping.writeLock().unlock();
        }
    }

    private Received receive(Upload upload, Label label) {
        Received received = contents.receive(upload.content(), upload.declaredSize());
        if (label.sha256() != null && !label.sha256().equals(received.sha256())) {
            received.close();
            throw DocumentProblems.digestDiffers(label.sha256(), received.sha256())
                    .toException();
        }
        return received;
    }

    /** First of all in the transaction: whoever waits for a sweep must hold no row that it reads. */
    private void waitForSweep() {
        sweeping.readLock().lock();
        boolean told = false;
        try {
            transactions.afterCompletion(committed -> sweeping.readLock().unlock());
            told = true;
        } finally {
            if (!told) {
                sweeping.readLock().unlock();
            }
        }
    }

    private DocumentVersion version(int number, Label label, Received received, Instant now) {
        return new DocumentVersion(
                number,
                label.fileName(),
                label.mediaType(),
                received.size(),
                received.sha256(),
                actor.get().name(),
                now);
    }

    private Optional<DocumentSubject> find(Subject subject) {
        return subjects.find(subject.kind(), subject.id())
                .filter(found -> access.may(Permission.READ_DOCUMENTS, found.node())
                        && access.may(found.reading(), found.node()));
    }

    private DocumentSubject readable(Subject subject) {
        return find(subject).orElseThrow(() -> Problems.notFound(subject.kind(), subject.id())
                .toException());
    }

    private DocumentSubject keepable(Subject subject) {
        DocumentSubject found = readable(subject);
        access.require(Permission.KEEP_DOCUMENTS, found.node());
        access.require(found.keeping(), found.node());
        return found;
    }

    private Document visible(String id) throws SQLException {
        return store.find(id)
                .filter(document -> find(document.subject()).isPresent())
                .orElseThrow(() -> Problems.notFound("document", id).toException());
    }

    /** The document, when it may be changed: by whoever asks, and at all. */
    private Document changeable(String id, long readVersion) throws SQLException {
        Document document = visible(id);
        keepable(document.subject());
        if (document.state() == State.SIGNED) {
            throw DocumentProblems.signed(id).toException();
        }
        if (document.version() != readVersion) {
            throw ReadVersion.stale(readVersion, document.version()).toException();
        }
        if (document.latest().number() >= MOST_VERSIONS) {
            throw DocumentProblems.tooManyVersions(id).toException();
        }
        return document;
    }

    /** Between looking and writing somebody else has changed or signed it. */
    private RuntimeException refusedMeanwhile(String id, long readVersion) throws SQLException {
        Document now = visible(id);
        return (now.state() == State.SIGNED
                        ? DocumentProblems.signed(id)
                        : ReadVersion.stale(readVersion, now.version()))
                .toException();
    }

    /** Without title and names of files: they may name somebody. */
    private void record(String action, Document document, Map<String, String> before, Map<String, String> after) {
        audit.record(new Change(action, "document", document.id(), before, after));
    }

    private static Map<String, String> values(Document document) {
        Map<String, String> values = new TreeMap<>();
        values.put("subjectKind", document.subject().kind());
        values.put("subjectId", document.subject().id());
        values.put("kind", document.kind().name());
        values.put("state", document.state().name());
        values.put("version", Integer.toString(document.latest().number()));
        values.put("size", Long.toString(document.latest().size()));
        values.put("sha256", document.latest().sha256());
        if (document.signature() != null) {
            values.put("signedOn", document.signature().signedOn().toString());
        }
        return values;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private final class KeptContent implements DocumentContent {

        private final DocumentVersion version;

        KeptContent(DocumentVersion version) {
            this.version = version;
        }

        @Override
        public DocumentVersion version() {
            return version;
        }

        @Override
        public void copy(long from, long length, OutputStream to) throws IOException {
            contents.copy(version.sha256(), from, length, to);
        }
    }
}
