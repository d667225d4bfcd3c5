/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.GovernanceFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Soap;
import org.leademployer.itests.platform.harness.Ssh;
import org.leademployer.itests.platform.harness.Tender;

/** Procurements on the running platform, as those who call it see them: what is refused, and what nobody finds. */
public class ProcurementTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();

    @Test
    public void pro6_publicationIsRefusedWithEverythingThatIsMissing() {
        Tender tender = Tender.begun(http, "wessex");

        JsonNode refused = http.post(tender.path() + "/publish", Map.of("closesAt", "2030-01-01T12:00:00Z"))
                .problem(409, "publication-refused", "PRO-6");

        assertTrue(refused.toString(), refused.get("missing").size() > 30);
        assertEquals(
                refused.get("missing").toString(),
                http.get(tender.path() + "/gate").ok().get("missing").toString());
        JsonNode console = PLATFORM.console()
                .run("procurement:gate --json " + tender.reference())
                .json();
        assertEquals(refused.get("missing").toString(), console.get("missing").toString());
        http.get("procurements/unknown").problem(404, "not-found");
        http.post("procurements", Map.of("reference", "a b")).problem(400, "invalid-input");
    }

    /** Days are not typed: the records of information governance are read, at the procurement's node and above (IG-1, IG-4). */
    @Test
    public void ig1_theGateReadsTheScreeningThatInformationGovernanceKeeps() {
        Tender tender = Tender.begun(http, "wessex").prepared();
        assertEquals("[]", http.get(tender.path() + "/gate").ok().get("missing").toString());
        tender.prepare(Map.of("dpiaScreening", Map.of("answeredOn", "2026-01-08", "fullDpia", false)))
                .problem(400, "invalid-input", "PRO-6");

        String again = tender.governance().asked();
        JsonNode missing = http.get(tender.path() + "/gate").ok().get("missing");
        assertEquals(missing.toString(), 1, missing.size());
        assertThat(missing.toString(), containsString("/api/v1/" + again + "/steps"));
        assertThat(http.get(tender.path() + "/reminders").ok().toString(), containsString("\"rule\":\"IG-1\""));
        tender.governance().step(again, Map.of("act", "ANSWER", "outcome", "FULL_DPIA", "reason", "a new bureau"));
        missing = http.get(tender.path() + "/gate").ok().get("missing");
        assertThat(missing.toString(), containsString("privacy:dpia-open"));
        // A record of another node decides nothing here.
        GovernanceFile.of(http, tender.reference(), "north-west").screened();
        assertEquals(missing, http.get(tender.path() + "/gate").ok().get("missing"));
        GovernanceFile.of(http, tender.reference(), "national").screened();
        assertEquals("[]", http.get(tender.path() + "/gate").ok().get("missing").toString());
    }

    @Test
    public void pro4_weightsAddUpToExactly100() {
        Tender tender = Tender.begun(http, "wessex").prepared();
        for (String[] one : new String[][] {{"49.99", "99.99"}, {"50.01", "100.01"}}) {
            ObjectNode parts = Tender.parts().retain("questions");
            ((ObjectNode) parts.at("/questions/0")).put("weight", one[0]);
            tender.prepare(parts).expect(200);

            JsonNode refused = http.post(tender.path() + "/publish", Map.of("closesAt", "2030-01-01T12:00:00Z"))
                    .problem(409, "publication-refused", "PRO-6");

            assertEquals(
                    List.of("weights of exactly 100 %: they add up to " + one[1] + " % (PRO-4)"),
                    Answer.texts(refused.get("missing")));
        }
    }

    @Test
    public void pro6_aTenureThatIsADayShortNeedsAnExceptionWithItsApprover() {
        Tender tender = Tender.begun(http, "wessex").prepared();
        ObjectNode parts = Tender.parts().retain("tenure");
        ObjectNode tenure = (ObjectNode) parts.get("tenure");
        tenure.put("lastDay", "2032-07-30");
        tender.prepare(parts).expect(200);
        JsonNode refused = http.post(tender.path() + "/publish", Map.of("closesAt", "2030-01-01T12:00:00Z"))
                .problem(409, "publication-refused", "PRO-6");
        assertThat(refused.get("missing").toString(), containsString("initial term up to 2032-07-31 at least"));

        tenure.put("exception", "bridges to a national contract");
        tenure.putObject("exceptionApproved")
                .put("by", "director")
                .put("office", "Board")
                .put("on", "2026-01-05");
        tender.prepare(parts).expect(200);

        assertEquals("[]", http.get(tender.path() + "/gate").ok().get("missing").toString());
    }

    @Test
    public void pro1_valuesThatCannotBeAreNamedByTheirField() {
        Map<String, Object> draft = new HashMap<>(Tender.draft(Tender.anyReference(), "wessex"));
        for (String wrong : List.of("-0.01", "€150000.00", "150000.005", "")) {
            draft.put("lots", List.of(Tender.lot("wessex", wrong)));
            JsonNode refused = http.post("procurements", draft).problem(400, "invalid-input");
            assertThat(wrong, refused.at("/errors/0/field").asText(), containsString("value"));
        }
        Map<String, Object> absent = new HashMap<>(Tender.lot("wessex", "1.00"));
        absent.remove("value");
        draft.put("lots", List.of(absent));
        assertEquals(
                "lots/0/value",
                http.post("procurements", draft)
                        .problem(400, "invalid-input", "CON-1")
                        .at("/errors/0/field")
                        .asText());
        for (String wrong : List.of("-0.01", "%E2%82%AC5", "1.005", "")) {
            http.get("procurement/route?regime=GOODS_AND_SERVICES&on=2022-01-10&value=" + wrong)
                    .problem(400, "invalid-input");
        }
        http.get("procurement/route?regime=GOODS_AND_SERVICES&on=2022-01-10").problem(400, "invalid-input");
    }

    @Test
    public void pro1_everyBandEndsWithItsBoundAndTheNextBeginsAPennyAbove() {
        String[][] edges = {
            {"GOODS_AND_SERVICES", "10000.00", "VALUE_FOR_MONEY_QUOTATION"},
            {"GOODS_AND_SERVICES", "10000.01", "COMPETITIVE_QUOTATIONS"},
            {"GOODS_AND_SERVICES", "50000.00", "COMPETITIVE_QUOTATIONS"},
            {"GOODS_AND_SERVICES", "50000.01", "FORMAL_TENDER"},
            {"GOODS_AND_SERVICES", "189330.00", "FORMAL_TENDER"},
            {"GOODS_AND_SERVICES", "189330.01", "ABOVE_THRESHOLD_TENDER"},
            {"LIGHT_TOUCH", "663540.00", "FORMAL_TENDER"},
            {"LIGHT_TOUCH", "663540.01", "ABOVE_THRESHOLD_TENDER"}
        };
        for (String[] edge : edges) {
            assertEquals(
                    String.join(" ", edge),
                    edge[2],
                    http.get("procurement/route?on=2022-01-10&regime=" + edge[0] + "&value=" + edge[1])
                            .ok()
                            .get("route")
                            .textValue());
        }
    }

    @Test
    public void theSamePostTwiceBeginsOneProcurement() {
        String reference = Tender.anyReference();
        Http once = http.with("Idempotency-Key", reference);

        Answer first =
                once.post("procurements", Tender.draft(reference, "wessex")).expect(201);
        Answer again =
                once.post("procurements", Tender.draft(reference, "wessex")).expect(201);

        assertEquals(first.body(), again.body());
        http.post("procurements", Tender.draft(reference, "wessex")).problem(409, "reference-taken");
        once.post("procurements", Tender.draft(reference + "-x", "wessex")).expect(422);
    }

    @Test
    public void pro6_aPartThatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        Tender tender = Tender.begun(http, "wessex");
        http.patch(tender.path(), Map.of("panelAvailable", true)).problem(428, "precondition-required");
        tender.prepare(Map.of("panelAvailable", true)).expect(200);

        http.with("If-Match", "\"1\"")
                .patch(tender.path(), Map.of("panelAvailable", false))
                .problem(412, "precondition-failed");
    }

    @Test
    public void x3_aProcurementOfAnotherRegionIsAsTheUnknown() {
        Tender tender = Tender.begun(http, "wessex");
        String name = "procurer-" + UUID.randomUUID().toString().substring(0, 8);
        String password = PLATFORM.console()
                .run("access:add-user --json " + name)
                .json()
                .get("password")
                .asText();
        PLATFORM.console()
                .run("access:grant " + name + " contract-manager north-east")
                .succeeded();
        Http elsewhere = http.as(name, password);

        for (String door : List.of("", "/gate", "/reminders", "/messages", "/receipts", "/bids", "/ocds")) {
            elsewhere.get(tender.path() + door).problem(404, "not-found");
        }
        elsewhere.post(tender.path() + "/initiation").problem(404, "not-found");
        elsewhere.post(tender.path() + "/award").problem(404, "not-found");
        assertThat(
                elsewhere.get("procurements?limit=1000").expect(200).body(), not(containsString(tender.reference())));
        elsewhere
                .post("procurements", Tender.draft(Tender.anyReference(), "wessex"))
                .problem(403, "not-allowed");
    }

    @Test
    public void pro9_aMarkerInABidIsFoundNowhereUntilItIsOpened() throws Exception {
        Tender tender = Tender.begun(http, "wessex").prepared();
        String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
        JsonNode published = tender.published(Duration.ofSeconds(40));
        assertEquals("ABOVE_THRESHOLD_TENDER", published.get("route").textValue());
        assertEquals("thresholds-2026", published.get("policy").get("id").textValue());
        String path = tender.path();
        Map<String, Object> bid = Tender.bid(marker, "RTD", "140000.00");
        Http once = http.with("Idempotency-Key", UUID.randomUUID().toString());
        String receipt = once.post(path + "/bids", bid).expect(200).body();
        assertEquals(receipt, once.post(path + "/bids", bid).expect(200).body());

        http.get(path + "/bids").problem(409, "bids-sealed", "PRO-9");
        http.post(path + "/opening").problem(409, "not-closed", "PRO-9");
        assertEquals(1, http.get(path + "/receipts").ok().size());
        List<String> told = new ArrayList<>();
        told.addAll(everyRoute(path));
        told.addAll(wrongBids(path, marker));
        told.addAll(everyCommand(tender.reference()));
        told.addAll(everyEnvelope(tender.reference()));
        assertTrue("it closed while it was looked at", tender.isOpenForBids());
        for (String one : told) {
            assertThat(one, not(containsString(marker)));
        }
        assertEquals(List.of(), filesWith(marker));

        tender.awaitClosing();
        http.post(path + "/bids", bid).problem(409, "bid-late", "PRO-9");
        http.post(path + "/opening").expect(200);
        assertThat(http.get(path + "/bids").expect(200).body(), containsString(marker));
        assertThat(
                PLATFORM.console()
                        .run("procurement:bids " + tender.reference())
                        .succeeded()
                        .out(),
                containsString(marker.substring(0, 12)));
    }

    @Test
    public void pro12_ofTwoWhoAwardAtOnceOneDoes() {
        Tender tender = Tender.begun(http, "wessex").prepared();
        tender.published(Duration.ofSeconds(3));
        String bid = tender.bidding("First Trust", "RTD", "140000.00");
        String path = tender.path();
        tender.awaitClosing();
        http.post(path + "/opening").expect(200);
        http.get(path + "/ranking").problem(409, "scores-missing", "PRO-10");
        http.put(path + "/consensus", Tender.score(bid, "service")).problem(409, "scores-missing", "PRO-10");
        for (String question : List.of("service", "social")) {
            http.put(path + "/scores", Tender.score(bid, question)).expect(200);
        }
        for (String question : List.of("service", "social")) {
            http.put(path + "/consensus", Tender.score(bid, question)).expect(200);
        }
        assertThat(http.get(path + "/ranking").expect(200).body(), containsString("\"total\":88.0000"));
        http.put(path + "/lots/1/preferred/" + bid, Map.of()).expect(200);
        assertTrue(http.get(path + "/ranking/proof").ok().get("equal").booleanValue());
        assertTrue(PLATFORM.console()
                .run("procurement:prove-ranking --json " + tender.reference())
                .json()
                .get("equal")
                .booleanValue());
        http.post(path + "/award").problem(409, "award-refused", "PRO-11");
        tender.assured(bid);

        List<CompletableFuture<Answer>> both =
                List.of(http.postLater(path + "/award", Map.of()), http.postLater(path + "/award", Map.of()));
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();

        assertEquals(
                answers.toString(),
                1,
                answers.stream().filter(one -> one.status() == 200).count());
        Answer loser =
                answers.stream().filter(one -> one.status() != 200).findFirst().orElseThrow();
        String code = loser.json().path("code").asText();
        loser.problem(409, code);
        assertTrue(code, List.of("procurement-changed", "wrong-state").contains(code));
        http.post(path + "/contracts", Map.of()).problem(409, "standstill-runs", "PRO-12");
        JsonNode releases = http.get(path + "/ocds").ok().get("releases");
        assertEquals(2, releases.size());
        assertEquals("UK6", releases.get(1).at("/tender/documents/0/noticeType").textValue());
        assertEquals(
                "First Trust", releases.get(1).at("/awards/0/suppliers/0/name").textValue());
        Await.until("the award in the feed of finance systems", () -> listedNotices()
                .contains("<reference>" + tender.reference() + "</reference>"));
    }

    /** Every address below a procurement that can be read, in every form; and everything that lists. */
    private List<String> everyRoute(String path) {
        List<String> bodies = new ArrayList<>();
        JsonNode paths = http.get("openapi.json").ok().get("paths");
        List<String> addresses = new ArrayList<>();
        paths.fields().forEachRemaining(entry -> {
            String address = entry.getKey();
            if (entry.getValue().has("get")
                    && (address.contains("/procurements") || !address.contains("{"))
                    && !address.contains("openapi")) {
                addresses.add(address.replaceFirst("^.*?/procurements/\\{procurement}", path)
                        .replaceFirst("^/(api/v1/)?", ""));
            }
        });
        assertTrue(addresses.toString(), addresses.size() > 20);
        assertTrue(addresses.toString(), addresses.contains(path + "/receipts"));
        for (String address : addresses) {
            for (String accept : List.of("application/json", "text/csv", "text/html", "text/calendar")) {
                Answer answer = http.get(address, accept);
                bodies.add(answer + "\n" + answer.headers().map());
            }
        }
        return bodies;
    }

    /** What is told of bids that cannot be taken. */
    private List<String> wrongBids(String path, String marker) {
        List<String> bodies = new ArrayList<>();
        for (Object wrong : List.of(
                Tender.bid(marker, marker + "!", "1.00"),
                Tender.bid(marker, "RTD", marker),
                Map.of("prices", Map.of(marker, "1.00")),
                Map.of("answers", Map.of(marker, marker)),
                Map.of("bidder", marker),
                Map.of("subcontractors", List.of(marker, "")))) {
            Answer answer = http.post(path + "/bids", wrong);
            answer.problem(400, "invalid-input");
            bodies.add(answer.body());
        }
        return bodies;
    }

    private List<String> everyCommand(String reference) {
        List<String> printed = new ArrayList<>();
        for (String command : List.of(
                "show",
                "gate",
                "splitting",
                "reminders",
                "messages",
                "receipts",
                "bids",
                "scores",
                "ranking",
                "prove-ranking",
                "notices",
                "ocds",
                "open")) {
            for (String json : List.of("", "--json ")) {
                Ssh.Output output = PLATFORM.console().run("procurement:" + command + " " + json + reference);
                printed.add(output.text());
            }
        }
        printed.add(
                PLATFORM.console().run("procurement:list --json").succeeded().text());
        printed.add(PLATFORM.console()
                .run("audit:list --json --limit 200")
                .succeeded()
                .text());
        return printed;
    }

    private List<String> everyEnvelope(String reference) {
        return List.of(
                listedNotices(),
                http.soap()
                        .post(
                                "notices",
                                Soap.envelope("<n:readNotice><n:procurement>" + reference
                                        + "</n:procurement><n:number>1</n:number></n:readNotice>"))
                        .text());
    }

    private String listedNotices() {
        return http.soap()
                .post("notices", Soap.envelope("<n:listNotices><n:limit>1000</n:limit></n:listNotices>"))
                .text();
    }

    /** The files of database, audit, configuration and log in which the text stands. */
    private static List<String> filesWith(String text) throws IOException {
        List<String> found = new ArrayList<>();
        byte[] wide = text.getBytes(StandardCharsets.UTF_16BE);
        Path home = PLATFORM.platform().home();
        int looked = 0;
        for (String folder : List.of("database", "audit", "etc", "data/log", "data/tmp")) {
            if (!Files.isDirectory(home.resolve(folder))) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> all = Files.walk(home.resolve(folder))) {
                files = all.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                looked++;
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (content.contains(text) || content.contains(new String(wide, StandardCharsets.ISO_8859_1))) {
                    found.add(file.toString());
                }
            }
        }
        assertTrue("no files of a database in " + home, looked > 50);
        return found;
    }
}
