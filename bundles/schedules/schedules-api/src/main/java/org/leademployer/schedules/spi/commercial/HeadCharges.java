/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.leademployer.platform.Apportionment;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.schedules.spi.commercial.ServicePlacement.Attendance;

/**
 * The money rules of SCH-10, ready made for whoever writes a schedule 6: charges per head and stretch, split over payers.
 *
 * <p>For each stretch and kind there is one amount per head, rounded half up to the penny. Where several payers have
 * placements in the stretch, that amount is split over them by the whole-time equivalents of their placements, by largest
 * remainder, ties by code: so the parts add up to what one payer would have paid. One line for each trainee, payer, kind
 * and stretch; lines of £0.00 are left out. A placement whose days do not count is left out before stretches are cut.
 *
 * <pre>{@code
 * HeadCharges charges = HeadCharges.paidBy(placement -> Payer.host(placement.host()))
 *         .charging(ChargeKind.SERVICE_FEE, new Tariff(Money.parse("388.00"), Tariff.Per.YEAR))
 *         .countingLeave(false);
 * }</pre>
 *
 * <p>Immutable, and safe for use by several threads if the payer rule is.
 */
public final class HeadCharges {

    /** What is counted where a trainee works less than full time (LTFT). */
    public enum Counting {
        /** Heads: less than full time costs as much as full time. */
        HEAD,
        /** Whole-time equivalents: half time costs half as much. */
        WTE
    }

    private record Price(ChargeKind kind, Tariff tariff) {}

    private final Function<ServicePlacement, Payer> payers;
    private final List<Price> prices;
    private final Counting counting;
    private final boolean countsLeave;
    private final boolean countsOutOfProgramme;

    private HeadCharges(
            Function<ServicePlacement, Payer> payers,
            List<Price> prices,
            Counting counting,
            boolean countsLeave,
            boolean countsOutOfProgramme) {
        this.payers = Objects.requireNonNull(payers, "payers");
        this.prices = List.copyOf(prices);
        this.counting = Objects.requireNonNull(counting, "counting");
        this.countsLeave = countsLeave;
        this.countsOutOfProgramme = countsOutOfProgramme;
    }

    /** Charges nothing yet; counts heads, and leave and out-of-programme days too. @param payers who pays for a placement */
    public static HeadCharges paidBy(Function<ServicePlacement, Payer> payers) {
        return new HeadCharges(payers, List.of(), Counting.HEAD, true, true);
    }

    /** @throws IllegalArgumentException when that kind has a price already */
    public HeadCharges charging(ChargeKind kind, Tariff tariff) {
        if (prices.stream().anyMatch(price -> price.kind() == kind)) {
            throw new IllegalArgumentException(kind + " has a price already");
        }
        List<Price> more = new ArrayList<>(prices);
        more.add(new Price(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(tariff, "tariff")));
        return new HeadCharges(payers, more, counting, countsLeave, countsOutOfProgramme);
    }

    public HeadCharges counting(Counting what) {
        return new HeadCharges(payers, prices, what, countsLeave, countsOutOfProgramme);
    }

    /** Whether days of parental and sick leave count. */
    public HeadCharges countingLeave(boolean counts) {
        return new HeadCharges(payers, prices, counting, counts, countsOutOfProgramme);
    }

    /** Whether out-of-programme days count. */
    public HeadCharges countingOutOfProgramme(boolean counts) {
        return new HeadCharges(payers, prices, counting, countsLeave, counts);
    }

    /** The lines of one trainee, by stretch, kind (in the order they were given) and payer. */
    public List<ChargeLine> charge(TraineeService service) {
        List<Stretch> stretches = Stretches.of(counted(service.placements()));
        List<ChargeLine> lines = new ArrayList<>(stretches.size() * prices.size());
        for (Stretch stretch : stretches) {
            if (stretch.placements().size() == 1) {
                chargeOne(service.traineeId(), stretch, lines);
            } else {
                chargeSeveral(service.traineeId(), stretch, lines);
            }
        }
        return lines;
    }

    private List<ServicePlacement> counted(List<ServicePlacement> placements) {
        if (countsLeave && countsOutOfProgramme) {
            return placements;
        }
        return placements.stream()
                .filter(placement -> countsLeave || placement.attendance() != Attendance.LEAVE)
                .filter(placement -> countsOutOfProgramme || placement.attendance() != Attendance.OUT_OF_PROGRAMME)
                .toList();
    }

    /** What most stretches are; nothing to split. */
    private void chargeOne(String traineeId, Stretch stretch, List<ChargeLine> lines) {
        ServicePlacement placement = stretch.placements().get(0);
        Payer payer = payer(placement);
        List<OdsCode> hosts = List.of(placement.host());
        for (Price price : prices) {
            Money amount = amount(price, stretch, placement.wteHundredths());
            if (amount.pence() > 0) {
                lines.add(new ChargeLine(traineeId, payer, price.kind(), stretch.period(), hosts, amount));
            }
        }
    }

    private void chargeSeveral(String traineeId, Stretch stretch, List<ChargeLine> lines) {
        SortedMap<Payer, Long> weights = new TreeMap<>();
        Map<Payer, SortedSet<OdsCode>> hosts = new TreeMap<>();
        int wteHundredths = 0;
        for (ServicePlacement placement : stretch.placements()) {
            Payer payer = payer(placement);
            weights.merge(payer, (long) placement.wteHundredths(), Long::sum);
            hosts.computeIfAbsent(payer, any -> new TreeSet<>()).add(placement.host());
            wteHundredths += placement.wteHundredths();
        }
        for (Price price : prices) {
            Apportionment.split(amount(price, stretch, wteHundredths), weights).forEach((payer, amount) -> {
                if (amount.pence() > 0) {
                    lines.add(new ChargeLine(
                            traineeId, payer, price.kind(), stretch.period(), List.copyOf(hosts.get(payer)), amount));
                }
            });
        }
    }

    private Money amount(Price price, Stretch stretch, int wteHundredths) {
        return counting == Counting.HEAD
                ? price.tariff().amount(stretch.period())
                : price.tariff().amount(stretch.period(), wteHundredths);
    }

    private Payer payer(ServicePlacement placement) {
        return Objects.requireNonNull(
                payers.apply(placement),
                () -> "nobody pays for a placement of funding kind " + placement.fundingKind());
    }
}
