/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;
import org.leademployer.itests.platform.harness.Ssh;

/** Rows that are not taken: found again, mended, replayed and discarded, over HTTP and at the console (EMP-5). */
public class PlacementQuarantineTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final Ssh console = PLATFORM.console();
    private final Book.Lot lot = PLATFORM.book().lot("east-midlands");

    @Test
    public void emp5_badRowIsMendedAndReplayed_andTheSameFileAgainLeavesItSettled() {
        Placements.Row good = lot.trainee();
        Placements.Row bad = lot.trainee().wte("7");
        JsonNode report = lot.tryImport(good, bad).ok();
        String id = quarantined(report).get(0);

        JsonNode row = http.get("placements/quarantine/" + id).ok();
        assertEquals("OPEN", row.get("state").textValue());
        assertEquals("7", row.get("cells").get("WTE").textValue());
        assertEquals("east-midlands", row.get("region").textValue());
        assertEquals("WTE", row.get("faults").get(0).get("field").textValue());

        JsonNode mended = http.put("placements/quarantine/" + id, Map.of("cells", Map.of("WTE", "0.60")))
                .ok();
        assertEquals(0, mended.get("faults").size());
        JsonNode replay = http.post("placements/quarantine/replay", Map.of("ids", List.of(id)))
                .ok();
        assertEquals(1, replay.get("created").intValue());
        JsonNode taken = http.get("placements/quarantine/" + id).ok();
        assertEquals("RESOLVED", taken.get("state").textValue());
        assertEquals(0, taken.get("cells").size());

        JsonNode again = lot.tryImport(good, bad).ok();
        assertEquals(1, again.get("unchanged").intValue());
        assertEquals(0, again.get("quarantined").intValue());
        assertEquals(1, again.get("settled").intValue());
    }

    @Test
    public void emp5_rightRowInALaterFileSettlesTheOneThatWaits() {
        Placements.Row row = lot.trainee();
        String id = quarantined(lot.tryImport(row.wte("7")).ok()).get(0);
        lot.imported(row);
        assertEquals(
                "RESOLVED",
                http.get("placements/quarantine/" + id).ok().get("state").textValue());
    }

    @Test
    public void emp5_quarantineIsListedPageByPage_andAsASpreadsheetThatRunsNothing() {
        Placements.Row formula = lot.trainee();
        JsonNode report = http.postCsv(
                        "placements/import",
                        new Placements()
                                .row(formula.wte("=1+1"))
                                .row(lot.trainee().wte("7"))
                                .row(lot.trainee().wte("8"))
                                .csv())
                .ok();
        String list = "placements/quarantine?import=" + report.get("id").textValue();
        JsonNode first = http.get(list + "&limit=2").ok();
        JsonNode second = http.get(list + "&limit=2&after=" + first.get("next").textValue())
                .ok();
        assertEquals(2, first.get("items").size());
        assertEquals(1, second.get("items").size());
        assertFalse(second.has("next"));

        Answer csv = http.get(list, "text/csv").expect(200);
        assertTrue(csv.toString(), csv.contentType().startsWith("text/csv"));
        assertTrue(csv.toString(), csv.body().startsWith("Id,Import,Line,State,Region,Faults,Surname,GMC Number,"));
        assertTrue(csv.toString(), csv.body().contains(",'=1+1,"));
        assertEquals(4, csv.body().lines().count());
    }

    @Test
    public void emp5_discardNeedsAReason_andStays() {
        Placements.Row bad = lot.trainee().wte("7");
        String path =
                "placements/quarantine/" + quarantined(lot.tryImport(bad).ok()).get(0);
        http.post(path + "/discard", Map.of()).problem(400, "invalid-input");
        http.post(path + "/discard", Map.of("reason", "Not employed here")).ok();
        http.post(path + "/discard", Map.of("reason", "again")).problem(409, "row-settled", "EMP-5");
        http.put(path, Map.of("cells", Map.of("WTE", "1.00"))).problem(409, "row-settled", "EMP-5");
        assertEquals(1, lot.tryImport(bad).ok().get("settled").intValue());
    }

    @Test
    public void emp5_refusalsExplainThemselves() {
        http.get("placements/quarantine/none").problem(404, "not-found", "EMP-5");
        http.post("placements/quarantine/replay", Map.of("ids", List.of("one", "two")))
                .problem(404, "not-found", "EMP-5");
        http.post("placements/quarantine/replay", Map.of()).problem(400, "invalid-input");
        http.get("placements/quarantine?limit=x").problem(400, "invalid-input");
        http.get("placements/quarantine?state=LOST").problem(400, "invalid-input");
    }

    @Test
    public void emp5_traineesWithoutNiNumberAreListed_byTheirIdsAlone() {
        Placements.Row row = lot.trainee();
        lot.imported(row);
        Answer answer = http.get("placements/without-ni-number?limit=1000");
        assertTrue(answer.ok().get("items").size() > 0);
        assertFalse(answer.body().contains(row.surname()));
    }

    @Test
    public void x1_consoleDoesTheSame_andNothingOfAPersonIsAudited() {
        Placements.Row one = lot.trainee().wte("7");
        Placements.Row other = lot.trainee().wte("8");
        List<String> ids = quarantined(lot.tryImport(one, other).ok());

        JsonNode shown =
                console.run("placement:quarantine --json " + ids.get(0)).json();
        assertTrue(shown.toString(), shown.get("cells").toString().contains("WTE = 7"));
        console.run("placement:mend " + ids.get(0) + " WTE=0.60").succeeded();
        assertEquals(
                1,
                console.run("placement:replay --json " + ids.get(0))
                        .json()
                        .get("created")
                        .intValue());
        console.run("placement:discard " + ids.get(1) + " \"Not employed here\"")
                .succeeded();
        assertEquals(
                "DISCARDED",
                http.get("placements/quarantine/" + ids.get(1))
                        .ok()
                        .get("state")
                        .textValue());

        String audit = console.run("audit:list").succeeded().text();
        assertTrue(audit, audit.contains("quarantined-placement.mended"));
        assertTrue(audit, audit.contains("quarantined-placement.discarded"));
        for (Placements.Row row : List.of(one, other)) {
            assertFalse(audit.contains(row.surname()) || audit.contains(row.gmcNumber()));
        }
    }

    private static List<String> quarantined(JsonNode report) {
        List<String> ids = new ArrayList<>();
        report.get("quarantinedRows").forEach(row -> ids.add(row.get("id").textValue()));
        return ids;
    }
}
