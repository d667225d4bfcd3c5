/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Charges.PayerAmount;
import org.leademployer.recharging.Recharging;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.StatementLine.Entry;
import org.leademployer.recharging.StatementLine.Kind;
import org.leademployer.recharging.StatementLine.Place;
import org.leademployer.recharging.StatementQuery;
import org.leademployer.recharging.Statements.Sheet;
import org.leademployer.recharging.internal.store.StatementStore;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.commercial.ChargeKind;
import org.leademployer.schedules.spi.commercial.Payer;

/** On the real tables. */
public class StatementsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final Payer RTD = new Payer("RTD");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final Set<Permission> granted = EnumSet.allOf(Permission.class);
    private String calculation = "calculation-1";
    private List<PayerAmount> charged = List.of();
    /** Lines are not deleted: each test has a node of its own, and its own claims and contract. */
    private final String test = "test-" + NUMBER.incrementAndGet();

    private final Region region = new Region(test);
    private StatementsService statements;
    private StatementsOfClaims handler;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("recharging", "db/recharging.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        StatementStore store = new StatementStore(database, () -> "recharging");
        AuditLog audit = fake(AuditLog.class, (method, args) -> {
            assertTrue(database.isOpen());
            audited.add((Change) args[0]);
            return null;
        });
        StatementBook book = new StatementBook(store, audit, CLOCK);
        Access access = (permission, node) -> granted.contains(permission);
        Geography geography = fake(Geography.class, (method, args) -> switch (method) {
            case "nodes" -> List.of(node(Region.NATIONAL), node(region));
            case "isWithin" -> args[0].equals(args[1]) || args[1].equals(Region.NATIONAL);
            default -> null;
        });
        statements = new StatementsService(
                store,
                book,
                fake(Recharging.class, (method, args) -> charges((Period) args[1])),
                fake(Contracts.class, (method, args) -> Optional.of(contract())),
                geography,
                database,
                access);
        handler = new StatementsOfClaims(database, store, book);
    }

    @Test
    public void tri5_eachShareBecomesALine_once() {
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "30000.00", "LEAD_EMPLOYER", "12499.99", "HEE", "0.01"));
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "30000.00", "LEAD_EMPLOYER", "12499.99", "HEE", "0.01"));

        List<Statement> all = all();
        assertEquals(
                List.of("HEE 0.01", "LEAD_EMPLOYER 12499.99", "RTD 30000.00"),
                all.stream()
                        .map(statement -> statement.payer() + " " + statement.total())
                        .toList());
        assertEquals(
                Set.of(YearMonth.of(2026, 5)),
                Set.copyOf(all.stream().map(Statement::month).toList()));
        assertEquals(
                List.of(new StatementLine(
                        1,
                        Kind.TRIBUNAL_SHARE,
                        Entry.BILLED,
                        Money.parse("30000.00"),
                        LocalDate.of(2026, 6, 15),
                        test,
                        claim("claim-1"),
                        1,
                        null,
                        "calculation-1",
                        null)),
                of(RTD, "2026-05").lines());
        assertEquals(3, audited.size());
        assertEquals(claim("claim-1"), audited.get(0).after().get("claim"));
        assertEquals(Money.parse("42500.00"), ofClaim("claim-1"));
    }

    @Test
    public void tri5_sharesThatDoNotAddUpAreRefused_andWhatNobodyPaysMakesNoLine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> handler.handle(
                        delivered(
                                """
                {"claimId": "claim-1", "contractId": "c-1", "region": "north-west", "sharing": 1,
                 "settledOn": "2026-05-20", "calculationId": "k", "total": "10.00",
                 "shares": [{"party": "RTD", "costs": "4.00", "award": "5.99"}]}""")));
        assertEquals(List.of(), all());
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "10.00", "HEE", "0.00"));
        assertEquals(List.of(RTD), all().stream().map(Statement::payer).toList());
    }

    @Test
    public void fin3_sharedAnew_theEarlierLinesAreCredited_andTheSumIsThatOfTheLast() {
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "100.00", "HEE", "50.00"));
        issue(RTD, "2026-05");
        settle("claim-1", 2, "2026-05-31", Map.of("RTD", "80.00", "RW3", "40.00"));

        assertEquals(
                "as it was issued",
                Money.parse("100.00"),
                of(RTD, "2026-05").statement().total());
        Sheet june = of(RTD, "2026-06");
        assertEquals(
                List.of(Entry.CREDITED, Entry.BILLED),
                june.lines().stream().map(StatementLine::entry).toList());
        assertEquals(
                new Place(of(RTD, "2026-05").statement().id(), 1),
                june.lines().get(0).answers());
        assertEquals(Money.parse("-20.00"), june.statement().total());
        assertEquals(Money.ZERO, of(Payer.HEE, "2026-05").statement().total());
        assertEquals(2, of(Payer.HEE, "2026-05").lines().size());
        assertEquals(Money.parse("120.00"), ofClaim("claim-1"));

        settle("claim-1", 3, "2026-06-10", Map.of("HEE", "7.00"));
        assertEquals(Money.parse("7.00"), ofClaim("claim-1"));
        assertEquals("a line is credited once", 3, of(RTD, "2026-06").lines().size());
    }

    @Test
    public void fin3_anIssuedStatementNeverChanges() {
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "100.00"));
        String id = of(RTD, "2026-05").statement().id();
        Statement draft = statements.require(id).statement();
        assertEquals(
                "precondition-failed",
                refused(() -> statements.issue(id, draft.version() + 1)).code());
        Statement issued = statements.issue(id, draft.version());

        assertEquals(Statement.State.ISSUED, issued.state());
        assertEquals(LocalDate.of(2026, 6, 15), issued.issuedOn());
        assertEquals("statement.issued", audited.get(1).action());
        assertEquals("DRAFT", audited.get(1).before().get("state"));
        assertEquals(
                "statement-issued", refused(() -> statements.issue(id, null)).code());
        for (String change : List.of(
                "update recharging.payer_statement set total_pence = 1 where id = '" + id + "'",
                "update recharging.payer_statement set state = 'DRAFT' where id = '" + id + "'",
                "delete from recharging.payer_statement where id = '" + id + "'",
                "update recharging.statement_line set amount_pence = 1 where statement_id = '" + id + "'",
                "delete from recharging.statement_line where statement_id = '" + id + "'",
                "insert into recharging.statement_line (statement_id, line_number, kind, entry, amount_pence, entered_on,"
                        + " contract_id) values ('" + id
                        + "', 2, 'SERVICE_FEE', 'BILLED', 1, date '2026-06-15', 'c-1')")) {
            assertThrows(change, IllegalStateException.class, () -> database.execute(change));
        }
        assertEquals(issued, statements.require(id).statement());
        settle("claim-2", 1, "2026-05-30", Map.of("RTD", "1.00"));
        assertEquals(issued, statements.require(id).statement());
        assertEquals(Money.parse("1.00"), of(RTD, "2026-06").statement().total());
    }

    @Test
    public void fin3_aStatementOfAMonthThatHasNotBegunIsNotIssued() {
        settle("claim-1", 1, "2026-07-01", Map.of("RTD", "100.00"));
        Problem problem =
                refused(() -> statements.issue(of(RTD, "2026-07").statement().id(), null));
        assertEquals("month-not-begun", problem.code());
        assertEquals("FIN-3", problem.rule());
    }

    @Test
    public void fin3_aCorrectionCreditsTheLineAndBillsAnewOnTheOpenStatement() {
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "100.00"));
        String may = of(RTD, "2026-05").statement().id();
        assertEquals(
                "statement-not-issued",
                refused(() -> statements.correct(may, "1", "90.00")).code());
        issue(RTD, "2026-05");
        assertEquals(
                List.of("line", "amount"),
                refused(() -> statements.correct(may, "7", "-1")).faults().stream()
                        .map(Problem.Fault::field)
                        .toList());
        assertEquals(
                "invalid-input",
                refused(() -> statements.correct(may, "1", "100")).code());

        Sheet june = statements.correct(may, "1", "90.00");

        assertEquals(YearMonth.of(2026, 6), june.statement().month());
        assertEquals(Money.parse("-10.00"), june.statement().total());
        assertEquals(
                List.of("CREDITED -100.00", "REBILLED 90.00"),
                june.lines().stream()
                        .map(line -> line.entry() + " " + line.amount())
                        .toList());
        for (StatementLine line : june.lines()) {
            assertEquals(new Place(may, 1), line.answers());
            assertEquals(claim("claim-1"), line.claimId());
        }
        assertEquals("statement.corrected", audited.get(audited.size() - 1).action());
        assertEquals(
                "line-corrected",
                refused(() -> statements.correct(may, "1", "80.00")).code());
        issue(RTD, "2026-06");
        String juneId = june.statement().id();
        assertEquals(
                "line-not-correctable",
                refused(() -> statements.correct(juneId, "1", "1.00")).code());
        Sheet july = statements.correct(juneId, "2", "0.00");
        assertEquals(1, july.lines().size());
        assertEquals("nothing is left of it", Money.ZERO, ofClaim("claim-1"));
    }

    @Test
    public void fin1_theChargesOfAContractsMonthAreAddedOnce_andAnewWhereTheyHaveChanged() {
        charged = List.of(
                new PayerAmount(RTD, ChargeKind.SERVICE_FEE, Money.parse("30.00")),
                new PayerAmount(Payer.HEE, ChargeKind.OCCUPATIONAL_HEALTH, Money.parse("3.00")));
        assertEquals(
                List.of(Payer.HEE, RTD),
                statements.charge("NW-LE-2021", "2026-05").stream()
                        .map(Statement::payer)
                        .toList());
        assertEquals(List.of(), statements.charge("NW-LE-2021", "2026-05"));
        issue(RTD, "2026-05");
        calculation = "calculation-2";
        charged = List.of(new PayerAmount(RTD, ChargeKind.SERVICE_FEE, Money.parse("31.00")));
        statements.charge("NW-LE-2021", "2026-05");

        assertEquals(Money.ZERO, of(Payer.HEE, "2026-05").statement().total());
        Sheet june = of(RTD, "2026-06");
        assertEquals(Money.parse("1.00"), june.statement().total());
        assertEquals(YearMonth.of(2026, 5), june.lines().get(1).chargedMonth());
        assertEquals(Kind.SERVICE_FEE, june.lines().get(1).kind());
        calculation = "calculation-1";
        charged = List.of(new PayerAmount(RTD, ChargeKind.SERVICE_FEE, Money.parse("30.00")));
        statements.charge("NW-LE-2021", "2026-05");
        assertEquals(Money.ZERO, of(RTD, "2026-06").statement().total());
        assertEquals(
                List.of("contract", "month"),
                refused(() -> statements.charge("", "May")).faults().stream()
                        .map(Problem.Fault::field)
                        .toList());
    }

    @Test
    public void x3_statementsAreForThoseWhoMayReadThem_andIssuedByThoseWhoMayIssue() {
        settle("claim-1", 1, "2026-05-20", Map.of("RTD", "100.00"));
        String id = of(RTD, "2026-05").statement().id();
        granted.remove(Permission.ISSUE_STATEMENTS);
        assertEquals("not-allowed", refused(() -> statements.issue(id, null)).code());
        assertEquals(
                "not-allowed",
                refused(() -> statements.correct(id, "1", "1.00")).code());
        assertEquals(
                "not-allowed",
                refused(() -> statements.charge("NW-LE-2021", "2026-05")).code());
        assertEquals(id, statements.require(id).statement().id());
        granted.remove(Permission.READ_STATEMENTS);
        assertEquals("not-found", refused(() -> statements.require(id)).code());
        assertEquals("not-allowed", refused(this::all).code());
    }

    @Test
    public void thePagesHaveEveryStatementOnce_theNewestMonthFirst() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            settle(
                    "claim-" + i,
                    1,
                    "2026-0" + (1 + random.nextInt(6)) + "-10",
                    Map.of("R" + (10 + random.nextInt(8)), (1 + random.nextInt(1000)) + ".07"));
        }
        List<Statement> paged = new ArrayList<>();
        String after = null;
        do {
            Page<Statement> page =
                    statements.page(new StatementQuery(Region.NATIONAL, null, null, null), new PageRequest(after, 7));
            paged.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertEquals(all(), paged);
        assertEquals(paged.size(), Set.copyOf(paged).size());
        for (Statement statement : paged) {
            Sheet sheet = statements.require(statement.id());
            assertEquals(
                    statement.total(),
                    Money.sum(sheet.lines().stream().map(StatementLine::amount).toList()));
            assertEquals(statement.lineCount(), sheet.lines().size());
        }
        assertEquals(
                paged.stream()
                        .filter(one -> one.month().equals(YearMonth.of(2026, 3)))
                        .toList(),
                statements
                        .page(
                                new StatementQuery(region, null, YearMonth.of(2026, 3), Statement.State.DRAFT),
                                new PageRequest(null, 500))
                        .items());
        assertEquals(
                "invalid-input",
                refused(() -> statements.page(
                                StatementQuery.read(null, null, null, null), new PageRequest("nonsense", 5)))
                        .code());
        assertEquals(
                List.of("payer", "month", "status"),
                refused(() -> StatementQuery.read(null, "?", "May", "LOST")).faults().stream()
                        .map(Problem.Fault::field)
                        .toList());
        assertFalse(paged.isEmpty());
    }

    private void issue(Payer payer, String month) {
        statements.issue(of(payer, month).statement().id(), null);
    }

    private Sheet of(Payer payer, String month) {
        List<Statement> found = statements
                .page(
                        new StatementQuery(Region.NATIONAL, payer, YearMonth.parse(month), null),
                        new PageRequest(null, 500))
                .items();
        assertEquals(payer + " " + month, 1, found.size());
        return statements.require(found.get(0).id());
    }

    private List<Statement> all() {
        return statements
                .page(new StatementQuery(Region.NATIONAL, null, null, null), new PageRequest(null, 500))
                .items();
    }

    private Money ofClaim(String claim) {
        return Money.ofPence(database.number(
                "select sum(amount_pence) from recharging.statement_line where claim_id = '" + claim(claim) + "'"));
    }

    private String claim(String claim) {
        return test + "-" + claim;
    }

    private void settle(String claim, int sharing, String on, Map<String, String> shares) {
        StringBuilder parts = new StringBuilder();
        new TreeMap<>(shares).forEach((party, amount) -> parts.append(parts.length() == 0 ? "" : ", ")
                .append("{\"party\": \"" + party + "\", \"costs\": \"" + amount + "\", \"award\": \"0.00\"}"));
        handler.handle(delivered("{\"claimId\": \"" + claim(claim) + "\", \"contractId\": \"" + test
                + "\", \"region\": \"" + test + "\", \"sharing\": " + sharing + ", \"settledOn\": \"" + on
                + "\", \"calculationId\": \"calculation-" + sharing + "\", \"total\": \""
                + Money.sum(shares.values().stream().map(Money::parse).toList()) + "\", \"shares\": [" + parts
                + "], \"said\": \"later\"}"));
    }

    private static DeliveredEvent delivered(String content) {
        return new DeliveredEvent(
                1,
                new Event("tribunal.shares-settled", "tribunal-claim", "claim-1", content),
                CLOCK.instant(),
                "lawyer",
                null);
    }

    private Charges charges(Period period) {
        return new Charges(
                new Calculation(
                        calculation, "charges", test, period, List.of(), "input", "result", CLOCK.instant(), "finance"),
                Money.sum(charged.stream().map(PayerAmount::amount).toList()),
                charged,
                List.of());
    }

    private Contract contract() {
        return new Contract(
                test,
                "NW-LE-2021",
                1,
                new Lot("Doctors in training", region, Set.of("007")),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                Samples.period("2021-08-01", "2036-07-31"),
                0,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private static GeographyNode node(Region region) {
        return new GeographyNode(
                region, region.slug(), GeographyNode.Level.REGION, null, null, LocalDate.EPOCH, "a test");
    }

    private static Problem refused(org.junit.function.ThrowingRunnable act) {
        return assertThrows(ProblemException.class, act).problem();
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer.apply(method.getName(), args)));
    }
}
