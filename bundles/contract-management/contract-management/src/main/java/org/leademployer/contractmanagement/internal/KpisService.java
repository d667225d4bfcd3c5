/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.internal.rules.AgreedTargets;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.rules.ManagementProblems;
import org.leademployer.contractmanagement.internal.rules.MeasureReader;
import org.leademployer.contractmanagement.internal.rules.MeasureReader.Counted;
import org.leademployer.contractmanagement.internal.rules.Reading;
import org.leademployer.contractmanagement.internal.rules.VerdictRule;
import org.leademployer.contractmanagement.internal.rules.VerdictRule.Verdict;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.imports.CsvFile;
import org.leademployer.platform.imports.CsvRow;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which indicators apply to a contract, and records what is counted. */
@Component(service = Kpis.class)
public final class KpisService implements Kpis {

    private static final List<String> REQUIRED = List.of("Indicator", "Month", "Numerator", "Denominator");
    private static final YearMonth EARLIEST = YearMonth.of(1948, 7);

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final Performances performances;
    private final PerformanceStore store;
    private final Transactions transactions;

    @Activate
    public KpisService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference Performances performances,
            @Reference PerformanceStore store,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.performances = performances;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public List<Adoption> adoptions(String contract) {
        return transactions.call(() -> adoptions(contracts.readable(contract)));
    }

    private List<Adoption> adoptions(Contract contract) throws SQLException {
        return store.adoptions(List.of(contract.id())).getOrDefault(contract.id(), List.of());
    }

