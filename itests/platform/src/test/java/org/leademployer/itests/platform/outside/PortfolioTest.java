/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

/** All contracts of a region or the country as they stand, by REST, as a table, as a page, and on the console (CON-5). */
public class PortfolioTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final String running = PLATFORM.book()
            .lot("north-west")
            .contract("2021-08-01", "2025-07-31")
            .reference();
    private final String draft = "PF-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    public void con5_aContractStandsInThePortfolio_withWhatEveryDomainKnows() {
        String manage = "contract-management/" + running;
        http.post(manage + "/kpis/adoptions", Map.of("set", "lead-employer", "from", "2022-01"))
                .ok();
        http.post(
                        manage + "/finance/payments",
                        Map.of(
                                "type",
                                "SERVICE_CHARGE",
                                "amount",
                                "120.50",
                                "paidOn",
                                "2022-05-10",
                                "month",
                                "2022-04",
                                "delivery",
                                "charges of April"))
                .expect(200);
        http.post(
                        manage + "/register",
                        Map.of(
                                "kind",
                                "DISPUTE",
                                "title",
                                "Study leave",
                                "ownerRole",
                                "Head of contracts",
                                "raisedOn",
                                "2022-05-01"))
                .expect(201);
        drafted("north-west");

        JsonNode line = line(running, "region=north-west");
        JsonNode overview = http.get(manage + "/overview").ok();
        JsonNode contract = http.get("contracts/" + running).ok();
        assertEquals("RED", line.get("rag").textValue());
        assertThat(texts(line.get("reasons")), hasItem("RED:CON-7"));
        assertEquals("120.50", line.get("spent").asText());
        assertEquals(contract.get("value").asText(), line.get("value").asText());
        assertEquals(contract.get("gaps").intValue(), line.get("gaps").intValue());
        assertTrue(
                line.toString(),
                line.get("overdue").intValue()
                        >= overview.at("/counts/overdueDeadlines").intValue());
        assertEquals("2025-07-31", line.get("termEnd").textValue());
        assertEquals(
                contract.get("extensionMonths").intValue(),
                line.get("extensionMonthsLeft").intValue());

        JsonNode other = line(draft, "region=north-west");
        assertEquals("DRAFT", other.get("state").textValue());
        assertEquals("NONE", other.get("tier").textValue());
        assertTrue(
                other.toString(),
                other.path("spent").isMissingNode() || other.get("spent").isNull());
        assertEquals(
                http.get("contracts/" + draft + "/gaps").ok().get("items").size(),
                other.get("gaps").intValue());

        String table = http.get("portfolio?region=north-west&limit=500", "text/csv")
                .expect(200)
                .body();
        assertThat(table, startsWith("contractId,reference,lot,region,leadEmployer,state,tier,rag,reasons,gaps,value"));
        assertThat(table, containsString(draft));
        JsonNode console = PLATFORM.platform()
                .console()
                .run("contract:portfolio --json --region north-west --state draft --tier none --limit 500")
                .succeeded()
                .json();
        assertTrue(console.toString(), console.findValuesAsText("reference").contains(draft));
        for (JsonNode one : console) {
            assertEquals(one.toString(), "DRAFT", one.get("state").textValue());
            assertEquals(one.toString(), "NONE", one.get("tier").textValue());
        }
    }

    @Test
    public void con5_pagesGiveEachOnce_andFiltersTakeWhatTheySay() {
        drafted("north-west");
        List<String> all = references("region=north-west&limit=500");
        List<String> one = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    http.get("portfolio?region=north-west&limit=3" + after).ok();
            page.get("items").forEach(item -> one.add(item.get("reference").textValue()));
            after = page.path("next").isTextual() ? "&after=" + page.get("next").textValue() : null;
        } while (after != null);
        assertEquals(all, one);
        assertThat(all, hasItem(draft));

        for (String filter : List.of("tier=NONE", "state=DRAFT", "withGaps=true", "rag=GREEN")) {
            assertThat(filter, references("limit=500&region=north-west&" + filter), hasItem(draft));
        }
        for (String filter : List.of("tier=GOLD", "state=RUNNING", "withGaps=false", "rag=RED")) {
            assertThat(filter, references("limit=500&region=north-west&" + filter), not(hasItem(draft)));
        }
        JsonNode refused = http.get("portfolio?tier=PLATINUM&rag=BLUE&state=DEAD&withGaps=perhaps&region=No%20Slug")
                .problem(400, "invalid-input", "CON-5");
        assertEquals(5, refused.get("errors").size());
        http.get("portfolio?limit=501").problem(400, "invalid-input");
        http.get("portfolio?region=nowhere").problem(400, "unknown-region");
    }

    @Test
    public void con5_aSummaryCountsWhatTheListHas_andItsPageCanBePrinted() {
        drafted("north-west");
        JsonNode summary = http.get("portfolio/summary?region=north-west").ok();
        List<String> all = references("region=north-west&limit=500");
        assertEquals(all.size(), summary.at("/total/contracts").intValue());
        assertEquals(12, summary.get("cells").size());
        assertEquals(12, summary.get("months").size());
        int counted = 0;
        for (JsonNode cell : summary.get("cells")) {
            counted += cell.at("/sum/contracts").intValue();
        }
        assertEquals(all.size(), counted);
        assertThat(
                http.get("portfolio/summary?region=north-west", "text/csv")
                        .expect(200)
                        .body(),
                containsString("GOLD,GREEN,"));

        String page = http.get("portfolio/page?region=north-west", "text/html")
                .expect(200)
                .body();
        assertThat(page, containsString("Contracts by tier and colour; the table below has the same values"));
        boolean due = false;
        for (JsonNode month : summary.get("months")) {
            due |= month.get("contracts").intValue() > 0;
        }
        assertEquals(
                "a picture of months where something is due",
                due,
                page.contains("Contracts by the month of their next deadline; the table below has the same values"));
        assertThat(page, containsString("patternUnits"));
        assertThat(page, not(containsString("<script")));
    }

    @Test
    public void x3_whoMayReadInOneRegionAloneSeesNoOther() {
        drafted("north-west");
        Http elsewhere = userWith("contract-manager", "wessex");
        assertThat(elsewhere.get("portfolio?limit=500").expect(200).body(), not(containsString(draft)));
        assertEquals(
                0,
                elsewhere.get("portfolio?region=north-west").ok().get("items").size());
        assertThat(
                userWith("contract-manager", "north-west")
                        .get("portfolio?limit=500")
                        .expect(200)
                        .body(),
                containsString(draft));
        userWith("partner", "north-west").get("portfolio").problem(403, "not-allowed", "X-3");
        http.withoutLogin().get("portfolio/summary").expect(401);
    }

    private void drafted(String region) {
        http.post(
                        "contracts",
                        Map.of(
                                "reference",
                                draft,
                                "lot",
                                Map.of("title", "Portfolio", "region", region, "specialties", List.of("999")),
                                "leadEmployer",
                                "RBN",
                                "value",
                                "1000.00",
                                "term",
                                Map.of("from", "2030-08-01", "to", "2034-07-31"),
                                "extensionMonths",
                                12))
                .expect(201);
    }

    private JsonNode line(String reference, String query) {
        for (JsonNode item : http.get("portfolio?limit=500&" + query).ok().get("items")) {
            if (item.get("reference").textValue().equals(reference)) {
                return item;
            }
        }
        throw new AssertionError(reference + " stands in no line");
    }

    private List<String> references(String query) {
        JsonNode page = http.get("portfolio?" + query).ok();
        assertNull("all on one page", page.path("next").textValue());
        return page.findValuesAsText("reference");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private Http userWith(String role, String region) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        Ssh console = PLATFORM.platform().console();
        String password = console.run("access:add-user --json " + name)
                .succeeded()
                .json()
                .get("password")
                .textValue();
        console.run("access:grant " + name + " " + role + " " + region).succeeded();
        return http.as(name, password);
    }
}
