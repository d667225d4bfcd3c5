/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Http;

public class BoardsTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String BOARD = "north-west-management-board";

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    @Test
    public void brd2_aQuorumIsCountedWithEveryRuleAndItsTerms() {
        JsonNode quorum = quorum(
                        BOARD,
                        List.of("hr-director", "finance-director", "trainee", "trainee", "hee", "lead-employer"),
                        List.of())
                .ok();

        assertTrue(quorum.toString(), quorum.get("quorate").booleanValue());
        assertEquals(3, quorum.get("reasons").size());
        assertEquals(BOARD, quorum.get("body").textValue());
        JsonNode terms = quorum.get("termsOfReference");
        assertEquals(BOARD, terms.get("name").textValue());
        assertEquals("north-west", terms.get("region").textValue());
        assertEquals("1.0.0", terms.get("version").textValue());
        assertTrue(terms.get("source").textValue().contains("December 2018"));
    }

    @Test
    public void brd3_whoHasWithdrawnDoesNotCount() {
        List<String> present = List.of("trainee", "trainee", "trainee", "trainee", "hee", "lead-employer");

        assertTrue(quorum(BOARD, present, List.of()).ok().get("quorate").booleanValue());
        JsonNode without = quorum(BOARD, present, List.of("hee")).ok();

        assertFalse(without.get("quorate").booleanValue());
        assertTrue(without.toString(), without.toString().contains("BRD-3"));
        assertTrue(without.toString(), without.toString().contains("BRD-2 not met: a representative of HEE"));
        assertEquals(
                List.of("withdrawn"),
                quorum(BOARD, present, List.of("hee", "hee"))
                        .problem(400, "invalid-input", "BRD-2")
                        .get("errors")
                        .findValuesAsText("field"));
    }

    @Test
    public void brd2_everythingThatIsWrongIsToldAtOnce() {
        JsonNode problem = http.post(
                        "boards/quorum", Map.of("body", "senate", "on", "2021-02-29", "region", "atlantis"))
                .problem(400, "invalid-input", "BRD-2");
        assertEquals(List.of("body", "on", "region"), problem.get("errors").findValuesAsText("field"));
        assertTrue(problem.toString(), problem.toString().contains(BOARD));
        assertTrue(quorum(BOARD, List.of("minister"), List.of())
                .problem(400, "invalid-input", "BRD-2")
                .toString()
                .contains("director-of-medical-education"));
        http.post("boards/quorum", "application/json", "").problem(400, "invalid-input");
        http.get("boards/bodies/senate").problem(404, "not-found", "BRD-1");
    }

    @Test
    public void brd2_aBodyWithoutQuorumCannotDecide_untilARegionDropsTermsIn() {
        String body = "locality-hub-executive";
        Map<String, ?> request =
                Map.of("body", body, "region", "wessex", "present", List.of(Map.of("constituency", "elected-lead")));
        JsonNode none = http.post("boards/quorum", request).ok();
        assertFalse(none.get("quorate").booleanValue());
        assertTrue(none.toString(), none.get("reasons").get(0).textValue().contains("set no quorum"));

        Dropped file = deployments.drop(
                "locality-wessex.yaml",
                """
                kind: terms-of-reference
                name: locality-hub-executive
                version: 1.0.0
                region: wessex
                validFrom: 2021-04-01
                title: Wessex locality hub
                source: a test
                content:
                  purpose: the same
                  members:
                    - {name: elected-lead, title: Lead, sitting: MEMBER, minimum: 1, chair: CHAIR}
                  quorum:
                    - {title: the lead, constituencies: [elected-lead], minimum: 1}
                """
                        .getBytes(StandardCharsets.UTF_8));
        Await.until(
                "a quorum in Wessex",
                () -> http.post("boards/quorum", request).ok().get("quorate").booleanValue());
        assertEquals(
                "wessex",
                http.get("boards/bodies/" + body + "?region=wessex")
                        .ok()
                        .get("body")
                        .get("region")
                        .textValue());

        file.remove();
        Await.until(
                "no quorum in Wessex",
                () -> !http.post("boards/quorum", request).ok().get("quorate").booleanValue());
    }

    @Test
    public void theConsoleSaysTheSame() {
        JsonNode console = PLATFORM.console()
                .run("board:quorum --json --present hee,hee,trainee,lead-employer --withdrawn hee " + BOARD)
                .json();
        JsonNode rest = quorum(BOARD, List.of("hee", "hee", "trainee", "lead-employer"), List.of("hee"))
                .ok();

        assertEquals(rest.get("quorate"), console.get("quorate"));
        assertEquals(rest.get("reasons"), console.get("reasons"));
        assertEquals(
                http.get("boards/bodies").ok().findValuesAsText("name"),
                PLATFORM.console().run("board:bodies --json").json().findValuesAsText("name"));
        String terms =
                PLATFORM.console().run("board:terms " + BOARD).succeeded().out();
        assertTrue(terms, terms.contains("Directors of medical education"));
    }

    @Test
    public void brd4_onlyAQuorateMeetingDecides_andTheDecisionIsRead() {
        String board = board();
        String contract = "IT-" + board;
        String meeting = http.post(
                        "boards/" + board + "/meetings",
                        Map.of(
                                "date",
                                "2021-11-02",
                                "members",
                                List.of("nw-t1", "nw-t2", "nw-t3", "nw-h1", "hee-1"),
                                "others",
                                List.of(Map.of("constituency", "lead-employer"))))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        String path = "boards/" + board + "/meetings/" + meeting + "/decisions";

        JsonNode refused = http.post(
                        path,
                        Map.of(
                                "matter",
                                "Extend by 12 months",
                                "outcome",
                                "APPROVED",
                                "withdrawn",
                                List.of(
                                        Map.of("reference", "hee-1", "reason", "takes part in the tender"),
                                        Map.of("constituency", "lead-employer", "reason", "is the provider"))))
                .problem(409, "not-quorate", "BRD-4");
        assertEquals(refused.toString(), 2, refused.get("missing").size());

        JsonNode decision = http.post(
                        path,
                        Map.of(
                                "matter",
                                "Extend by 12 months",
                                "outcome",
                                "APPROVED",
                                "subjectType",
                                "contract",
                                "subjectId",
                                contract,
                                "actions",
                                List.of(Map.of(
                                        "text", "Tell the hosts", "owner", "contract-manager", "due", "2021-12-01")),
                                "escalatedTo",
                                "host-chief-executives"))
                .expect(201)
                .json();
        String id = decision.get("id").textValue();
        assertEquals(3, decision.get("quorum").size());
        assertEquals("1.0.0", decision.get("termsOfReference").get("version").textValue());
        assertEquals(decision, http.get("boards/decisions/" + id).ok());
        assertEquals(decision, http.get("boards/" + board + "/decisions").ok().get(0));
        assertEquals(
                decision,
                http.get("boards/decisions?subjectType=contract&subjectId=" + contract)
                        .ok()
                        .get(0));
        assertEquals(
                "2021-11-02",
                http.get("boards/" + board + "/meetings")
                        .ok()
                        .get(0)
                        .get("date")
                        .textValue());
        String console =
                PLATFORM.console().run("board:decisions " + board).succeeded().out();
        assertTrue(console, console.contains("Extend by 12 months"));
        String shown = PLATFORM.console().run("board:show " + board).succeeded().out();
        assertTrue(shown, shown.contains("nw-t1"));
    }

    @Test
    public void brd3_inConfidenceMeansForThoseWhoWereThere() {
        String board = board();
        String meeting = http.post(
                        "boards/" + board + "/meetings",
                        Map.of(
                                "date",
                                "2021-11-02",
                                "members",
                                List.of("nw-t1", "nw-t2", "nw-t3", "nw-h1", "hee-1"),
                                "others",
                                List.of(Map.of("constituency", "lead-employer"))))
                .expect(201)
                .json()
                .get("id")
                .textValue();

        JsonNode decision = http.post(
                        "boards/" + board + "/meetings/" + meeting + "/decisions",
                        Map.of("matter", "Matter-In-Confidence", "confidential", true, "outcome", "NOTED"))
                .expect(201)
                .json();

        assertTrue(decision.get("confidential").booleanValue());
        assertFalse(decision.toString(), decision.has("matter"));
        assertFalse(http.get("boards/" + board + "/decisions").ok().toString().contains("Matter-In-Confidence"));
    }

    @Test
    public void brd1_whatIsWrongWithABoardIsToldAtOnce() {
        assertEquals(
                List.of("termsOfReference", "region", "name"),
                http.post("boards", Map.of("termsOfReference", "senate"))
                        .problem(400, "invalid-input", "BRD-1")
                        .get("errors")
                        .findValuesAsText("field"));
        http.post("boards", Map.of("termsOfReference", BOARD, "region", "wessex", "name", "Ours"))
                .problem(409, "terms-not-in-force", "BRD-1");
        http.get("boards/nowhere").problem(404, "not-found");
        http.get("boards/nowhere/meetings").problem(404, "not-found");
        http.get("boards/decisions/nowhere").problem(404, "not-found");
        http.post("boards/nowhere/meetings", Map.of("date", "2021-11-02")).problem(404, "not-found");
    }

    /** A management board with five members. */
    private String board() {
        String board = http.post(
                        "boards", Map.of("termsOfReference", BOARD, "region", "north-west", "name", "IT board"))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        for (String member :
                List.of("trainee nw-t1", "trainee nw-t2", "trainee nw-t3", "hr-director nw-h1", "hee hee-1")) {
            String[] words = member.split(" ");
            http.post(
                            "boards/" + board + "/members",
                            Map.of(
                                    "constituency",
                                    words[0],
                                    "reference",
                                    words[1],
                                    "role",
                                    "Invented post",
                                    "from",
                                    "2021-08-01"))
                    .expect(201);
        }
        assertEquals(5, http.get("boards/" + board).ok().get("members").size());
        return board;
    }

    private Answer quorum(String body, List<String> present, List<String> withdrawn) {
        return http.post(
                "boards/quorum", Map.of("body", body, "present", people(present), "withdrawn", people(withdrawn)));
    }

    private static List<Map<String, String>> people(List<String> constituencies) {
        return constituencies.stream().map(name -> Map.of("constituency", name)).toList();
    }
}
