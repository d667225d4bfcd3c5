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
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Http;

public class BreachPlanTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String DISCOVERED = "2021-11-02T09:30:00Z";
    private static final Map<String, ?> BREACH =
            Map.of("discoveredAt", DISCOVERED, "discoveredBy", "HOST", "kinds", List.of("PAY"), "people", 12);

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @Test
    public void ig6_aBreachIsPlannedByTheNationalSchedule_andReplayed() {
        JsonNode plan = plan(pinnedNational(), BREACH).ok();

        assertEquals("2021-11-05T09:30:00Z", plan.get("statutoryDeadline").textValue());
        assertEquals("UK GDPR Article 33(1)", plan.get("statutorySource").textValue());
        assertEquals(
                List.of(
                        "HOST LEAD_EMPLOYER 2021-11-03T09:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-11-03T21:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-11-04T09:30:00Z",
                        "LEAD_EMPLOYER SUPERVISORY_AUTHORITY 2021-11-05T09:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-12-02T09:30:00Z"),
                steps(plan));
        JsonNode basis = plan.get("basis").get(0);
        assertEquals(10, basis.get("schedule").intValue());
        assertEquals("national", basis.get("region").textValue());
        assertEquals("2021-11-02", basis.get("from").textValue());
        assertTrue(PLATFORM.schedules()
                .replay(plan.get("calculationId").textValue())
                .get("equal")
                .booleanValue());
    }

    @Test
    public void ig6_hoursGoOnWhenTheClocksChange() {
        ContractFile contract = pinnedNational();

        for (Map.Entry<String, String> each : Map.of(
                        "2022-03-27T01:30:00+00:00", "2022-03-30T01:30:00Z",
                        "2021-10-31T01:30:00+01:00", "2021-11-03T00:30:00Z",
                        "2024-02-29T10:00:00Z", "2024-03-03T10:00:00Z")
                .entrySet()) {
            JsonNode plan =
                    plan(contract, Map.of("discoveredAt", each.getKey())).ok();
            assertEquals(
                    each.getKey(),
                    each.getValue(),
                    plan.get("statutoryDeadline").textValue());
            assertTrue(steps(plan).contains("LEAD_EMPLOYER SUPERVISORY_AUTHORITY " + each.getValue()));
        }
    }

    @Test
    public void sch2_londonPlansByItsOwnFigures_andSch4_theDeadlineIsShownWithoutThem() throws IOException {
        ContractFile contract = PLATFORM.book().lot("south-london").contract();
        Dropped file = deployments.drop(
                "org.leademployer.schedule10-london-1.0.0.cfg",
                Files.readAllBytes(PLATFORM.platform().shipped("org/leademployer/london-schedule-10", ".cfg")));
        Await.until(
                "London's schedule 10 to be pinned",
                () -> contract.tryPin(10, "london-and-south-east", "1.0.0").status() == 200);

        JsonNode plan = plan(contract, BREACH).ok();

        assertEquals(
                List.of(
                        "HOST LEAD_EMPLOYER 2021-11-02T21:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-11-03T09:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-11-03T21:30:00Z",
                        "HEE SUPERVISORY_AUTHORITY 2021-11-04T21:30:00Z",
                        "LEAD_EMPLOYER HEE 2021-12-02T09:30:00Z"),
                steps(plan));
        JsonNode protocol = protocol(contract).ok();
        assertEquals(List.of("20.00", "80.00", "0.00"), protocol.get("fines").findValuesAsText("percent"));

        file.remove();

        Await.until(
                "London's schedule 10 to be gone",
                () -> plan(contract, BREACH).ok().has("refusal"));
        JsonNode without = plan(contract, BREACH).ok();
        assertEquals("2021-11-05T09:30:00Z", without.get("statutoryDeadline").textValue());
        assertEquals(0, without.get("steps").size());
        assertFalse(without.has("calculationId"));
        JsonNode refusal = without.get("refusal");
        assertEquals("variant-not-deployed", refusal.get("code").textValue());
        assertEquals("SCH-4", refusal.get("rule").textValue());
        assertTrue(
                refusal.toString(),
                refusal.get("missing").get(0).textValue().contains("schedule 10 london-and-south-east 1.0.0"));
        assertTrue(refusal.toString(), refusal.get("next").textValue().contains("schedule10-london-1.0.0.cfg"));
        protocol(contract).problem(409, "variant-not-deployed", "SCH-4");
        String console = PLATFORM.console()
                .run("privacy:breach-plan " + contract.reference() + " " + DISCOVERED)
                .succeeded()
                .out();
        assertTrue(console, console.contains("2021-11-05T09:30:00Z"));
        assertTrue(console, console.contains("schedule10-london-1.0.0.cfg"));
        assertTrue(
                "what was calculated is proven out of the archive",
                PLATFORM.schedules()
                        .replay(plan.get("calculationId").textValue())
                        .get("equal")
                        .booleanValue());

        file.putBack();
        Await.until(
                "London's schedule 10 to be back",
                () -> plan(contract, BREACH).ok().has("calculationId"));
        assertEquals(plan, plan(contract, BREACH).ok());
    }

    @Test
    public void ig5_theProtocolAnswersAllFour() {
        JsonNode protocol = protocol(pinnedNational()).ok();

        assertEquals(8, protocol.get("reporting").size());
        assertEquals(List.of("0.00", "100.00", "0.00"), protocol.get("fines").findValuesAsText("percent"));
        JsonNode end = protocol.get("endOfContract");
        assertEquals("TRANSFER_TO_NEW_PROVIDER", end.get("disposition").textValue());
        assertEquals("LEAD_EMPLOYER", end.get("notifiesTrainees").textValue());
        assertEquals(56, end.get("noticeDays").intValue());
        assertEquals(6, protocol.get("measures").size());
        assertEquals(8, protocol.get("roles").size());
        assertEquals("national", protocol.get("basis").get(0).get("region").textValue());
    }

    @Test
    public void ig6_everythingThatIsWrongWithABreachIsAnsweredAtOnce() {
        ContractFile contract = pinnedNational();

        JsonNode problem = plan(
                        contract,
                        Map.of(
                                "discoveredAt",
                                "2021-10-31T01:30:00",
                                "discoveredBy",
                                "ICO",
                                "kinds",
                                List.of("SECRETS"),
                                "people",
                                -1,
                                "risk",
                                "some"))
                .problem(400, "invalid-input", "IG-6");
        assertEquals(
                List.of("discoveredAt", "discoveredBy", "kinds[0]", "people", "risk"),
                problem.get("errors").findValuesAsText("field"));
        assertTrue(problem.toString(), problem.toString().contains("has no offset"));
        for (String at : List.of("2999-01-01T00:00:00Z", "2021-02-29T00:00:00Z", "2001-01-01T00:00:00Z", "")) {
            plan(contract, Map.of("discoveredAt", at)).problem(400, "invalid-input", "IG-6");
        }
        plan(contract, Map.of()).problem(400, "invalid-input", "IG-6");
        http.post("contracts/" + contract.id() + "/breach-plan", "application/json", "")
                .problem(400, "invalid-input");
    }

    @Test
    public void anUnknownContractIsNotFound() {
        http.post("contracts/nowhere/breach-plan", BREACH).problem(404, "not-found");
        http.get("contracts/nowhere/data-protection-protocol").problem(404, "not-found");
    }

    @Test
    public void theConsoleSaysTheSame() {
        ContractFile contract = pinnedNational();
        JsonNode plan = plan(contract, BREACH).ok();

        JsonNode console = PLATFORM.console()
                .run("privacy:breach-plan --json --by HOST --kind PAY --people 12 " + contract.reference() + " "
                        + DISCOVERED)
                .json();
        JsonNode protocol = PLATFORM.console()
                .run("privacy:protocol --json " + contract.reference())
                .json();

        assertEquals(plan.get("calculationId"), console.get("calculationId"));
        assertEquals(plan.get("statutoryDeadline"), console.get("statutoryDeadline"));
        assertEquals(steps(plan), steps(console));
        assertEquals(protocol(contract).ok().get("calculationId"), protocol.get("calculationId"));
    }

    private ContractFile pinnedNational() {
        return lot.contract().pinned(10, "national", "1.0.0");
    }

    private Answer plan(ContractFile contract, Map<String, ?> breach) {
        return http.post("contracts/" + contract.id() + "/breach-plan", breach);
    }

    private Answer protocol(ContractFile contract) {
        return http.get("contracts/" + contract.id() + "/data-protection-protocol");
    }

    private static List<String> steps(JsonNode plan) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : plan.get("steps")) {
            steps.add(step.get("who").textValue() + " " + step.get("to").textValue() + " "
                    + step.get("due").textValue());
        }
        return steps;
    }
}
