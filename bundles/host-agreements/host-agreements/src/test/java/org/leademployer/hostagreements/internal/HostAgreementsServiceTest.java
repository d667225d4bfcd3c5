/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.contractmanagement.spi.HostShares;
import org.leademployer.contractmanagement.spi.HostShares.HostShare;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.employment.Employment;
import org.leademployer.employment.HostPlacements;
import org.leademployer.employment.Placement;
import org.leademployer.employment.PlacementType;
import org.leademployer.hostagreements.AgreementChange;
import org.leademployer.hostagreements.AgreementQuery;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.hostagreements.PlacementAtRisk;
import org.leademployer.hostagreements.PlacementAtRisk.Cause;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.ReminderRun;
import org.leademployer.hostagreements.SendInput;
import org.leademployer.hostagreements.SendReport;
import org.leademployer.hostagreements.SignedShare;
import org.leademployer.hostagreements.StatusReport;
import org.leademployer.hostagreements.internal.store.AgreementStore;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.FundingKind;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;

/** On the real tables. */
public class HostAgreementsServiceTest {

    /** A Monday. */
    private static final String SENT = "2026-03-02";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-16T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final Region NORTH_WEST = new Region("north-west");
    private static final OdsCode FIRST = new OdsCode("R0000");

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final List<HostPlacements> book = new ArrayList<>();
    private Access access = (permission, node) -> true;
    private Contract.State contractState = Contract.State.SIGNED;
    private AgreementDefinitions definitions;
    private HostAgreementsService agreements;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("hostagreement", "db/hostagreement-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "hostagreement";
        definitions = new AgreementDefinitions(new DefinitionsService(new KeptDefinitions(database, schema, CLOCK)));
        agreements = new HostAgreementsService(
                definitions,
                new AgreementStore(database, schema),
                answering(Contracts.class, (method, args) -> Optional.of(contract())),
                answering(Employment.class, (method, args) -> method.equals("countByHost") ? book : placements(args)),
                answering(Organisations.class, (method, args) -> book.stream()
                        .map(one -> new Host(one.host(), "a host", Host.Kind.TRUST, NORTH_WEST, "a test"))
                        .toList()),
                day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()),
                database,
                new KeptChanges(),
                (permission, node) -> access.may(permission, node),
                CLOCK);
        hosts(4);
    }

    @After
    public void stop() {
        definitions.close();
        for (String table :
                List.of("hostagreement.reminder", "hostagreement.agreement", "definition.kept_definition")) {
            database.execute("delete from " + table);
        }
    }

    @Test
    public void con11_3220AgreementsGoOutAtOnce_andAgainTouchesNone() {
        hosts(3220);

        SendReport report = agreements.send("C1", all());
        int audit = audited.size();
        SendReport again = agreements.send("C1", all());

        assertEquals(3220, report.sent());
        assertEquals(3220, report.hosts().size());
        assertEquals(3220, audit);
        assertEquals(3220, again.alreadyThere());
        assertEquals(0, again.sent());
        assertEquals(audit, audited.size());
        assertEquals(
                report.hosts().stream().map(SendReport.HostOutcome::agreement).toList(),
                again.hosts().stream().map(SendReport.HostOutcome::agreement).toList());
        assertEquals(3220, database.number("select count(*) from hostagreement.agreement"));
    }

    @Test
    public void con11_whatBrokeOffIsSentAgain_andTouchesOnlyThoseWithout() {
        hosts(600);
        RuntimeException broken = new IllegalStateException("the power went");
        int[] left = {1};
        database.beforeCommit = () -> {
            // Keeping the template is one transaction, the first hosts the next: the third breaks off.
            if (left[0]++ == 3) {
                throw broken;
            }
        };
        assertThrows(RuntimeException.class, () -> agreements.send("C1", all()));
        database.beforeCommit = () -> {};

        SendReport again = agreements.send("C1", all());

        assertEquals(250, again.alreadyThere());
        assertEquals(350, again.sent());
    }

    @Test
    public void con11_eachHostHasAnOutcome() {
        SendReport report = agreements.send(
                "C1", new SendInput(List.of("r0001", "R0001", "ZZZ99", "no code!"), null, SENT, null, false, false));

        assertEquals(
                List.of("R0001 SENT", "ZZZ99 UNKNOWN_HOST", "no code! NOT_AN_ODS_CODE"),
                report.hosts().stream()
                        .map(one -> one.host() + " " + one.outcome())
                        .toList());
        assertEquals(2, report.refused());
    }

    @Test
    public void con11_aFileOfCodesIsSentTo_orRefusedWithAllThatIsWrong() {
        ProblemException wrong = assertThrows(
                ProblemException.class, () -> sentTo("ODS Code,Name\nR0000,A\nno code!,B\nZZZ99,C\n,D\nR0001\n"));
        assertEquals("import-refused", wrong.problem().code());
        assertEquals("CON-11", wrong.problem().rule());
        assertEquals(
                List.of(3, 4, 5, 6),
                wrong.problem().faults().stream().map(fault -> fault.line()).toList());
        assertEquals(0, database.number("select count(*) from hostagreement.agreement"));
        assertEquals("import-refused", refused(() -> sentTo("Host\nR0000\n")));
        assertEquals("import-refused", refused(() -> sentTo("ODS Code\n" + "R0000\n".repeat(5001))));

        SendReport report = sentTo("name,ods code\nFirst,r0000\nSecond,R0001\nAgain,R0000\n");

        assertEquals(
                List.of("R0000 SENT", "R0001 SENT"),
                report.hosts().stream()
                        .map(one -> one.host() + " " + one.outcome())
                        .toList());
        access = (permission, node) -> permission == Permission.READ_CONTRACT_MANAGEMENT;
        assertEquals("not-allowed", refused(() -> sentTo("never read")));
    }

    private SendReport sentTo(String file) {
        return agreements.send("C1", all(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void con11_draftsArePrepared_andSentOnceTheContractIsSigned() {
        contractState = Contract.State.DRAFT;
        assertEquals("contract-not-signed", refused(() -> agreements.send("C1", all())));
        assertEquals(
                4,
                agreements
                        .send("C1", new SendInput(null, null, null, null, true, false))
                        .prepared());

        contractState = Contract.State.SIGNED;
        SendReport sent = agreements.send("C1", all());

        assertEquals(4, sent.sent());
        assertEquals(State.SENT, agreements.require("C1", FIRST).state());
        assertEquals(
                "no-template",
                refused(() -> agreements.send("C1", new SendInput(null, "other", null, null, false, false))));
        assertEquals(
                "invalid-input",
                refused(() ->
                        agreements.send("C1", new SendInput(null, null, "2026-03-17", "2020-01-01", false, false))));
    }

    @Test
    public void con11_shareAndPlacementsAtRiskFollowTheAgreements() {
        agreements.send("C1", all());
        change("R0000", "SIGN", "true", null);
        change("R0001", "SIGN", "false", "no seal");
        change("R0002", "RETURN", null, null);

        SignedShare share = agreements.share("C1", TODAY);
        List<PlacementAtRisk> risky = pages(2);

        assertEquals(4, share.hosts());
        assertEquals(1, share.hostsCovered());
        assertEquals(12, share.placements());
        assertEquals(3, share.placementsCovered());
        assertEquals(new BigDecimal("9.60"), share.wte());
        assertEquals(new BigDecimal("2.40"), share.wteCovered());
        assertEquals(1, share.notEnforceable());
        assertEquals(List.of(2, 1, 1), List.of(share.signed(), share.returned(), share.sent()));
        assertEquals(9, risky.size());
        assertEquals(
                9, risky.stream().map(PlacementAtRisk::placementId).distinct().count());
        assertEquals(
                List.of(Cause.NOT_ENFORCEABLE, Cause.NOT_SIGNED, Cause.NOT_RETURNED),
                risky.stream().map(PlacementAtRisk::cause).distinct().toList());
        assertEquals(List.of(), agreements.atRisk("C1", LocalDate.of(2031, 1, 1), null, 10));
    }

    @Test
    public void con11_hostsThatWereNeverAskedAreCounted() {
        assertEquals(4, agreements.share("C1", TODAY).hostsNotAsked());

        agreements.send("C1", new SendInput(List.of("R0000", "R0001"), null, SENT, null, true, false));
        assertEquals(
                "what is only prepared asks nobody",
                4,
                agreements.share("C1", TODAY).hostsNotAsked());

        agreements.send("C1", new SendInput(List.of("R0001", "R0002"), null, SENT, null, false, false));
        assertEquals(2, agreements.share("C1", TODAY).hostsNotAsked());
    }

    @Test
    public void con11_aSignedAgreementHoldsUntilItsNewVersionIsSigned() {
        agreements.send("C1", new SendInput(null, null, SENT, "2026-03-10", false, false));
        agreements.change("C1", FIRST, new AgreementChange("SIGN", SENT, "true", null), null);
        assertEquals(4, agreements.send("C1", all()).alreadyThere());

        SendReport renewed = agreements.send("C1", new SendInput(null, null, null, null, false, true));

        assertEquals(4, renewed.sent());
        assertEquals(
                List.of(State.SENT, State.SIGNED),
                agreements.history("C1", FIRST).stream()
                        .map(HostAgreement::state)
                        .toList());
        assertEquals(
                List.of(State.SENT, State.SUPERSEDED),
                agreements.history("C1", new OdsCode("R0001")).stream()
                        .map(HostAgreement::state)
                        .toList());
        agreements.change("C1", FIRST, new AgreementChange("SIGN", null, "true", null), null);
        assertEquals(
                List.of(State.SIGNED, State.SUPERSEDED),
                agreements.history("C1", FIRST).stream()
                        .map(HostAgreement::state)
                        .toList());
        assertEquals(
                4,
                agreements
                        .send("C1", new SendInput(null, null, null, null, false, true))
                        .alreadyThere());
    }

    @Test
    public void con11_remindersAreRecordedOnceADay() {
        agreements.send("C1", new SendInput(null, null, SENT, null, false, false));
        change("R0003", "RETURN", null, null);

        List<Reminder> due = agreements.due("C1", TODAY);
        ReminderRun run = agreements.remind("C1");
        ReminderRun again = agreements.remind("C1");

        assertEquals(3, due.size());
        assertEquals(new ReminderRun(TODAY, 3, 3, 0), run);
        assertEquals(new ReminderRun(TODAY, 0, 3, 0), again);
        assertEquals(List.of(), agreements.due("C1", TODAY));
        assertEquals(3, agreements.due("C1", LocalDate.of(2026, 3, 23)).size());
        assertEquals(1, agreements.require("C1", FIRST).reminders());
    }

    @Test
    public void con11_aFileOfWhatHasHappenedIsTaken_rowByRow() {
        agreements.send("C1", new SendInput(null, null, SENT, null, false, false));
        String file = "ODS Code,Act,On,Enforceable,Reason\r\n"
                + "R0000,SIGN,2026-03-05,true,\r\n"
                + "R0001,RETURN,05/03/2026,,\r\n"
                + "R0001,RETURN,2026-03-05,,\r\n"
                + "R9999,SIGN,2026-03-05,true,\r\n"
                + "R0002,SHRED,2026-03-05,,\r\n"
                + "R0003,JUDGE,2026-03-05,true,\r\n";

        StatusReport report = taken(file);
        StatusReport again = taken(file);

        assertEquals(report.toString(), List.of(6, 2, 0, 4), counts(report));
        assertEquals(
                List.of("3 On", "5 ODS Code", "6 Act", "7 Act"),
                report.faults().stream()
                        .map(fault -> fault.line() + " " + fault.field())
                        .toList());
        assertEquals(List.of(6, 0, 2, 4), counts(again));
        assertEquals(State.SIGNED, agreements.require("C1", FIRST).state());
    }

    @Test
    public void x3_anotherRegionsContractIsUnknown_andReadersChangeNothing() {
        agreements.send("C1", all());
        access = (permission, node) -> permission == Permission.READ_CONTRACT_MANAGEMENT;
        assertEquals("not-allowed", refused(() -> agreements.send("C1", all())));
        assertEquals("not-allowed", refused(() -> agreements.remind("C1")));
        assertEquals(
                4,
                agreements
                        .list("C1", new AgreementQuery(null, null, null, null, 10))
                        .size());
        access = (permission, node) -> false;
        assertEquals("not-found", refused(() -> agreements.send("C1", all())));
        assertEquals("not-found", refused(() -> agreements.share("C1", TODAY)));
        assertEquals("not-found", refused(() -> agreements.atRisk("C1", TODAY, null, 1)));
    }

    @Test
    public void x2_whatIsAuditedHoldsNoFreeText_andStaleVersionsAreRefused() {
        agreements.send("C1", all());
        change("R0000", "DECLINE", null, "Marker-4711");

        assertFalse(audited.toString().contains("Marker-4711"));
        assertTrue(audited.toString().contains("host-agreement.decline"));
        assertEquals(
                "precondition-failed",
                refused(() -> agreements.change("C1", FIRST, new AgreementChange("SIGN", null, null, null), 1L)));
        assertEquals(
                "wrong-state",
                refused(() -> agreements.change("C1", FIRST, new AgreementChange("SIGN", null, null, null), 2L)));
        assertEquals("not-found", refused(() -> agreements.require("C1", new OdsCode("R9999"))));
    }

    @Test
    public void con11_portfoliosAreToldWithHowManyHostsOneIsSigned_inOneStatement() {
        agreements.send("C1", all());
        change("R0000", "SIGN", "true", null);
        change("R0001", "SIGN", "false", "no consideration");
        change("R0002", "DECLINE", null, "no");
        HostShares shares = new SharesOfContracts(new AgreementStore(database, () -> "hostagreement"), database);

        assertEquals(Map.of("c-1", new HostShare(1, 4)), shares.of(List.of("c-1", "c-2"), TODAY));
        assertEquals(Map.of("c-1", new HostShare(0, 4)), shares.of(List.of("c-1"), TODAY.minusDays(1)));
        assertEquals(Map.of("c-1", new HostShare(1, 4)), shares.of(List.of("c-1"), LocalDate.of(2029, 7, 31)));
        assertEquals(Map.of("c-1", new HostShare(0, 4)), shares.of(List.of("c-1"), LocalDate.of(2029, 8, 1)));
        assertEquals(Map.of(), shares.of(List.of(), TODAY));

        // A renewal that waits for the host: what was signed holds until then, and the host is counted once.
        List<String> thousand = new ArrayList<>(List.of("c-1"));
        IntStream.range(0, 999).forEach(i -> thousand.add("other-" + i));
        database.execute("update hostagreement.agreement set template_sha256 = 'of other terms'");
        agreements.send("C1", new SendInput(null, null, null, null, false, true));
        assertEquals(Map.of("c-1", new HostShare(1, 4)), shares.of(thousand, TODAY));
    }

    @Test
    public void con11_aListIsFilteredAndPaged() {
        agreements.send("C1", all());
        change("R0002", "SIGN", "true", null);

        assertEquals(List.of("R0001"), listed(new AgreementQuery(null, null, null, FIRST, 1)));
        assertEquals(List.of("R0002"), listed(new AgreementQuery(State.SIGNED, null, null, null, 9)));
        assertEquals(
                List.of("R0002"),
                listed(new AgreementQuery(null, HostAgreement.Enforceability.ENFORCEABLE, null, null, 9)));
        assertEquals(List.of("R0002"), listed(new AgreementQuery(null, null, LocalDate.of(2029, 7, 31), null, 9)));
        assertEquals(List.of(), listed(new AgreementQuery(null, null, LocalDate.of(2029, 7, 30), null, 9)));
    }

    private List<String> listed(AgreementQuery query) {
        return agreements.list("C1", query).stream()
                .map(one -> one.host().value())
                .toList();
    }

    private List<PlacementAtRisk> pages(int size) {
        List<PlacementAtRisk> all = new ArrayList<>();
        String after = null;
        for (List<PlacementAtRisk> page = agreements.atRisk("C1", TODAY, null, size);
                !page.isEmpty();
                page = agreements.atRisk("C1", TODAY, after, size)) {
            assertTrue(page.size() <= size);
            all.addAll(page);
            PlacementAtRisk last = page.get(page.size() - 1);
            after = last.host() + "|" + last.placementId();
        }
        return all;
    }

    private StatusReport taken(String file) {
        return agreements.importChanges("C1", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Integer> counts(StatusReport report) {
        return List.of(report.rows(), report.changed(), report.unchanged(), report.refused());
    }

    private void change(String host, String act, String enforceable, String reason) {
        agreements.change("C1", new OdsCode(host), new AgreementChange(act, null, enforceable, reason), null);
    }

    private static SendInput all() {
        return new SendInput(null, null, null, null, false, false);
    }

    private static String refused(org.junit.function.ThrowingRunnable call) {
        return assertThrows(ProblemException.class, call).problem().code();
    }

    private void hosts(int number) {
        book.clear();
        IntStream.range(0, number)
                .forEach(i -> book.add(
                        new HostPlacements(new OdsCode(String.format("R%04d", i)), 3, new BigDecimal("2.40"))));
    }

    /** Three of each host, as the store orders them. */
    private List<Placement> placements(Object[] args) {
        List<?> hosts = (List<?>) args[1];
        HostPlacements.Key after = (HostPlacements.Key) args[2];
        return book.stream()
                .filter(one -> hosts.contains(one.host()))
                .flatMap(one -> IntStream.range(0, 3).mapToObj(i -> placement(one.host(), i)))
                .filter(one -> after == null || (one.host() + one.id()).compareTo(after.host() + after.placement()) > 0)
                .limit((Integer) args[3])
                .toList();
    }

    private static Placement placement(OdsCode host, int number) {
        return new Placement(
                host + "-" + number,
                "trainee",
                host,
                host,
                NORTH_WEST,
                "007",
                "NWE/RTD01/007/STR/" + number,
                "STR",
                PlacementType.IN_POST_STANDARD,
                new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 8, 4)),
                new BigDecimal("0.80"),
                FundingKind.values()[0]);
    }

    private Contract contract() {
        return new Contract(
                "c-1",
                "C1",
                1,
                new Lot("North West", NORTH_WEST, Set.of()),
                new OdsCode("RBN"),
                Vehicle.values()[0],
                Money.ZERO,
                new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2029, 7, 31)),
                0,
                contractState,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answers.to(method.getName(), args)));
    }

    private final class KeptChanges implements AuditLog {
        @Override
        public void record(Change change) {
            assertTrue(database.isOpen());
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            throw new UnsupportedOperationException();
        }
    }
}
