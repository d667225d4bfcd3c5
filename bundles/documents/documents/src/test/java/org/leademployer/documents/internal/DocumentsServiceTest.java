/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.documents.Document;
import org.leademployer.documents.Document.State;
import org.leademployer.documents.DocumentContent;
import org.leademployer.documents.DocumentInput;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.SignatureInput;
import org.leademployer.documents.Upload;
import org.leademployer.documents.Verification;
import org.leademployer.documents.internal.store.ContentFolder;
import org.leademployer.documents.internal.store.DocumentStore;
import org.leademployer.documents.spi.DocumentSubject;
import org.leademployer.documents.spi.DocumentSubjects;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;

/** On the real tables and files. */
public class DocumentsServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-02T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final String MARKER = "Marker-4711";
    private static final Region NORTH = new Region("north-west");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private Access access = (permission, node) -> true;
    private Path folder;
    private DocumentStore store;
    private DocumentsService documents;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("document", "db/document.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() throws IOException {
        folder = temporary.getRoot().toPath();
        store = new DocumentStore(database, () -> "document");
        Subjects subjects = new Subjects();
        subjects.addDomain(new Contracts());
        documents = new DocumentsService(
                subjects,
                store,
                new ContentFolder(folder, 10_000, CLOCK),
                database,
                new KeptChanges(),
                (permission, node) -> access.may(permission, node),
                () -> new Actor("keeper", Set.of()),
                CLOCK);
    }

    @After
    public void clear() {
        database.beforeCommit = () -> {};
        database.execute("delete from document.document_version", "delete from document.document");
    }

    @Test
    public void con12_aDocumentIsKeptWithItsContent() throws IOException {
        Document document = documents.add(
                new DocumentInput("contract", "LE-1", "SIGNED_CONTRACT", MARKER),
                upload("content", "../" + MARKER + ".pdf"));

        assertEquals("contract", document.subject().kind());
        assertEquals(
                "the contract's own id, whatever it was asked for by",
                "c-1",
                document.subject().id());
        assertEquals(State.OPEN, document.state());
        assertEquals(1, document.version());
        DocumentVersion version = document.latest();
        assertEquals(MARKER + ".pdf", version.fileName());
        assertEquals("application/pdf", version.mediaType());
        assertEquals(7, version.size());
        assertEquals(Sha256.of("content"), version.sha256());
        assertEquals("keeper", version.addedBy());
        assertEquals(document, documents.require(document.id()));
        assertEquals(List.of(version), documents.versions(document.id()));
        assertEquals("content", text(documents.content(document.id(), null)));
        assertEquals(1, audited.size());
        assertEquals("document.added", audited.get(0).action());
        assertEquals(version.sha256(), audited.get(0).after().get("sha256"));
        assertFalse(
                "no titles or names of files: " + audited, audited.toString().contains(MARKER));
    }

    @Test
    public void con12_manyAreReadAtOnce_withoutThoseThatAreNotThereForTheReader() {
        DocumentInput input = new DocumentInput("contract", "c-1", "OTHER", null);
        String one = documents.add(input, upload("one", "a.txt")).id();
        String other = documents.add(input, upload("other", "b.txt")).id();
        assertEquals(
                Set.of(one, other), documents.of(List.of(one, other, "unknown")).keySet());
        assertEquals(one, documents.of(List.of(one)).get(one).id());
        assertEquals(Map.of(), documents.of(List.of()));
        access = (permission, node) -> permission != Permission.READ_CONTRACTS;
        assertEquals(Map.of(), documents.of(List.of(one, other)));
        assertThrows(
                IllegalArgumentException.class,
                () -> documents.of(java.util.Collections.nCopies(org.leademployer.documents.Documents.MOST + 1, one)));
    }

    @Test
    public void con12_everythingThatIsWrongIsToldAtOnce_beforeAByteIsRead() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> documents.add(
                                new DocumentInput("Contract!", null, "LETTER", "x".repeat(201)),
                                new Upload(new Unread(), -1, "..", "pdf", "abc")))
                .problem();
        assertEquals("invalid-input", problem.code());
        assertEquals("CON-12", problem.rule());
        assertEquals(
                List.of("subjectKind", "subjectId", "kind", "title", "fileName", "Content-Type", "sha256"),
                problem.faults().stream().map(Problem.Fault::field).toList());
    }

    @Test
    public void con12_versionsAreAdded_andThoseBeforeStay() throws IOException {
        Document first = added("one");
        Document second = documents.addVersion(first.id(), 1, upload("two", "b.txt"));

        assertEquals(2, second.latest().number());
        assertEquals(2, second.version());
        assertEquals("one", text(documents.content(first.id(), 1)));
        assertEquals("two", text(documents.content(first.id(), 2)));
        assertEquals("two", text(documents.content(first.id(), null)));
        refused("not-found", 404, () -> documents.content(first.id(), 3));
        refused(
                "precondition-failed",
                412,
                () -> documents.addVersion(first.id(), 1, new Upload(new Unread(), 3, "c", null, null)));
        assertEquals(2, documents.versions(first.id()).size());
        assertEquals(
                List.of("document.added", "document.version-added"),
                audited.stream().map(Change::action).toList());
    }

    @Test
    public void con12_aSignedDocumentNeverChanges() throws IOException {
        Document open = added("signed content");
        Document signed = documents.sign(open.id(), 1, new SignatureInput("2021-11-01", "senior-contract-owner"));

        assertEquals(State.SIGNED, signed.state());
        assertEquals(LocalDate.of(2021, 11, 1), signed.signature().signedOn());
        assertEquals(2, signed.version());
        for (long read : new long[] {1, 2}) {
            refused(
                    "document-signed",
                    409,
                    () -> documents.addVersion(open.id(), read, new Upload(new Unread(), 3, "c", null, null)));
            refused(
                    "document-signed",
                    409,
                    () -> documents.sign(open.id(), read, new SignatureInput("2021-11-02", "chair")));
        }
        assertFalse("nor behind the service", database.call(() -> store.add(open.id(), next(open))));
        assertFalse(database.call(() -> store.sign(open.id(), 1, signed.signature())));
        assertThrows(
                "nor half",
                RefusedByDatabase.class,
                () -> execute("update document.document set state = 'OPEN' where id = '" + open.id() + "'"));
        assertEquals(signed, documents.require(open.id()));
        assertEquals("signed content", text(documents.content(open.id(), null)));
        Change change = audited.get(1);
        assertEquals("document.signed", change.action());
        assertEquals("2021-11-01", change.after().get("signedOn"));
        assertFalse(
                "no role either: it may be written as a name", change.toString().contains("senior"));
    }

    private static DocumentVersion next(Document document) {
        DocumentVersion latest = document.latest();
        return new DocumentVersion(
                latest.number() + 1,
                "x",
                latest.mediaType(),
                latest.size(),
                latest.sha256(),
                latest.addedBy(),
                latest.addedAt());
    }

    @Test
    public void con12_aSignatureIsOfADayThatHasBeen_andARole() {
        Document open = added("x");
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> documents.sign(open.id(), 1, new SignatureInput("2021-11-03", "Jane Smith")))
                .problem();
        assertEquals(
                List.of("signedOn", "role"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        assertFalse("a name is not repeated", problem.toString().contains("Jane"));
        refused("invalid-input", 400, () -> documents.sign(open.id(), 1, new SignatureInput("1948-07-04", "chair")));
        refused(
                "precondition-failed",
                412,
                () -> documents.sign(open.id(), 2, new SignatureInput("2021-11-02", "chair")));
        documents.sign(open.id(), 1, new SignatureInput("2021-11-02", "chair"));
    }

    @Test
    public void con12_ofTwoVersionsAddedAtOnceOneIsKept_andTheOtherIsToldSo() throws Exception {
        Document open = added("one");
        List<Problem> refused = atOnce(
                () -> documents.addVersion(open.id(), 1, upload("left", "l.txt")),
                () -> documents.addVersion(open.id(), 1, upload("right", "r.txt")));

        assertEquals(1, refused.size());
        assertEquals("precondition-failed", refused.get(0).code());
        assertEquals(2, documents.versions(open.id()).size());
        assertEquals(
                "those of both versions, and nothing of the third",
                2,
                contents().size());
    }

    @Test
    public void con12_signingAndAddingAtOnce_neverBoth() throws Exception {
        for (int i = 0; i < 20; i++) {
            Document open = added("document " + i);
            List<Problem> refused = atOnce(
                    () -> documents.addVersion(open.id(), 1, upload("late", "l.txt")),
                    () -> documents.sign(open.id(), 1, new SignatureInput("2021-11-02", "chair")));
            assertEquals(refused.toString(), 1, refused.size());
            Document now = documents.require(open.id());
            assertEquals(now.state() == State.SIGNED ? 1 : 2, now.latest().number());
            assertEquals(
                    now.state() == State.SIGNED ? "document-signed" : "precondition-failed",
                    refused.get(0).code());
        }
    }

    @Test
    public void con12_anotherDigestThanExpectedIsRefused_andNothingIsLeft() throws IOException {
        DocumentInput input = new DocumentInput("contract", "c-1", "OTHER", null);
        refused(
                "digest-differs",
                422,
                () -> documents.add(input, new Upload(stream("altered"), -1, "a.txt", null, Sha256.of("content"))));
        assertNothingKept();

        documents.add(
                input,
                new Upload(
                        stream("content"),
                        -1,
                        "a.txt",
                        null,
                        Sha256.of("content").toUpperCase()));
        assertEquals("a.txt", documents.list("contract", "c-1", null, 10).get(0).title());
    }

    @Test
    public void con12_anUploadThatIsCutOffLeavesNeitherRowNorFile() throws IOException {
        DocumentInput input = new DocumentInput("contract", "c-1", "OTHER", null);
        refused("upload-cut-off", 400, () -> documents.add(input, new Upload(stream("cont"), 7, "a.txt", null, null)));
        refused("empty-content", 400, () -> documents.add(input, new Upload(stream(""), 0, "a.txt", null, null)));
        refused("content-too-large", 413, () -> documents.add(input, upload("x".repeat(10_001), "a.txt")));
        assertNothingKept();
        assertEquals(0, audited.size());
    }

    @Test
    public void con12_aTransactionThatFailsLeavesNoRow_andAContentThatIsSwept() throws IOException {
        database.beforeCommit = () -> {
            if (database.number("select count(*) from document.document") > 0) {
                throw new IllegalStateException("the platform dies here");
            }
        };
        assertThrows(IllegalStateException.class, () -> added("content"));
        database.beforeCommit = () -> {};

        assertEquals(List.of(), documents.list("contract", "c-1", null, 10));
        Verification found = documents.verify();
        assertTrue(found.isSound());
        assertEquals(List.of(Sha256.of("content")), found.orphaned());
        assertEquals("it is not a day old", 0, documents.sweep());
        age(contents().get(0));
        assertEquals(1, documents.sweep());
        assertEquals(List.of(), contents());

        added("content");
        age(contents().get(0));
        assertEquals("a document rests on it", 0, documents.sweep());
        assertEquals(1, contents().size());
    }

    @Test
    public void con12_whatIsMissingOrAlteredIsNamed_andNotAnswered() throws IOException {
        Document whole = added("whole");
        Document altered = added("altered");
        Document shortened = added("shortened");
        Document missing = added("missing");
        Files.delete(content("missing"));
        overwrite("altered", "ALTERED");
        overwrite("shortened", "short");

        Verification found = documents.verify();

        assertFalse(found.isSound());
        assertEquals(4, found.contents());
        assertEquals(1, found.whole());
        assertEquals(List.of(Sha256.of("missing")), found.missing());
        assertEquals(Set.of(Sha256.of("altered"), Sha256.of("shortened")), Set.copyOf(found.altered()));
        assertEquals("whole", text(documents.content(whole.id(), null)));
        refused("content-missing", 500, () -> documents.content(missing.id(), null));
        refused("content-missing", 500, () -> documents.content(shortened.id(), null));

        documents.addVersion(altered.id(), 1, upload("altered", "again.txt"));
        assertEquals("kept again, it is whole again", 2, documents.verify().whole());
    }

    @Test
    public void x3_whatOneMayNotReadIsAsTheUnknown_atEveryWayIn() {
        Document open = added("x");
        for (Permission lacking : List.of(Permission.READ_DOCUMENTS, Permission.READ_CONTRACTS)) {
            access = (permission, node) -> permission != lacking;
            for (ThrowingRunnable way : everyWay(open.id(), "c-1")) {
                refused("not-found", 404, way);
            }
        }
        access = (permission, node) -> true;
        for (ThrowingRunnable way : everyWay("unknown", "c-2")) {
            refused("not-found", 404, way);
        }
        refused("not-found", 404, () -> documents.list("meeting", "c-1", null, 10));
    }

    private List<ThrowingRunnable> everyWay(String id, String subject) {
        return List.of(
                () -> documents.require(id),
                () -> documents.versions(id),
                () -> documents.content(id, null),
                () -> documents.addVersion(id, 1, new Upload(new Unread(), 3, "c", null, null)),
                () -> documents.sign(id, 1, new SignatureInput("2021-11-02", "chair")),
                () -> documents.list("contract", subject, null, 10),
                () -> documents.add(
                        new DocumentInput("contract", subject, "OTHER", null),
                        new Upload(new Unread(), 3, "c", null, null)));
    }

    @Test
    public void x3_whoMayReadAndNotKeepIsRefused_beforeAByteIsRead() {
        Document open = added("x");
        for (Permission lacking : List.of(Permission.KEEP_DOCUMENTS, Permission.CHANGE_CONTRACTS)) {
            access = (permission, node) -> permission != lacking;
            documents.require(open.id());
            Upload unread = new Upload(new Unread(), 3, "c", null, null);
            refused("not-allowed", 403, () -> documents.addVersion(open.id(), 1, unread));
            refused(
                    "not-allowed",
                    403,
                    () -> documents.add(new DocumentInput("contract", "c-1", "OTHER", null), unread));
            refused("not-allowed", 403, () -> documents.sign(open.id(), 1, new SignatureInput("2021-11-02", "chair")));
        }
        access = (permission, node) -> node.equals(NORTH);
        refused("not-allowed", 403, documents::verify);
        refused("not-allowed", 403, documents::sweep);
    }

    @Test
    public void con12_aListGoesOnAfterThePageBefore() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(added("document " + i).id());
        }
        List<String> read = new ArrayList<>();
        String after = null;
        for (int pages = 0; pages < 4; pages++) {
            for (Document document : documents.list("contract", "LE-1", after, 2)) {
                read.add(document.id());
            }
            after = read.get(read.size() - 1);
        }
        assertEquals(7, read.size());
        assertEquals(Set.copyOf(all), Set.copyOf(read));
        refused("invalid-input", 400, () -> documents.list("contract", "LE-1", "unknown", 2));
    }

    private Document added(String content) {
        return documents.add(new DocumentInput("contract", "c-1", "OTHER", "Title"), upload(content, "a.txt"));
    }

    private static Upload upload(String content, String fileName) {
        return new Upload(stream(content), -1, fileName, null, null);
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DocumentContent content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.copy(0, content.version().size(), bytes);
        assertArrayEquals(
                bytes.toByteArray(), bytes.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path content(String of) {
        String digest = Sha256.of(of);
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private void overwrite(String content, String with) throws IOException {
        Files.setPosixFilePermissions(content(content), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(content(content), with);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-10-01T00:00:00Z")));
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void assertNothingKept() throws IOException {
        assertEquals(List.of(), contents());
        assertEquals(0, database.number("select count(*) from document.document"));
        assertEquals(0, database.number("select count(*) from document.document_version"));
    }

    private static void refused(String code, int status, ThrowingRunnable call) {
        Problem problem = assertThrows(code, ProblemException.class, call).problem();
        assertEquals(problem.toString(), code, problem.code());
        assertEquals(status, problem.status());
    }

    /** Runs both at the same time. @return what was refused */
    private static List<Problem> atOnce(ThrowingRunnable left, ThrowingRunnable right) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch ready = new CountDownLatch(2);
        try {
            List<Future<Optional<Problem>>> ends = new ArrayList<>();
            for (ThrowingRunnable one : List.of(left, right)) {
                ends.add(two.submit(() -> {
                    ready.countDown();
                    ready.await();
                    try {
                        one.run();
                        return Optional.empty();
                    } catch (ProblemException e) {
                        return Optional.of(e.problem());
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                }));
            }
            List<Problem> refused = new ArrayList<>();
            for (Future<Optional<Problem>> end : ends) {
                end.get().ifPresent(refused::add);
            }
            return refused;
        } finally {
            two.shutdown();
        }
    }

    private static void execute(String sql) throws RefusedByDatabase {
        try {
            database.execute(sql);
        } catch (RuntimeException e) {
            throw new RefusedByDatabase(e);
        }
    }

    /** The database has refused. */
    private static final class RefusedByDatabase extends SQLException {
        private static final long serialVersionUID = 1L;

        RefusedByDatabase(Throwable cause) {
            super(cause);
        }
    }

    /** One contract, in the North West. */
    private final class Contracts implements DocumentSubjects {
        @Override
        public String kind() {
            return "contract";
        }

        @Override
        public Optional<DocumentSubject> find(String id) {
            return Set.of("c-1", "LE-1").contains(id)
                    ? Optional.of(
                            new DocumentSubject("c-1", NORTH, Permission.READ_CONTRACTS, Permission.CHANGE_CONTRACTS))
                    : Optional.empty();
        }
    }

    private final class KeptChanges implements AuditLog {
        @Override
        public synchronized void record(Change change) {
            assertTrue(database.isOpen());
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            throw new UnsupportedOperationException();
        }
    }

    /** Of which not one byte may be asked for. */
    private static final class Unread extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("whoever is refused anyhow need not send anything");
        }
    }
}
