/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule6.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.FundingKind;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.ChargeLine;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.leademployer.schedules.spi.commercial.HeadCharges;
import org.leademployer.schedules.spi.commercial.Payer;
import org.leademployer.schedules.spi.commercial.ServicePlacement;
import org.leademployer.schedules.spi.commercial.Tariff;
import org.leademployer.schedules.spi.commercial.TraineeService;

/** A schedule 6 of which everything is a figure (SCH-2): the national default, and every region that needs no more. */
final class ParametricSchedule implements CommercialSchedule {

    private enum PaidBy {
        HOST,
        HEE,
        LEAD_EMPLOYER
    }

    private final VariantId id;
    private final Validity validity;
    private final Terms terms;
    private final Map<FundingKind, PaidBy> payers = new EnumMap<>(FundingKind.class);
    private final HeadCharges charges;

    ParametricSchedule(VariantId id, Validity validity, Terms terms) {
        this.id = id;
        this.validity = validity;
        this.terms = terms;
        for (FundingKind kind : FundingKind.values()) {
            payers.put(kind, terms.choice(TermNames.payer(kind), PaidBy.class));
        }
        this.charges = charges(terms);
    }

    @Override
    public VariantId id() {
        return id;
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public List<ChargeLine> charge(TraineeService service) {
        return charges.charge(service);
    }

    private HeadCharges charges(Terms of) {
        HeadCharges fee = HeadCharges.paidBy(this::payer)
                .counting(of.choice(TermNames.COUNTING_LTFT, HeadCharges.Counting.class))
                .countingLeave(of.flag(TermNames.COUNTS_LEAVE))
                .countingOutOfProgramme(of.flag(TermNames.COUNTS_OUT_OF_PROGRAMME))
                .charging(ChargeKind.SERVICE_FEE, new Tariff(of.money(TermNames.PRICE_SERVICE_FEE), Tariff.Per.YEAR));
        return of.flag(TermNames.APPLIES_OCCUPATIONAL_HEALTH)
                ? fee.charging(
                        ChargeKind.OCCUPATIONAL_HEALTH,
                        new Tariff(
                                of.money(TermNames.PRICE_OCCUPATIONAL_HEALTH),
                                of.choice(TermNames.PER_OCCUPATIONAL_HEALTH, Tariff.Per.class)))
                : fee;
    }

    private Payer payer(ServicePlacement placement) {
        return switch (payers.get(placement.fundingKind())) {
            case HOST -> Payer.host(placement.host());
            case HEE -> Payer.HEE;
            case LEAD_EMPLOYER -> Payer.LEAD_EMPLOYER;
        };
    }
}
