/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.ContractSchedule.Status;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.internal.rules.ScheduleTemplate.Completion;
import org.leademployer.schedules.Pin;

/** What a contract lacks before it may start: all of it at once (CON-3). */
public final class StartGate {

    private static final String CON_1 = "CON-1";
    private static final String CON_2 = "CON-2";
    private static final String CON_3 = "CON-3";
    private static final String SCH_4 = "SCH-4";
    private static final String TRI_6 = "TRI-6";

    private final ScheduleTemplate template;

    public StartGate(ScheduleTemplate template) {
        this.template = template;
    }

    /**
     * Everything that is lacking, whatever the day of the start.
     *
     * @param pins all pins of the contract
     */
    public List<Gap> gaps(Contract contract, List<Pin> pins) {
        List<Gap> gaps = new ArrayList<>();
        signature(gaps, contract);
        record(gaps, contract.record());
        for (ContractSchedule schedule : contract.schedules()) {
            schedule(gaps, schedule, pins);
        }
        return List.copyOf(gaps);
    }

    /** The same, and what is wrong about the day of the start. */
    public List<Gap> gapsToStartOn(Contract contract, List<Pin> pins, LocalDate startedOn) {
        List<Gap> gaps = new ArrayList<>(gaps(contract, pins));
        if (startedOn.isBefore(contract.term().from())) {
            gaps.add(new Gap(
                    "a first day of service not before the term begins on "
                            + contract.term().from(),
                    CON_1));
        }
        if (startedOn.isAfter(contract.term().to())) {
            gaps.add(new Gap(
                    "a first day of service not after the term ends on "
                            + contract.term().to(),
                    CON_1));
        }
        if (contract.signedOn() != null && !contract.signedOn().isBefore(startedOn)) {
            gaps.add(new Gap("a first day of service after the signature on " + contract.signedOn(), CON_2));
        }
        return List.copyOf(gaps);
    }

    private static void signature(List<Gap> gaps, Contract contract) {
        if (contract.signedOn() == null
                || !contract.signedOn().isBefore(contract.term().from())) {
            gaps.add(new Gap(
                    "signed contract, signed before commencement on "
                            + contract.term().from(),
                    CON_2));
        }
    }

    private static void record(List<Gap> gaps, MinimumRecord record) {
        known(gaps, record.seniorContractOwner(), "senior contract owner", CON_2);
        known(gaps, record.contractOwner(), "contract owner", CON_2);
        known(gaps, record.commercialContractManager(), "commercial contract manager", CON_2);
        known(gaps, record.tier(), "tiering assessment: Gold, Silver or Bronze", CON_2);
        known(gaps, record.gdprVariation(), "signed GDPR variation form, or that none applies", CON_2);
        known(gaps, record.commissionerFinanceContact(), "finance contact of the commissioner", CON_1);
        known(gaps, record.leadEmployerFinanceContact(), "finance contact of the lead employer", CON_1);
        known(gaps, record.riskSharingAgreement(), "risk-sharing agreement", TRI_6);
        known(gaps, record.riskSharingSignedOn(), "signature of the risk-sharing agreement", TRI_6);
    }

    private void schedule(List<Gap> gaps, ContractSchedule schedule, List<Pin> pins) {
        String name = "schedule " + schedule.number() + ", " + schedule.title() + ": ";
        if (template.isCompleted(schedule.number(), Completion.PRE_LOADED)) {
            if (schedule.status() != Status.LOADED) {
                gaps.add(new Gap(name + "loaded", CON_3));
            }
        } else if (template.isCompleted(schedule.number(), Completion.BY_HAND)) {
            if (!isPopulatedOrDeferred(schedule)) {
                gaps.add(new Gap(name + "populated, or deferred with a reason and a due date", CON_3));
            }
        } else {
            pin(gaps, schedule, name, pins);
        }
    }

    private static boolean isPopulatedOrDeferred(ContractSchedule schedule) {
        return schedule.status() == Status.POPULATED
                || schedule.status() == Status.DEFERRED && schedule.dueOn() != null && schedule.reason() != null;
    }

    /** A pin that cannot be used now would start a service that nobody can charge (SCH-4). */
    private static void pin(List<Gap> gaps, ContractSchedule schedule, String name, List<Pin> pins) {
        String number = String.valueOf(schedule.number());
        List<Pin> held = pins.stream()
                .filter(pin -> pin.variant().schedule().equals(number))
                .toList();
        if (held.isEmpty()) {
            gaps.add(new Gap(name + "a pinned variant", CON_3));
        }
        for (Pin pin : held) {
            if (pin.state() != Pin.State.IN_FORCE) {
                gaps.add(new Gap(
                        name + "the pinned variant in force; " + pin.variant() + " is "
                                + (pin.state() == Pin.State.NOT_DEPLOYED
                                        ? "not deployed"
                                        : "deployed with other terms than were agreed"),
                        SCH_4));
            }
        }
    }

    private static void known(List<Gap> gaps, Object part, String item, String rule) {
        if (part == null) {
            gaps.add(new Gap(item, rule));
        }
    }
}
