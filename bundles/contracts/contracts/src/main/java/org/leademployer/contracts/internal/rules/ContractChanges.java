/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.ContractSchedule.Status;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.schedules.spi.VariantId;

/** A contract as it stands after a change. Whether the change is allowed is decided before. */
public final class ContractChanges {

    private ContractChanges() {}

    public static Contract completed(Contract contract, MinimumRecord record) {
        return with(
                contract, contract.state(), contract.signedOn(), contract.startedOn(), record, contract.schedules());
    }

    public static Contract populated(Contract contract, int schedule) {
        return withSchedule(contract, schedule, Status.POPULATED, null, null, null);
    }

    public static Contract deferred(Contract contract, int schedule, LocalDate dueOn, String reason) {
        return withSchedule(contract, schedule, Status.DEFERRED, dueOn, reason, null);
    }

    public static Contract pinned(Contract contract, VariantId variant) {
        return withSchedule(
                contract, Integer.parseInt(variant.schedule()), Status.PINNED, null, null, shortForm(variant));
    }

    public static Contract signed(Contract contract, LocalDate signedOn) {
        return with(
                contract,
                Contract.State.SIGNED,
                signedOn,
                contract.startedOn(),
                contract.record(),
                contract.schedules());
    }

    public static Contract started(Contract contract, LocalDate startedOn) {
        return with(
                contract,
                Contract.State.RUNNING,
                contract.signedOn(),
                startedOn,
                contract.record(),
                contract.schedules());
    }

    /** The same, one version further. */
    public static Contract kept(Contract contract) {
        return with(
                contract,
                contract.version() + 1,
                contract.state(),
                contract.signedOn(),
                contract.startedOn(),
                contract.record(),
                contract.schedules());
    }

    /** A contract's schedule by its number. */
    public static ContractSchedule schedule(Contract contract, int number) {
        return contract.schedules().get(number - 1);
    }

    /** A variant as a schedule of a contract shows it, {@code north-west:1.0.0}. */
    public static String shortForm(VariantId variant) {
        return variant.region() + ":" + variant.version();
    }

    private static Contract withSchedule(
            Contract contract, int number, Status status, LocalDate dueOn, String reason, String variant) {
        List<ContractSchedule> schedules = contract.schedules().stream()
                .map(schedule -> schedule.number() == number
                        ? new ContractSchedule(number, schedule.title(), status, dueOn, reason, variant)
                        : schedule)
                .toList();
        return with(
                contract, contract.state(), contract.signedOn(), contract.startedOn(), contract.record(), schedules);
    }

    private static Contract with(
            Contract contract,
            Contract.State state,
            LocalDate signedOn,
            LocalDate startedOn,
            MinimumRecord record,
            List<ContractSchedule> schedules) {
        return with(contract, contract.version(), state, signedOn, startedOn, record, schedules);
    }

    private static Contract with(
            Contract contract,
            long version,
            Contract.State state,
            LocalDate signedOn,
            LocalDate startedOn,
            MinimumRecord record,
            List<ContractSchedule> schedules) {
        return new Contract(
                contract.id(),
                contract.reference(),
                version,
                contract.lot(),
                contract.leadEmployer(),
                contract.vehicle(),
                contract.value(),
                contract.term(),
                contract.extensionMonths(),
                state,
                signedOn,
                startedOn,
                record,
                schedules);
    }
}
