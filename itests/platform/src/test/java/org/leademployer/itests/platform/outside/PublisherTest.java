/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Http;

/** What every address has in common: versions, keys, pages, tables, errors; and that none is lost while a bundle is updated. */
public class PublisherTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @Test
    public void aChangeNamesTheVersionThatWasRead() {
        ContractFile contract = lot.contract();
        String path = "contracts/" + contract.id();
        Map<String, String> silver = Map.of("tier", "SILVER");
        String first = contract.tag();

        http.patch(path + "/record", silver).problem(428, "precondition-required");
        for (String bad : List.of("7", "*", "W/\"1\"", "\"x\"", "\"1\", \"2\"")) {
            http.with("If-Match", bad).patch(path + "/record", silver).problem(400, "invalid-input");
        }
        Answer changed =
                http.with("If-Match", first).patch(path + "/record", silver).expect(200);
        assertNotEquals(first, changed.headers().firstValue("ETag").orElseThrow());
        JsonNode stale =
                http.with("If-Match", first).patch(path + "/record", silver).problem(412, "precondition-failed");
        assertTrue(stale.toString(), stale.get("detail").asText().contains("version 1"));
        assertEquals("SILVER", contract.read().get("record").get("tier").asText());
    }

    @Test
    public void whatIsKnownAlreadyIsNotSentAgain() {
        ContractFile contract = lot.contract();
        Answer again = http.with("If-None-Match", contract.tag()).get("contracts/" + contract.id());
        again.expect(304);
        assertEquals("", again.body());
        http.with("If-None-Match", "\"77\"").get("contracts/" + contract.id()).expect(200);
    }

    @Test
    public void theSameKeyHasOneEffect() {
        String reference = "IT-KEY-" + key();
        Map<String, ?> draft = lot.draft(reference, "2021-04-01", "2025-03-31");
        Http keyed = http.with("Idempotency-Key", key());

        Answer first = keyed.post("contracts", draft).expect(201);
        Answer second = keyed.post("contracts", draft).expect(201);
        assertEquals(first.body(), second.body());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
        assertEquals("true", second.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertFalse(first.headers().firstValue("Idempotent-Replayed").isPresent());
        keyed.post("contracts", lot.draft(reference + "-2", "2021-04-01", "2025-03-31"))
                .problem(422, "idempotency-key-reused");
        http.post("contracts", draft).problem(409, "reference-taken");
    }

    @Test
    public void theSameKeyAtOnceHasOneEffect() {
        for (int round = 0; round < 5; round++) {
            Map<String, ?> draft = lot.draft("IT-KEY-" + key(), "2021-04-01", "2025-03-31");
            Http keyed = http.with("Idempotency-Key", key());
            List<CompletableFuture<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(keyed.postLater("contracts", draft));
            }
            Set<String> bodies = new TreeSet<>();
            sent.forEach(one -> bodies.add(one.join().expect(201).body()));
            assertEquals(1, bodies.size());
        }
    }

    @Test
    public void aRefusalIsNotKept() {
        String key = key();
        Map<String, ?> draft = lot.draft("IT-KEY-" + key, "2021-04-01", "2025-03-31");
        Http keyed = http.with("Idempotency-Key", key);
        keyed.post("contracts", lot.draft("IT-KEY-" + key, "2025-04-01", "2021-03-31"))
                .problem(400, "invalid-input");
        keyed.post("contracts", draft).expect(201);
        http.with("Idempotency-Key", "with spaces").post("contracts", draft).problem(400, "invalid-input");
        http.with("Idempotency-Key", "x".repeat(101)).post("contracts", draft).problem(400, "invalid-input");
    }

    @Test
    public void pagesFollowOneAnotherByTheirLinks() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            own.add(lot.contract().reference());
        }
        List<String> read = new ArrayList<>();
        String next = "contracts?region=wessex&limit=2";
        while (next != null) {
            Answer page = http.get(next).expect(200);
            read.addAll(page.json().get("items").findValuesAsText("reference"));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> {
                        assertTrue(link, link.endsWith(">; rel=\"next\""));
                        return link.substring(1, link.indexOf('>'));
                    })
                    .orElse(null);
            assertEquals(next == null, page.json().get("next") == null);
        }
        assertTrue(read.containsAll(own));
        assertEquals("in order, and none twice", List.copyOf(new TreeSet<>(read)), read);
        for (String bad : List.of("0", "1001", "x", "-1", "9999999999")) {
            http.get("contracts?limit=" + bad).problem(400, "invalid-input");
        }
    }

    @Test
    public void aTableMayBeReadAsCsv() {
        ContractFile contract = lot.contract();
        Answer csv =
                http.with("Accept", "text/csv").get("contracts?region=wessex").expect(200);
        assertTrue(csv.contentType().startsWith("text/csv"));
        List<String> lines = csv.body().lines().toList();
        assertTrue(lines.get(0), lines.get(0).startsWith("id,reference,"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(contract.id() + "," + contract.reference() + ",")));
        for (String path : List.of("hosts?limit=3", "schedules/6/variants", "calculations", "contracts")) {
            http.with("Accept", "text/csv").get(path).expect(200);
        }
        http.with("Accept", "text/csv").get("contracts/" + contract.id()).problem(406, "not-acceptable");
    }

    @Test
    public void everyErrorHasTheOneForm() {
        http.get("/").problem(404, "not-found");
        http.get("/nowhere").problem(404, "not-found");
        http.get("/cxf").problem(404, "not-found");
        http.get("/cxf/services").problem(404, "not-found");
        http.get("/api").problem(404, "not-found");
        http.get("/api/v2/contracts").problem(404, "not-found");
        http.get("nowhere").problem(404, "not-found");
        http.get("/system/console").problem(404, "not-found");
        http.get("/jolokia").problem(404, "not-found");
        http.get("/api/v1?_wadl").problem(400, "invalid-input");
        assertFalse(http.get("/api/v1?_wadl").body().contains("application xmlns"));
        http.get("contracts?sort=value;drop%20table&regoin=north-west").problem(400, "invalid-input");
        assertTrue(http.get("contracts?regoin=north-west").body().contains("Known here: after, format, limit, region"));
        Answer otherMethod = http.put("contracts", Map.of());
        otherMethod.problem(405, "method-not-allowed");
        assertEquals(
                "GET, HEAD, OPTIONS, POST",
                otherMethod.headers().firstValue("Allow").orElse("none"));
        assertTrue(otherMethod.body(), otherMethod.body().contains("but GET, HEAD, OPTIONS, POST"));
        http.post("contracts").problem(400, "invalid-input");
        http.post("contracts", "application/xml", "<x/>").problem(415, "unsupported-media-type");
        http.post("contracts", "text/plain", "x").problem(415, "unsupported-media-type");
        http.post("contracts", "bogus", "{}").problem(415, "unsupported-media-type");
        http.post("contracts", "application/json; charset=nonsense", "{}").problem(415, "unsupported-media-type");
        http.post("/soap/contracts", "text/xml; charset=UTF-7", "<x/>").expect(415);
        http.with("Accept", "image/png").get("contracts").problem(406, "not-acceptable");
        http.post("contracts", "application/json", "{\"reference\":").problem(400, "invalid-input");
        http.postCsv("placements/import", "x".repeat(65 * 1024 * 1024)).problem(413, "body-too-large");
    }

    @Test
    public void theDocumentationIsServedFromHereAlone() {
        http.withoutLogin().get("/docs/").problem(401, "login-required");
        Answer page = http.get("/docs/").expect(200);
        assertTrue(page.contentType().startsWith("text/html"));
        assertFalse("something is fetched from elsewhere", page.body().contains("http"));
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "start.js", "favicon-32x32.png")) {
            assertFalse(file, http.get("/docs/" + file).expect(200).body().isEmpty());
        }
        http.get("/docs/../etc/users.properties").expect(404);
        http.get("/docs/unknown.js").problem(404, "not-found");
    }

    private static String key() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    @Test
    public void noRequestIsLostWhileTheBundleOfADomainIsUpdated() throws InterruptedException {
        ContractFile contract = lot.contract();
        List<Answer> lost = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        int[] answered = new int[1];
        for (int i = 0; i < 4; i++) {
            Thread caller = new Thread(() -> {
                while (!enough.get()) {
                    Answer answer = http.get("contracts/" + contract.id());
                    boolean whole = answer.status() == 200 && answer.body().contains(contract.reference());
                    synchronized (lost) {
                        answered[0]++;
                        if (!whole) {
                            lost.add(answer);
                        }
                    }
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (int round = 0; round < 3; round++) {
            PLATFORM.console().run("bundle:update org.leademployer.contracts").succeeded();
        }
        enough.set(true);
        for (Thread caller : callers) {
            caller.join();
        }
        System.out.println(
                answered[0] + " requests while the contracts bundle was updated three times, " + lost.size() + " lost");
        assertEquals(List.of(), lost.subList(0, Math.min(3, lost.size())));
        http.get("contracts/" + contract.id()).expect(200);
    }
}
