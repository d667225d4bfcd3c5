/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule.Status;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.contracts.internal.rules.ScheduleTemplate.Completion;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

public class ContractRulesTest {

    private final ScheduleTemplate template = Samples.template();
    private final LotCover cover = new LotCover((region, ancestor) -> region.equals(ancestor)
            || ancestor.equals(Region.NATIONAL)
            || region.slug().startsWith(ancestor.slug() + "-"));

    @Test
    public void con3_theTemplateHasTenSchedulesOfWhichFiveAreLoaded() {
        assertEquals(10, template.entries().size());
        assertEquals(List.of(1, 2, 3, 4, 9), template.numbers(Completion.PRE_LOADED));
        assertEquals(List.of(5, 7), template.numbers(Completion.BY_HAND));
        assertEquals(List.of(6, 8, 10), template.numbers(Completion.BY_VARIANT));
        assertEquals("Protocol for Handling of Employment Tribunal Claims", template.title(8));
        assertEquals(
                List.of(1, 2, 3, 4, 9),
                template.ofDraft().stream()
                        .filter(schedule -> schedule.status() == Status.LOADED)
                        .map(schedule -> schedule.number())
                        .toList());
    }

    @Test
    public void aTemplateOfAnotherFormIsRefused() {
        String header = "number,title,completion,source";
        assertThrows(IllegalArgumentException.class, () -> ScheduleTemplate.parse(List.of()));
        assertThrows(IllegalArgumentException.class, () -> ScheduleTemplate.parse(List.of(header, "1,Key,BY_HAND")));
        assertThrows(
                IllegalArgumentException.class, () -> ScheduleTemplate.parse(List.of(header, "2,Key,BY_HAND,TK p.13")));
    }

    @Test
    public void con1_lotsThatShareAPostOverlap() {
        assertOverlap(true, Samples.lot("north"), Samples.lot("north"));
        assertOverlap(true, Samples.lot("north"), Samples.lot("north-west"));
        assertOverlap(true, Samples.lot("national"), Samples.lot("north-west"));
        assertOverlap(false, Samples.lot("north-east"), Samples.lot("north-west"));
        assertOverlap(true, Samples.lot("north", "600"), Samples.lot("north-west"));
        assertOverlap(true, Samples.lot("north", "600", "007"), Samples.lot("north-west", "007"));
        assertOverlap(false, Samples.lot("north", "600"), Samples.lot("north-west", "007"));
    }

    @Test
    public void con1_onlyOtherContractsOnTheSameDaysCoverALotTwice() {
        Contract contract = Samples.draft();
        Contract later = Samples.draft(
                "c-2",
                "NW-LE-2025",
                Samples.lot("north-west"),
                new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2029, 7, 31)));
        Contract lastDay = Samples.draft(
                "c-3",
                "NW-LE-LAST",
                Samples.lot("north-west"),
                new Period(LocalDate.of(2025, 7, 31), LocalDate.of(2029, 7, 31)));
        assertEquals(List.of(), cover.coveredTwice(contract, List.of(contract, later)));
        assertEquals(List.of(lastDay), cover.coveredTwice(contract, List.of(contract, later, lastDay)));
    }

    @Test
    public void con1_aReferenceHas3To40LettersDigitsAndFewSigns() {
        for (String good : List.of("ABC", "NW-LE-2021", "le/nw.7", "a".repeat(40))) {
            assertEquals(good, List.of(), faults(good));
        }
        for (String bad : List.of(
                "", "AB", "a".repeat(41), "NW LE", "NW_LE", "NÉ-1", "NW\n1", "123e4567-e89b-12d3-a456-426614174000")) {
            assertEquals(bad, List.of("reference"), faults(bad));
        }
    }

    @Test
    public void con1_everyFaultOfADraftIsNamedAtOnce() {
        NewContract wrong = new NewContract(null, null, null, null, Money.parse("-0.01"), null, 121);
        assertEquals(
                List.of("reference", "lot", "leadEmployer", "vehicle", "value", "term", "extensionMonths"),
                DraftCheck.faults(wrong).stream().map(Problem.Fault::field).toList());
    }

    @Test
    public void con4_theNhsEducationContractIsNotAllowed() {
        assertTrue(DraftCheck.isAllowed(Vehicle.NHS_TERMS_FOR_SERVICES));
        assertFalse(DraftCheck.isAllowed(Vehicle.NHS_EDUCATION_CONTRACT));
    }

    @Test
    public void con2_partsThatAreGivenReplaceWhatStoodThere() {
        MinimumRecord parts =
                new MinimumRecord(null, "Flo Runner", null, null, null, MinimumRecord.Tier.BRONZE, null, null, null);
        MinimumRecord after = RecordCompletion.merge(Samples.COMPLETE, parts);
        assertEquals("Flo Runner", after.contractOwner());
        assertEquals(MinimumRecord.Tier.BRONZE, after.tier());
        assertEquals("Ada Owner", after.seniorContractOwner());
        assertEquals(Samples.COMPLETE, RecordCompletion.merge(MinimumRecord.EMPTY, Samples.COMPLETE));
    }

    @Test
    public void con2_aBlankPartIsRefused() {
        MinimumRecord parts = new MinimumRecord(" ", "x".repeat(201), null, null, null, null, null, null, "");
        assertEquals(
                List.of("seniorContractOwner", "contractOwner", "gdprVariation"),
                RecordCompletion.faults(parts).stream()
                        .map(Problem.Fault::field)
                        .toList());
    }

    @Test
    public void x2_theOutlineForTheAuditLogNamesNobody() {
        Map<String, String> outline = RecordCompletion.outlineOfChange(Samples.COMPLETE, MinimumRecord.EMPTY);
        assertEquals("named", outline.get("seniorContractOwner"));
        assertEquals("GOLD", outline.get("tier"));
        assertEquals("RSA-17", outline.get("riskSharingAgreement"));
        assertFalse(outline.toString(), outline.toString().matches(".*(Ada|Ben|Cleo|Dev|Eve).*"));
        assertEquals(Map.of(), RecordCompletion.outlineOfChange(Samples.COMPLETE, Samples.COMPLETE));
    }

    private void assertOverlap(boolean expected, Lot one, Lot other) {
        assertEquals(one + " and " + other, expected, cover.overlap(one, other));
        assertEquals(other + " and " + one, expected, cover.overlap(other, one));
    }

    private static List<String> faults(String reference) {
        return DraftCheck.faults(Samples.newContract(reference, Samples.lot("north-west"))).stream()
                .map(Problem.Fault::field)
                .toList();
    }
}
