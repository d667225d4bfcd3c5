/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.leademployer.platform.imports.CsvStream;
import org.leademployer.platform.problem.Problem;

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
    public void emp5_rowsThatContradictEachOtherAreBothRefused_whicheverComesFirst() {
        assertEquals(
                List.of(
                        "line 2, National Post Number: the same trainee, post and first day stand in line 3,"
                                + " and not with the same contents",
                        "line 3, National Post Number: the same trainee, post and first day stand in line 2,"
                                + " and not with the same contents"),
                faults(HEADER + GOOD + GOOD.replace("0.50", "0.40")));
        assertEquals(2, read(HEADER + GOOD + GOOD).size());
    }

    @Test
    public void emp5_aRightRowIsNotTakenBesideABadOneOfTheSamePlacement() {
        assertEquals(3, faults(HEADER + GOOD + GOOD.replace("0.50", "7")).size());
    }

    @Test
    public void emp5_aRowOfAnotherWidthIsNotReadAnyFurther() {
        assertEquals(
                List.of("line 2, has 3 cells, and the header has 13"), faults(HEADER + "Sampledoctor-1,9900001,x\n"));
    }

    @Test
    public void emp5_noReasonRepeatsWhatMayBeAboutAPerson() {
        String slipped = "9900001,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,"
                + "Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1,Sampledoctor-1\n";
        String told = String.join("\n", faults(HEADER + slipped));
        assertFalse(told, told.contains("Sampledoctor") || told.contains("9900001"));
    }

    @Test
    public void emp5_anNiNumberMayBeLeftOut_andHasItsForm() {
        assertEquals(null, read(HEADER + GOOD).get(0).niNumber());
        assertEquals("QQ123456C".replace("QQ", "AB"), NiNumber.parse("ab 12 34 56 c"));
        for (String wrong : List.of("AB123456E", "AB12345C", "DA123456C", "BG123456A", "ZZ123456A", "AO123456A")) {
            IllegalArgumentException refused =
                    assertThrows(wrong, IllegalArgumentException.class, () -> NiNumber.parse(wrong));
            assertFalse(refused.getMessage().contains(wrong));
        }
    }

    @Test
    public void emp2_noDayHasMoreThanOneWholeTimeEquivalent() {
        Period august = period("2021-08-01", "2021-08-31");
        Period lastOfAugust = period("2021-08-31", "2021-09-30");
        Period september = period("2021-09-01", "2021-09-30");
        assertEquals(List.of(), excesses(august, 100, september, 100));
        assertEquals(List.of(), excesses(august, 50, lastOfAugust, 50));
        assertEquals(
                List.of("the trainee would have 1.01 WTE on 2021-08-31, more than 1.00"),
                excesses(august, 51, lastOfAugust, 50));
    }

    private static List<String> excesses(Period one, int first, Period other, int second) {
        return WholeTime.excesses(List.of(new WholeTime.Share(one, first), new WholeTime.Share(other, second))).stream()
                .map(WholeTime.Excess::inWords)
                .toList();
    }

    private static Period period(String from, String to) {
        return new Period(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to));
    }

    private static List<String> faults(String csv) {
        List<ReadRow> rows = readAll(csv);
        PlacementRows.unambiguous(rows);
        return rows.stream()
                .flatMap(row -> row.row().faults().stream())
                .map(Problem.Fault::toString)
                .toList();
    }

    private static List<PlacementRow> read(String csv) {
        return PlacementRows.unambiguous(readAll(csv));
    }

    private static List<ReadRow> readAll(String csv) {
        List<ReadRow> rows = new ArrayList<>();
        new CsvStream(PlacementRows.REQUIRED, PlacementRows.OPTIONAL)
                .read(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        "EMP-5",
                        row -> rows.add(PlacementRows.read(
                                row,
                                Map.of(new OdsCode("RTD01"), new OdsCode("RTD"))::get,
                                office -> office.equals("NTH")
                                        ? Optional.of(new Region("north-east"))
                                        : Optional.empty())));
        return rows;
    }
}
