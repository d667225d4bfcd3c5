/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

public class ProcurementPlanningTest {

    private static final String TIMELINE =
            "?serviceStart=2024-08-01&value=5000000.00&regime=LIGHT_TOUCH&on=2023-10-01&policy=hee-sfi-2021-22";

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    @Test
    public void pro1_theRouteOfAValue_overRestAndAtTheConsole() {
        JsonNode route = http.get("procurement/route?value=189330.00&regime=GOODS_AND_SERVICES&on=2022-01-10")
                .ok();

        assertEquals("FORMAL_TENDER", route.get("route").textValue());
        assertEquals(0, route.get("minimumQuotations").intValue());
        assertEquals("P3M", route.get("indicativeDuration").get("min").textValue());
        assertEquals("P4M", route.get("indicativeDuration").get("max").textValue());
        assertTrue(route.get("transparencyNotice").booleanValue());
        assertEquals(10, route.get("socialValueMinimumPercent").intValue());
        assertEquals("hee-sfi-2021-22", route.get("policy").get("id").textValue());
        assertEquals("2021-04-01", route.get("policy").get("validFrom").textValue());
        assertThat(route.get("reasons").get(0).textValue(), containsString("PRO-1"));
        assertEquals(
                "P6W",
                http.get("procurement/route?value=50000.00&regime=LIGHT_TOUCH&on=2022-01-10")
                        .ok()
                        .get("indicativeDuration")
                        .get("min")
                        .textValue());

        Ssh.Output output =
                PLATFORM.console().run("procurement:route --json --on 2022-01-10 189330.01 GOODS_AND_SERVICES");
        assertThat(output.text(), containsString("ABOVE_THRESHOLD_TENDER"));
    }

    @Test
    public void pro1_everythingThatIsWrongIsTold_theSameAtEveryDoor() {
        JsonNode problem = http.get("procurement/route?value=189330.001&regime=GOODS&on=soon")
                .problem(400, "invalid-input", "PRO-1");

        assertEquals(3, problem.get("errors").size());
        Ssh.Output output = PLATFORM.console().run("procurement:route --on soon 189330.001 GOODS");
        for (JsonNode fault : problem.get("errors")) {
            assertThat(output.text(), containsString(fault.get("reason").textValue()));
        }
        http.get("procurement/route?value=1.00&regime=LIGHT_TOUCH&on=2021-03-31")
                .problem(404, "no-policy-in-force", "PRO-1");
    }

    @Test
    public void pro1_aRegionDropsInItsOwnPolicy() throws IOException {
        String policy = Files.readString(
                Path.of(System.getProperty("docs.folder")).resolve("examples/procurement-policy-north-east.yaml"));
        String asked = "procurement/route?value=20000.00&regime=GOODS_AND_SERVICES&on=2022-06-01&region=north-east";
        assertEquals(3, http.get(asked).ok().get("minimumQuotations").intValue());

        Dropped file = deployments.drop("north-east-policy.yaml", policy.getBytes(StandardCharsets.UTF_8));
        Await.until(
                "the policy of the North East",
                () -> http.get(asked).ok().get("policy").get("id").textValue().equals("north-east-sfi-2022"));
        assertEquals(4, http.get(asked).ok().get("minimumQuotations").intValue());
        assertEquals(
                3,
                http.get(asked.replace("north-east", "north-west"))
                        .ok()
                        .get("minimumQuotations")
                        .intValue());
        assertThat(
                http.get("definitions/procurement-policy/north-east-sfi-2022/north-east/1.0.0", "application/yaml")
                        .expect(200)
                        .body(),
                containsString("An example"));

        file.remove();
        Await.until(
                "the national policy again",
                () -> http.get(asked).ok().get("policy").get("id").textValue().equals("hee-sfi-2021-22"));
    }

