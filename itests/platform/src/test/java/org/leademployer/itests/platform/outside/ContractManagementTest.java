/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Http;

/** A contract that is run for a year, from outside. */
public class ContractManagementTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private static final String KPI = "work-schedule-in-time";

    private final Http http = PLATFORM.http();
    private final String reference = PLATFORM.book()
            .lot("north-west")
            .contract("2021-08-01", "2025-07-31")
            .reference();
    private final String manage = "contract-management/" + reference;

    @Test
    public void con6_aYearOfMonths_redThenPlanThenEscalationThenBackInLimits() {
        http.post(manage + "/measures", measure("2022-01", 90)).problem(409, "no-kpi-set", "CON-6");
        http.post(manage + "/kpis/adoptions", Map.of("set", "lead-employer", "from", "2022-01"))
                .ok();
        StringBuilder csv = new StringBuilder("Indicator,Month,Numerator,Denominator\n");
        int[] counted = {95, 92, 85, 70, 72, 65, 60};
        for (int i = 0; i < counted.length; i++) {
            csv.append(KPI + ",2022-0" + (i + 1) + "," + counted[i] + ",100\n");
        }
        assertEquals(
                7,
                http.postCsv(manage + "/measures/import", csv.toString())
                        .ok()
                        .get("created")
                        .intValue());
        JsonNode again =
                http.postCsv(manage + "/measures/import", csv.toString()).ok();
        assertEquals(7, again.get("unchanged").intValue());
        JsonNode refused = http.postCsv(
                        manage + "/measures/import",
                        "Indicator,Month,Numerator,Denominator\n" + KPI + ",2022-08,150,100\nnone,2022-08,1,2\n")
                .problem(422, "import-refused", "CON-6");
        assertEquals(List.of("2", "3"), refused.get("errors").findValuesAsText("line"));

        JsonNode indicator = http.get(manage + "/kpis").ok().get("indicators").get(0);
        assertEquals("RED", indicator.get("rag").textValue());
        assertEquals("WORSE", indicator.get("trend").textValue());
        assertEquals(4, indicator.get("redMonths").intValue());
        assertEquals(5, indicator.get("notGreenMonths").intValue());
        assertEquals("2022-01", indicator.get("months").get(0).get("month").textValue());
        assertEquals("MISSING", indicator.get("months").get(7).get("state").textValue());
        assertTrue(overview().toString(), overview().toString().contains("has no improvement plan"));

        JsonNode plan = http.post(
                        manage + "/improvement-plans",
                        Map.of("indicator", KPI, "cause", "Late information", "ownerRole", "Contract manager"))
                .expect(201)
                .json();
        String plans = manage + "/improvement-plans/" + plan.get("id").textValue();
        assertTrue(overview().toString(), overview().toString().contains("to the COMMITTEE"));
        String action = http.post(
                        plans + "/actions",
                        Map.of("text", "Call the hosts", "ownerRole", "Operations lead", "dueOn", "2022-09-30"))
                .ok()
                .get("id")
                .textValue();
        http.post(plans + "/escalations", Map.of("level", "BOARD", "matter", "Late schedules"))
                .problem(409, "committee-first", "CON-6");
        http.post(plans + "/escalations", Map.of("level", "COMMITTEE", "matter", "Late schedules"))
                .ok();
        assertTrue(overview().toString(), overview().toString().contains("to the BOARD"));
        String board = http.post(
                        "boards",
                        Map.of(
                                "termsOfReference",
                                "north-west-management-board",
                                "region",
                                "north-west",
                                "name",
                                "Board " + UUID.randomUUID()))
                .expect(201)
                .json()
                .get("id")
                .textValue();
        JsonNode escalated = http.post(
                        plans + "/escalations", Map.of("level", "BOARD", "matter", "Late schedules", "board", board))
                .ok();
        assertEquals(board, escalated.get("escalations").get(1).get("boardId").textValue());
        http.post(
                        plans + "/escalations/"
                                + escalated.get("escalations").get(1).get("id").textValue() + "/decision",
                        Map.of("decision", "no-such-decision"))
                .problem(422, "decision-not-of-board", "BRD-4");

        assertEquals(
                2,
                http.post(plans + "/close")
                        .problem(409, "plan-not-fulfilled", "CON-6")
                        .get("missing")
                        .size());
        http.post(manage + "/measures", measure("2022-08", 93)).ok();
        http.post(plans + "/actions/" + action + "/done", Map.of("evidence", "minute 12"))
                .ok();
        assertFalse(http.post(plans + "/close").ok().get("closedOn").isNull());

        String page =
                http.get(manage + "/overview/page", "text/html").expect(200).body();
        assertTrue(page, page.contains("<svg") && page.contains("GREEN, trend BETTER, target 90"));
        String table = http.get(manage + "/measures", "text/csv").expect(200).body();
        assertTrue(table, table.contains(KPI + ",2022-08,MEASURED"));
        JsonNode console = PLATFORM.console()
                .run("contract:measures --json " + reference + " " + KPI)
                .json();
        assertEquals(93.0, console.get(7).get("value").doubleValue(), 0);
    }

    @Test
    public void con7_aDisputeIsReportedFirst_andAStaleChangeIsRefused() {
        Answer raised = http.post(
                manage + "/register",
                Map.of(
                        "kind",
                        "DISPUTE",
                        "title",
                        "Study leave",
                        "ownerRole",
                        "Head of contracts",
                        "raisedOn",
                        "2022-05-01"));
        JsonNode dispute = raised.expect(201).json();
        assertEquals("2022-05-29", dispute.get("reportDueOn").textValue());
        String entry = manage + "/register/" + dispute.get("id").textValue();
        assertTrue(overview().toString(), overview().toString().contains("overdue since 2022-05-29"));
        Http read = http.with("If-Match", raised.headers().firstValue("ETag").orElseThrow());
        http.post(entry + "/moves", Map.of("move", "RESOLVE", "note", "agreed")).problem(428, "precondition-required");
        read.post(entry + "/moves", Map.of("move", "RESOLVE", "note", "agreed"))
                .problem(409, "move-not-possible", "CON-7");
        read.post(entry + "/moves", Map.of("move", "REPORT", "note", "agenda 4", "body", "Management Board"))
                .ok();
        read.post(entry + "/moves", Map.of("move", "RESOLVE", "note", "agreed")).problem(412, "precondition-failed");
        assertEquals("REPORTED", http.get(entry).ok().get("state").textValue());
        assertEquals(
                1,
                http.get(manage + "/register?kind=DISPUTE&open=true")
                        .ok()
                        .get("items")
                        .size());
        assertTrue(http.get("contract-management/register-states").ok().size() > 20);
    }

    @Test
    public void con8_anAdvanceIsRefused_andCashIsReconciled() {
        JsonNode refused = http.post(manage + "/finance/payments", Map.of("type", "ADVANCE", "amount", "5000.00"))
                .problem(422, "payment-type-refused", "CON-8");
        assertTrue(refused.toString(), refused.get("detail").textValue().contains("no legal authority"));
        http.post(manage + "/finance", Map.of("month", "2022-04", "estimate", "120000.00"))
                .ok();
        http.post(manage + "/finance", Map.of("month", "2022-04", "actual", "130000.00"))
                .problem(422, "difference-unexplained", "CON-8");
        JsonNode position = http.post(
                        manage + "/finance",
                        Map.of("month", "2022-04", "actual", "130000.00", "explanation", "two hundred more trainees"))
                .ok();
        assertEquals("RECONCILED", position.get("state").textValue());
        assertEquals("10000.00", position.get("difference").textValue());
        JsonNode month = http.get(manage + "/finance/months/2022-04").ok();
        assertEquals(2, month.get("entries").size());
        assertTrue(month.toString(), month.hasNonNull("calculatedCharge") != month.hasNonNull("notCalculated"));
        http.post(manage + "/finance", Map.of("month", "2022-05", "estimate", "1.005"))
                .problem(400, "invalid-input", "CON-8");
    }

    @Test
    public void con15_aMobilisationIsBegunOnce_andTellsWhatIsOpen() {
        http.get(manage + "/mobilisation").problem(404, "no-mobilisation", "CON-15");
        JsonNode begun = http.post(manage + "/mobilisation", Map.of()).ok();
        assertEquals(13, begun.get("open").size());
        assertEquals("2021-08-01", begun.get("firstDay").textValue());
        assertEquals(
                12,
                http.post(manage + "/mobilisation/tasks/tupe-lists/done", Map.of("evidence", "file 3"))
                        .ok()
                        .get("open")
                        .size());
        http.post(manage + "/mobilisation", Map.of()).problem(409, "mobilisation-begun", "CON-15");
    }

    @Test
    public void x3_anotherRegionDoesNotLearnThatItExists_andFinanceRecordsMoneyAlone() {
        Http elsewhere = user("contract-manager wessex");
        for (String path :
                List.of("kpis", "measures", "improvement-plans", "register", "finance", "mobilisation", "overview")) {
            elsewhere.get(manage + "/" + path).problem(404, "not-found");
        }
        elsewhere.post(manage + "/finance/payments", Map.of("type", "ADVANCE")).problem(404, "not-found");
        Http finance = user("finance north-west");
        finance.get(manage + "/overview").ok();
        finance.post(manage + "/finance", Map.of("month", "2022-04", "estimate", "1.00"))
                .ok();
        finance.post(manage + "/kpis/adoptions", Map.of("set", "lead-employer", "from", "2022-01"))
                .problem(403, "not-allowed", "X-3");
    }

    private JsonNode overview() {
        return http.get(manage + "/overview").ok();
    }

    private static Map<String, ?> measure(String month, int numerator) {
        return Map.of("indicator", KPI, "month", month, "numerator", "" + numerator, "denominator", "100");
    }

    private Http user(String role) {
        String name = "manages-" + UUID.randomUUID().toString().substring(0, 8);
        String password = PLATFORM.console()
                .run("access:add-user --console --json " + name)
                .json()
                .get("password")
                .asText();
        PLATFORM.console().run("access:grant " + name + " " + role).succeeded();
        return http.as(name, password);
    }
}
