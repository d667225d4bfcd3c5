/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Money;
import org.leademployer.recharging.internal.rules.CanonicalCharges;
import org.leademployer.recharging.internal.rules.ChargeInput;
import org.leademployer.recharging.internal.rules.ChargeResult;
import org.leademployer.recharging.internal.rules.Charging;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.osgi.service.component.annotations.Component;

/** The charges of a contract as a kind of calculation: pure, so that any can be replayed (SCH-5). */
@Component(service = {CalculationType.class, ChargesCalculation.class})
public final class ChargesCalculation implements CalculationType<CommercialSchedule, ChargeInput, ChargeResult> {

    /** The name under which charges are kept. */
    public static final String NAME = "charges";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String schedule() {
        return "6";
    }

    @Override
    public Class<CommercialSchedule> variantType() {
        return CommercialSchedule.class;
    }

    @Override
    public ChargeResult calculate(ChargeInput input, List<InForce<CommercialSchedule>> inForce) {
        return Charging.calculate(input, inForce);
    }

    @Override
    public byte[] writeInput(ChargeInput input) {
        return CanonicalCharges.writeInput(input);
    }

    @Override
    public ChargeInput readInput(byte[] input) {
        return CanonicalCharges.readInput(input);
    }

    @Override
    public byte[] writeResult(ChargeResult result) {
        return CanonicalCharges.writeResult(result);
    }

    @Override
    public ChargeResult readResult(byte[] result) {
        return CanonicalCharges.readResult(result);
    }

    @Override
    public Map<String, Money> amounts(ChargeResult result) {
        Map<String, Money> amounts = new TreeMap<>();
        result.payers().forEach(payer -> amounts.merge(payer.payer().code(), payer.amount(), Money::plus));
        return amounts;
    }
}
