/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.Http;

public class TribunalSharesTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");
    private final String here = lot.site().substring(0, 3);

    @Test
    public void tri3_aClaimIsSharedToThePennyByTheNationalSchedule_andReplayed() {
        String there = lot.anotherSite().substring(0, 3);
        ContractFile contract = pinnedNational();

        JsonNode shares = share(
                        contract,
                        "100.00",
                        "1000.01",
                        act(lot.site(), "2021-08-01", "2021-08-20", "ACT_OF_HOST"),
                        act(there, "2021-09-01", "2021-09-10", "SEVERAL"))
                .ok();

        List<String> expected = new ArrayList<>(List.of(
                "LEAD_EMPLOYER 183.34 = 16.67 + 166.67",
                here + " 733.34 = 66.67 + 666.67",
                there + " 183.33 = 16.66 + 166.67"));
        expected.sort(null);
        assertEquals(expected, lines(shares));
        assertEquals("1100.01", shares.get("total").textValue());
        assertEquals("2021-08-01", shares.get("from").textValue());
        assertEquals("2021-09-10", shares.get("to").textValue());
        JsonNode basis = shares.get("basis");
        assertEquals(basis.toString(), 1, basis.size());
        assertEquals(8, basis.get(0).get("schedule").intValue());
        assertEquals("national", basis.get(0).get("region").textValue());
        assertEquals("2021-09-10", basis.get(0).get("from").textValue());

        assertTrue(PLATFORM.schedules()
                .replay(shares.get("calculationId").textValue())
                .get("equal")
                .booleanValue());
    }

    @Test
    public void tri1_everythingThatIsWrongWithAClaimIsAnsweredAtOnce() {
        ContractFile contract = pinnedNational();

        JsonNode problem = share(contract, "-1.00", "one", act("ZZZ", "2021-08-20", "2021-08-01", null))
                .problem(400, "invalid-input", "TRI-1");

        assertEquals(
                List.of("costs", "award", "acts[0].host", "acts[0].cause", "acts[0].to"),
                problem.get("errors").findValuesAsText("field"));
        share(contract, "1.00", "1.00").problem(400, "invalid-input", "TRI-1");
    }

    @Test
    public void tri2_thePlanNamesOwnersAndDatesAndTheStatutoryDeadline() {
        JsonNode plan = http.post(
                        "contracts/" + pinnedNational().id() + "/handling-plan",
                        Map.of(
                                "sentOn",
                                "2021-11-02",
                                "acts",
                                List.of(act(lot.site(), "2021-08-01", "2021-08-20", "ACT_OF_HOST"))))
                .ok();

        assertEquals("2021-11-30", plan.get("responseDue").textValue());
        assertEquals("LEAD_EMPLOYER", plan.get("leads").textValue());
        assertEquals("LEAD_EMPLOYER", plan.get("instructsSolicitors").textValue());
        assertEquals("5000.00", plan.get("maySettle").get("upTo").textValue());
        assertEquals(List.of("HEE", here), Answer.texts(plan.get("maySettle").get("consentOf")));
        assertEquals(
                List.of("2021-11-04", "2021-11-07", "2021-11-12", "2021-11-16", "2021-11-22", "2021-11-28"),
                plan.get("steps").findValuesAsText("due"));
        assertEquals(here, plan.get("steps").get(2).get("who").textValue());
    }

    @Test
    public void sch4_theStatutoryDeadlineIsAnsweredWhereNoScheduleIsInForce() {
        ContractFile draft = lot.contract();

        JsonNode plan = http.post("contracts/" + draft.id() + "/handling-plan", Map.of("sentOn", "2020-03-02"))
                .ok();

        assertEquals("2020-03-30", plan.get("responseDue").textValue());
        assertEquals("variant-not-deployed", plan.get("refusal").get("code").textValue());
        assertEquals("SCH-4", plan.get("refusal").get("rule").textValue());
        assertTrue(plan.path("leads").isMissingNode());
        share(draft, "1.00", "1.00", act(lot.site(), "2020-01-01", "2020-01-02", "SEVERAL"))
                .problem(409, "variant-not-deployed", "SCH-4");
    }

    @Test
    public void anUnknownContractIsNotFound() {
        Map<String, ?> claim = claim("1.00", "1.00", act(lot.site(), "2021-08-01", "2021-08-20", "SEVERAL"));

        http.post("contracts/nowhere/tribunal-shares", claim).problem(404, "not-found");
        http.post("contracts/nowhere/handling-plan", Map.of("sentOn", "2021-11-02"))
                .problem(404, "not-found");
    }

    @Test
    public void theConsoleSaysTheSame() {
        ContractFile contract = pinnedNational();
        JsonNode shares = share(contract, "7.00", "8.00", act(here, "2021-08-01", "2021-08-20", "NO_FAULT"))
                .ok();

        JsonNode console = PLATFORM.console()
                .run("tribunal:shares --json " + contract.reference() + " 7.00 8.00 " + here
                        + ":2021-08-01:2021-08-20:NO_FAULT")
                .json();
        JsonNode plan = PLATFORM.console()
                .run("tribunal:plan --json " + contract.reference() + " 2021-11-02")
                .json();

        assertEquals(shares.get("calculationId"), console.get("calculationId"));
        assertEquals(lines(shares), lines(console));
        assertEquals("2021-11-30", plan.get("responseDue").textValue());
    }

    private ContractFile pinnedNational() {
        return lot.contract().pinned(8, "national", "1.0.0");
    }

    private Answer share(ContractFile contract, String costs, String award, Map<?, ?>... acts) {
        return http.post("contracts/" + contract.id() + "/tribunal-shares", claim(costs, award, acts));
    }

    private static Map<String, ?> claim(String costs, String award, Map<?, ?>... acts) {
        return Map.of("costs", costs, "award", award, "acts", List.of(acts));
    }

    private static Map<String, String> act(String host, String from, String to, String cause) {
        return cause == null
                ? Map.of("host", host, "from", from, "to", to)
                : Map.of("host", host, "from", from, "to", to, "cause", cause);
    }

    private static List<String> lines(JsonNode shares) {
        List<String> lines = new ArrayList<>();
        for (JsonNode share : shares.get("shares")) {
            lines.add(share.get("party").textValue() + " " + share.get("amount").textValue() + " = "
                    + share.get("costs").textValue() + " + "
                    + share.get("award").textValue());
        }
        return lines;
    }
}
