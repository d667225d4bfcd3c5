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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

/** Roles and scopes of users, set from the console; what they open and close at every door. */
public class AccessTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Rule
    public final Deployments deployments = new Deployments();

    private final Ssh console = PLATFORM.console();
    private final Book.Lot east = PLATFORM.book().lot("east-midlands");
    private final Book.Lot west = PLATFORM.book().lot("west-midlands");

    @Test
    public void x3_eachRegionSeesItsOwnAndAnothersIsAsTheUnknown() {
        ContractFile own = west.contract();
        ContractFile other = east.contract();
        Http http = user("contract-manager west-midlands").http();

        List<String> listed = http.get("contracts?limit=500").ok().get("items").findValuesAsText("reference");
        assertTrue(listed.contains(own.reference()));
        assertFalse(listed.contains(other.reference()));
        assertEquals(
                List.of(),
                http.get("contracts?region=east-midlands").ok().get("items").findValuesAsText("reference"));
        http.get("contracts/" + own.reference()).ok();

        String unknown = "00000000-0000-0000-0000-000000000000";
        for (String path :
                List.of("contracts/%s", "contracts/%s/gaps", "contracts/%s/charges?from=2021-08-01&to=2021-08-31")) {
            assertEquals(
                    shape(http.get(path.formatted(unknown)), unknown),
                    shape(http.get(path.formatted(other.id())), other.id()));
            assertEquals(
                    shape(http.get(path.formatted("IT-UNKNOWN")), "IT-UNKNOWN"),
                    shape(http.get(path.formatted(other.reference())), other.reference()));
        }
        Http stale = http.with("If-Match", "\"1\"");
        Map<String, String> change = Map.of("contractOwner", "Nobody (invented)");
        assertEquals(
                shape(stale.patch("contracts/" + unknown + "/record", change), unknown),
                shape(stale.patch("contracts/" + other.id() + "/record", change), other.id()));
        stale.patch("contracts/" + own.id() + "/record", change).expect(200);
    }

    @Test
    public void x3_schedulesOfAnotherRegionAreAsTheUnknown() {
        Figures easts = Figures.of("east-midlands", Book.version());
        Figures wests = Figures.of("west-midlands", Book.version());
        deployments.deploy(easts);
        deployments.deploy(wests);
        east.imported(east.trainee());
        ContractFile other = east.contract().signedOn(easts);
        String calculation = other.charges().get("calculationId").asText();
        Http http = user("finance west-midlands").http();

        List<String> regions = http.get("schedules/6/variants").ok().findValuesAsText("region");
        assertTrue(regions.contains("national"));
        assertTrue(regions.contains("west-midlands"));
        assertFalse(regions.contains("east-midlands"));
        assertFalse(http.get("schedules/6/pins").body().contains(other.id()));
        assertFalse(http.get("calculations?limit=1000").body().contains(calculation));
        assertEquals("[]", http.get("calculations?contract=" + other.id()).body());
        for (String path : List.of("calculations/%s", "charges/%s")) {
            assertEquals(
                    shape(http.get(path.formatted("0".repeat(64))), "0".repeat(64)),
                    shape(http.get(path.formatted(calculation)), calculation));
        }
        assertEquals(
                shape(http.post("calculations/" + "0".repeat(64) + "/replay"), "0".repeat(64)),
                shape(http.post("calculations/" + calculation + "/replay"), calculation));
        PLATFORM.http().get("calculations/" + calculation).ok();
    }

    @Test
    public void x3_whoMayReadButNotChangeIsToldWhichPermissionIsMissing() {
        ContractFile own = west.contract();
        User finance = user("finance west-midlands");

        finance.http().get("contracts/" + own.id()).ok();
        JsonNode problem = finance.http()
                .with("If-Match", own.tag())
                .patch("contracts/" + own.id() + "/record", Map.of("contractOwner", "Nobody (invented)"))
                .problem(403, "not-allowed", "X-3");
        assertTrue(problem.toString(), problem.get("detail").asText().contains("CHANGE_CONTRACTS"));
        assertTrue(problem.toString(), problem.get("next").asText().contains("access:grant"));
        finance.http().postCsv("placements/import", "Surname\r\nX\r\n").problem(403, "not-allowed", "X-3");

        User manager = user("contract-manager west-midlands");
        JsonNode elsewhere = manager.http()
                .post("contracts", east.draft("IT-ELSEWHERE-" + NUMBER.incrementAndGet(), "2021-04-01", "2025-03-31"))
                .problem(403, "not-allowed", "X-3");
        assertTrue(elsewhere.toString(), elsewhere.get("detail").asText().contains("'east-midlands'"));
    }

    @Test
    public void x3_aUserWithoutRoleIsLetInNowhere() {
        User nobody = user();
        for (String path : List.of("contracts", "geography", "openapi.json", "schedules/6/variants")) {
            nobody.http().get(path).problem(403, "not-allowed", "X-3");
        }
    }

    @Test
    public void x3_whatIsTakenAwayIsGoneWithTheNextRequest() {
        User finance = user("finance west-midlands");
        finance.http().get("contracts").ok();
        console.run("access:revoke " + finance.name() + " finance west-midlands")
                .succeeded();
        finance.http().get("contracts").problem(403, "not-allowed");
        console.run("access:grant " + finance.name() + " auditor north").succeeded();
        finance.http().get("contracts").ok();
        console.run("access:remove-user " + finance.name()).succeeded();
        finance.http().get("contracts").problem(401, "login-required");
    }

    @Test
    public void x3_theConsoleAsksForTheSameRoles() {
        ContractFile own = west.contract();
        ContractFile other = east.contract();
        User manager = user("contract-manager west-midlands");
        try (Ssh managers = PLATFORM.platform().console(manager.name(), manager.password())) {
            String listed = managers.run("contract:list --json").json().toString();
            assertTrue(listed.contains(own.reference()));
            assertFalse(listed.contains(other.reference()));
            assertTrue(managers.run("contract:show " + other.reference())
                    .failed()
                    .text()
                    .contains("There is no contract '" + other.reference() + "'"));
            for (String closed : List.of(
                    "access:users",
                    "access:grant " + manager.name() + " administrator national",
                    "audit:list",
                    "bundle:list",
                    "config:list",
                    "shell:exec id",
                    "jaas:realm-list",
                    "system:shutdown",
                    "instance:create x",
                    "shell:cat etc/users.properties")) {
                managers.run(closed).failed();
            }
        }
        // The role alone, without the permission at any node, opens nothing: the lists of the container are the outer
        // door.
        console.run("access:revoke " + manager.name() + " contract-manager west-midlands")
                .succeeded();
        try (Ssh managers = PLATFORM.platform().console(manager.name(), manager.password())) {
            managers.run("contract:list").failed();
        }
    }

    @Test
    public void x3_aPartnerHasNoConsoleUnlessItIsOpened() {
        String name = name();
        String password = console.run("access:add-user --json " + name)
                .json()
                .get("password")
                .asText();
        console.run("access:grant " + name + " partner west-midlands").succeeded();
        PLATFORM.http().as(name, password).get("contracts").ok();
        try (Ssh partners = PLATFORM.platform().console(name, password)) {
            org.junit.Assert.assertThrows(UncheckedIOException.class, () -> partners.run("contract:list"));
        }
    }

    @Test
    public void x3_everyChangeOfAccessIsAudited() {
        User manager = user("contract-manager west-midlands");
        String log = console.run("audit:list --json --limit 20").json().toString();
        assertTrue(log, log.contains("user.granted"));
        assertTrue(log, log.contains("contract-manager@west-midlands"));
        assertFalse(log, log.contains(manager.password()));
    }

    @Test
    public void x3_badInputIsNamed() {
        console.run("access:add-user Jane,admin").failed();
        User user = user();
        String unknownRole = console.run("access:grant " + user.name() + " wizard national")
                .failed()
                .text();
        assertTrue(unknownRole, unknownRole.contains("regional-administrator"));
        String unknownNode = console.run("access:grant " + user.name() + " finance atlantis")
                .failed()
                .text();
        assertTrue(unknownNode, unknownNode.contains("ORG-1"));
        assertTrue(console.run("access:remove-user admin").failed().text().contains("last administrator"));
    }

    /** Without what names the thing that was asked for, or differs from request to request. */
    private static JsonNode shape(Answer answer, String asked) {
        answer.problem(404, "not-found");
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove("correlationId");
        problem.put("detail", problem.get("detail").asText().replace(asked, "…"));
        return problem;
    }

    /** @param roles each a role and a node */
    private User user(String... roles) {
        String name = name();
        String password = console.run("access:add-user --console --json " + name)
                .json()
                .get("password")
                .asText();
        for (String role : roles) {
            console.run("access:grant " + name + " " + role).succeeded();
        }
        return new User(name, password, PLATFORM.http().as(name, password));
    }

    private static String name() {
        return "tester-" + NUMBER.incrementAndGet();
    }

    private record User(String name, String password, Http http) {}
}