    @Override
    public Adoption adopt(String contract, String set, String from) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            InputFields fields = new InputFields();
            String name = fields.required("set", set, Reading.text(60));
            YearMonth month = fields.required("from", from, Reading::month);
            if (month != null
                    && (month.isBefore(YearMonth.from(found.term().from()))
                            || month.isAfter(YearMonth.from(found.term().to())))) {
                fields.fault("from", month + " is no month of the term");
            } else if (name != null
                    && month != null
                    && definitions.set(name, found.lot().region(), month).isEmpty()) {
                fields.fault(
                        "set",
                        "no set of that name is in force at '" + found.lot().region() + "' in " + month + "; there are "
                                + String.join(", ", definitions.setNames()));
            }
            fields.refuse(ManagementProblems.NOTHING, ManagementProblems.KPIS);
            Adoption adoption = new Adoption(name, month, contracts.today());
            Optional<Adoption> same = adoptions(found).stream()
                    .filter(one -> one.from().equals(month) && one.set().equals(name))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (store.measures(List.of(found.id()), month).containsKey(found.id())) {
                throw ManagementProblems.monthMeasured(month.toString()).toException();
            }
            store.adopt(found.id(), adoption);
            contracts.record("contract-management.kpis-adopted", "contract", found.id(), "set", name, "from", month);
            measuresDue(found);
            return adoption;
        });
    }

    @Override
    public Measure measure(String contract, MeasureInput input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            Counted counted = MeasureReader.read(input, YearMonth.from(contracts.today()));
            Measuring measuring = new Measuring(found, counted.month());
            Problem refusal = measuring.refusal(counted);
            if (refusal != null) {
                throw refusal.toException();
            }
            Optional<Measure> last = measuring.last(counted);
            Measure measure = measuring.measure(counted);
            if (measure.equals(last.orElse(null))) {
                return measure;
            }
            store.add(found.id(), List.of(measure));
            contracts.record(
                    "contract-management.measured",
                    "contract",
                    found.id(),
                    "indicator",
                    measure.indicator(),
                    "month",
                    measure.month(),
                    "entry",
                    measure.entry(),
                    "numerator",
                    measure.numerator(),
                    "denominator",
                    measure.denominator(),
                    "rag",
                    measure.rag(),
                    "setSha256",
                    measure.set().sha256());
            if (last.isEmpty()) {
                measuresDue(found);
            }
            return measure;
        });
    }

    @Override
    public ImportReport importMeasures(String contract, InputStream csv) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.MANAGE_CONTRACTS);
            CsvFile file = CsvFile.read(csv, REQUIRED, List.of("Reason"));
            Measuring measuring = new Measuring(found, EARLIEST);
            List<Measure> added = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int created = 0;
            int unchanged = 0;
            for (CsvRow row : file.rows()) {
                Optional<Counted> counted = counted(row);
                if (counted.isEmpty()) {
                    continue;
                }
                if (!seen.add(counted.get().indicator() + " " + counted.get().month())) {
                    file.fault(row, "Month", "stands in the file twice for that indicator");
                    continue;
                }
                Problem refusal = measuring.refusal(counted.get());
                if (refusal != null) {
                    file.fault(row, column(refusal), reason(refusal));
                    continue;
                }
                Optional<Measure> last = measuring.last(counted.get());
                Measure measure = measuring.measure(counted.get());
                if (last.isPresent() && measure.equals(last.get())) {
                    unchanged++;
                } else {
                    created += last.isEmpty() ? 1 : 0;
                    added.add(measure);
                }
            }
            file.refuseIfFaulty(ManagementProblems.KPIS);
            if (!added.isEmpty()) {
                store.add(found.id(), added);
                contracts.record(
                        "contract-management.measures-imported",
                        "contract",
                        found.id(),
                        "file",
                        file.sha256(),
                        "created",
                        created,
                        "changed",
                        added.size() - created);
                if (created > 0) {
                    measuresDue(found);
                }
            }
            return new ImportReport(file.sha256(), file.rows().size(), created, added.size() - created, unchanged);
        });
    }

    private void measuresDue(Contract contract) {
        contracts.dueDatesChanged(contract, List.of(ManagementDueDates.measures(contract.id())));
    }

    private Optional<Counted> counted(CsvRow row) {
        YearMonth thisMonth = YearMonth.from(contracts.today());
        Optional<String> indicator = row.required("Indicator", Reading.text(60));
        Optional<YearMonth> month = row.required("Month", text -> MeasureReader.over(text, thisMonth));
        Optional<Long> numerator = row.required("Numerator", Reading.number(0, MeasureReader.MOST));
        Optional<Long> denominator = row.required("Denominator", Reading.number(0, MeasureReader.MOST));
        Optional<String> reason = row.optional("Reason", Reading.text(MeasureReader.LONGEST_REASON));
        return row.faults().isEmpty()
                ? Optional.of(new Counted(
                        indicator.orElseThrow(),
                        month.orElseThrow(),
                        numerator.orElseThrow(),
                        denominator.orElseThrow(),
                        reason.orElse(null)))
                : Optional.empty();
    }

    private static String column(Problem refusal) {
        String field =
                refusal.faults().isEmpty() ? "reason" : refusal.faults().get(0).field();
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private static String reason(Problem refusal) {
        return refusal.faults().isEmpty()
                ? refusal.detail()
                : refusal.faults().get(0).reason();
    }

    @Override
    public List<Measure> history(String contract, String indicator, String month) {
        return transactions.call(() -> {
            Contract found = contracts.readable(contract);
            YearMonth read = Problems.read("month", month, Reading::month);
            return store.measures(List.of(found.id()), read).getOrDefault(found.id(), List.of()).stream()
                    .filter(one ->
                            one.indicator().equals(indicator) && one.month().equals(read))
                    .toList();
        });
    }

    @Override
    public Performance performance(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.readable(contract);
            return performances.of(
                    found,
                    definitions.policy(found.lot().region(), contracts.today()).content(),
                    contracts.today(),
                    MOST_MONTHS);
        });
    }

    /** Measures of one contract, against what was recorded before. */
    private final class Measuring {

        private final Contract contract;
        private final List<Adoption> adoptions;
        private final Map<String, Measure> last = new HashMap<>();
        private final AgreedTargets agreed;
        private final Map<YearMonth, Map<String, BigDecimal>> agreedIn = new HashMap<>();
        private final Map<String, DefinitionUsed> used = new HashMap<>();

        Measuring(Contract contract, YearMonth from) throws SQLException {
            this.contract = contract;
            this.adoptions = adoptions(contract);
            this.agreed = performances
                    .agreed(List.of(contract.id()), from, YearMonth.from(contracts.today()))
                    .get(contract.id());
            store.measures(List.of(contract.id()), from)
                    .getOrDefault(contract.id(), List.of())
                    .forEach(one -> last.put(one.indicator() + " " + one.month(), one));
        }

        Optional<Measure> last(Counted counted) {
            return Optional.ofNullable(last.get(counted.indicator() + " " + counted.month()));
        }

        /** Null where it can be recorded. */
        Problem refusal(Counted counted) {
            Optional<Definition<KpiSet>> set = performances.set(contract, adoptions, counted.month());
            if (set.isEmpty()) {
                return ManagementProblems.noKpiSet(counted.month().toString());
            }
            Optional<Indicator> indicator = set.get().content().indicator(counted.indicator());
            String field = "indicator";
            String reason = "is none of the set; there are "
                    + String.join(
                            ", ",
                            set.get().content().indicators().stream()
                                    .map(Indicator::id)
                                    .toList());
            if (indicator.isPresent()) {
                field = "numerator";
                reason = MeasureReader.fault(indicator.get(), counted);
            }
            if (reason == null
                    && counted.month().isAfter(YearMonth.from(contract.term().to()))) {
                field = "month";
                reason = "is after the term";
            }
            if (reason != null) {
                return Problems.invalidInput(
                                ManagementProblems.NOTHING, List.of(new Problem.Fault(null, field, reason)))
                        .withRule(ManagementProblems.KPIS);
            }
            boolean corrects =
                    last(counted).filter(one -> !isSame(one, counted)).isPresent();
            return corrects && counted.reason() == null
                    ? ManagementProblems.measureRecorded(
                            counted.indicator(), counted.month().toString())
                    : null;
        }

        /** What stands there, where it says the same. */
        Measure measure(Counted counted) {
            Optional<Measure> before = last(counted);
            if (before.isPresent() && isSame(before.get(), counted)) {
                return before.get();
            }
            Definition<KpiSet> set =
                    performances.set(contract, adoptions, counted.month()).orElseThrow();
            Indicator indicator = set.content().indicator(counted.indicator()).orElseThrow();
            VerdictRule rule = new VerdictRule(
                    indicator,
                    agreedIn.computeIfAbsent(counted.month(), agreed::in).get(indicator.id()));
            Verdict verdict = rule.of(counted.numerator(), counted.denominator());
            return new Measure(
                    indicator.id(),
                    counted.month(),
                    before.map(Measure::entry).orElse(0) + 1,
                    counted.numerator(),
                    counted.denominator(),
                    verdict.value(),
                    rule.target(),
                    verdict.rag(),
                    verdict.rating(),
                    before.isPresent() ? counted.reason() : null,
                    contracts.user(),
                    contracts.now(),
                    used.computeIfAbsent(set.sha256(), any -> definitions.useSet(set)));
        }

        private static boolean isSame(Measure measure, Counted counted) {
            return measure.numerator() == counted.numerator() && measure.denominator() == counted.denominator();
        }
    }
}
