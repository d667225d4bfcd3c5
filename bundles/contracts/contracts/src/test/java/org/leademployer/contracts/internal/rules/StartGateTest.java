/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.ContractSchedule.Status;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.internal.Samples;
import org.leademployer.schedules.Pin;

public class StartGateTest {

    private static final LocalDate START = LocalDate.of(2021, 8, 1);

    private final StartGate gate = new StartGate(Samples.template());

    @Test
    public void con3_aCompleteContractHasNoGaps() {
        assertEquals(List.of(), gate.gapsToStartOn(Samples.ready(), Samples.pins(), START));
    }

    @Test
    public void con2_con1_tri6_eachMissingPartOfTheRecordIsAGapOfItsOwn() {
        Map<MinimumRecord, String> table = new LinkedHashMap<>();
        table.put(without(0), "senior contract owner (CON-2)");
        table.put(without(1), "contract owner (CON-2)");
        table.put(without(2), "commercial contract manager (CON-2)");
        table.put(without(3), "finance contact of the commissioner (CON-1)");
        table.put(without(4), "finance contact of the lead employer (CON-1)");
        table.put(without(5), "tiering assessment: Gold, Silver or Bronze (CON-2)");
        table.put(without(6), "risk-sharing agreement (TRI-6)");
        table.put(without(7), "signature of the risk-sharing agreement (TRI-6)");
        table.put(without(8), "signed GDPR variation form, or that none applies (CON-2)");
        table.forEach((record, gap) ->
                assertEquals(List.of(gap), gaps(ContractChanges.completed(Samples.ready(), record), Samples.pins())));
    }

    @Test
    public void con2_doesNotStartUnsigned() {
        Contract unsigned = with(Samples.ready(), null, Samples.ready().schedules());
        assertEquals(
                List.of("signed contract, signed before commencement on 2021-08-01 (CON-2)"),
                gaps(unsigned, Samples.pins()));
    }

    @Test
    public void con2_doesNotStartWhenSignedOnTheDayOfCommencement() {
        Contract late = with(Samples.ready(), START, Samples.ready().schedules());
        assertTrue(gaps(late, Samples.pins())
                .contains("signed contract, signed before commencement on 2021-08-01 (CON-2)"));
    }

    @Test
    public void con3_eachOutstandingScheduleIsAGapOfItsOwn() {
        for (int number = 1; number <= 10; number++) {
            if (Set.of(6, 8, 10).contains(number)) {
                continue;
            }
            List<String> gaps = gaps(outstanding(number), Samples.pins());
            assertEquals("schedule " + number, 1, gaps.size());
            assertTrue(gaps.get(0), gaps.get(0).startsWith("schedule " + number + ", "));
            assertTrue(gaps.get(0), gaps.get(0).endsWith("(CON-3)"));
        }
    }

    @Test
    public void con3_5And7MayBeDeferredWithReasonAndDueDate() {
        for (int number : List.of(5, 7)) {
            LocalDate due = LocalDate.of(2021, 12, 31);
            assertEquals(List.of(), gaps(deferred(number, due, "being agreed"), Samples.pins()));
            assertEquals(
                    1,
                    gaps(deferred(number, null, "being agreed"), Samples.pins()).size());
            assertEquals(1, gaps(deferred(number, due, null), Samples.pins()).size());
        }
    }

    @Test
    public void con3_eachMissingPinIsAGapOfItsOwn() {
        for (Pin missing : Samples.pins()) {
            List<Pin> others = new ArrayList<>(Samples.pins());
            others.remove(missing);
            List<String> gaps = gaps(Samples.ready(), others);
            assertEquals(1, gaps.size());
            assertTrue(
                    gaps.get(0),
                    gaps.get(0).startsWith("schedule " + missing.variant().schedule() + ", "));
            assertTrue(gaps.get(0), gaps.get(0).endsWith("a pinned variant (CON-3)"));
        }
    }

