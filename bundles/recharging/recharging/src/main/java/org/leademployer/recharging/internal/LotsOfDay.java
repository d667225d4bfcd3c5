/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.employment.Employment;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.platform.Period;
import org.leademployer.recharging.internal.rules.PlacementsOfLots;

/** Reads the placements that a contract covers, each day by the lot of that day (CON-9, FIN-1): one query for each lot there was. */
final class LotsOfDay {

    private final Employment employment;

    LotsOfDay(Employment employment) {
        this.employment = employment;
    }

    /** From the first day that the contract covers to the last. @param lots at least one */
    static Period span(List<LotOfDays> lots) {
        return new Period(
                lots.get(0).days().from(), lots.get(lots.size() - 1).days().to());
    }

    /** As employment hands them over where the lot has always been the same. @param lots at least one */
    List<ServedPlacement> placements(List<LotOfDays> lots) {
        if (lots.size() == 1) {
            return employment.served(query(lots.get(0)));
        }
        List<List<ServedPlacement>> served = new ArrayList<>();
        lots.forEach(lot -> served.add(employment.served(query(lot))));
        return PlacementsOfLots.of(lots, served);
    }

    /** The same without ever holding all of it, where the lot has always been the same. @param lots at least one */
    void forEach(List<LotOfDays> lots, Consumer<ServedPlacement> consumer) {
        if (lots.size() == 1) {
            employment.forEachServed(query(lots.get(0)), consumer);
        } else {
            placements(lots).forEach(consumer);
        }
    }

    private static PlacementQuery query(LotOfDays lot) {
        return new PlacementQuery(lot.lot().region(), lot.lot().specialties(), lot.days());
    }
}