    @Test
    public void sch2_aWrongPolicyIsRefusedWithItsLinesAndWhatWasInForceStays() throws IOException {
        String policy = Files.readString(Path.of(System.getProperty("docs.folder"))
                        .resolve("examples/procurement-policy-north-east.yaml"))
                .replace("north-east", "west-midlands")
                .replace("west-midlands-sfi-2022", "west-midlands-sfi");
        deployments.drop("west-midlands-policy.yaml", policy.getBytes(StandardCharsets.UTF_8));
        String asked = "procurement/route?value=20000.00&regime=GOODS_AND_SERVICES&on=2022-06-01&region=west-midlands";
        Await.until(
                "the policy",
                () -> http.get(asked).ok().get("policy").get("id").textValue().equals("west-midlands-sfi"));

        deployments.drop(
                "west-midlands-policy.yaml",
                policy.replace("version: 1.0.0", "version: 1.1.0")
                        .replaceFirst("upTo: '50000.00'", "upTo: '4000.00'")
                        .getBytes(StandardCharsets.UTF_8));

        JsonNode refused =
                Await.value("the refusal", () -> http.get("definitions/refused").ok().findParents("file").stream()
                        .filter(file -> file.get("file").textValue().equals("west-midlands-policy.yaml"))
                        .findFirst());
        assertTrue(refused.get("previousInForce").booleanValue());
        assertThat(
                Answer.texts(refused.get("faults")).toString(),
                containsString("/content/bands/GOODS_AND_SERVICES/1/upTo"));
        assertThat(Answer.texts(refused.get("faults")).get(0), containsString("line "));
        assertEquals("1.0.0", http.get(asked).ok().get("policy").get("version").textValue());
        assertThat(PLATFORM.console().run("definition:refused").text(), containsString("west-midlands-policy.yaml"));
    }

    @Test
    public void pro13_aTimelineSaysByHowManyDaysItIsTooLate() {
        JsonNode timeline = http.get("procurement/timeline" + TIMELINE).ok();

        assertEquals("2023-02-01", timeline.get("begin").textValue());
        assertTrue(timeline.get("tooLateByDays").intValue() > 0);
        assertEquals(10, timeline.get("stages").size());
        JsonNode first = timeline.get("stages").get(0);
        assertEquals(timeline.get("tooLateByDays"), first.get("lateDays"));

        String page = http.get("procurement/timeline/page" + TIMELINE, "text/html")
                .expect(200)
                .body();
        assertThat(
                page,
                containsString("Too late by " + timeline.get("tooLateByDays").intValue() + " days"));
        assertThat(page, containsString("<svg "));
        http.get("procurement/timeline?value=1").problem(400, "invalid-input", "PRO-13");
    }

    @Test
    public void x4_aTimelineIsACalendarFile() {
        Answer calendar = http.get("procurement/timeline/calendar" + TIMELINE + "&done=initiation", "text/calendar")
                .expect(200);

        assertThat(calendar.contentType(), containsString("text/calendar"));
        assertTrue(calendar.body().startsWith("BEGIN:VCALENDAR\r\n"));
        assertEquals(9, calendar.body().split("BEGIN:VEVENT", -1).length - 1);
        assertThat(calendar.body().lines().toList(), hasItem("DTSTART;VALUE=DATE:20240501"));
    }

    @Test
    public void sch1_definitionsAreListedWithTheirSchemas() {
        JsonNode all = http.get("definitions?kind=procurement-policy").ok();

        assertThat(all.findValuesAsText("name"), hasItem("hee-sfi-2021-22"));
        assertThat(all.findValuesAsText("name"), hasItem("thresholds-2026"));
        JsonNode schema = http.get("definitions/procurement-policy/json-schema", "application/schema+json")
                .ok();
        assertEquals("procurement-policy", schema.at("/properties/kind/const").textValue());
        http.get("definitions/lunch/json-schema", "application/schema+json").problem(404, "not-found");
        assertThat(
                PLATFORM.console()
                        .run("definition:show procurement-policy thresholds-2026")
                        .text(),
                containsString("135018.00"));
    }

    @Test
    public void workingDaysAreKnownInTheContainer() {
        JsonNode timeline = http.get("procurement/timeline?serviceStart=2027-07-12&value=5000000.00&regime=LIGHT_TOUCH"
                        + "&on=2026-01-05&policy=thresholds-2026")
                .ok();

        // Eight working days back from 12 April 2027, over Easter: 29 and 26 March are bank holidays.
        for (JsonNode stage : timeline.get("stages")) {
            if (stage.get("id").textValue().equals("standstill")) {
                assertEquals("2027-04-12", stage.get("plannedEnd").textValue());
                assertEquals("2027-03-31", stage.get("plannedBegin").textValue());
            }
        }
    }
}
