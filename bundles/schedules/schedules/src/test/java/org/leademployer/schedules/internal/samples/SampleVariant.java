/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** Charges its price, whatever the days; or misbehaves. */
public class SampleVariant implements CommercialSchedule {

    private final VariantId id;
    private final Validity validity;
    private final Terms terms;
    private final String behaviour;
    private int calls;

    public SampleVariant(VariantId id, Validity validity, Terms terms, String behaviour) {
        this.id = id;
        this.validity = validity;
        this.terms = terms;
        this.behaviour = behaviour;
    }

    public static SampleVariant of(String region, String version, String price) {
        return of(region, version, price, "good");
    }

    public static SampleVariant of(String region, String version, String price, String behaviour) {
        return new SampleVariant(
                new VariantId("6", new Region(region), VariantVersion.parse(version)),
                new Validity(LocalDate.of(2021, 4, 1), null),
                Terms.of(Map.of("price", price)),
                behaviour);
    }

    @Override
    public VariantId id() {
        if (behaviour.equals("id throws")) {
            throw new IllegalStateException("no id");
        }
        return id;
    }

    @Override
    public Validity validity() {
        return behaviour.equals("no validity") ? null : validity;
    }

    @Override
    public Terms terms() {
        if (behaviour.equals("terms overflow")) {
            return terms();
        }
        return terms;
    }

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        calls++;
        long pence = terms.money("price").pence();
        switch (behaviour) {
            case "throws" -> throw new IllegalStateException("out of order");
            case "overflows" -> charge(service);
            case "has another error" -> throw new Error("of its own");
            case "hangs" -> hang();
            case "allocates without end" -> allocate();
            case "drifts" -> pence += calls;
            default -> {}
        }
        return List.of(new ChargeLine(
                service.traineeId(),
                Payer.HEE,
                ChargeKind.SERVICE_FEE,
                service.period(),
                List.of(),
                Money.ofPence(pence)));
    }

    private static void allocate() {
        List<long[]> held = new ArrayList<>();
        while (true) {
            held.add(new long[Integer.MAX_VALUE - 8]);
        }
    }

    private static void hang() {
        Object never = new Object();
        synchronized (never) {
            while (true) {
                try {
                    never.wait();
                } catch (InterruptedException e) {
                    // It does not listen.
                }
            }
        }
    }
}
