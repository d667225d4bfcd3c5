/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.employment.PlacementType;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class PlacementRowsTest {

    private static final String HEADER = "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,"
            + "Placement Status,Site,WTE,Grade,Funding Kind,GDC Number,NTN\n";
    private static final String GOOD =
            "Sampledoctor-1,9900001,NTH/RTD01/300/STR/001/M,2021-08-01,2021-10-31,InPostStandard,APPROVED,RTD01,0.50,STR,Secondary care,,\n";

    @Test
    public void emp5_aRowInTheNationalColumnsIsRead() {
        PlacementRow row = read(HEADER + GOOD).get(0);
        assertEquals("GMC 9900001", row.identity().key());
        assertEquals("300", row.post().specialty());
        assertEquals(new Region("north-east"), row.region());
        assertEquals(new OdsCode("RTD"), row.host());
        assertEquals(50, row.wteHundredths());
        assertEquals(PlacementType.IN_POST_STANDARD, row.type());
        assertEquals(FundingKind.SECONDARY_CARE, row.fundingKind());
        assertTrue(row.approved());
    }

    @Test
    public void emp5_eachWrongCellIsNamed() {
        Map<String, String> cases = new HashMap<>();
        cases.put(GOOD.replace("9900001", "990001"), "GMC Number: a GMC number has seven digits");
        cases.put(
                GOOD.replace("9900001", ""),
                "GMC Number: is required, or GDC Number, UKPHR Number or NTN in its place");
        cases.put(GOOD.replace("NTH/RTD01", "NTH-RTD01"), "National Post Number: is not a national post number");
        cases.put(GOOD.replace("NTH/", "XXX/"), "National Post Number: there is no office 'XXX'");
        cases.put(GOOD.replace("2021-10-31", "2021-07-31"), "Date To: 2021-07-31 lies before Date From, 2021-08-01");
        cases.put(GOOD.replace("2021-10-31", "2021-02-30"), "Date To: is not a date");
        cases.put(GOOD.replace("InPostStandard", "InPost"), "Placement Type: is none of");
        cases.put(GOOD.replace("APPROVED", "YES"), "Placement Status: is neither APPROVED nor DRAFT");
        cases.put(GOOD.replace(",RTD01,", ",RXX01,"), "Site: 'RXX01' belongs to no known host organisation");
        cases.put(GOOD.replace(",0.50,", ",1.01,"), "WTE: is not a share between 0.01 and 1.00");
        cases.put(GOOD.replace(",0.50,", ",0,"), "WTE: is not a share between 0.01 and 1.00");
        cases.put(GOOD.replace(",0.50,", ",0.505,"), "WTE: is not a share between 0.01 and 1.00");
        cases.put(GOOD.replace(",0.50,", ",half,"), "WTE: is not a share between 0.01 and 1.00");
        cases.put(GOOD.replace("Secondary care", "Primary"), "Funding Kind: is none of");
        cases.put(GOOD.replace("Sampledoctor-1", ""), "Surname: is required");
        cases.put(GOOD.replace("care,,", "care,12345,"), "GMC Number: a trainee is registered with one body");
        cases.put(GOOD.replace("care,,", "care,,NTN1"), "NTN: is not a national training number");
        cases.forEach((row, fault) -> {
            List<String> faults = faults(HEADER + row);
            assertTrue(row + faults, faults.stream().anyMatch(each -> each.startsWith("line 2, " + fault)));
        });
    }

    @Test
    public void emp5_allFaultsOfAFileAreToldAtOnce() {
        List<String> faults = faults(HEADER
                + GOOD.replace(",0.50,", ",2,").replace("APPROVED", "X")
                + GOOD.replace("9900001", "1").replace("InPostStandard", "?"));
        assertEquals(4, faults.size());
    }

    @Test
    public void emp5_theSamePlacementTwiceInAFileIsRefused() {
        assertEquals(
                List.of("line 3, National Post Number: the same trainee, post and first day stand in line 2"),
                faults(HEADER + GOOD + GOOD.replace("0.50", "0.40")));
    }

    @Test
    public void emp2_noDayHasMoreThanOneWholeTimeEquivalent() {
        Period august = period("2021-08-01", "2021-08-31");
        Period lastOfAugust = period("2021-08-31", "2021-09-30");
        Period september = period("2021-09-01", "2021-09-30");
        assertEquals(Optional.empty(), excess(august, 100, september, 100));
        assertEquals(Optional.empty(), excess(august, 50, lastOfAugust, 50));
        assertEquals(
                "2021-08-31",
                excess(august, 51, lastOfAugust, 50).orElseThrow().day().toString());
        assertEquals(
                "the trainee would have 1.01 WTE on 2021-08-31, more than 1.00",
                excess(august, 51, lastOfAugust, 50).orElseThrow().inWords());
    }

    private static Optional<WholeTime.Excess> excess(Period one, int first, Period other, int second) {
        return WholeTime.firstExcess(List.of(new WholeTime.Share(one, first), new WholeTime.Share(other, second)));
    }

    private static Period period(String from, String to) {
        return new Period(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to));
    }

    private static List<String> faults(String csv) {
        return assertThrows(ProblemException.class, () -> read(csv)).problem().faults().stream()
                .map(Problem.Fault::toString)
                .toList();
    }

    private static List<PlacementRow> read(String csv) {
        CsvFile file = CsvFile.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                PlacementRows.REQUIRED,
                PlacementRows.OPTIONAL);
        List<PlacementRow> rows = PlacementRows.read(
                file,
                sites -> Map.of(new OdsCode("RTD01"), new OdsCode("RTD")),
                office -> office.equals("NTH") ? Optional.of(new Region("north-east")) : Optional.empty());
        file.refuseIfFaulty("EMP-5");
        return rows;
    }
}
