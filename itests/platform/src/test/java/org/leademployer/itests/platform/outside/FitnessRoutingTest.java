/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.VariantJar;

/** How concerns are routed, by REST and console, and how a region takes the routing into its own hands (FTP-2, SCH-2). */
public class FitnessRoutingTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String FILE = "fitness-routing-wessex.yaml";

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();

    @Test
    public void ftp2_aConcernIsRoutedWithoutACase() {
        JsonNode conduct = route("north-east", "DOCTOR", "CONDUCT", false, true);
        assertEquals("LEAD_EMPLOYER", conduct.get("lead").textValue());
        assertEquals("MEDICAL_DIRECTOR", conduct.get("caseManager").textValue());
        assertEquals(List.of("POSTGRADUATE_DEAN", "REVALIDATION_TEAM"), Answer.texts(conduct.get("inform")));
        assertTrue(Answer.texts(conduct.get("rules")).contains("FTP-3"));
        assertTrue(conduct.at("/gmcReferral/allowed").booleanValue());
        assertEquals("POSTGRADUATE_DEAN", conduct.at("/gmcReferral/decidedBy").textValue());
        assertEquals(
                List.of("DISCUSSION_WITH_POSTGRADUATE_DEAN", "CONSENSUS"),
                Answer.texts(conduct.at("/gmcReferral/requires")));
        assertEquals("table-of-responsibilities", conduct.at("/policy/id").textValue());
        assertEquals("national", conduct.at("/policy/region").textValue());
        JsonNode first = conduct.get("steps").get(0);
        assertEquals("LEAD_EMPLOYER", first.get("owner").textValue());
        assertEquals("2021-08-02", first.get("due").textValue());

        JsonNode training = route("north-east", "DENTIST", "TRAINING", false, false);
        assertFalse(training.at("/gmcReferral/allowed").booleanValue());
        assertEquals("GDC", training.at("/gmcReferral/regulator").textValue());
        assertTrue(Answer.texts(training.get("rules")).containsAll(List.of("FTP-0", "FTP-1")));
    }

    @Test
    public void ftp2_everythingThatIsWrongIsToldAtOnce() {
        JsonNode problem = http.post(
                        "fitness/route",
                        Map.of(
                                "region",
                                "atlantis",
                                "profession",
                                "NURSE",
                                "stage",
                                "RETIRED",
                                "severe",
                                "perhaps",
                                "on",
                                "2021-02-29"))
                .problem(400, "invalid-input", "FTP-2");
        assertEquals(
                List.of("region", "profession", "concern", "stage", "severe", "on"),
                problem.get("errors").findValuesAsText("field"));
        http.post("fitness/route", "application/json", "").problem(400, "invalid-input");
    }

    @Test
    public void x1_theConsoleSaysTheSame() {
        JsonNode console = PLATFORM.console()
                .run("fitness:route --json --severe --on 2021-08-02 north-east DOCTOR TRAINING")
                .json();
        JsonNode rest = route("north-east", "DOCTOR", "TRAINING", true, false);
        assertEquals(rest.get("lead"), console.get("lead"));
        assertEquals(rest.get("caseManager"), console.get("caseManager"));
        assertEquals(rest.get("steps").size(), console.get("steps").size());
        assertThat(console.get("gmcReferral").textValue(), containsString("the case investigator's report"));
        assertThat(
                PLATFORM.console().run("fitness:routings").succeeded().text(),
                containsString("table-of-responsibilities"));
        assertThat(
                PLATFORM.console()
                        .run("fitness:time-limits north-east")
                        .succeeded()
                        .text(),
                containsString("4 weeks"));
        assertThat(http.get("fitness/routings").ok().toString(), containsString("table-of-responsibilities"));
        assertEquals(
                17,
                http.get("fitness/time-limits?region=north-east&on=2021-08-02")
                        .ok()
                        .get(0)
                        .get("limits")
                        .size());
        http.get("fitness/time-limits?region=atlantis").problem(400, "unknown-region", "ORG-1");
    }

    @Test
    public void sch2_aRegionsFileTakesEffectAndGivesTheNationItsPlaceBack() throws IOException {
        assertEquals("national", policy("wessex"));

        Dropped file = deployments.drop(FILE, example().getBytes(StandardCharsets.UTF_8));
        Await.until("the routing of Wessex", () -> policy("wessex").equals("wessex"));
        JsonNode severe = route("wessex", "DOCTOR", "TRAINING", true, false);
        assertEquals("DEPUTY_DEAN", severe.get("caseManager").textValue());
        assertFalse(severe.has("deputy"));
        assertEquals("national", policy("north-east"));

        file.remove();
        Await.until("the nation's routing again", () -> policy("wessex").equals("national"));
    }

    @Test
    public void ftp2_aFileThatBreaksARuleIsRefusedWithRuleReasonAndLine() throws IOException {
        String wrong = example()
                .replace(
                        "gmcReferral: {allowed: true, decidedBy: POSTGRADUATE_DEAN, requires:"
                                + " [DISCUSSION_WITH_POSTGRADUATE_DEAN]}",
                        "gmcReferral: {allowed: true, decidedBy: MEDICAL_DIRECTOR, requires:"
                                + " [DISCUSSION_WITH_POSTGRADUATE_DEAN]}");
        deployments.drop("wrong-" + FILE, wrong.getBytes(StandardCharsets.UTF_8));

        JsonNode refused = Await.value(
                "the refusal", () -> http.get("fitness/routings/refused").ok().findParents("origin").stream()
                        .filter(one -> one.get("origin").textValue().equals("wrong-" + FILE))
                        .findFirst());
        String reasons = Answer.texts(refused.get("reasons")).toString();
        assertThat(reasons, containsString("FTP-2: a referral of a doctor goes by the Responsible Officer"));
        assertThat(reasons, containsString("line "));
        assertEquals("national", policy("wessex"));
        assertThat(
                PLATFORM.console().run("fitness:routings --refused").succeeded().text(),
                containsString("wrong-" + FILE));
    }

    @Test
    public void sch1_aBundleWithRulesIsProbedTakenAndLetGo() {
        VariantJar rules = VariantJar.routing("wessex", "1.0.0", null);
        Dropped file = deployments.drop(rules);
        Await.until("the rules of Wessex", () -> policy("wessex").equals("wessex"));
        JsonNode health = route("wessex", "DOCTOR", "HEALTH", false, false);
        assertEquals("test-routing", health.at("/policy/id").textValue());
        assertEquals("2021-08-02", health.at("/steps/0/due").textValue());
        assertThat(http.get("fitness/routings").ok().toString(), containsString("\"RULES\""));

        file.remove();
        Await.until("the nation's routing again", () -> policy("wessex").equals("national"));
    }

    @Test
    public void ftp2_aBundleThatLeavesACellUnansweredIsRefusedWhenItsServiceAppears() {
        VariantJar rules = VariantJar.routing("wessex", "1.1.0", "HEALTH");
        Dropped file = deployments.drop(rules);
        String origin = rules.symbolicName() + " 1.1.0";
        String refused = Await.value("the refusal", () -> refusal(origin));
        assertThat(refused, containsString("FTP-2: the cell is not answered: DOCTOR HEALTH"));
        assertEquals("national", policy("wessex"));

        file.remove();
        Await.until("nothing refused", () -> refusal(origin).isEmpty());
    }

    private Optional<String> refusal(String origin) {
        return http.get("fitness/routings/refused").ok().findParents("origin").stream()
                .filter(one -> one.get("origin").textValue().equals(origin))
                .map(one -> Answer.texts(one.get("reasons")).toString())
                .findFirst();
    }

    private String policy(String region) {
        return route(region, "DOCTOR", "CONDUCT", false, false)
                .at("/policy/region")
                .textValue();
    }

    private JsonNode route(String region, String profession, String concern, boolean severe, boolean incident) {
        return http.post(
                        "fitness/route",
                        Map.of(
                                "region",
                                region,
                                "profession",
                                profession,
                                "concern",
                                concern,
                                "stage",
                                "IN_POST",
                                "severe",
                                severe,
                                "seriousUntowardIncident",
                                incident,
                                "on",
                                "2021-08-02"))
                .ok();
    }

    private static String example() throws IOException {
        return Files.readString(
                        Path.of(System.getProperty("docs.folder")).resolve("examples/fitness-routing-north-west.yaml"))
                .replace("region: north-west", "region: wessex");
    }
}
