/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Placements;

public class PlacementImportTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();
    private final Book.Lot lot = PLATFORM.book().lot("wessex");

    @Test
    public void emp5_goodFileIsTaken_andTheSameAgainChangesNothing() {
        Placements.Row one = lot.trainee();
        Placements.Row other = lot.trainee();

        assertReport(lot.tryImport(one, other), 2, 2, 0, 0);
        assertReport(lot.tryImport(one, other), 2, 0, 0, 2);
    }

    @Test
    public void emp5_changedRowChangesThatPlacementAlone() {
        Placements.Row one = lot.trainee();
        Placements.Row other = lot.trainee();
        lot.imported(one, other);

        assertReport(lot.tryImport(one.days("2021-08-01", "2021-12-31"), other), 2, 0, 1, 1);
    }

    @Test
    public void emp5_columnsMayComeInAnyOrder() {
        Placements.Row row = lot.trainee();
        String csv =
                "Funding Kind,Grade,WTE,Site,Placement Status,Placement Type,Date To,Date From,National Post Number,"
                        + "GMC Number,Surname\n"
                        + "SECONDARY_CARE,STR,1.00," + row.site() + ",APPROVED,InPostStandard,2021-10-31,2021-08-01,"
                        + row.postNumber() + "," + row.gmcNumber() + "," + row.surname() + "\n";

        assertReport(http.postCsv("placements/import", csv), 1, 1, 0, 0);
    }

    @Test
    public void emp5_everyBadRowIsNamedWithLineColumnAndReason_andTheOthersAreTaken() {
        Placements.Row good = lot.trainee();
        Placements.Row unknownSite = lot.trainee().at("ZZZ99", lot.post("ZZZ99"));
        Placements.Row reversed = lot.trainee().days("2021-10-31", "2021-08-01");
        Placements.Row noDate = lot.trainee().days("2021-02-30", "2021-10-31");
        Placements.Row tooMuch = lot.trainee().wte("1.50");
        Placements.Row unknownKind = lot.trainee().funded("LOTTERY");
        Placements.Row unknownType = lot.trainee().type("Holiday");

        Answer answer = lot.tryImport(good, unknownSite, reversed, noDate, tooMuch, unknownKind, unknownType);

        assertReport(answer, 7, 1, 0, 0);
        assertFault(answer, 3, "Site");
        assertFault(answer, 4, "Date To");
        assertFault(answer, 5, "Date From");
        assertFault(answer, 6, "WTE");
        assertFault(answer, 7, "Funding Kind");
        assertFault(answer, 8, "Placement Type");
        assertReport(lot.tryImport(good), 1, 0, 0, 1);
    }

    @Test
    public void emp2_noMoreThanOneWholeTimeOnAnyDay_withinAFile() {
        Placements.Row one = lot.trainee().wte("0.60");
        String site = lot.anotherSite();
        Placements.Row other = one.at(site, lot.post(site)).wte("0.50").days("2021-10-31", "2022-01-31");

        Answer answer = lot.tryImport(one, other);

        assertReport(answer, 2, 0, 0, 0);
        assertFault(answer, 2, "WTE");
        assertFault(answer, 3, "WTE");
        assertReport(lot.tryImport(one, other.days("2021-11-01", "2022-01-31")), 2, 2, 0, 0);
    }

    @Test
    public void emp2_noMoreThanOneWholeTimeOnAnyDay_againstWhatIsThere() {
        Placements.Row there = lot.trainee();
        lot.imported(there);
        String site = lot.anotherSite();

        Answer answer = lot.tryImport(there.at(site, lot.post(site)).wte("0.10"));

        assertReport(answer, 1, 0, 0, 0);
        assertFault(answer, 2, "WTE");
    }

    @Test
    public void emp5_fileThatIsNoTableIsRefused() {
        http.postCsv("placements/import", "").expectRefusal();
        http.postCsv("placements/import", "Surname;GMC Number\nX;1\n").expectRefusal();
        http.postCsv("placements/import", "\u0000\u0001\u0002").expectRefusal();
        http.postCsv("placements/import", Placements.HEADER + "\r\n\"open,quote\r\n")
                .problem(422, "import-refused", "EMP-5");
        http.postCsv("placements/import", Placements.HEADER + "\r\n" + "x,".repeat(1_000_000))
                .problem(422, "import-refused", "EMP-5");
    }

    @Test
    public void emp5_reportsSayNothingOfThePerson() {
        Placements.Row row = lot.trainee().wte("7");

        String answer = lot.tryImport(row).expect(200).body();

        assertFalse(answer, answer.contains(row.surname()) || answer.contains(row.gmcNumber()));
    }

    private static void assertFault(Answer answer, int line, String column) {
        JsonNode found = null;
        for (JsonNode row : answer.json().get("quarantinedRows")) {
            if (row.path("line").intValue() == line) {
                found = row;
            }
        }
        assertNotNull("line " + line + " in " + answer, found);
        assertFalse(found.path("id").asText().isBlank());
        JsonNode fault = found.path("faults").path(0);
        assertEquals(column, fault.path("field").textValue());
        assertFalse(fault.path("reason").asText().isBlank());
    }

    private static void assertReport(Answer answer, int rows, int created, int changed, int unchanged) {
        JsonNode report = answer.ok();
        assertTrue(report.get("fileSha256").textValue().matches("[0-9a-f]{64}"));
        assertEquals(answer.toString(), rows, report.get("rows").intValue());
        assertEquals(answer.toString(), created, report.get("created").intValue());
        assertEquals(answer.toString(), changed, report.get("changed").intValue());
        assertEquals(answer.toString(), unchanged, report.get("unchanged").intValue());
        assertEquals(
                answer.toString(),
                rows - created - changed - unchanged,
                report.get("quarantined").intValue());
    }
}
