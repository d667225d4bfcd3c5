/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;
import org.leademployer.itests.platform.harness.Soap;
import org.leademployer.itests.platform.harness.Ssh;

/** Cases of fitness to practise, from the concern to the regulator, by those who act for the parties (FTP-1 to FTP-8). */
public class FitnessCasesTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String WHY = "?reason=CASE_MANAGEMENT";
    private static final String NARRATIVE = "They raised their voice at a colleague on the ward";

    private final Ssh console = PLATFORM.console();
    private final Book.Lot lot = PLATFORM.book().lot("north-west");
    private final Placements.Row trainee = lot.trainee();

    @Test
    public void ftp2_aConcernIsRouted_investigated_decidedTogether_andReferred() {
        lot.imported(trainee);
        User director = user("lead-employer-medical-director north-west");
        User officer = user("lead-employer-case-manager north-west");
        User investigator = user("lead-employer-case-manager north-west");
        User dean = user("revalidation-team north-west");
        String path = opened(officer.http(), "CONDUCT", false);

        JsonNode routed = dean.http().get(path + WHY).ok();
        assertEquals("ROUTED", routed.get("state").textValue());
        assertEquals(NARRATIVE, routed.get("narrative").textValue());
        assertTrue(routed.at("/route/policy").textValue().startsWith("fitness-routing "));
        JsonNode refused = changed(dean.http(), path, "gmc-referral", Map.of("text", "because"))
                .problem(409, "referral-refused");
        assertTrue(refused.toString(), refused.get("missing").size() > 0);
        assertEquals(
                "step-by-its-act",
                changed(officer.http(), path, "steps/appoint-case-manager/done", Map.of())
                        .json()
                        .get("code")
                        .textValue());

        changed(officer.http(), path, "steps/live-flow/done", Map.of("note", "told"))
                .expect(200);
        changed(officer.http(), path, "appointments", appointment("CASE_MANAGER", director))
                .expect(200);
        changed(officer.http(), path, "appointments", appointment("CASE_INVESTIGATOR", director))
                .problem(409, "appointment-refused", "FTP-4");
        changed(officer.http(), path, "appointments", appointment("CASE_INVESTIGATOR", investigator))
                .expect(200);
        changed(officer.http(), path, "investigation", Map.of()).problem(403, "not-allowed", "FTP-7");
        changed(director.http(), path, "investigation", Map.of()).expect(200);
        changed(director.http(), path, "report", Map.of("text", "what happened"))
                .problem(403, "not-allowed", "FTP-7");
        changed(investigator.http(), path, "findings", Map.of("text", "a finding", "shared", true))
                .expect(200);
        changed(investigator.http(), path, "report", Map.of("text", "what happened"))
                .expect(200);
        assertEquals(1, dean.http().get(path + WHY).ok().get("findings").size());
        changed(officer.http(), path, "decisions", Map.of("kind", "WARNING", "text", "a warning"))
                .problem(403, "not-allowed", "FTP-7");
        changed(director.http(), path, "strategy", Map.of("text", "repair and learn"))
                .expect(200);
        changed(dean.http(), path, "strategy/agreement", Map.of()).expect(200);
        JsonNode early = changed(director.http(), path, "decisions", Map.of("kind", "WARNING", "text", "a warning"))
                .problem(409, "decision-not-ready", "FTP-6");
        assertTrue(early.toString(), early.get("missing").toString().contains("comment"));
        changed(officer.http(), path, "steps/comment/done", Map.of("note", "none"))
                .expect(200);
        changed(officer.http(), path, "steps/share-findings/done", Map.of()).expect(200);
        changed(director.http(), path, "decisions", Map.of("kind", "WARNING", "text", "a warning"))
                .expect(200);
        changed(dean.http(), path, "decisions", Map.of("kind", "REFER_TO_REGULATOR", "text", "severe"))
                .expect(200);
        changed(
                        director.http(),
                        path,
                        "discussions",
                        Map.of(
                                "parties",
                                List.of("POSTGRADUATE_DEAN", "REVALIDATION_TEAM", "MEDICAL_DIRECTOR"),
                                "consensus",
                                true,
                                "text",
                                "we agree"))
                .expect(200);
        JsonNode alone = changed(dean.http(), path, "gmc-referral", Map.of("text", "because"))
                .problem(409, "referral-refused");
        assertEquals(alone.toString(), 1, alone.get("missing").size());
        changed(dean.http(), path, "discussions/1/agreement", Map.of()).expect(200);
        JsonNode referred = changed(dean.http(), path, "gmc-referral", Map.of("text", "because"))
                .ok();
        assertEquals("GMC", referred.at("/referral/regulator").textValue());
        JsonNode open =
                changed(officer.http(), path, "close", Map.of("outcome", "x")).problem(409, "case-not-done", "FTP-6");
        assertEquals(open.toString(), 2, open.get("missing").size());
        changed(
                        officer.http(),
                        path,
                        "waivers",
                        Map.of("steps", List.of("debrief", "tell-decision"), "reason", "done by letter before"))
                .expect(200);
        director.http()
                .with("If-Match", "\"1\"")
                .post(path + "/close", Map.of("outcome", "x"))
                .problem(412, "precondition-failed");
        director.http().post(path + "/close", Map.of("outcome", "x")).problem(428, "precondition-required");
    }

    @Test
    public void ftp1_aTrainingConcernAloneIsNeverReferred() {
        lot.imported(trainee);
        User dean = user("revalidation-team north-west");
        String path = opened(user("lead-employer-case-manager north-west").http(), "TRAINING", false);
        changed(dean.http(), path, "gmc-referral", Map.of("text", "because")).problem(409, "referral-refused", "FTP-1");
    }

    @Test
    public void ftp2_aDoctorWithAnOpenConcernMoves_andTheHostIsToldOnceBothHaveAgreed() {
        lot.imported(trainee);
        User director = user("lead-employer-medical-director north-west");
        User dean = user("revalidation-team north-west");
        String path = opened(director.http(), "CONDUCT", false);
        String next = lot.anotherSite();
        User host = user("host-case-officer ods-" + next.substring(0, 3).toLowerCase(java.util.Locale.ROOT));
        LocalDate from = LocalDate.now().plusMonths(2);
        lot.imported(trainee.at(next, lot.post(next))
                .days(from.toString(), from.plusMonths(4).toString()));

        JsonNode transfer = Await.value("the transfer", () -> {
            JsonNode transfers = dean.http().get(path + WHY).ok().get("transfers");
            return transfers.isEmpty() ? java.util.Optional.<JsonNode>empty() : java.util.Optional.of(transfers.get(0));
        });
        assertEquals(next.substring(0, 3), transfer.get("host").textValue());
        assertEquals(from.toString(), transfer.get("movesOn").textValue());
        host.http().get(path + WHY).problem(404, "not-found");
        changed(dean.http(), path, "transfers/1/sending", Map.of("text", "a concern"))
                .problem(409, "transfer-refused", "FTP-2");
        changed(director.http(), path, "transfers/1/agreement", Map.of()).expect(200);
        changed(dean.http(), path, "transfers/1/agreement", Map.of()).expect(200);
        changed(dean.http(), path, "transfers/1/sending", Map.of("text", "a concern"))
                .expect(200);
        JsonNode seen = host.http().get(path + WHY).ok();
        assertEquals("a concern", seen.at("/transfers/0/text").textValue());
        assertFalse(seen.toString(), seen.has("narrative") || seen.has("route") || seen.has("findings"));
        assertFalse(seen.toString(), seen.has("severe") || seen.has("stage") || seen.has("concern"));
        assertTrue(seen.get("withheld").toString().contains("NARRATIVE"));
    }

    @Test
    public void ftp6_aHostsStepStandsAmongTheDeadlinesOfThatHostAlone() {
        lot.imported(trainee);
        String here = lot.site().substring(0, 3);
        User officer = user("lead-employer-case-manager north-west");
        User dean = user("revalidation-team north-west");
        User host = user("host-case-officer " + node(here));
        User other = user("host-case-officer " + node(lot.anotherSite().substring(0, 3)));
        Map<String, Object> body = concern("COMPLAINT_LOW", false);
        body.put("happenedAt", here);
        String id = officer.http()
                .post("fitness/cases", body)
                .expect(201)
                .json()
                .get("caseId")
                .textValue();
        String path = "fitness/cases/" + id;
        changed(officer.http(), path, "steps/live-flow/done", Map.of("note", "told"))
                .expect(200);
        changed(officer.http(), path, "threshold", Map.of("text", "what is low"))
                .expect(200);
        changed(dean.http(), path, "threshold/agreement", Map.of()).expect(200);

        Await.until("the host's step among its deadlines", () -> deadlines(host).contains(id));
        assertTrue(host.http()
                .get("deadlines?domain=fitness&region=" + node(here) + "&limit=500")
                .ok()
                .toString()
                .contains(id));
        assertFalse(deadlines(other).contains(id));
        for (User side : List.of(officer, dean)) {
            assertFalse(deadlines(side).contains("local-education-provider"));
        }
        List<String> steps = host.http().get(path + WHY).ok().get("steps").findValuesAsText("id");
        assertTrue(steps.toString(), steps.contains("resolve"));
        changed(host.http(), path, "steps/resolve/done", Map.of("note", "spoken to"))
                .expect(200);
    }

    private static String deadlines(User user) {
        return user.http().get("deadlines?domain=fitness&limit=500").ok().toString();
    }

    private static String node(String host) {
        return "ods-" + host.toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    public void ftp7_toWhoeverIsNotOnTheRouteACaseIsAsTheUnknown_andEveryReadHasAReason() {
        lot.imported(trainee);
        User officer = user("lead-employer-case-manager north-west");
        String path = opened(officer.http(), "CONDUCT", false);
        String id = path.substring(path.lastIndexOf('/') + 1);
        String unknown = "00000000-0000-0000-0000-000000000000";
        for (Http other : List.of(
                PLATFORM.http(),
                user("lead-employer-case-manager wessex").http(),
                user("revalidation-team wessex").http(),
                user("host-case-officer ods-" + lot.site().substring(0, 3).toLowerCase(java.util.Locale.ROOT))
                        .http())) {
            assertEquals(shape(other.get("fitness/cases/" + unknown + WHY), unknown), shape(other.get(path + WHY), id));
            assertEquals(
                    shape(changed(other, "fitness/cases/" + unknown, 1, "close", Map.of("outcome", "x")), unknown),
                    shape(changed(other, path, 1, "close", Map.of("outcome", "x")), id));
            assertFalse(other.get("fitness/cases" + WHY).ok().toString().contains(id));
        }
        user("finance north-west").http().get(path + WHY).problem(403, "not-allowed", "X-3");
        officer.http().get(path).problem(400, "invalid-input", "FTP-7");
        officer.http().get(path + "?reason=GOSSIP").problem(400, "invalid-input", "FTP-7");
        officer.http().get(path + "?reason=REGULATOR").ok();
        JsonNode entries =
                PLATFORM.http().get("audit?action=case.read&limit=50").ok().get("items");
        assertTrue(entries.toString(), entries.toString().contains("REGULATOR"));
        assertFalse(entries.toString().contains(trainee.gmcNumber()));
        Await.until("its steps among the deadlines", () -> officer.http()
                .get("deadlines?domain=fitness&limit=500")
                .ok()
                .toString()
                .contains(id.substring(0, 8)));
        assertFalse(PLATFORM.http()
                .get("deadlines?domain=fitness&limit=500")
                .ok()
                .toString()
                .contains(id));
        String shown = console.run("fitness:show " + id + " CASE_MANAGEMENT").text();
        assertTrue(shown, shown.contains("Not found"));
    }

    @Test
    public void ftp2_aRepeatedSoapMessageOpensOneCase_andRefusalsAreThoseOfRest() {
        lot.imported(trainee);
        User system = user("lead-employer-case-manager north-west");
        String reference = "HR-" + NUMBER.incrementAndGet();
        Soap.Reply first =
                submitted(system, reference, "NEVER_EVENT", lot.site().substring(0, 3));
        Soap.Reply again =
                submitted(system, reference, "NEVER_EVENT", lot.site().substring(0, 3));

        assertEquals(first.text(), 200, first.status());
        assertTrue(first.text(), first.text().contains("<created>true</created>"));
        assertTrue(first.text(), first.text().contains("<state>RECEIVED</state>"));
        assertTrue(again.text(), again.text().contains("<created>false</created>"));
        assertEquals(caseId(first), caseId(again));
        String path = "fitness/cases/" + caseId(first);
        JsonNode classified = changed(system.http(), path, "classification", Map.of("concern", "CONDUCT"))
                .ok();
        assertTrue(classified.get("seriousUntowardIncident").booleanValue());
        assertEquals("MEDICAL_DIRECTOR", classified.at("/route/caseManager").textValue());

        Soap.Reply refused = submitted(system, "HR-X", "GOSSIP", "ZZZ99");
        assertEquals("invalid-input", refused.problem("code"));
        assertTrue(
                refused.text(),
                refused.text().contains("concernType") && refused.text().contains("site"));
    }

    @Test
    public void ftp2_aHostHandsInWhatNamesIt_andOtherContentOfTheSameReferenceIsRefused() {
        lot.imported(trainee);
        String code = lot.site().substring(0, 3);
        User host = user("host-case-officer ods-" + code.toLowerCase(java.util.Locale.ROOT));
        Map<String, Object> body = new HashMap<>();
        body.put("registrationBody", "GMC");
        body.put("registrationNumber", trainee.gmcNumber());
        body.put("concern", "CONDUCT");
        body.put("source", "OTHER");
        body.put("region", "north-west");
        body.put("happenedAt", code);
        body.put("narrative", NARRATIVE);
        body.put("externalReference", "HOST-1");
        host.http().post("fitness/cases", body).expect(201);
        host.http().post("fitness/cases", body).expect(200);
        body.put("narrative", "something else");
        JsonNode refused = host.http().post("fitness/cases", body).problem(409, "case-registered", "FTP-2");
        assertEquals("[\"narrative\"]", refused.get("missing").toString());
        body.put("severe", "x");
        body.put("registrationBody", "XXX");
        body.put("concern", "FOO");
        body.put("region", "nowhere");
        JsonNode wrong = host.http().post("fitness/cases", body).problem(400, "invalid-input", "FTP-2");
        for (String field : List.of("severe", "registrationBody", "concern", "region")) {
            assertTrue(wrong.toString(), wrong.toString().contains('"' + field + '"'));
        }
        assertEquals(200, submitted(host, "HOST-2", "CONDUCT", code).status());
    }

    private Soap.Reply submitted(User system, String reference, String type, String site) {
        return system.http()
                .soap()
                .post(
                        "concerns",
                        Soap.envelope("<q:submitConcern xmlns:q='urn:leademployer:concerns:1'><q:reference>" + reference
                                + "</q:reference><q:registrationBody>GMC</q:registrationBody><q:registrationNumber>"
                                + trainee.gmcNumber() + "</q:registrationNumber><q:concernType>" + type
                                + "</q:concernType><q:source>LEAD_EMPLOYER</q:source><q:site>" + site
                                + "</q:site><q:employer>" + lot.site().substring(0, 3)
                                + "</q:employer><q:knownOn>2021-09-01</q:knownOn><q:narrative>" + NARRATIVE
                                + "</q:narrative></q:submitConcern>"));
    }

    private static String caseId(Soap.Reply reply) {
        return reply.text().replaceAll("(?s).*<caseId>([^<]*)</caseId>.*", "$1");
    }

    private String opened(Http http, String concern, boolean severe) {
        JsonNode receipt =
                http.post("fitness/cases", concern(concern, severe)).expect(201).json();
        return "fitness/cases/" + receipt.get("caseId").textValue();
    }

    private Map<String, Object> concern(String concern, boolean severe) {
        Map<String, Object> body = new HashMap<>();
        body.put("registrationBody", "GMC");
        body.put("registrationNumber", trainee.gmcNumber());
        body.put("concern", concern);
        body.put("severe", severe);
        body.put("source", "TRAINING_PROGRAMME_DIRECTOR");
        body.put("knownOn", "2021-09-01");
        body.put("narrative", NARRATIVE);
        return body;
    }

    /** With the version that stands there. */
    private static Answer changed(Http http, String path, String act, Map<String, ?> body) {
        return changed(http, path, http.get(path + WHY).ok().get("version").longValue(), act, body);
    }

    private static Answer changed(Http http, String path, long version, String act, Map<String, ?> body) {
        return http.with("If-Match", "\"" + version + "\"").post(path + "/" + act, body);
    }

    private static Map<String, String> appointment(String capacity, User user) {
        return Map.of("capacity", capacity, "user", user.name(), "interest", "NONE");
    }

    private static String shape(Answer answer, String id) {
        return answer.status()
                + answer.json().get("code").textValue()
                + answer.json().get("detail").textValue().replace(id, "ID");
    }

    private User user(String role) {
        String name = "case-tester-" + NUMBER.incrementAndGet();
        String password = console.run("access:add-user --json " + name)
                .json()
                .get("password")
                .asText();
        console.run("access:grant " + name + " " + role).succeeded();
        return new User(name, PLATFORM.http().as(name, password));
    }

    private record User(String name, Http http) {}
}
