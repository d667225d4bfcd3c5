/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ScheduleTemplate;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Contracts, pins and variants to test with. */
public final class Samples {

    public static final Region NORTH_WEST = new Region("north-west");
    public static final Period TERM = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 7, 31));
    public static final LocalDate SIGNED = LocalDate.of(2021, 7, 1);

    public static final MinimumRecord COMPLETE = new MinimumRecord(
            "Ada Owner",
            "Ben Runner",
            "Cleo Manager",
            "Dev Finance",
            "Eve Finance",
            MinimumRecord.Tier.GOLD,
            "RSA-17",
            LocalDate.of(2021, 6, 30),
            "NOT_APPLICABLE");

    private Samples() {}

    public static ScheduleTemplate template() {
        return ScheduleTemplate.national();
    }

    public static Lot lot(String region, String... specialties) {
        return new Lot("Doctors in training", new Region(region), new TreeSet<>(Set.of(specialties)));
    }

    public static NewContract newContract(String reference, Lot lot) {
        return new NewContract(
                reference,
                lot,
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.parse("2716000.00"),
                TERM,
                12);
    }

    public static Contract draft() {
        return draft("c-1", "NW-LE-2021", lot("north-west"), TERM);
    }

    public static Contract draft(String id, String reference, Lot lot, Period term) {
        return new Contract(
                id,
                reference,
                1,
                lot,
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.parse("2716000.00"),
                term,
                12,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                template().ofDraft());
    }

    /** A contract that may start, together with {@link #pins()}. */
    public static Contract ready() {
        Contract contract = ContractChanges.completed(draft(), COMPLETE);
        contract = ContractChanges.populated(contract, 5);
        contract =
                ContractChanges.deferred(contract, 7, LocalDate.of(2021, 12, 31), "mobilisation plan is being agreed");
        for (Pin pin : pins()) {
            contract = ContractChanges.pinned(contract, pin.variant());
        }
        return ContractChanges.signed(contract, SIGNED);
    }

    public static List<Pin> pins() {
        return List.of(pin("6", Pin.State.IN_FORCE), pin("8", Pin.State.IN_FORCE), pin("10", Pin.State.IN_FORCE));
    }

    public static Pin pin(String schedule, Pin.State state) {
        return new Pin(
                "c-1",
                variant(schedule, "north-west", "1.0.0"),
                Sha256.of("terms"),
                TERM.from(),
                Instant.EPOCH,
                "admin",
                state);
    }

    public static VariantId variant(String schedule, String region, String version) {
        return new VariantId(schedule, new Region(region), VariantVersion.parse(version));
    }
}
