/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.employment.Employment;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.store.Transactions;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Recharging;
import org.leademployer.recharging.internal.rules.ChargeInput;
import org.leademployer.recharging.internal.rules.ChargeProblems;
import org.leademployer.recharging.internal.rules.ChargeResult;
import org.leademployer.recharging.internal.rules.PlacementBook;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges of contracts: reads the placements of the lot of each day, and has them charged and kept, in one transaction (FIN-1). */
@Component(service = Recharging.class)
public final class RechargingService implements Recharging {

    private static final int LONGEST_YEARS = 10;

    private final Transactions transactions;
    private final Contracts contracts;
    private final TermHistory history;
    private final LotsOfDay lotsOfDay;
    private final Calculations calculations;
    private final ChargesCalculation type;
    private final Access access;

    @Activate
    public RechargingService(
            @Reference Transactions transactions,
            @Reference Contracts contracts,
            @Reference TermHistory history,
            @Reference Employment employment,
            @Reference Calculations calculations,
            @Reference ChargesCalculation type,
            @Reference Access access) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.history = history;
        this.lotsOfDay = new LotsOfDay(employment);
        this.calculations = calculations;
        this.type = type;
        this.access = access;
    }

    @Override
    public Charges charges(String contract, Period period) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            access.require(Permission.READ_CHARGES, found.lot().region());
            if (ChronoUnit.YEARS.between(period.from(), period.to()) >= LONGEST_YEARS) {
                throw ChargeProblems.periodTooLong(period, LONGEST_YEARS).toException();
            }
            // What stood before a change of the lot or the term is charged as it stood then (CON-9).
            List<LotOfDays> lots = history.lots(List.of(found), period).get(found.id());
            if (lots.isEmpty()) {
                throw ChargeProblems.outsideTerm(found, period).toException();
            }
            Period days = LotsOfDay.span(lots);
            List<ServedPlacement> placements = lotsOfDay.placements(lots);
            ChargeInput input = PlacementBook.input(found.id(), days, placements);
            return charges(calculations.calculate(
                    type, new CalculationScope(found.id(), found.lot().region(), days), input));
        });
    }

    @Override
    public Charges ofCalculation(String calculationId) {
        return transactions.call(() -> {
            calculations
                    .find(calculationId)
                    .filter(calculation -> calculation.type().equals(ChargesCalculation.NAME))
                    .flatMap(calculation -> contracts.find(calculation.contractId()))
                    .filter(contract ->
                            access.may(Permission.READ_CHARGES, contract.lot().region()))
                    .orElseThrow(() -> ChargeProblems.notFound(calculationId).toException());
            return charges(calculations.result(type, calculationId));
        });
    }

    private static Charges charges(Kept<ChargeResult> kept) {
        ChargeResult result = kept.result();
        return new Charges(kept.calculation(), result.total(), result.payers(), result.lines());
    }
}
