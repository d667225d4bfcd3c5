/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overview.Due;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.internal.rules.PortfolioRule.Known;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.contractmanagement.portfolio.PortfolioTier;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.MinimumRecord.Tier;
import org.leademployer.contracts.Vehicle;
import org.leademployer.contracts.change.ExtensionPlan.Status;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.deadlines.SubjectDeadlines;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;

public class PortfolioRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 25);
    private static final Region NORTH_WEST = new Region("north-west");
    private static final LocalDate END = LocalDate.of(2025, 7, 31);

    @Test
    public void con5_whatIsDueNextIsTheFirstOfAllThatIsDue() {
        Due own = new Due(LocalDate.of(2022, 7, 20), "measure", "CON-6", false);
        SubjectDeadlines elsewhere = elsewhere("2022-07-19", 3);
        Renewal early = renewal("2022-07-18", Status.WARNING);
        record Case(Due own, SubjectDeadlines elsewhere, Renewal renewal, String on, String rule, int overdue) {}
        for (Case each : List.of(
                new Case(own, elsewhere, early, "2022-07-18", "CON-10", 5),
                new Case(own, elsewhere, renewal("2022-07-18", Status.TOO_LATE), "2022-07-19", "X-4", 5),
                new Case(own, elsewhere, renewal("2022-07-18", Status.EXHAUSTED), "2022-07-19", "X-4", 5),
                new Case(own, SubjectDeadlines.NONE, null, "2022-07-20", "CON-6", 2),
                new Case(
                        null, SubjectDeadlines.NONE, renewal("2022-06-24", Status.TOO_LATE), "2025-07-31", "CON-10", 2),
                new Case(null, new SubjectDeadlines(null, 1), null, null, null, 3))) {
            PortfolioLine line = line(contract("A", Tier.GOLD), each.own(), each.elsewhere(), each.renewal());
            assertEquals(each.toString(), each.on() == null ? null : LocalDate.parse(each.on()), line.nextDueOn());
            assertEquals(each.toString(), each.rule(), line.nextDueRule());
            assertEquals(each.toString(), each.overdue(), line.overdue());
        }
        Renewal ended =
                new Renewal("A", TODAY.minusDays(1), TODAY.minusDays(1), END, TODAY, TODAY.minusYears(1), Status.ENDED);
        assertNull(
                "an end that is past is no deadline",
                line(contract("A", null), null, null, ended).nextDueOn());
    }

    @Test
    public void con5_reasonsAreGivenByColourAndRuleEachOnce_andWhatIsNotKnownIsAbsent() {
        PortfolioLine line = line(contract("A", null), null, null, null);
        assertEquals(List.of("RED:CON-6", "AMBER:CON-8"), line.reasons());
        assertEquals(PortfolioTier.NONE, line.tier());
        assertNull(line.spent());
        assertNull(line.hostAgreementsSigned());
        Contract contract = contract("A", Tier.SILVER);
        PortfolioLine known = PortfolioRule.line(
                contract,
                new Known(
                        overview(contract, null),
                        2,
                        null,
                        Money.parse("5.00"),
                        SubjectDeadlines.NONE,
                        new HostShare(3, 7)),
                TODAY);
        assertEquals(Integer.valueOf(3), known.hostAgreementsSigned());
        assertEquals(Integer.valueOf(7), known.hostAgreementsWanted());
        assertEquals(Money.parse("5.00"), known.spent());
        assertEquals(PortfolioTier.SILVER, known.tier());
        assertThrows(IllegalArgumentException.class, () -> new HostShare(8, 7));
    }

    @Test
    public void con10_monthsThatAreLeftAreWholeMonths() {
        record Case(String end, String latest, int months) {}
        for (Case each : List.of(
                new Case("2025-06-30", "2025-12-31", 6),
                new Case("2025-06-30", "2025-12-30", 5),
                new Case("2025-07-31", "2026-07-31", 12),
                new Case("2025-07-31", "2025-07-31", 0),
                new Case("2025-08-31", "2025-07-31", 0))) {
            LocalDate end = LocalDate.parse(each.end());
            Renewal renewal = new Renewal("A", end, end, LocalDate.parse(each.latest()), end, end, Status.NOT_DUE);
            assertEquals(
                    each.toString(), each.months(), PortfolioRule.extensionMonthsLeft(contract("A", null), renewal));
        }
        assertEquals("of a draft all of them", 12, PortfolioRule.extensionMonthsLeft(contract("A", null), null));
    }

    @Test
    public void filtersTakeWhatTheySay() {
        Contract gold = contract("A", Tier.GOLD);
        PortfolioLine red = line(gold, null, null, null);
        record Case(String tier, String rag, String state, String gaps, boolean taken) {}
        for (Case each : List.of(
                new Case(null, null, null, null, true),
                new Case("gold", "red", "running", "true", true),
                new Case("NONE", null, null, null, false),
                new Case(null, "AMBER", null, null, false),
                new Case(null, null, "DRAFT", null, false),
                new Case(null, null, null, "false", false))) {
            PortfolioQuery query = PortfolioQuery.read(null, each.tier(), each.rag(), each.state(), each.gaps());
            assertEquals(
                    each.toString(), each.taken(), PortfolioRule.takes(query, gold) && PortfolioRule.takes(query, red));
        }
        assertEquals(
                5,
                assertThrows(
                                ProblemException.class,
                                () -> PortfolioQuery.read("No Slug", "PLATINUM", "NONE", "DEAD", "perhaps"))
                        .problem()
                        .faults()
                        .size());
    }

    @Test
    public void con5_aSummaryCountsEachContractOnce_andNamesTheFirstDeadlines() {
        List<PortfolioLine> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(line(
                    contract("G" + (i < 10 ? "0" : "") + i, Tier.GOLD),
                    new Due(TODAY.plusMonths(i), "measure", "CON-6", false),
                    null,
                    null));
        }
        lines.add(line(contract("N", null), null, null, null));

        PortfolioSummary summary = PortfolioRule.summary(NORTH_WEST, lines, TODAY);

        assertEquals(12, summary.cells().size());
        assertEquals(31, summary.total().contracts());
        assertEquals(
                31,
                summary.cells().stream()
                        .mapToInt(cell -> cell.sum().contracts())
                        .sum());
        assertEquals(
                new PortfolioSummary.Sum(30, 30, 60, Money.parse("30.00"), Money.ZERO, 60),
                cell(summary, PortfolioTier.GOLD));
        assertEquals(1, cell(summary, PortfolioTier.NONE).contracts());
        assertEquals(0, cell(summary, PortfolioTier.BRONZE).contracts());
        assertEquals(12, summary.months().size());
        assertEquals(
                new PortfolioSummary.Month(YearMonth.of(2022, 6), 1),
                summary.months().get(0));
        assertEquals(18, summary.later());
        assertEquals(PortfolioSummary.MOST_COMING, summary.coming().size());
        assertEquals("G00", summary.coming().get(0).reference());
        assertEquals(summary.cells(), summary.rows());
        assertEquals(
                0, PortfolioRule.summary(NORTH_WEST, List.of(), TODAY).total().contracts());
    }

    private static PortfolioSummary.Sum cell(PortfolioSummary summary, PortfolioTier tier) {
        return summary.cells().stream()
                .filter(cell -> cell.tier() == tier && cell.rag() == Rag.RED)
                .findFirst()
                .orElseThrow()
                .sum();
    }

    private static PortfolioLine line(Contract contract, Due own, SubjectDeadlines elsewhere, Renewal renewal) {
        return PortfolioRule.line(
                contract,
                new Known(
                        overview(contract, own),
                        2,
                        renewal,
                        null,
                        elsewhere == null ? SubjectDeadlines.NONE : elsewhere,
                        null),
                TODAY);
    }

    private static Overview overview(Contract contract, Due next) {
        return new Overview(
                contract.id(),
                contract.reference(),
                contract.lot().title(),
                contract.state(),
                TODAY,
                Rag.RED,
                List.of(
                        new Overview.Reason(Rag.RED, "CON-6", "one"),
                        new Overview.Reason(Rag.RED, "CON-6", "another"),
                        new Overview.Reason(Rag.AMBER, "CON-8", "money")),
                new Overview.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 2),
                next,
                List.of());
    }

    private static Renewal renewal(String reviewBy, Status status) {
        return new Renewal("A", END, END, END.plusYears(1), TODAY, LocalDate.parse(reviewBy), status);
    }

    private static SubjectDeadlines elsewhere(String day, int overdue) {
        return new SubjectDeadlines(
                new OpenDeadline(
                        "d-1",
                        Deadline.on(
                                LocalDate.parse(day),
                                "hosts",
                                "k",
                                "contract",
                                "A",
                                "reminder",
                                "X-4",
                                "lead",
                                NORTH_WEST,
                                Permission.READ_CONTRACTS,
                                "/api/v1/contracts/A"),
                        false),
                overdue);
    }

    private static Contract contract(String id, Tier tier) {
        return new Contract(
                id,
                id,
                1,
                new Lot("All specialties", NORTH_WEST, Set.of()),
                new OdsCode("RBN"),
                Vehicle.values()[0],
                Money.parse("1.00"),
                new Period(LocalDate.of(2021, 8, 1), END),
                12,
                Contract.State.RUNNING,
                LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 8, 1),
                new MinimumRecord(null, null, null, null, null, tier, null, null, null),
                List.of());
    }
}
