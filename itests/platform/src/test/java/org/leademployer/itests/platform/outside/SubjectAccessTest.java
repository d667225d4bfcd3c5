/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;
import org.leademployer.itests.platform.harness.Ssh;

/** Two officers serve two trainees on the running platform: one is erased, the other is in none of it (IG-8). */
public class SubjectAccessTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String REQUESTS = "information-governance/subject-requests";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Ssh console = PLATFORM.console();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");
    private final Placements.Row left = lot.trainee().days("2012-08-01", "2013-08-06");
    private final Placements.Row other = lot.trainee().days("2012-08-01", "2013-08-06");
    private final Http first = officer("wessex");
    private final Http second = officer("wessex");

    @Test
    public void ig8_aPersonsDataAreHandedOverThenErased_andNobodyElseIsInThem() throws IOException {
        lot.imported(left, other);
        JsonNode access = opened(first, "ACCESS");
        change(first, access, Map.of("act", "VERIFY", "means", "DOCUMENT"));
        JsonNode gathered = change(first, access, Map.of("act", "GATHER"));
        assertEquals("GATHERED", gathered.get("state").asText());
        assertTrue(gathered.get("archive").get("complete").booleanValue());
        String archive = archive(first, access);
        assertTrue(archive.contains(left.surname()));
        assertTrue(archive.contains(left.gmcNumber()));
        assertFalse(archive.contains(other.surname()));
        assertFalse(archive.contains(other.gmcNumber()));
        change(first, access, Map.of("act", "HAND_OVER"));

        JsonNode erasure = opened(first, "ERASURE");
        change(first, erasure, Map.of("act", "VERIFY", "means", "DOCUMENT"));
        change(first, erasure, Map.of("act", "PROPOSE"));
        tagged(first, erasure)
                .post(path(erasure) + "/changes", Map.of("act", "APPROVE"))
                .problem(409, "second-person-needed", "IG-8");
        assertEquals(
                "ANSWERED",
                change(second, erasure, Map.of("act", "APPROVE")).get("state").asText());

        List<String> manners = first.get(path(erasure) + "/erasure").ok().findValuesAsText("manner");
        assertTrue(manners.toString(), manners.contains("OVERWRITTEN"));
        assertTrue(manners.toString(), manners.contains("KEPT"));
        first.get(path(access) + "/archive").problem(410, "person-erased", "IG-8");
        first.post(REQUESTS, body("ACCESS")).problem(404, "subject-unknown", "IG-8");
        String audit = PLATFORM.http().get("audit?limit=1000").expect(200).body();
        assertFalse(audit.contains(left.surname()));
        assertFalse(audit.contains(left.gmcNumber()));
        assertTrue(audit.contains("data-subject.erased"));
        // Whoever comes again begins a new record.
        assertEquals(1, lot.tryImport(left).ok().get("created").intValue());
    }

    @Test
    public void ig8_aPlacementThatIsNotLongOverHoldsTheRecord() {
        lot.imported(left.days("2025-08-06", "2025-12-02"));
        JsonNode erasure = opened(first, "ERASURE");
        change(first, erasure, Map.of("act", "VERIFY", "means", "DOCUMENT"));
        JsonNode problem = tagged(first, erasure)
                .post(path(erasure) + "/changes", Map.of("act", "PROPOSE"))
                .problem(409, "still-needed", "IG-8");
        assertTrue(problem.toString(), problem.get("missing").toString().contains("kept until 2031-12-02"));
    }

    @Test
    public void x3_onlyWhoServesDataSubjectsAtTheNodeIsLetIn() {
        lot.imported(left);
        JsonNode access = opened(first, "ACCESS");
        PLATFORM.http().get(REQUESTS).problem(403, "not-allowed", "X-3");
        Http elsewhere = officer("north-east");
        elsewhere.get(path(access)).problem(404, "not-found");
        elsewhere.post(REQUESTS, body("ACCESS")).problem(403, "not-allowed", "X-3");
        assertFalse(elsewhere
                .get(REQUESTS)
                .expect(200)
                .body()
                .contains(access.get("id").asText()));
        first.post(REQUESTS, Map.of("kind", "TELL")).problem(400, "invalid-input", "IG-8");
        first.post(REQUESTS, Map.of("kind", "ACCESS", "region", "atlantis", "knownBy", "NI", "value", "QQ123456A"))
                .problem(400, "invalid-input", "IG-8");
    }

    private JsonNode opened(Http officer, String kind) {
        return officer.post(REQUESTS, body(kind)).expect(201).json();
    }

    private Map<String, String> body(String kind) {
        Map<String, String> body = new HashMap<>();
        body.put("kind", kind);
        body.put("region", "wessex");
        body.put("knownBy", "GMC");
        body.put("value", left.gmcNumber());
        return body;
    }

    private static JsonNode change(Http officer, JsonNode request, Map<String, String> change) {
        return tagged(officer, request).post(path(request) + "/changes", change).ok();
    }

    private static Http tagged(Http officer, JsonNode request) {
        return officer.with(
                "If-Match",
                "\"" + officer.get(path(request)).ok().get("version").asLong() + "\"");
    }

    private static String path(JsonNode request) {
        return REQUESTS + "/" + request.get("id").asText();
    }

    private static String archive(Http officer, JsonNode request) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip =
                new ZipInputStream(officer.stream(path(request) + "/archive").body())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private Http officer(String node) {
        String name = "subject-officer-" + NUMBER.incrementAndGet();
        String password = console.run("access:add-user --json " + name)
                .json()
                .get("password")
                .asText();
        console.run("access:grant " + name + " information-governance-officer " + node)
                .succeeded();
        return PLATFORM.http().as(name, password);
    }
}
