/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.employment.Employment;
import org.leademployer.employment.ServedPlacement;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.recharging.internal.rules.CanonicalCharges;
import org.leademployer.recharging.internal.rules.ChargeInput;
import org.leademployer.recharging.internal.rules.Charging;
import org.leademployer.recharging.internal.rules.ContractsOfBook;
import org.leademployer.recharging.internal.rules.PlacementBook;
import org.leademployer.schedules.spi.Amounts;
import org.leademployer.schedules.spi.Book;
import org.leademployer.schedules.spi.BookContract;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.CommercialSchedule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The real book behind schedule 6: contracts, each with the placements of its lot, trainee by trainee (SCH-6). */
@Component(service = Book.class)
public final class ChargesBook implements Book<CommercialSchedule, ChargeInput> {

    /** A call of a variant costs some tens of microseconds of its own: with so many trainees to a call it is lost. */
    static final int TRAINEES = 256;

    private static final List<String> KINDS =
            Arrays.stream(ChargeKind.values()).map(ChargeKind::name).toList();

    private final Contracts contracts;
    private final TermHistory history;
    private final LotsOfDay lotsOfDay;
    private final Geography geography;
    private final Access access;

    @Activate
    public ChargesBook(
            @Reference Contracts contracts,
            @Reference TermHistory history,
            @Reference Employment employment,
            @Reference Geography geography,
            @Reference Access access) {
        this.contracts = contracts;
        this.history = history;
        this.lotsOfDay = new LotsOfDay(employment);
        this.geography = geography;
        this.access = access;
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
    public List<String> kinds() {
        return KINDS;
    }

    @Override
    public List<BookContract> contracts(Region region, Period period) {
        List<Contract> readable = contracts.list(region).stream()
                .filter(contract ->
                        access.may(Permission.READ_CHARGES, contract.lot().region()))
                .toList();
        List<Contract> chosen = ContractsOfBook.choose(readable, period, geography::isWithin);
        Map<String, List<LotOfDays>> lots = history.lots(chosen, period);
        List<BookContract> book = new ArrayList<>();
        for (Contract contract : chosen) {
            List<LotOfDays> own = lots.get(contract.id());
            if (!own.isEmpty()) {
                // Counting the trainees would cost as much as reading them: the progress goes by contracts.
                book.add(new BookContract(
                        contract.id(), contract.reference(), contract.lot().region(), LotsOfDay.span(own), 0));
            }
        }
        return book;
    }

    @Override
    public void read(BookContract contract, Consumer<? super ChargeInput> portions) {
        Portions gathered = new Portions(contract, portions);
        Contract read = contracts.require(contract.id());
        List<LotOfDays> lots = history.lots(List.of(read), contract.period()).get(read.id());
        if (!lots.isEmpty()) {
            lotsOfDay.forEach(lots, gathered);
        }
        gathered.end();
    }

    @Override
    public int entries(ChargeInput portion) {
        return portion.trainees().size();
    }

    @Override
    public byte[] write(ChargeInput portion) {
        return CanonicalCharges.writeInput(portion);
    }

    @Override
    public void charge(ChargeInput portion, List<InForce<CommercialSchedule>> inForce, Amounts amounts) {
        Charging.sum(portion.trainees(), inForce, amounts);
    }

    /** Gathers placements, which come by trainee, into portions of whole trainees. */
    private static final class Portions implements Consumer<ServedPlacement> {

        private final BookContract contract;
        private final Consumer<? super ChargeInput> portions;
        private List<ServedPlacement> placements = new ArrayList<>();
        private String trainee;
        private int trainees;

        Portions(BookContract contract, Consumer<? super ChargeInput> portions) {
            this.contract = contract;
            this.portions = portions;
        }

        @Override
        public void accept(ServedPlacement placement) {
            if (!placement.traineeId().equals(trainee)) {
                if (trainees == TRAINEES) {
                    end();
                }
                trainee = placement.traineeId();
                trainees++;
            }
            placements.add(placement);
        }

        void end() {
            if (!placements.isEmpty()) {
                portions.accept(PlacementBook.input(contract.id(), contract.period(), placements));
                placements = new ArrayList<>();
                trainees = 0;
            }
        }
    }
}
