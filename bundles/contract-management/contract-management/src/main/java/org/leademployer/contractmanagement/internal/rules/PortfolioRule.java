/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overview.Due;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Cell;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Coming;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Month;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary.Sum;
import org.leademployer.contractmanagement.portfolio.PortfolioTier;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;

/** Lines of a portfolio, and what they come to (CON-5). */
public final class PortfolioRule {

    private static final String RENEWAL = "CON-10";
    private static final int MONTHS = 12;
    private static final List<Rag> COLOURS = List.of(Rag.GREEN, Rag.AMBER, Rag.RED);

    private PortfolioRule() {}

    /**
     * What is known of a contract.
     *
     * @param overview how it stands
     * @param gaps how many things it lacks
     * @param renewal null for a draft
     * @param spent null where nothing has been paid
     * @param elsewhere what is due about it in other domains
     * @param hosts null while nobody counts them
     */
    public record Known(
            Overview overview, int gaps, Renewal renewal, Money spent, SubjectDeadlines elsewhere, HostShare hosts) {}

    /** Whether a filter takes a contract, as far as the contract itself says. */
    public static boolean takes(PortfolioQuery query, Contract contract) {
        return (query.tier() == null
                        || query.tier()
                                == PortfolioTier.of(
                                        contract.record() == null
                                                ? null
                                                : contract.record().tier()))
                && (query.state() == null || query.state() == contract.state());
    }

    /** Whether a filter takes a line of a contract that it takes. */
    public static boolean takes(PortfolioQuery query, PortfolioLine line) {
        return (query.rag() == null || query.rag() == line.rag())
                && (query.withGaps() == null || query.withGaps() == line.gaps() > 0);
    }

    public static PortfolioLine line(Contract contract, Known known, LocalDate today) {
        Overview overview = known.overview();
        Optional<Due> next = next(known, today);
        return new PortfolioLine(
                contract.id(),
                contract.reference(),
                contract.lot().title(),
                contract.lot().region(),
                contract.leadEmployer(),
                contract.state(),
                PortfolioTier.of(
                        contract.record() == null ? null : contract.record().tier()),
                overview.rag(),
                overview.reasons().stream()
                        .map(reason -> reason.rag() + ":" + reason.rule())
                        .distinct()
                        .toList(),
                known.gaps(),
                contract.value(),
                known.spent(),
                contract.term().to(),
                extensionMonthsLeft(contract, known.renewal()),
                next.map(Due::on).orElse(null),
                next.map(Due::what).orElse(null),
                next.map(Due::rule).orElse(null),
                overview.counts().overdueDeadlines() + known.elsewhere().overdue(),
                known.hosts() == null ? null : known.hosts().signed(),
                known.hosts() == null ? null : known.hosts().wanted());
    }

    /** Whole months between the last day of the term and the last day to which it may be extended. */
    static int extensionMonthsLeft(Contract contract, Renewal renewal) {
        if (renewal == null) {
            return contract.extensionMonths();
        }
        // From the days after, so that from 30 June to 31 December are six.
        long months = ChronoUnit.MONTHS.between(
                renewal.renewalOn().plusDays(1), renewal.latestEnd().plusDays(1));
        return (int) Math.max(0, months);
    }

    /** The first of what is due in this domain, in others, and of the renewal; what is over is not among it. */
    private static Optional<Due> next(Known known, LocalDate today) {
        Renewal renewal = known.renewal();
        Due review = renewal == null
                        || renewal.status() != ExtensionPlan.Status.NOT_DUE
                                && renewal.status() != ExtensionPlan.Status.WARNING
                ? null
                : new Due(renewal.reviewBy(), "review of the extension by the board", RENEWAL, false);
        Due end = renewal == null || today.isAfter(renewal.renewalOn())
                ? null
                : new Due(renewal.renewalOn(), "end of the term", RENEWAL, false);
        Deadline elsewhere = known.elsewhere().next() == null
                ? null
                : known.elsewhere().next().deadline();
        return Stream.of(
                        known.overview().nextDeadline(),
                        elsewhere == null ? null : new Due(elsewhere.day(), elsewhere.what(), elsewhere.rule(), false),
                        review,
                        end)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::on));
    }

    /** @param lines of every contract of the node and below it */
    public static PortfolioSummary summary(Region region, Collection<PortfolioLine> lines, LocalDate today) {
        List<Cell> cells = new ArrayList<>();
        for (PortfolioTier tier : PortfolioTier.values()) {
            for (Rag rag : COLOURS) {
                cells.add(new Cell(
                        tier,
                        rag,
                        sum(lines.stream()
                                .filter(line -> line.tier() == tier && line.rag() == rag)
                                .toList())));
            }
        }
        List<PortfolioLine> due = lines.stream()
                .filter(line -> line.nextDueOn() != null)
                .sorted(Comparator.comparing(PortfolioLine::nextDueOn).thenComparing(PortfolioLine::reference))
                .toList();
        YearMonth first = YearMonth.from(today);
        int[] inMonth = new int[MONTHS + 1];
        due.forEach(line ->
                inMonth[(int) Math.min(MONTHS, first.until(YearMonth.from(line.nextDueOn()), ChronoUnit.MONTHS))]++);
        return new PortfolioSummary(
                region,
                today,
                sum(lines),
                cells,
                IntStream.range(0, MONTHS)
                        .mapToObj(month -> new Month(first.plusMonths(month), inMonth[month]))
                        .toList(),
                inMonth[MONTHS],
                due.stream()
                        .limit(PortfolioSummary.MOST_COMING)
                        .map(line -> new Coming(line.nextDueOn(), line.reference(), line.nextDue(), line.nextDueRule()))
                        .toList());
    }

    private static Sum sum(Collection<PortfolioLine> lines) {
        return new Sum(
                lines.size(),
                (int) lines.stream().filter(line -> line.gaps() > 0).count(),
                lines.stream().mapToInt(PortfolioLine::gaps).sum(),
                Money.sum(lines.stream().map(PortfolioLine::value).toList()),
                Money.sum(lines.stream()
                        .map(PortfolioLine::spent)
                        .filter(Objects::nonNull)
                        .toList()),
                lines.stream().mapToInt(PortfolioLine::overdue).sum());
    }
}
