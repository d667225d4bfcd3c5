/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.GovernanceFile;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.LogCheck;
import org.leademployer.itests.platform.harness.Platform;
import org.leademployer.itests.platform.harness.Schedules;
import org.leademployer.itests.platform.harness.Tender;

/**
 * The data of one contract from its award to its exit: screened and assessed before publication, the provider assured before the
 * award, a breach while it runs, and the exit with what becomes of the data. The contract runs on a platform that is started anew,
 * with its clock in the first month of the service.
 */
public class GovernanceStoryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String REGION = "north-west";
    private static final String REFERENCE = "NW-GOVERNANCE";
    private static final String PROCUREMENT = "procurements/" + REFERENCE;
    private static final String PROVIDER = "RTD";

    /** A month after the service of {@link Tender} begins. */
    private static final LocalDate IN_SERVICE = LocalDate.of(2028, 9, 1);

    private static Platform platform;

    private final long ahead = LocalDate.now(LONDON).until(IN_SERVICE, ChronoUnit.DAYS);

    @BeforeClass
    public static void start() {
        platform = Platform.unpack("governance-story").start();
    }

    @AfterClass
    public static void stop() {
        platform.close();
    }

    @Test
    public void fromTheAwardToTheExit() {
        platform.deployFolder().drop(platform.northWest("1.0.0"));
        new Schedules(platform.http()).awaitListed(REGION, "1.0.0");
        http().post("procurements", Tender.draft(REFERENCE, REGION)).expect(201);
        GovernanceFile governance = GovernanceFile.of(http(), REFERENCE, REGION);

        String screening = assess(governance);
        publish();
        award(governance);
        String contract = contractInService(screening);
        breach(contract);
        exit(contract);

        String audited = http().get("audit?limit=1000").expect(200).body();
        assertFalse("texts in the audit log", audited.contains("A list of payments"));
        assertEquals(List.of(), new LogCheck().unexpected(platform.log()));
    }

    /** IG-1, IG-2: one person advises, another decides. */
    private String assess(GovernanceFile governance) {
        String screening = governance.assessmentAsked();
        String dpia = GovernanceFile.BASE + "dpias/" + governance.submitted(screening);
        Http officer = officer();
        GovernanceFile.step(
                officer, dpia, Map.of("act", "ADVISE", "favourable", true, "text", "Go on", "officer", "DPO"));
        GovernanceFile.tryStep(officer, dpia, Map.of("act", "APPROVE")).problem(409, "second-person-needed", "IG-2");
        JsonNode approved = GovernanceFile.step(http(), dpia, Map.of("act", "APPROVE"));
        assertEquals("APPROVED", approved.get("state").textValue());
        assertEquals("admin", approved.at("/decision/by").textValue());
        Await.until("the review among the deadlines", () -> http().get(
                        "deadlines?domain=information-governance&region=" + REGION + "&limit=500")
                .ok()
                .findValuesAsText("rule")
                .contains("IG-2"));
        return screening;
    }

    private void publish() {
        http().post(PROCUREMENT + "/initiation").expect(200);
        http().post(
                        PROCUREMENT + "/initiation/answer",
                        Map.of("office", "Commercial Team", "recommendation", "formal tender"))
                .expect(200);
        http().with("If-Match", tag(PROCUREMENT))
                .patch(PROCUREMENT, Tender.parts())
                .expect(200);
        http().post(
                        PROCUREMENT + "/publish",
                        Map.of(
                                "closesAt",
                                Instant.now().plus(Duration.ofSeconds(8)).toString()))
                .expect(200);
        http().post(PROCUREMENT + "/bids", Tender.bid("First Trust", PROVIDER, "140000.00"))
                .expect(200);
        Await.until(
                "the bids to be opened",
                () -> http().post(PROCUREMENT + "/opening").status() == 200);
    }

    /** IG-4: the form of the preferred provider, accepted at the console. */
    private void award(GovernanceFile governance) {
        String bid = http().get(PROCUREMENT + "/bids").ok().at("/0/id").textValue();
        for (String question : List.of("service", "social")) {
            http().put(PROCUREMENT + "/scores", Tender.score(bid, question)).expect(200);
        }
        for (String question : List.of("service", "social")) {
            http().put(PROCUREMENT + "/consensus", Tender.score(bid, question)).expect(200);
        }
        http().put(PROCUREMENT + "/lots/1/preferred/" + bid, Map.of("reasons", "the only bid"))
                .expect(200);
        http().post(PROCUREMENT + "/award").problem(409, "award-refused", "PRO-11");
        String form = governance.returned(PROVIDER);
        String accepted = platform.console()
                .run("privacy:assurance-step " + form + " ACCEPT")
                .succeeded()
                .text();
        assertTrue(accepted, accepted.contains("ACCEPTED"));
        http().post(
                        PROCUREMENT + "/assurances",
                        Map.of(
                                "bid",
                                bid,
                                "viability",
                                "viable over the whole term",
                                "viableOn",
                                LocalDate.now(LONDON).toString()))
                .expect(200);
        assertEquals(
                "AWARDED", http().post(PROCUREMENT + "/award").ok().get("state").textValue());
    }

    /** Past the standstill and the mobilisation: signed before it began, and running. */
    private String contractInService(String screening) {
        platform.stop();
        platform.javaOptions("-Dlead-employer.clock.ahead=P" + ahead + "D");
        platform.start();
        new Schedules(platform.http()).awaitListed(REGION, "1.0.0");
        platform.console().run("procurement:conclude " + REFERENCE).succeeded();
        JsonNode made = Await.value("the contract of the procurement", () -> Optional.of(
                        http().get(PROCUREMENT).ok())
                .filter(one -> one.get("contracts").size() == 1));
        String contract = made.at("/contracts/0/reference").textValue();
        String path = "contracts/" + contract;
        http().with("If-Match", tag(path))
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
                                "riskSharingSignedOn", "2028-07-03",
                                "gdprVariation", "NOT_APPLICABLE"))
                .expect(200);
        http().post(path + "/schedules/5/populate").expect(200);
        http().post(path + "/schedules/7/defer", Map.of("dueOn", "2028-12-31", "reason", "mobilisation still runs"))
                .expect(200);
        http().post(path + "/sign", Map.of("signedOn", "2028-07-03")).expect(200);
        http().post(path + "/start", Map.of("startedOn", "2028-08-01")).problem(409, "start-refused", "CON-3");
        GovernanceFile.of(http(), REFERENCE, REGION).agreed(screening);
        isNotStartedPastInformationGovernance(path);
        http().post(path + "/start", Map.of("startedOn", "2028-08-01")).expect(200);
        JsonNode clauses =
                http().get(GovernanceFile.BASE + "clauses/" + contract).ok();
        assertEquals(4, clauses.get("clauses").size());
        return contract;
    }

    /** IG-3: whether an agreement is missing is known to that domain alone. */
    private void isNotStartedPastInformationGovernance(String path) {
        platform.console()
                .run("bundle:stop org.leademployer.information.governance")
                .succeeded();
        Answer refused = http().post(path + "/start", Map.of("startedOn", "2028-08-01"));
        refused.problem(409, "start-refused", "CON-3");
        assertTrue(refused.body(), refused.body().contains("the domain information-governance"));
        platform.console()
                .run("bundle:start org.leademployer.information.governance")
                .succeeded();
        Await.until(
                "an answer of information governance",
                () -> !http().get(path + "/gaps").expect(200).body().contains("the domain information-governance"));
    }

    /** IG-6: schedule 10 says who tells whom; 72 hours are those of the law. */
    private void breach(String contract) {
        Instant discovered = Instant.now()
                .plus(Duration.ofDays(ahead))
                .minus(Duration.ofHours(2))
                .truncatedTo(ChronoUnit.SECONDS);
        JsonNode breach = http().post(
                        GovernanceFile.BASE + "breaches",
                        Map.of(
                                "contract",
                                contract,
                                "discoveredAt",
                                discovered.toString(),
                                "kinds",
                                List.of("PAY"),
                                "people",
                                12,
                                "summary",
                                "A list of payments went to another host"))
                .expect(201)
                .json();
        String record = GovernanceFile.BASE + "breaches/" + breach.get("id").textValue();
        assertEquals(
                discovered.plus(Duration.ofHours(72)),
                Instant.parse(breach.get("authorityDue").textValue()));
        assertTrue(breach.toString(), breach.get("steps").size() > 1);
        assertTrue(breach.toString(), breach.hasNonNull("calculationId"));
        Map<String, String> close = Map.of("act", "CLOSE", "outcome", "Nobody was harmed");
        GovernanceFile.tryStep(http(), record, close).problem(409, "breach-not-done-with", "IG-6");
        for (JsonNode each : breach.get("steps")) {
            GovernanceFile.step(
                    http(),
                    record,
                    Map.of("act", "TELL", "step", each.get("number").intValue()));
        }
        assertEquals(
                "CLOSED",
                GovernanceFile.step(http(), record, close).get("state").textValue());
    }

    /** EXI-1 to EXI-5: the same schedule 10 says what becomes of the data; all work is done, and what ends later stays open. */
    private void exit(String contract) {
        String path = "exits/" + contract;
        JsonNode begun = http().post(path + "/plan", Map.of()).ok();
        assertTrue(begun.toString(), begun.at("/plan/data/calculationId").isTextual());
        String end = begun.at("/line/end").textValue();
        JsonNode alternative = http().with("If-Match", tag(path))
                .put(
                        path + "/alternative-arrangements",
                        Map.of("what", "Hosts employ directly", "decidedBy", "management-board"))
                .ok();
        assertEquals("ALTERNATIVE", alternative.at("/line/reprocurement").textValue());
        assertTrue(
                alternative.toString(),
                alternative.at("/line/reasons").toString().contains("Hosts employ directly"));
        for (JsonNode one : begun.at("/plan/considerations")) {
            http().with("If-Match", tag(path))
                    .put(path + "/considerations/" + one.get("id").textValue(), Map.of("outcome", "settled"))
                    .expect(200);
        }
        List<String> later = new ArrayList<>();
        for (JsonNode step : begun.at("/plan/steps")) {
            String id = step.get("id").textValue();
            if (LocalDate.parse(step.get("dueOn").textValue()).isAfter(LocalDate.parse(end))) {
                later.add(id);
            } else {
                http().with("If-Match", tag(path))
                        .post(path + "/steps/" + id + "/done", Map.of("evidence", "a letter"))
                        .expect(200);
            }
        }
        http().with("If-Match", tag(path))
                .put(path + "/agreement", Map.of("document", signedDocument(contract)))
                .expect(200);
        JsonNode completed =
                http().with("If-Match", tag(path)).post(path + "/complete").ok();
        assertEquals("COMPLETED", completed.at("/plan/state").textValue());
        assertEquals("GREEN", completed.at("/line/rag").textValue());
        JsonNode refused =
                http().with("If-Match", tag(path)).post(path + "/close").problem(409, "exit-open", "EXI-3");
        assertTrue(refused.toString(), refused.get("missing").toString().contains("the end of the contract on " + end));
        for (String id : later) {
            assertTrue(refused.toString(), refused.get("missing").toString().contains("'" + id + "'"));
        }
    }

    private String signedDocument(String contract) {
        String id = http().with("Content-Disposition", "attachment; filename=\"exit.pdf\"")
                .post(
                        "documents?subjectKind=contract&subjectId=" + contract + "&kind=OTHER",
                        "application/pdf",
                        "agreed")
                .expect(201)
                .json()
                .get("id")
                .textValue();
        http().with("If-Match", "\"1\"")
                .post(
                        "documents/" + id + "/signature",
                        Map.of("signedOn", "2028-08-15", "role", "senior-contract-owner"))
                .expect(200);
        return id;
    }

    private static Http officer() {
        String password = platform.console()
                .run("access:add-user --json data-protection-officer")
                .json()
                .get("password")
                .textValue();
        platform.console()
                .run("access:grant data-protection-officer information-governance-officer " + REGION)
                .succeeded();
        return http().as("data-protection-officer", password);
    }

    private static String tag(String path) {
        return http().get(path).expect(200).headers().firstValue("ETag").orElseThrow();
    }

    private static Http http() {
        return platform.http();
    }
}
