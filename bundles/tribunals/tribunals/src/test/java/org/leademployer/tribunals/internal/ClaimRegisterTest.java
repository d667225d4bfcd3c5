/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.Vehicle;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.employment.Employment;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.Bearing;
import org.leademployer.schedules.spi.tribunal.ClaimShares;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;
import org.leademployer.tribunals.ClaimChange;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.ClaimMoney.SettledShares;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.Exposure;
import org.leademployer.tribunals.NewClaim;
import org.leademployer.tribunals.NewReserve;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.State;
import org.leademployer.tribunals.internal.rules.ClaimDueDates;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.leademployer.tribunals.internal.store.MoneyStore;

/** On the real tables. */
public class ClaimRegisterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final List<ActInput> ACTS = List.of(
            new ActInput("RTD01", "2026-01-05", "2026-01-24", "ACT_OF_HOST"),
            new ActInput("RBS", "2026-02-01", "2026-02-10", "SEVERAL"));

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Deadline> due = new TreeMap<>();
    private final Map<String, Calculation> kept = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private Access access = (permission, node) -> true;
    private Problem refusal;
    private TribunalSchedule schedule = Samples.hostsBearAll();
    private TribunalDefinitions definitions;
    private TribunalClaimsService claims;
    private ClaimMoneyService money;
    private DeadlinesOfClaims deadlines;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("tribunals", "db/tribunals.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "tribunals";
        Access asked = (permission, node) -> access.may(permission, node);
        Contracts contracts = fake(Contracts.class, (method, args) -> switch (method) {
            case "find" -> "NW-LE-2021".equals(args[0]) || "c-1".equals(args[0])
                    ? Optional.of(contract())
                    : Optional.empty();
            case "require" -> contract();
            default -> throw new UnsupportedOperationException(method);
        });
        Organisations organisations = fake(Organisations.class, (method, args) -> hosts((Iterable<?>) args[0]));
        Calculations calculations = fake(
                Calculations.class,
                (method, args) ->
                        method.equals("find") ? Optional.ofNullable(kept.get((String) args[0])) : calculate(args));
        TribunalsService tribunals = new TribunalsService(
                contracts, organisations, calculations, new SharesCalculation(), new PlanCalculation(), asked, CLOCK);
        ClaimStore store = new ClaimStore(database, schema);
        MoneyStore moneyStore = new MoneyStore(database, schema);
        AuditLog audit = fake(AuditLog.class, (method, args) -> {
            assertTrue(database.isOpen());
            audited.add((Change) args[0]);
            return null;
        });
        Geography geography = fake(Geography.class, (method, args) -> switch (method) {
            case "nodes" -> List.of(node(Region.NATIONAL), node(Samples.NORTH_WEST));
            case "isWithin" -> args[0].equals(args[1]) || args[1].equals(Region.NATIONAL);
            default -> null;
        });
        RegisteredClaims registered =
                new RegisteredClaims(store, geography, asked, audit, events::add, new PlainVault());
        definitions = new TribunalDefinitions(new ShippedDefinitions());
        claims = new TribunalClaimsService(
                definitions,
                registered,
                store,
                moneyStore,
                tribunals,
                contracts,
                fake(Employment.class, (method, args) -> List.of()),
                organisations,
                database,
                asked,
                CLOCK);
        CurrentActor actor = () -> new Actor("lawyer", Set.of());
        money = new ClaimMoneyService(registered, store, moneyStore, tribunals, calculations, database, actor, CLOCK);
        deadlines = new DeadlinesOfClaims(database, store, fake(Deadlines.class, (method, args) -> {
            if (method.equals("set")) {
                due.put(((Deadline) args[0]).key(), (Deadline) args[0]);
            } else {
                assertEquals(ClaimDueDates.DOMAIN, args[0]);
                due.remove(args[1]);
            }
            return null;
        }));
    }

    @After
    public void stop() {
        definitions.close();
        for (String table : List.of("shared", "sharing", "reserve", "step", "hearing", "act", "ground", "claim")) {
            database.execute("delete from tribunals." + table);
        }
    }

    @Test
    public void tri1_aClaimIsRegisteredOnce_withItsLimitsAndTheStatutoryDay() {
        TribunalClaim claim = claims.register(claim("2401234/2026")).claim();

        assertTrue(claims.register(claim("2401234/2026")).claim().equals(claim));
        assertFalse(claims.register(claim("2401234-2026")).isNew());
        assertEquals(LocalDate.of(2026, 6, 8), claim.responseDue());
        assertEquals(claim, claims.require("2401234-2026"));
        assertEquals(claim, claims.require(claim.id()));
        // Last act 10 February, notified 1 March, certificate 1 April: 9 May, and 31 days.
        assertEquals(LocalDate.of(2026, 6, 9), claim.grounds().get(0).limitation());
        assertEquals(Set.of(Flag.CLAIMANT_NOT_PLACED), claim.flags());
        assertEquals(1, database.number("select count(*) from tribunals.claim"));
        assertEquals(1, audited.size());
        assertFalse(audited.toString().contains("2401234"));
        assertEquals(
                "claim-registered",
                refused(() -> claims.register(named("2401234/2026", "Somebody Else")))
                        .code());
        assertEquals("Sample Claimant", claims.claimant(claim.id()));
        assertEquals("tribunal-claim.claimant-read", audited.get(1).action());
        erased.add("trainee-1");
        assertNull(claims.claimant(claim.id()));
        assertFalse(claims.register(claim("2401234/2026")).isNew());
    }

    @Test
    public void tri1_aClaimOutOfTimeIsFlagged_notRefused() {
        NewClaim late = new NewClaim(
                "2401235/2026",
                "NW-LE-2021",
                "trainee-1",
                "Sample Claimant",
                List.of("LEAD_EMPLOYER"),
                List.of("UDL", "RPT"),
                ACTS,
                null,
                "ACAS_HAS_NO_JURISDICTION",
                null,
                null,
                "2026-05-10",
                "2026-05-11");
        TribunalClaim claim = claims.register(late).claim();
        assertTrue(claim.flags().contains(Flag.OUT_OF_TIME));
        assertEquals(
                Map.of("UDL", true, "RPT", false),
                claim.grounds().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                TribunalClaim.Ground::jurisdiction, TribunalClaim.Ground::outOfTime)));
        assertEquals(
                1,
                page(new ClaimQuery(Region.NATIONAL, null, null, null, null, Flag.OUT_OF_TIME))
                        .items()
                        .size());
    }

    @Test
    public void tri1_everythingThatIsWrongIsToldAtOnce() {
        Problem problem = refused(() -> claims.register(new NewClaim(
                "24/1",
                "NW-LE-2021",
                "",
                null,
                List.of("RW3"),
                List.of("UDL", "UDL", "ZZZ"),
                List.of(new ActInput("RTD", "2026-02-01", "2026-01-01", "ACT_OF_HOST")),
                "123456/26/01",
                "INTERIM_RELIEF",
                null,
                "2027-01-01",
                "2026-05-10",
                "2026-05-01")));
        assertEquals("TRI-1", problem.rule());
        assertEquals(
                List.of(
                        "number",
                        "traineeId",
                        "claimantName",
                        "respondents[0]",
                        "jurisdictions[1]",
                        "jurisdictions[2]",
                        "acts[0].to",
                        "sentOn",
                        "certificate",
                        "certificate",
                        "conciliationFrom",
                        "conciliationTo"),
                problem.faults().stream().map(Problem.Fault::field).toList());
        assertEquals(0, database.number("select count(*) from tribunals.claim"));
    }

    @Test
    public void tri1_malformedNumbersOfClaimsAndCertificatesAreRefused() {
        for (String number : List.of(
                "240123/2026",
                "24012345/2026",
                "2401234/26",
                "2401234/20266",
                "2401234",
                "/2026",
                "2401234/2026/1",
                "2401234 /2026",
                "240123A/2026",
                "٢٤٠١٢٣٤/2026",
                "2401234/1899",
                "2401234/2999",
                "' or 1=1 --")) {
            assertEquals(number, List.of("number"), wrong(number, "R123456/26/01"));
        }
        for (String certificate : List.of(
                "123456/26/01",
                "RR",
                "RRR123456/26/01",
                "R12345/26/01",
                "R1234567/26/01",
                "R123456/2026/01",
                "R123456/26/1",
                "R123456-26-01",
                "R123456/26/01 ;",
                "R١٢٣456/26/01")) {
            assertEquals(certificate, List.of("certificate"), wrong("2401234/2026", certificate));
        }
        // As the letters of the tribunal and of the service write them too.
        for (String number : List.of("2401234/2026", "2401235-2026", " 2401236/2026 ")) {
            assertTrue(claims.register(message(number, "mu123456/26/01")).isNew());
        }
    }

    private List<String> wrong(String number, String certificate) {
        return refused(() -> claims.register(message(number, certificate))).faults().stream()
                .map(Problem.Fault::field)
                .toList();
    }

    private static NewClaim message(String number, String certificate) {
        return new NewClaim(
                number,
                "NW-LE-2021",
                "trainee-1",
                "Sample Claimant",
                List.of("LEAD_EMPLOYER"),
                List.of("UDL"),
                List.of(new ActInput("RTD", "2026-02-01", "2026-02-10", "ACT_OF_HOST")),
                certificate,
                null,
                "2026-03-01",
                "2026-04-01",
                "2026-05-10",
                "2026-05-11");
    }

    @Test
    public void tri2_thePlanBecomesSteps_thatAreDone_andStandAmongTheDeadlines() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        assertTrue(claims.plan(id).plan().isPresent());
        deliver();
        assertEquals(Set.of(id + "/response", id + "/step/1"), due.keySet());
        assertEquals(LocalDate.of(2026, 5, 13), due.get(id + "/step/1").day());

        change(id, "GRANT_EXTENSION", Map.of("extendedTo", "2026-06-30"));
        change(id, "DO_STEP", Map.of("step", "1"));
        change(id, "LIST_HEARING", Map.of("hearing", "PRELIMINARY", "hearingOn", "2026-09-01"));
        deliver();
        assertEquals(Set.of(id + "/response", id + "/hearing/1"), due.keySet());
        assertEquals(LocalDate.of(2026, 6, 30), due.get(id + "/response").day());

        claims.plan(id);
        assertEquals(1, claims.require(id).plan().size());
        change(id, "FILE_RESPONSE", Map.of());
        change(id, "VACATE_HEARING", Map.of("hearing", "1"));
        deliver();
        assertEquals(Set.of(), due.keySet());
        assertEquals(
                "wrong-state",
                refused(() -> change(id, "FILE_RESPONSE", Map.of())).code());
        assertEquals(
                "precondition-failed",
                refused(() -> claims.change(id, of("WITHDRAW", Map.of()), 1L)).code());
    }

    @Test
    public void tri2_whatIsDueWithTheResponseMovesWithItsExtension() {
        schedule = Samples.schedule(
                claim -> List.of(),
                notice -> Samples.plan(Samples.step(Party.host(new OdsCode("RTD")), notice.responseDue())));
        String id = claims.register(claim("2401234/2026")).claim().id();
        claims.plan(id);
        change(id, "GRANT_EXTENSION", Map.of("extendedTo", "2026-06-30"));
        Problem shorter = refused(() -> change(id, "GRANT_EXTENSION", Map.of("extendedTo", "2026-06-30")));
        assertEquals("extendedTo", shorter.faults().get(0).field());
        deliver();
        assertEquals(LocalDate.of(2026, 6, 30), due.get(id + "/response").day());
        assertEquals(LocalDate.of(2026, 6, 30), due.get(id + "/step/1").day());
        assertEquals(
                "send documents (step 1 of the handling plan of a tribunal claim)",
                due.get(id + "/step/1").what());
    }

    @Test
    public void sch4_theStatutoryDayIsAnsweredWithoutTheSchedule_andNothingIsShared() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        money.reserve(id, new NewReserve("RTD", "100.00", "200.00", null, "a reason"));
        change(id, "SETTLE", Map.of("settlement", "300.00"));
        String other = claims.register(claim("2401236/2026")).claim().id();
        money.reserve(other, new NewReserve("HEE", "1.00", "0.00", null, "a reason"));
        refusal = Problem.of("variant-not-deployed", 409, "Not deployed", "It is not there.")
                .withRule("SCH-4");

        assertEquals(LocalDate.of(2026, 6, 8), claims.plan(other).responseDue());
        assertEquals(refusal, claims.plan(other).refusal().orElseThrow());
        assertEquals("variant-not-deployed", refused(() -> money.share(id)).code());
        assertEquals(0, database.number("select count(*) from tribunals.sharing"));
        Exposure exposure = money.exposure(Region.NATIONAL, TODAY, null);
        assertEquals(other, exposure.gaps().get(0).claimId());
        assertEquals("SCH-4", exposure.gaps().get(0).rule());
        assertEquals(Money.parse("1.00"), exposure.reserve());
    }

    @Test
    public void tri3_sharesAreKeptWithTheirBasis_toldOnce_andReplacedAfterACorrection() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        assertEquals("wrong-state", refused(() -> money.share(id)).code());
        change(id, "JUDGE", Map.of("outcome", "UPHELD", "costs", "100.00", "award", "200.00"));
        assertEquals(
                "money-not-shared", refused(() -> change(id, "CLOSE", Map.of())).code());

        SettledShares first = money.share(id);
        assertEquals(first, money.share(id));
        assertEquals(first, money.shares(id).orElseThrow());
        assertEquals(1, told());
        assertEquals(
                List.of("RBS 100.00", "RTD 200.00"),
                first.share().shares().stream()
                        .map(share -> share.party() + " " + share.amount())
                        .toList());

        change(id, "RECORD_MONEY", Map.of("costs", "130.00"));
        SettledShares second = money.share(id);
        assertEquals(2, second.number());
        assertEquals(2, told());
        assertTrue(events.get(events.size() - 1).content().contains("\"replaces\":1"));
        change(id, "CLOSE", Map.of());
        assertEquals(State.CLOSED, claims.require(id).state());
    }

    @Test
    public void tri3_aClaimOverNoHostIsNotRegistered() {
        NewClaim none = new NewClaim(
                "2401239/2026",
                "NW-LE-2021",
                "trainee-1",
                "Sample Claimant",
                List.of("HEE"),
                List.of("WA"),
                null,
                null,
                "EMPLOYER_CONTACTED_ACAS",
                null,
                null,
                "2026-05-10",
                "2026-05-11");
        assertEquals(
                "acts", refused(() -> claims.register(none)).faults().get(0).field());
    }

    @Test
    public void tri2_whatIsWithdrawnIsNotPreparedAnyMore() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        claims.plan(id);
        deliver();
        assertTrue(due.containsKey(id + "/step/1"));
        change(id, "WITHDRAW", Map.of());
        deliver();
        assertEquals(Set.of(), due.keySet());
    }

    @Test
    public void tri4_whatIsKnownToBeOwedIsTheLeastThatIsLikely() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        money.reserve(id, new NewReserve("RTD", "100.00", "200.00", null, "a reason"));
        assertEquals(
                Money.parse("300.00"),
                money.exposure(Region.NATIONAL, TODAY, null).likely());
        change(id, "RECORD_MONEY", Map.of("costs", "150.01", "award", "100.00"));
        assertEquals(
                Money.parse("350.01"),
                money.exposure(Region.NATIONAL, TODAY, null).likely());
    }

    @Test
    public void tri3_sharesOverSeveralHostsWithCapsAddUpToThePenny() {
        ClaimShares rule = ClaimShares.borne((head, act) -> new Bearing(1000, 2000, 7000))
                .capped(Map.of(Party.Kind.HOST, Money.parse("250.00")), Party.HEE);
        schedule = Samples.schedule(rule::share, notice -> Samples.plan());
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            String id = claims.register(claim("%07d/2026".formatted(1_000_000 + i)))
                    .claim()
                    .id();
            String costs = Money.ofPence(random.nextInt(1_000_000)).toString();
            String award = Money.ofPence(random.nextInt(1_000_000)).toString();
            change(id, "JUDGE", Map.of("outcome", "UPHELD", "costs", costs, "award", award));
            SettledShares shares = money.share(id);
            List<Money> parts =
                    shares.share().shares().stream().map(Share::amount).toList();
            assertEquals(Money.parse(costs).plus(Money.parse(award)), Money.sum(parts));
            for (Share share : shares.share().shares()) {
                assertTrue(share.party().kind() != Party.Kind.HOST
                        || share.amount().pence() <= 25_000);
            }
        }
    }

    @Test
    public void tri4_reservesKeepTheirHistory_andAddUpInTheExposure() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        money.reserve(id, new NewReserve("RTD", "10.00", "20.00", "2026-05-20", "first thought"));
        money.reserve(id, new NewReserve("RTD", "100.00", "200.00", "2026-06-01", "second thought"));
        money.reserve(id, new NewReserve("HEE", "0.00", "60.00", "2026-06-01", "to be safe"));
        assertEquals(
                "TRI-4",
                refused(() -> money.reserve(id, new NewReserve("RRK", "-1", "x", "2027-01-01", "")))
                        .rule());

        assertEquals(
                List.of(true, true, false),
                money.reserves(id).stream().map(one -> one.isNewest()).toList());
        assertEquals("second thought", money.reserves(id).get(1).reason());
        assertEquals("lawyer", money.reserves(id).get(1).author());
        Exposure exposure = money.exposure(Samples.NORTH_WEST, TODAY, null);
        assertEquals(1, exposure.openClaims());
        assertEquals(Money.parse("360.00"), exposure.reserve());
        assertEquals(Money.parse("360.00"), exposure.likely());
        assertEquals(
                List.of("HEE 60.00 0.00", "RBS 0.00 120.00", "RTD 300.00 240.00"),
                exposure.lines().stream()
                        .map(line -> line.party() + " " + line.reserve() + " " + line.likely())
                        .toList());
        assertEquals(
                Money.parse("30.00"),
                money.exposure(Region.NATIONAL, LocalDate.of(2026, 5, 25), null).reserve());
        assertEquals(1, money.exposure(Region.NATIONAL, TODAY, "rtd").lines().size());
        change(id, "SETTLE", Map.of("settlement", "90.00"));
        money.share(id);
        Exposure after = money.exposure(Region.NATIONAL, TODAY, null);
        assertEquals(0, after.openClaims());
        assertEquals(Money.parse("90.00"), after.settled());
        assertFalse(audited.toString().contains("thought"));
    }

    @Test
    public void tri5_numberLengthAndCostAreCountedByYear() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        change(id, "SETTLE", Map.of("settlement", "90.00", "costs", "10.00", "on", "2026-06-10"));
        claims.register(claim("2401240/2026"));
        var year = money.benefits(Region.NATIONAL).get(0);
        assertEquals("2026/27", year.year());
        assertEquals(2, year.presented());
        assertEquals(1, year.concluded());
        assertEquals(Long.valueOf(41), year.averageDays());
        assertEquals(Money.parse("100.00"), year.total());
        assertEquals(Money.parse("90.00"), year.awards());
    }

    @Test
    public void tri1_aPageBeginsAfterTheOneBefore() {
        for (int i = 0; i < 7; i++) {
            claims.register(claim("%07d/2026".formatted(i)));
        }
        Set<String> seen = new HashSet<>();
        String after = null;
        do {
            Page<TribunalClaim> page = claims.page(all(), new PageRequest(after, 3));
            page.items().forEach(one -> assertTrue(seen.add(one.id())));
            after = page.next();
        } while (after != null);
        assertEquals(7, seen.size());
        assertEquals(
                "invalid-input",
                refused(() -> claims.page(all(), new PageRequest("nonsense", 3)))
                        .code());
        assertEquals(
                7,
                page(new ClaimQuery(Region.NATIONAL, "NW-LE-2021", State.OPEN, new OdsCode("RTD"), "UDL", null))
                        .items()
                        .size());
        assertEquals(
                0,
                page(new ClaimQuery(Region.NATIONAL, null, null, null, "PID", null))
                        .items()
                        .size());
    }

    @Test
    public void ig8_whileAClaimantIsHeldBackTheClaimGoesOn_andOnceItIsClosedTheNameStaysSealed() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        database.execute("update tribunals.claim set flags = 'HELD_BACK'");
        assertEquals("Sample Claimant", claims.claimant(id));
        change(id, "WITHDRAW", Map.of());
        change(id, "CLOSE", Map.of());
        assertEquals(Set.of(Flag.HELD_BACK), claims.require(id).flags());
        Problem problem = refused(() -> claims.claimant(id));
        assertEquals("person-restricted", problem.code());
        assertEquals("IG-8", problem.rule());
        database.execute("update tribunals.claim set flags = ''");
        assertEquals("Sample Claimant", claims.claimant(id));
    }

    @Test
    public void x3_aClaimOfAnotherRegionIsUnknown_andReadersChangeNothing() {
        String id = claims.register(claim("2401234/2026")).claim().id();
        money.reserve(id, new NewReserve("RTD", "10.00", "20.00", null, "a thought"));
        access = (permission, node) -> permission == Permission.READ_TRIBUNALS;
        assertEquals(id, claims.require(id).id());
        assertNull(money.reserves(id).get(0).reason());
        for (Runnable change : List.<Runnable>of(
                () -> change(id, "WITHDRAW", Map.of()),
                () -> claims.claimant(id),
                () -> claims.plan(id),
                () -> money.share(id),
                () -> money.reserve(id, new NewReserve("RTD", "1", "1", null, "x")),
                () -> claims.register(claim("2401299/2026")))) {
            assertEquals("not-allowed", refused(change).code());
        }
        access = (permission, node) -> node.equals(new Region("london"));
        assertEquals("not-found", refused(() -> claims.require(id)).code());
        assertEquals("not-found", refused(() -> money.reserves(id)).code());
        access = (permission, node) -> !node.equals(Samples.NORTH_WEST);
        assertEquals(0, page(all()).items().size());
        assertEquals(
                "not-found",
                refused(() -> claims.register(claim("2401299/2026"))).code());
    }

    private static ClaimQuery all() {
        return new ClaimQuery(Region.NATIONAL, null, null, null, null, null);
    }

    private Page<TribunalClaim> page(ClaimQuery query) {
        return claims.page(query, new PageRequest(null, 100));
    }

    private long told() {
        return events.stream()
                .filter(event -> event.type().equals(ClaimSharesSettled.TYPE))
                .count();
    }

    private void deliver() {
        long number = 0;
        for (Event event : events) {
            if (event.type().equals(RegisteredClaims.DUE_DATES_CHANGED)) {
                deadlines.handle(new DeliveredEvent(++number, event, Instant.EPOCH, "admin", null));
            }
        }
    }

    private TribunalClaim change(String id, String act, Map<String, String> parts) {
        return claims.change(id, of(act, parts), null);
    }

    private static ClaimChange of(String act, Map<String, String> parts) {
        return new ClaimChange(
                act,
                parts.get("on"),
                parts.get("extendedTo"),
                parts.get("hearing"),
                parts.get("hearingOn"),
                parts.get("hearingDays"),
                parts.get("step"),
                parts.get("costs"),
                parts.get("award"),
                parts.get("settlement"),
                parts.get("outcome"));
    }

    private static NewClaim claim(String number) {
        return named(number, "Sample Claimant");
    }

    private static NewClaim named(String number, String name) {
        return new NewClaim(
                number,
                "NW-LE-2021",
                "trainee-1",
                name,
                List.of("LEAD_EMPLOYER", "RTD"),
                List.of("UDL"),
                ACTS,
                "R123456/26/01",
                null,
                "2026-03-01",
                "2026-04-01",
                "2026-04-30",
                "2026-05-11");
    }

    private static Problem refused(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problem();
    }

    private static GeographyNode node(Region region) {
        return new GeographyNode(
                region, region.slug(), GeographyNode.Level.REGION, null, null, LocalDate.EPOCH, "a test");
    }

    private static Map<OdsCode, Host> hosts(Iterable<?> sites) {
        Map<OdsCode, Host> hosts = new HashMap<>();
        for (Object site : sites) {
            String trust = site.toString().substring(0, 3);
            if (Set.of("RTD", "RBS").contains(trust)) {
                hosts.put(
                        (OdsCode) site,
                        new Host(new OdsCode(trust), trust, Host.Kind.TRUST, Samples.NORTH_WEST, "fictitious"));
            }
        }
        return hosts;
    }

    /** By way of bytes, as the platform keeps them; the same input is one calculation. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object calculate(Object[] arguments) {
        if (refusal != null) {
            throw refusal.toException();
        }
        CalculationType type = (CalculationType) arguments[0];
        CalculationScope scope = (CalculationScope) arguments[1];
        byte[] input = type.writeInput(arguments[2]);
        InForce<?> inForce = Samples.inForce(scope.period(), schedule);
        byte[] result = type.writeResult(type.calculate(type.readInput(input), List.of(inForce)));
        Calculation calculation = new Calculation(
                Sha256.of(input).substring(0, 36),
                type.name(),
                scope.contractId(),
                scope.period(),
                List.of(),
                Sha256.of(input),
                Sha256.of(result),
                Instant.EPOCH,
                "admin");
        kept.put(calculation.id(), calculation);
        return new Kept<>(calculation, type.readResult(result));
    }

    private static Contract contract() {
        return new Contract(
                "c-1",
                "NW-LE-2021",
                1,
                new Lot("Doctors in training", Samples.NORTH_WEST, Set.of("007")),
                new OdsCode("RTD"),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.ZERO,
                new Period(Samples.SERVICE, LocalDate.of(2027, 3, 31)),
                0,
                Contract.State.DRAFT,
                null,
                null,
                MinimumRecord.EMPTY,
                List.of());
    }

    private static <T> T fake(Class<T> type, Answering answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, given) -> answer.to(called.getName(), given)));
    }

    private interface Answering {
        Object to(String method, Object[] arguments);
    }

    /** Seals nothing, and forgets whom it is told to. */
    private final class PlainVault implements Vault {
        @Override
        public byte[] seal(String place, byte[] content) {
            return content;
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            return sealed;
        }

        @Override
        public byte[] sealOf(String person, String place, byte[] content) {
            return (place + "=" + new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<byte[]> openOf(String person, String place, byte[] sealed) {
            String text = new String(sealed, StandardCharsets.UTF_8);
            assertTrue(text.startsWith(place + "="));
            return erased.contains(person)
                    ? Optional.empty()
                    : Optional.of(text.substring(place.length() + 1).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean destroyKeyOf(String person) {
            return erased.add(person);
        }

        @Override
        public boolean isDestroyed(String person) {
            return erased.contains(person);
        }
    }
}
