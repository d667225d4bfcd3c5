/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.LiveObjects;

/** Documents over HTTP, as somebody with curl sends and fetches them, on the running platform (CON-12). */
public class DocumentsTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final long LARGEST = 200L << 20;
    private static final String PDF = "application/pdf";

    /** A content of which this much more would live if it were held in memory, lives elsewhere. */
    private static final long NOT_HELD = 32L << 20;

    private final Http http = PLATFORM.http();
    private final ContractFile contract = PLATFORM.book().lot("wessex").contract();

    @Test
    public void con12_twoHundredMegabytesFlowThrough_andTheHeapDoesNotFollow() throws Exception {
        assertTrue(PLATFORM.platform().jcmd("VM.flags").contains("-XX:MaxHeapSize=536870912"));
        long before = LiveObjects.of(PLATFORM.platform()).bytes();
        AtomicLong uploading = new AtomicLong();
        Noise noise = new Noise(
                LARGEST,
                LARGEST * 3 / 4,
                () -> uploading.set(LiveObjects.of(PLATFORM.platform()).bytes()));

        JsonNode document = named("large.bin")
                .post(target(), null, sized(noise, LARGEST))
                .expect(201)
                .json();
        JsonNode version = document.get("versions").get(0);
        assertEquals(LARGEST, version.get("size").longValue());
        assertEquals(noise.sha256(), version.get("sha256").textValue());
        assertTrue(
                "lived before " + before + ", with three quarters sent " + uploading,
                uploading.get() - before < NOT_HELD);

        String content = "documents/" + document.get("id").textValue() + "/content";
        AtomicLong downloading = new AtomicLong();
        HttpResponse<InputStream> whole = http.stream(content);
        assertEquals(200, whole.statusCode());
        String tag = header(whole, "ETag");
        assertEquals("\"" + noise.sha256() + "\"", tag);
        assertEquals("" + LARGEST, header(whole, "Content-Length"));
        MessageDigest digest = sha256();
        try (InputStream body = whole.body()) {
            read(body, LARGEST / 2, digest);
            downloading.set(LiveObjects.of(PLATFORM.platform()).bytes());
            assertEquals(LARGEST / 2, read(body, Long.MAX_VALUE, digest));
        }
        assertEquals(noise.sha256(), hex(digest));
        assertTrue(
                "lived before " + before + ", with one half read " + downloading,
                downloading.get() - before < NOT_HELD);

        // Cut off by whoever fetches, and resumed where it ended.
        MessageDigest resumed = sha256();
        long first = 70_000_001;
        try (InputStream body = http.stream(content).body()) {
            assertEquals(first, read(body, first, resumed));
        }
        HttpResponse<InputStream> rest =
                http.with("Range", "bytes=" + first + "-").with("If-Range", tag).stream(content);
        assertEquals(206, rest.statusCode());
        assertEquals("bytes " + first + "-" + (LARGEST - 1) + "/" + LARGEST, header(rest, "Content-Range"));
        try (InputStream body = rest.body()) {
            assertEquals(LARGEST - first, read(body, Long.MAX_VALUE, resumed));
        }
        assertEquals(noise.sha256(), hex(resumed));

        assertNothingIsIncoming();
    }

    @Test
    public void con12_whoAsksBeforeSendingIsRefusedBeforeSending() throws IOException {
        String tooLarge = asked(target(), LARGEST + 1);
        assertTrue(tooLarge, tooLarge.startsWith("HTTP/1.1 413 "));
        assertTrue(tooLarge, tooLarge.contains("content-too-large"));
        assertTrue(asked(target(), 6L << 30).startsWith("HTTP/1.1 413 "));
        String elsewhere = asked("contracts", 65L << 20);
        assertTrue(elsewhere, elsewhere.startsWith("HTTP/1.1 413 ") && elsewhere.contains("body-too-large"));
        String unknown = asked("documents?subjectKind=contract&subjectId=unknown&kind=OTHER", LARGEST);
        assertTrue(unknown, unknown.startsWith("HTTP/1.1 404 "));
        String invited = asked(target(), LARGEST);
        assertTrue(invited, invited.startsWith("HTTP/1.1 100 "));
        assertNothingIsIncoming();
    }

    /** What is answered to somebody who asks whether to send so many bytes, and sends none. */
    private String asked(String path, long size) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", PLATFORM.platform().httpPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + Http.API + "/" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + http.authorization()
                                    + "\r\nContent-Disposition: attachment; filename=\"large.bin\"\r\nContent-Length: "
                                    + size + "\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[65536];
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().contains("}") && !answer.toString().startsWith("HTTP/1.1 100 ")) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    @Test
    public void con12_aContentIsAnsweredAsItIs_wholeOrInPart_toBeSaved() {
        JsonNode document = added("text/html; charset=utf-8", "page.html", "<b>0123456789</b>");
        String content = "documents/" + document.get("id").textValue() + "/content";

        Answer whole = http.get(content).expect(200);
        assertEquals("<b>0123456789</b>", whole.body());
        assertEquals("text/html", whole.contentType());
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertEquals("nosniff", header(whole, "X-Content-Type-Options"));
        assertTrue(header(whole, "Content-Disposition").startsWith("attachment; filename=\"page.html\""));
        assertTrue(header(whole, "Content-Security-Policy").contains("sandbox"));
        assertEquals(reprDigest("<b>0123456789</b>"), header(whole, "Repr-Digest"));
        String tag = header(whole, "ETag");
        http.with("If-None-Match", tag).get(content).expect(304);

        assertEquals(
                "0123", http.with("Range", "bytes=3-6").get(content).expect(206).body());
        Answer end = http.with("Range", "bytes=-4").get(content).expect(206);
        assertEquals("</b>", end.body());
        assertEquals("bytes 13-16/17", header(end, "Content-Range"));
        assertEquals(
                "another content is answered whole",
                17,
                http.with("Range", "bytes=3-6")
                        .with("If-Range", "\"other\"")
                        .get(content)
                        .expect(200)
                        .body()
                        .length());
        Answer beyond = http.with("Range", "bytes=17-").get(content);
        beyond.problem(416, "range-not-satisfiable");
        assertEquals("bytes */17", header(beyond, "Content-Range"));
        Answer head = http.any("HEAD", content, null, "").expect(200);
        assertEquals("17", header(head, "Content-Length"));
        assertEquals("", head.body());
        http.get(content + "?version=2").problem(404, "not-found");
        http.get(content + "?version=x").problem(400, "invalid-input");
    }

    @Test
    public void con12_anUploadThatIsCutOffLeavesNeitherRowNorFile() throws Exception {
        for (String more : List.of(
                "Content-Length: 10000000\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Content-Length: 10000000\r\nIdempotency-Key: cut-" + UUID.randomUUID() + "\r\n")) {
            try (Socket socket = new Socket("127.0.0.1", PLATFORM.platform().httpPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST " + Http.API + "/" + target() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                + http.authorization()
                                + "\r\nContent-Disposition: attachment; filename=\"cut.bin\"\r\n" + more + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                boolean chunked = more.startsWith("Transfer");
                for (int i = 0; i < 64; i++) {
                    if (chunked) {
                        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(new byte[65536]);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                out.flush();
                if (!more.contains("Key")) {
                    Await.until("a part of it to arrive", () -> !incoming().isEmpty());
                }
            }
            Await.until("nothing of it to be left", () -> incoming().isEmpty());
        }
        assertEquals(0, listed().size());
        assertTrue(
                "bodies left over",
                Stream.of(PLATFORM.platform()
                                .home()
                                .resolve("data/tmp")
                                .toFile()
                                .list())
                        .noneMatch(name -> name.endsWith(".part")));
    }

    @Test
    public void con12_whatIsWrongIsRefused_andNothingKept() {
        named("x.pdf")
                .with("Content-Digest", reprDigest("other"))
                .post(target(), PDF, "content")
                .problem(422, "digest-differs", "CON-12");
        named("x.pdf")
                .with("Repr-Digest", "sha-256=broken")
                .post(target(), PDF, "content")
                .problem(400, "invalid-input");
        named("x.pdf")
                .with("Content-Encoding", "gzip")
                .post(target(), PDF, "content")
                .problem(415, "content-encoded");
        named("x.pdf").post(target(), PDF, "").problem(400, "empty-content", "CON-12");
        assertEquals(
                List.of("subjectKind", "subjectId", "kind", "fileName"),
                http.post("documents", PDF, "content")
                        .problem(400, "invalid-input", "CON-12")
                        .get("errors")
                        .findValuesAsText("field"));
        named("x.pdf")
                .post("documents?subjectKind=contract&subjectId=unknown&kind=OTHER", PDF, "content")
                .problem(404, "not-found");
        named("x.pdf")
                .post("documents?subjectKind=yacht&subjectId=x&kind=OTHER", PDF, "content")
                .problem(404, "not-found");
        http.get("documents").problem(400, "invalid-input");
        assertEquals(0, listed().size());
        assertNothingIsIncoming();

        named("x.pdf")
                .with("Content-Digest", reprDigest("content"))
                .post(target(), PDF, "content")
                .expect(201);
        named("form.pdf")
                .post(target(), "application/x-www-form-urlencoded", "as=curl&sends=it")
                .expect(201);
        assertEquals(List.of(PDF, PDF), listed().findValuesAsText("mediaType"));
    }

    @Test
    public void con12_namesOfFilesAreMadeSafe() {
        Map<String, String> names = Map.of(
                "attachment; filename=\"../../../etc/passwd\"", "passwd",
                "attachment; filename=\"..\\\\..\\\\boot.ini\"", "boot.ini",
                "attachment; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b%3D1.pdf", "aSet-Cookie_ b=1.pdf",
                "attachment; filename*=UTF-8''%E2%80%AEfdp.exe", "fdp.exe",
                "attachment; filename*=UTF-8''Pr%C3%BCfung%22.pdf", "Pr\u00FCfung_.pdf");
        names.forEach((header, safe) -> {
            JsonNode document = http.with("Content-Disposition", header)
                    .post(target(), PDF, "content")
                    .expect(201)
                    .json();
            assertEquals(safe, document.get("versions").get(0).get("fileName").textValue());
            Answer content = http.get("documents/" + document.get("id").textValue() + "/content")
                    .expect(200);
            assertFalse(content.headers().firstValue("Set-Cookie").isPresent());
        });
        http.with("Content-Disposition", "attachment; filename=\"..\"")
                .post(target(), PDF, "content")
                .problem(400, "invalid-input", "CON-12");
        assertFalse(Files.exists(PLATFORM.platform().home().resolve("etc/passwd")));
    }

    @Test
    public void con12_aSignedDocumentChangesByNoRoute() {
        JsonNode document = added(PDF, "contract.pdf", "signed content");
        String path = "documents/" + document.get("id").textValue();
        Map<String, String> signature = Map.of("signedOn", "2021-03-15", "role", "senior-contract-owner");
        http.post(path + "/signature", signature).problem(428, "precondition-required");
        http.with("If-Match", "\"2\"").post(path + "/signature", signature).problem(412, "precondition-failed");
        http.with("If-Match", "\"1\"")
                .post(path + "/signature", Map.of("signedOn", "2999-01-01", "role", "Jane Smith"))
                .problem(400, "invalid-input", "CON-12");
        JsonNode signed = http.with("If-Match", "\"1\"")
                .post(path + "/signature", signature)
                .ok();
        assertEquals("SIGNED", signed.get("state").textValue());
        String before = http.get(path).expect(200).body();

        for (String tag : List.of("\"1\"", "\"2\"", "\"3\"")) {
            Http read = named("contract.pdf").with("If-Match", tag);
            read.post(path + "/versions", PDF, "another").problem(409, "document-signed", "CON-12");
            read.with("Idempotency-Key", UUID.randomUUID().toString())
                    .post(path + "/versions", PDF, "another")
                    .problem(409, "document-signed", "CON-12");
            read.post(path + "/signature", signature).problem(409, "document-signed", "CON-12");
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "POST")) {
            for (String below : List.of("", "/content", "/content?version=1", "/versions/1")) {
                int status = named("x.pdf")
                        .with("If-Match", "\"2\"")
                        .any(method, path + below, PDF, "another")
                        .status();
                assertTrue(method + " " + below + " " + status, status == 404 || status == 405);
            }
        }
        for (String method : List.of("PUT", "DELETE")) {
            for (String below : List.of("/versions", "/signature")) {
                http.with("If-Match", "\"2\"")
                        .any(method, path + below, PDF, "another")
                        .problem(405, "method-not-allowed");
            }
        }
        PLATFORM.console()
                .run("document:sign " + document.get("id").textValue() + " "
                        + document.get("versions").get(0).get("sha256").textValue() + " 2021-03-16 chair")
                .failed();
        assertEquals(before, http.get(path).expect(200).body());
        assertEquals("signed content", http.get(path + "/content").expect(200).body());
    }

    @Test
    public void con12_ofVersionsAddedAtOnceOneIsKept() {
        String path =
                "documents/" + added("text/plain", "a.txt", "one").get("id").textValue();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(named("a.txt")
                    .with("If-Match", "\"1\"")
                    .postLater(path + "/versions", "text/plain", BodyPublishers.ofString("version of " + i)));
        }
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.problem(412, "precondition-failed"));
        JsonNode versions = http.get(path).ok().get("versions");
        assertEquals(2, versions.size());
        assertEquals("one", http.get(path + "/content?version=1").expect(200).body());
        assertTrue(http.get(path + "/content").expect(200).body().startsWith("version of "));
        assertNothingIsIncoming();
    }

    @Test
    public void con12_theSameUploadTwiceHasOneEffect() {
        Http keyed = named("once.txt").with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post(target(), "text/plain", "once").expect(201);
        Answer second = keyed.post(target(), "text/plain", "once").expect(201);

        assertEquals(first.body(), second.body());
        assertEquals("true", header(second, "Idempotent-Replayed"));
        keyed.post(target(), "text/plain", "another").problem(422, "idempotency-key-reused");
        assertEquals(1, listed().size());
    }

    @Test
    public void x3_documentsOfAnotherRegionAreAsTheUnknown() {
        JsonNode document = added(PDF, "contract.pdf", "content");
        String id = document.get("id").textValue();
        Http west = user("contract-manager west-midlands");
        String unknown = "00000000-0000-0000-0000-000000000000";
        for (String path : List.of("documents/%s", "documents/%s/content", "documents/%s/content?version=1")) {
            assertEquals(shape(west.get(path.formatted(unknown)), unknown), shape(west.get(path.formatted(id)), id));
        }
        Http read = west.with("If-Match", "\"1\"").with("Content-Disposition", "attachment; filename=\"x.pdf\"");
        assertEquals(
                shape(read.post("documents/" + unknown + "/versions", PDF, "x"), unknown),
                shape(read.post("documents/" + id + "/versions", PDF, "x"), id));
        Map<String, String> signature = Map.of("signedOn", "2021-03-15", "role", "chair");
        assertEquals(
                shape(read.post("documents/" + unknown + "/signature", signature), unknown),
                shape(read.post("documents/" + id + "/signature", signature), id));
        for (String subject : List.of(contract.id(), contract.reference())) {
            assertEquals(
                    shape(west.get("documents?subjectKind=contract&subjectId=" + unknown), unknown),
                    shape(west.get("documents?subjectKind=contract&subjectId=" + subject), subject));
            assertEquals(
                    shape(
                            read.post("documents?subjectKind=contract&kind=OTHER&subjectId=" + unknown, PDF, "x"),
                            unknown),
                    shape(
                            read.post("documents?subjectKind=contract&kind=OTHER&subjectId=" + subject, PDF, "x"),
                            subject));
        }

        Http auditor = user("auditor wessex");
        auditor.get("documents/" + id).ok();
        auditor.with("If-Match", "\"1\"")
                .post("documents/" + id + "/signature", signature)
                .problem(403, "not-allowed");
        user("partner wessex").get("documents/" + id).problem(403, "not-allowed", "X-3");
    }

    @Test
    public void con12_documentsAreListedByPage_asCsv_andAtTheConsole() {
        List<String> added = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            added.add(added(PDF, "=" + i + ".pdf", "content " + i).get("id").textValue());
        }
        Answer first = http.get("documents?subjectKind=contract&limit=2&subjectId=" + contract.reference())
                .expect(200);
        assertEquals(added.subList(0, 2), first.json().get("items").findValuesAsText("id"));
        String next = header(first, "Link").replaceAll("^<|>.*", "").replaceFirst("^.*" + Http.API + "/", "");
        assertEquals(added.subList(2, 3), http.get(next).ok().get("items").findValuesAsText("id"));
        String csv = http.get("documents?subjectKind=contract&subjectId=" + contract.id(), "text/csv")
                .expect(200)
                .body();
        assertTrue(csv, csv.startsWith("id,kind,title,state,version,fileName,mediaType,size,sha256"));
        assertTrue("a cell that a spreadsheet would take for a formula: " + csv, csv.contains(",'=1.pdf,"));

        JsonNode listed = PLATFORM.console()
                .run("document:list --json contract " + contract.reference())
                .json();
        assertEquals(added, listed.findValuesAsText("id"));
        String shown = PLATFORM.console()
                .run("document:show " + added.get(0))
                .succeeded()
                .text();
        assertTrue(shown, shown.contains("content".length() + 2 + " bytes"));
        PLATFORM.console()
                .run("document:sign " + added.get(0) + " 00000000 2021-03-15 chair")
                .failed();
        JsonNode signed = PLATFORM.console()
                .run("document:sign --json " + added.get(0) + " "
                        + listed.get(0).get("sha256").textValue().substring(0, 8) + " 2021-03-15 chair")
                .json();
        assertEquals("SIGNED", signed.get("state").textValue());
        String log =
                PLATFORM.console().run("audit:list --json --limit 5").json().toString();
        assertTrue(log, log.contains("document.signed"));
        assertFalse("no names of files in the audit log", log.contains("=1.pdf"));
    }

    @Test
    public void con12_aProcurementHasDocumentsAsWell() {
        String reference = "PR-" + UUID.randomUUID().toString().substring(0, 8);
        String id = http.post(
                        "procurements",
                        Map.of(
                                "reference", reference,
                                "title", "Lead employer",
                                "region", "wessex",
                                "regime", "GOODS_AND_SERVICES",
                                "serviceStart", "2028-08-01",
                                "lots",
                                        List.of(Map.of(
                                                "number", 1,
                                                "title", "All of Wessex",
                                                "region", "wessex",
                                                "value", "150000.00"))))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        JsonNode document = named("specification.pdf")
                .post("documents?subjectKind=procurement&kind=SPECIFICATION&subjectId=" + reference, PDF, "content")
                .expect(201)
                .json();
        assertEquals(id, document.get("subjectId").textValue());
        assertEquals("technicalSpecifications", document.get("ocdsType").textValue());
        user("contract-manager west-midlands")
                .get("documents/" + document.get("id").textValue())
                .problem(404, "not-found");
    }

    @Test
    public void con12_contentsAreVerified() {
        JsonNode document = added(PDF, "kept.pdf", "kept " + UUID.randomUUID());
        JsonNode found = PLATFORM.console().run("document:verify --json").json();
        assertEquals(found.toString(), found.get("contents"), found.get("whole"));
        String digest = document.get("versions").get(0).get("sha256").textValue();
        Path place = folder().resolve(digest.substring(0, 2)).resolve(digest);
        Path aside = place.resolveSibling("aside");
        try {
            Files.move(place, aside);
            String failed = PLATFORM.console().run("document:verify").failed().text();
            assertTrue(failed, failed.contains(digest));
            http.get("documents/" + document.get("id").textValue() + "/content")
                    .problem(500, "content-missing", "CON-12");
            Files.move(aside, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PLATFORM.console().run("document:verify").succeeded();
        PLATFORM.console().run("document:sweep").succeeded();
        http.get("documents/" + document.get("id").textValue() + "/content").expect(200);
    }

    private String target() {
        return "documents?subjectKind=contract&kind=SIGNED_CONTRACT&subjectId=" + contract.reference();
    }

    private Http named(String fileName) {
        return http.with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    private JsonNode added(String mediaType, String fileName, String content) {
        return named(fileName).post(target(), mediaType, content).expect(201).json();
    }

    private JsonNode listed() {
        return http.get("documents?subjectKind=contract&subjectId=" + contract.id())
                .ok()
                .get("items");
    }

    /** @param role a role and a node */
    private static Http user(String role) {
        String name = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        String password = PLATFORM.console()
                .run("access:add-user --json " + name)
                .json()
                .get("password")
                .asText();
        PLATFORM.console().run("access:grant " + name + " " + role).succeeded();
        return PLATFORM.http().as(name, password);
    }

    private static Path folder() {
        return PLATFORM.platform().home().resolve("documents");
    }

    private static List<String> incoming() {
        return List.of(folder().resolve("incoming").toFile().list());
    }

    private static void assertNothingIsIncoming() {
        Await.until("nothing to be incoming", () -> incoming().isEmpty());
    }

    /** Without what names the thing that was asked for, or differs from request to request. */
    private static JsonNode shape(Answer answer, String asked) {
        answer.problem(404, "not-found");
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove("correlationId");
        problem.put("detail", problem.get("detail").asText().replace(asked, "…"));
        return problem;
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static BodyPublisher sized(Noise noise, long size) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> noise), size);
    }

    private static long read(InputStream body, long most, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[65536];
        long all = 0;
        while (all < most) {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, most - all));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            all += read;
        }
        return all;
    }

    private static String reprDigest(String content) {
        return "sha-256=:"
                + Base64.getEncoder().encodeToString(sha256().digest(content.getBytes(StandardCharsets.UTF_8)))
                + ":";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes that do not repeat, made while they are sent. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[65536];
        private final MessageDigest digest = DocumentsTest.sha256();
        private final long size;
        private final long pause;
        private final Runnable meanwhile;
        private long sent;
        private long state = 4711;
        private String sha256;

        /** @param pause after how many bytes something is done meanwhile */
        Noise(long size, long pause, Runnable meanwhile) {
            this.size = size;
            this.pause = pause;
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read by the block");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (sent == size) {
                return -1;
            }
            if (sent == pause) {
                meanwhile.run();
            }
            int most = (int) Math.min(Math.min(length, block.length), size - sent);
            int count = sent < pause ? (int) Math.min(most, pause - sent) : most;
            for (int i = 0; i < count; i += 8) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                for (int j = 0; j < 8 && i + j < count; j++) {
                    block[i + j] = (byte) (state >>> (8 * j));
                }
            }
            System.arraycopy(block, 0, buffer, offset, count);
            digest.update(block, 0, count);
            sent += count;
            return count;
        }

        /** Of all that was sent. */
        String sha256() {
            if (sha256 == null) {
                sha256 = hex(digest);
            }
            return sha256;
        }
    }
}
