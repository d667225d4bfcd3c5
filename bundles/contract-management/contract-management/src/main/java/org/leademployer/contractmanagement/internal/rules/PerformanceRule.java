/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.KpiSet.Direction;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.Kpis.Adoption;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Performance.Trend;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contracts.Contract;

/** The months of a contract, measured and missing, with their trend (CON-6). */
public final class PerformanceRule {

    private final Contract contract;
    private final List<Adoption> adoptions;
    private final Function<YearMonth, Optional<KpiSet>> sets;
    private final Map<String, BigDecimal> agreed;
    private final ManagementPolicy policy;
    private final LocalDate today;

    /**
     * @param adoptions by month, the last first
     * @param sets the set that applies in a month
     * @param agreed targets that a change has agreed, today
     */
    public PerformanceRule(
            Contract contract,
            List<Adoption> adoptions,
            Function<YearMonth, Optional<KpiSet>> sets,
            Map<String, BigDecimal> agreed,
            ManagementPolicy policy,
            LocalDate today) {
        this.contract = contract;
        this.adoptions = adoptions;
        this.sets = sets;
        this.agreed = agreed;
        this.policy = policy;
        this.today = today;
    }

    /** The adoption that holds in a month. */
    public static Optional<Adoption> adopted(List<Adoption> adoptions, YearMonth month) {
        return adoptions.stream().filter(one -> !one.from().isAfter(month)).max(Comparator.comparing(Adoption::from));
    }

    /**
     * @param measures every entry
     * @param most the last months, at most so many
     */
    public Performance of(List<Measure> measures, int most) {
        Optional<YearMonth> first = adoptions.stream().map(Adoption::from).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return new Performance(contract.id(), null, null, null, List.of());
        }
        YearMonth end = YearMonth.from(contract.term().to());
        YearMonth over = YearMonth.from(today).minusMonths(1);
        YearMonth to = over.isAfter(end) ? end : over;
        YearMonth from = first.get().isBefore(to.minusMonths(most - 1L)) ? to.minusMonths(most - 1L) : first.get();
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        sets.apply(to.isBefore(from) ? from : to)
                .ifPresent(set -> set.indicators().forEach(one -> indicators.put(one.id(), one)));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        indicators.keySet().forEach(id -> lines.put(id, new ArrayList<>()));
        Map<String, List<Measure>> entries = entries(measures);
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Optional<KpiSet> set = sets.apply(month);
            for (Indicator one : set.map(KpiSet::indicators).orElse(List.of())) {
                indicators.putIfAbsent(one.id(), one);
                lines.computeIfAbsent(one.id(), any -> new ArrayList<>())
                        .add(line(one.id(), month, entries.getOrDefault(key(one.id(), month), List.of())));
            }
        }
        List<IndicatorPerformance> all = new ArrayList<>();
        indicators.forEach((id, one) -> all.add(of(one, lines.get(id))));
        return new Performance(
                contract.id(),
                adopted(adoptions, to.isBefore(from) ? from : to)
                        .map(Adoption::set)
                        .orElse(null),
                from,
                to.isBefore(from) ? null : to,
                all);
    }

    private Line line(String indicator, YearMonth month, List<Measure> entries) {
        LocalDate dueOn = month.atEndOfMonth().plusDays(policy.measureDueDays());
        Optional<Measure> last = entries.stream().max(Comparator.comparing(Measure::entry));
        return last.map(measure -> new Line(
                        indicator,
                        month,
                        Line.State.MEASURED,
                        dueOn,
                        measure.numerator(),
                        measure.denominator(),
                        measure.value(),
                        measure.target(),
                        measure.rag(),
                        measure.rating(),
                        entries.size(),
                        measure.set().version()))
                .orElseGet(() -> new Line(
                        indicator,
                        month,
                        today.isAfter(dueOn) ? Line.State.MISSING : Line.State.DUE,
                        dueOn,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null));
    }

    private IndicatorPerformance of(Indicator indicator, List<Line> lines) {
        List<Line> measured = measured(lines);
        int red = 0;
        int notGreen = 0;
        for (int i = measured.size() - 1; i >= 0 && measured.get(i).rag().compareTo(Rag.AMBER) >= 0; i--) {
            if (measured.get(i).rag() == Rag.RED && red == notGreen) {
                red++;
            }
            notGreen++;
        }
        return new IndicatorPerformance(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                new VerdictRule(indicator, agreed.get(indicator.id())).target(),
                measured.isEmpty()
                        ? Rag.NONE
                        : measured.get(measured.size() - 1).rag(),
                trend(indicator, measured),
                red,
                notGreen,
                lines);
    }

    /** Those that say something: measured, of something. */
    static List<Line> measured(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.rag() != null && line.rag() != Rag.NONE)
                .toList();
    }

    private static Trend trend(Indicator indicator, List<Line> measured) {
        if (measured.size() < 2) {
            return Trend.UNKNOWN;
        }
        int compared = measured.get(measured.size() - 1)
                .value()
                .compareTo(measured.get(measured.size() - 2).value());
        if (compared == 0) {
            return Trend.STEADY;
        }
        return compared > 0 == (indicator.direction() == Direction.HIGHER_IS_BETTER) ? Trend.BETTER : Trend.WORSE;
    }

    private static Map<String, List<Measure>> entries(List<Measure> measures) {
        Map<String, List<Measure>> entries = new LinkedHashMap<>();
        measures.forEach(one -> entries.computeIfAbsent(key(one.indicator(), one.month()), any -> new ArrayList<>())
                .add(one));
        return entries;
    }

    private static String key(String indicator, YearMonth month) {
        return month + " " + indicator;
    }
}
