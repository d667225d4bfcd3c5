/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

/** The register of exits, by REST, as a table, as a picture and on the console (EXI-1 to EXI-6). */
public class ExitsTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    /** The platform's own day may be one earlier or later than that of the test: nothing here hangs on one day. */
    private final LocalDate today = LocalDate.now();

    @Test
    public void exi1_aPlanIsBegunAndWorked_andItsColoursChange() {
        String reference = ending(today.plusDays(100)).reference();
        String path = "exits/" + reference;

        JsonNode line = http.get(path).ok().get("line");
        assertEquals("RED", line.get("rag").textValue());
        assertEquals("NOT_BEGUN", line.get("plan").textValue());
        assertEquals("LATE", line.get("reprocurement").textValue());
        assertTrue(rules(line, "AMBER").contains("EXI-1"));
        assertTrue(rules(line, "RED").contains("EXI-5"));
        http.with("If-Match", "\"0\"").post(path + "/complete").problem(409, "no-exit-plan", "EXI-1");

        JsonNode begun = http.post(path + "/plan", Map.of()).ok();
        http.post(path + "/plan", Map.of()).problem(409, "plan-begun", "EXI-1");
        assertEquals("BEGUN", begun.at("/line/plan").textValue());
        assertFalse(rules(begun.get("line"), "AMBER").contains("EXI-1"));
        assertEquals(10, begun.at("/plan/considerations").size());
        assertTrue(begun.toString(), begun.at("/plan/data/calculationId").isTextual());
        assertTrue(ids(begun).contains("schedule-10-notice"));

        http.post(path + "/steps", Map.of("title", "x")).problem(428, "precondition-required");
        changed(
                path,
                "/steps",
                Map.of(
                        "title",
                        "Payroll told",
                        "owner",
                        "finance",
                        "dueOn",
                        today.minusDays(3).toString()));
        JsonNode overdue = http.get(path).ok();
        assertTrue(rules(overdue.get("line"), "AMBER").contains("EXI-2"));
        http.with("If-Match", "\"1\"")
                .post(path + "/steps/added-1/done", Map.of("evidence", "a letter"))
                .problem(412, "precondition-failed");
        changed(path, "/steps/added-1/done", Map.of("evidence", "a letter"));
        JsonNode refused =
                http.with("If-Match", tag(path)).post(path + "/complete").problem(409, "exit-open", "EXI-2");
        assertTrue(refused.toString(), refused.get("missing").size() > 15);
        assertFalse(refused.toString(), refused.toString().contains("added-1"));

        for (JsonNode one : begun.at("/plan/considerations")) {
            http.with("If-Match", tag(path))
                    .put(path + "/considerations/" + one.get("id").textValue(), Map.of("outcome", "settled"))
                    .expect(200);
        }
        LocalDate end = today.plusDays(100);
        for (JsonNode step : http.get(path).ok().at("/plan/steps")) {
            if (step.path("doneOn").textValue() == null
                    && !LocalDate.parse(step.get("dueOn").textValue()).isAfter(end)) {
                changed(path, "/steps/" + step.get("id").textValue() + "/done", Map.of("evidence", "a letter"));
            }
        }
        String document = signedDocument(reference);
        http.with("If-Match", tag(path))
                .put(path + "/agreement", Map.of("document", document))
                .expect(200);
        JsonNode completed =
                http.with("If-Match", tag(path)).post(path + "/complete").ok();
        assertEquals("COMPLETED", completed.at("/plan/state").textValue());
        assertEquals(List.of("EXI-5"), rules(completed.get("line"), "RED"));

        assertThat(
                http.get(path + "/exit-plan", "text/html").expect(200).body(),
                containsString("Exit plan of " + reference));
        assertThat(
                http.get(path + "/transition-plan", "text/html").expect(200).body(),
                containsString("Transition plan of " + reference));
    }

    @Test
    public void exi6_theRegisterIsAListATableAPictureAndACalendar() {
        String reference = ending(today.plusDays(200)).reference();
        JsonNode page = http.get("exits?region=east-midlands&limit=500").ok();
        assertTrue(page.findValuesAsText("reference").contains(reference));
        for (JsonNode line :
                http.get("exits?region=east-midlands&rag=RED&limit=500").ok().get("items")) {
            assertEquals(line.toString(), "RED", line.get("rag").textValue());
        }
        assertEquals(
                0,
                http.get("exits?owner=nobody-at-all&limit=500")
                        .ok()
                        .get("items")
                        .size());
        http.get("exits?rag=PURPLE&owner=Jane+Doe").problem(400, "invalid-input", "EXI-6");
        http.get("exits/NOWHERE-1").problem(404, "not-found");
        String table = http.get("exits?limit=500", "text/csv").expect(200).body();
        assertThat(
                table, startsWith("contractId,reference,lot,region,leadEmployer,signed,end,latestEnd,daysLeft,rag,"));
        assertThat(
                http.get("exits?format=xlsx").expect(200).contentType(),
                startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        Answer picture = http.get("exits/picture", "image/svg+xml").expect(200);
        assertThat(picture.contentType(), startsWith("image/svg+xml"));
        assertThat(picture.body(), startsWith("<svg xmlns="));
        assertThat(picture.body(), containsString("<title id=\"exits-title\">"));
        assertThat(picture.body(), containsString("<desc id=\"exits-desc\">"));
        assertThat(http.get("exits/page", "text/html").expect(200).body(), containsString("<svg"));

        assertEquals(
                "EXI-1",
                Await.value("the deadline", () -> due(reference)).get("rule").textValue());

        JsonNode console = PLATFORM.console()
                .run("exit:register --json --region east-midlands --limit 500")
                .succeeded()
                .json();
        assertTrue(console.toString(), console.findValuesAsText("reference").contains(reference));
        assertEquals(
                36,
                PLATFORM.console().run("exit:picture --json").succeeded().json().size());
        PLATFORM.console().run("exit:begin " + reference).succeeded();
        assertThat(PLATFORM.console().run("exit:show " + reference).succeeded().text(), containsString("way-forward"));
        PLATFORM.console().run("exit:complete " + reference).failed();
    }

    @Test
    public void x3_otherRegionsAreUnknown_andReadingIsNotPlanning() {
        String reference = ending(today.plusDays(200)).reference();
        Http elsewhere = userWith("contract-manager", "west-midlands");
        elsewhere.get("exits/" + reference).problem(404, "not-found");
        elsewhere.post("exits/" + reference + "/plan", Map.of()).problem(404, "not-found");
        assertFalse(elsewhere.get("exits?limit=500").expect(200).body().contains(reference));
        Http reader = userWith("finance", "east-midlands");
        reader.get("exits/" + reference).ok();
        reader.post("exits/" + reference + "/plan", Map.of()).problem(403, "not-allowed", "X-3");
        userWith("partner", "east-midlands").get("exits").problem(403, "not-allowed", "X-3");
    }

    private ContractFile ending(LocalDate end) {
        Book.Lot lot = PLATFORM.book().lot("east-midlands");
        Figures figures = Figures.of("east-midlands", Book.version());
        deployments.deploy(figures);
        return lot.contract("2021-04-01", end.toString())
                .pinned(10, "national", "1.0.0")
                .signedOn(figures);
    }

    private void changed(String path, String below, Map<String, ?> body) {
        http.with("If-Match", tag(path)).post(path + below, body).expect(200);
    }

    private String tag(String path) {
        return http.get(path).expect(200).headers().firstValue("ETag").orElseThrow();
    }

    private String signedDocument(String contract) {
        String id = http.with("Content-Disposition", "attachment; filename=\"exit.pdf\"")
                .post(
                        "documents?subjectKind=contract&subjectId=" + contract + "&kind=OTHER",
                        "application/pdf",
                        "agreed")
                .expect(201)
                .json()
                .get("id")
                .textValue();
        http.with("If-Match", "\"1\"")
                .post(
                        "documents/" + id + "/signature",
                        Map.of("signedOn", "2022-03-15", "role", "senior-contract-owner"))
                .expect(200);
        return id;
    }

    private Optional<JsonNode> due(String reference) {
        for (JsonNode item : http.get("deadlines?region=east-midlands&limit=500&domain=exits")
                .ok()
                .get("items")) {
            if (item.get("what").textValue().contains(reference)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static List<String> rules(JsonNode line, String rag) {
        List<String> rules = new ArrayList<>();
        for (JsonNode reason : line.get("reasons")) {
            if (reason.get("rag").textValue().equals(rag)) {
                rules.add(reason.get("rule").textValue());
            }
        }
        return rules;
    }

    private static List<String> ids(JsonNode exit) {
        List<String> ids = new ArrayList<>();
        exit.at("/plan/steps").forEach(step -> ids.add(step.get("id").textValue()));
        return ids;
    }

    private Http userWith(String role, String region) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        Ssh console = PLATFORM.console();
        String password = console.run("access:add-user --json " + name)
                .succeeded()
                .json()
                .get("password")
                .textValue();
        console.run("access:grant " + name + " " + role + " " + region).succeeded();
        return http.as(name, password);
    }
}
