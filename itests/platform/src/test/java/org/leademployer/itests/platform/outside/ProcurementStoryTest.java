/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.GovernanceFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;
import org.leademployer.itests.platform.harness.Soap;
import org.leademployer.itests.platform.harness.Tender;

/**
 * One procurement from the initiation call to a running contract with a pinned regional schedule: by REST, at the console, and over
 * SOAP, which reads. The standstill is passed by a platform that is started anew, with its clock ahead.
 */
public class ProcurementStoryTest {

    /** More than any standstill of eight working days takes, Christmas and New Year among them. */
    private static final int AHEAD_DAYS = 21;

    private static Platform platform;

    @BeforeClass
    public static void start() {
        platform = Platform.unpack("story").start();
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void fromTheInitiationCallToARunningContract() throws Exception {
        platform.deployFolder().drop(platform.northWest("1.0.0"));
        new Schedules(platform.http()).awaitListed("north-west", "1.0.0");
        String reference = "NW-STORY";
        String path = "procurements/" + reference;

        begin(reference);
        publish(reference);
        String bid = evaluate(reference);
        award(reference, bid);
        passTheStandstill();
        console("procurement:conclude " + reference);
        JsonNode made = Await.value("the contract of the procurement", () -> Optional.of(
                        http().get(path).ok())
                .filter(one -> one.get("contracts").size() == 1));
        assertEquals("CONCLUDED", made.get("state").textValue());
        String contract = made.at("/contracts/0/reference").textValue();
        http().post(path + "/contracts", Map.of()).problem(409, "wrong-state");
        runContract(contract);
        notices(reference, contract);
        assertEquals(List.of(), new LogCheck().unexpected(platform.log()));
    }

    /** By REST, from a draft to the initiation call; the answer at the console. */
    private void begin(String reference) {
        http().post("procurements", Tender.draft(reference, "north-west")).expect(201);
        JsonNode asked =
                http().post("procurements/" + reference + "/initiation").ok();
        assertFalse(asked.at("/initiation/answerDue").asText().isEmpty());
        assertTrue(console("procurement:reminders " + reference).contains("Commercial Team answers"));
        console("procurement:answer " + reference + " 'Commercial Team' 'above-threshold tender'");
    }

    /** Prepared by a file at the console, and published there. */
    private void publish(String reference) throws Exception {
        Path file = platform.home().resolve("preparation.json");
        Files.writeString(file, Tender.PREPARATION);
        assertTrue(console("procurement:gate " + reference).contains("costed plan"));
        console("procurement:prepare " + reference + " " + file);
        assertTrue(console("procurement:gate " + reference).contains("privacy:screen"));
        GovernanceFile.of(http(), reference, "north-west").screened();
        assertTrue(console("procurement:gate " + reference).contains("mayBePublished  true"));
        console("procurement:announce " + reference);
        console("procurement:publish " + reference + " " + Instant.now().plus(Duration.ofSeconds(8)));
        http().post("procurements/" + reference + "/bids", Tender.bid("First Trust", "RTD", "140000.00"))
                .expect(200);
        http().post("procurements/" + reference + "/bids", Tender.bid("Second Trust", "RTE", "149000.00"))
                .expect(200);
        assertEquals(
                2, http().get("procurements/" + reference + "/receipts").ok().size());
    }

    /** Opened at the console; scored by REST and at the console; the better bid is preferred. */
    private String evaluate(String reference) {
        String path = "procurements/" + reference;
        Await.until(
                "the bids to be opened",
                () -> platform.console().run("procurement:open " + reference).status() == 0);
        JsonNode bids = http().get(path + "/bids").ok();
        for (JsonNode bid : bids) {
            String id = bid.get("id").textValue();
            console("procurement:score " + reference + " " + id + " service 8 'as asked'");
            http().put(path + "/scores", Tender.score(id, "social")).expect(200);
        }
        for (JsonNode bid : bids) {
            String id = bid.get("id").textValue();
            console("procurement:agree " + reference + " " + id + " service 8 agreed");
            http().put(path + "/consensus", Tender.score(id, "social")).expect(200);
        }
        JsonNode first = http().get(path + "/ranking").ok().at("/lots/0/places/0");
        assertEquals("First Trust", first.get("bidder").textValue());
        String bid = first.get("bid").textValue();
        console("procurement:prefer " + reference + " 1 " + bid);
        assertTrue(console("procurement:prove-ranking " + reference).contains("true"));
        return bid;
    }

    private void award(String reference, String bid) {
        http().post("procurements/" + reference + "/award").problem(409, "award-refused", "PRO-11");
        LocalDate found = LocalDate.now(ZoneId.of("Europe/London"));
        console("procurement:assure --viability 'viable over the whole term' --viable-on " + found + " " + reference
                + " " + bid);
        JsonNode refused = http().post("procurements/" + reference + "/award").problem(409, "award-refused", "PRO-11");
        assertTrue(refused.toString(), refused.at("/missing/0").textValue().endsWith("(IG-4)"));
        GovernanceFile.of(http(), reference, "north-west").assured("RTD");
        JsonNode awarded = http().post("procurements/" + reference + "/award").ok();
        assertEquals("AWARDED", awarded.get("state").textValue());
        http().post("procurements/" + reference + "/contracts", Map.of()).problem(409, "standstill-runs", "PRO-12");
    }

    private void passTheStandstill() {
        platform.stop();
        platform.javaOptions("-Dlead-employer.clock.ahead=P" + AHEAD_DAYS + "D");
        platform.start();
        assertTrue(http().get("/system/health").expect(200).body().contains("runs ahead by P" + AHEAD_DAYS + "D"));
        assertTrue(console("health:show").contains("rehearsal"));
        new Schedules(platform.http()).awaitListed("north-west", "1.0.0");
    }

    private void runContract(String contract) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London")).plusDays(AHEAD_DAYS);
        String path = "contracts/" + contract;
        assertEquals("RTD", http().get(path).ok().get("leadEmployer").textValue());
        String tag = http().get(path).expect(200).headers().firstValue("ETag").orElseThrow();
        http().with("If-Match", tag)
                .patch(
                        path + "/record",
                        Map.of(
                                "seniorContractOwner", "owner-1",
                                "contractOwner", "owner-2",
                                "commercialContractManager", "commercial-1",
                                "commissionerFinanceContact", "finance-1",
                                "leadEmployerFinanceContact", "finance-2",
                                "tier", "GOLD",
                                "riskSharingAgreement", "RSA-1",
                                "riskSharingSignedOn", today.toString(),
                                "gdprVariation", "NOT_APPLICABLE"))
                .expect(200);
        http().post(path + "/schedules/5/populate").expect(200);
        console("contract:defer " + contract + " 7 2028-12-31 'mobilisation still runs'");
        console("contract:sign " + contract + " " + today);
        console("contract:start " + contract + " 2028-08-01");
        String read = soap("contracts", "<c:readContract><c:contract>" + contract + "</c:contract></c:readContract>");
        assertTrue(read, read.contains("<state>RUNNING</state>"));
        assertTrue(read, read.contains("<variant>north-west:1.0.0</variant>"));
    }

    private void notices(String reference, String contract) {
        Await.until("the last notice in the feed", () -> soap("notices", "<n:listNotices/>")
                .contains("<reference>" + contract + "</reference><value>140000.00</value>"));
        String listed = soap("notices", "<n:listNotices/>");
        for (String tag : List.of("planning", "tender", "award", "contract")) {
            assertTrue(listed, listed.contains("<tag>" + tag + "</tag>"));
        }
        assertTrue(listed, listed.contains("<supplier>RTD</supplier>"));
        assertEquals(
                "compiled",
                http().get("procurements/" + reference + "/ocds/record")
                        .ok()
                        .at("/records/0/compiledRelease/tag/0")
                        .asText());
    }

    private static Http http() {
        return platform.http();
    }

    private static String console(String command) {
        return platform.console().run(command).succeeded().text();
    }

    private static String soap(String service, String body) {
        Soap.Reply reply = http().soap().post(service, Soap.envelope(body));
        assertEquals(reply.text(), 200, reply.status());
        return reply.text();
    }
}