    @Test
    public void sch4_aPinThatIsNotInForceIsAGap() {
        assertEquals(
                List.of(
                        "schedule 6, Commercial Schedule: the pinned variant in force; schedule 6 north-west 1.0.0 is not"
                                + " deployed (SCH-4)"),
                gaps(
                        Samples.ready(),
                        List.of(
                                Samples.pin("6", Pin.State.NOT_DEPLOYED),
                                Samples.pin("8", Pin.State.IN_FORCE),
                                Samples.pin("10", Pin.State.IN_FORCE))));
        assertEquals(
                List.of(
                        "schedule 10, Data Protection Protocol: the pinned variant in force; schedule 10 north-west 1.0.0"
                                + " is deployed with other terms than were agreed (SCH-4)"),
                gaps(
                        Samples.ready(),
                        List.of(
                                Samples.pin("6", Pin.State.IN_FORCE),
                                Samples.pin("8", Pin.State.IN_FORCE),
                                Samples.pin("10", Pin.State.TERMS_CHANGED))));
    }

    @Test
    public void con3_aNewDraftLacksEverythingAtOnce() {
        List<Gap> gaps = gate.gaps(Samples.draft(), List.of());
        // The signature, nine parts of the record, schedules 5 and 7, three pins.
        assertEquals(gaps.toString(), 1 + 9 + 2 + 3, gaps.size());
        Set<String> rules = new TreeSet<>(gaps.stream().map(Gap::rule).toList());
        assertEquals(Set.of("CON-1", "CON-2", "CON-3", "TRI-6"), rules);
    }

    @Test
    public void con1_startsOnADayOfTheTermAfterTheSignature() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("2021-08-01", List.of());
        table.put("2025-07-31", List.of());
        table.put("2021-07-31", List.of("a first day of service not before the term begins on 2021-08-01 (CON-1)"));
        table.put("2025-08-01", List.of("a first day of service not after the term ends on 2025-07-31 (CON-1)"));
        table.put(
                "2021-07-01",
                List.of(
                        "a first day of service not before the term begins on 2021-08-01 (CON-1)",
                        "a first day of service after the signature on 2021-07-01 (CON-2)"));
        table.forEach((day, gaps) -> assertEquals(
                day,
                gaps,
                gate.gapsToStartOn(Samples.ready(), Samples.pins(), LocalDate.parse(day)).stream()
                        .map(Gap::toString)
                        .toList()));
    }

    private List<String> gaps(Contract contract, List<Pin> pins) {
        return gate.gaps(contract, pins).stream().map(Gap::toString).toList();
    }

    private static MinimumRecord without(int part) {
        MinimumRecord all = Samples.COMPLETE;
        return new MinimumRecord(
                part == 0 ? null : all.seniorContractOwner(),
                part == 1 ? null : all.contractOwner(),
                part == 2 ? null : all.commercialContractManager(),
                part == 3 ? null : all.commissionerFinanceContact(),
                part == 4 ? null : all.leadEmployerFinanceContact(),
                part == 5 ? null : all.tier(),
                part == 6 ? null : all.riskSharingAgreement(),
                part == 7 ? null : all.riskSharingSignedOn(),
                part == 8 ? null : all.gdprVariation());
    }

    private static Contract outstanding(int number) {
        return replace(number, Status.OUTSTANDING, null, null);
    }

    private static Contract deferred(int number, LocalDate dueOn, String reason) {
        return replace(number, Status.DEFERRED, dueOn, reason);
    }

    private static Contract replace(int number, Status status, LocalDate dueOn, String reason) {
        Contract ready = Samples.ready();
        List<ContractSchedule> schedules = ready.schedules().stream()
                .map(schedule -> schedule.number() == number
                        ? new ContractSchedule(number, schedule.title(), status, dueOn, reason, null)
                        : schedule)
                .toList();
        return with(ready, ready.signedOn(), schedules);
    }

    private static Contract with(Contract contract, LocalDate signedOn, List<ContractSchedule> schedules) {
        return new Contract(
                contract.id(),
                contract.reference(),
                contract.version(),
                contract.lot(),
                contract.leadEmployer(),
                contract.vehicle(),
                contract.value(),
                contract.term(),
                contract.extensionMonths(),
                contract.state(),
                signedOn,
                contract.startedOn(),
                contract.record(),
                schedules);
    }
}
