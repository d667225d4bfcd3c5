/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Approval;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Procurements;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.Reminder;
import org.leademployer.procurement.Route;
import org.leademployer.procurement.internal.rules.OcdsRelease;
import org.leademployer.procurement.internal.rules.Revision;
import org.leademployer.procurement.internal.store.BidStore;
import org.leademployer.procurement.internal.store.ProcurementStore;

/** A procurement from its first day to its award, on the real tables. */
public class LifecycleTest {

    private static final Region NORTH_WEST = new Region("north-west");
    private static final WorkingDays WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    private static final LocalDate START = LocalDate.of(2024, 8, 1);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<Change> audited = new ArrayList<>();
    private final List<Event> published = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2023-06-02T09:00:00Z"));
    private final GovernanceRegister register = new GovernanceRegister();
    private String user = "lead";
    private EmbeddedDatabase database;
    private ProcurementsService procurements;
    private BiddingService bidding;
    private EvaluationsService evaluations;
    private AwardsService awards;
    private MadeContracts madeContracts;
    private GovernanceEvidence governance;
    private ProcurementStore store;

    @Before
    public void start() throws Exception {
        database = new EmbeddedDatabase("procurement", "db/procurement.xml");
        Schema schema = () -> "procurement";
        Access everything = (permission, node) -> true;
        CurrentActor actor = () -> new Actor(user, Set.of());
        AuditLog audit = new Written();
        Settings settings = new Settings("ocds-test00");
        Vault vault = new PlatformVault(
                database, null, clock, folder.getRoot().toPath().resolve("key"));
        BidStore bidStore = new BidStore(database, schema);
        store = new ProcurementStore(database, schema);
        OpenedBids opened = new OpenedBids(bidStore, vault);
        Policies policies = new Policies(new ShippedDefinitions());
        Geography geography = new TwoNodes();
        ProcurementRecords records = new ProcurementRecords(
                database, store, opened, policies, geography, everything, audit, published::add, clock, settings);
        governance = new GovernanceEvidence(opened);
        governance.standings = register;
        governance.assurances = register.assurances();
        procurements = new ProcurementsService(
                database, store, records, governance, policies, geography, WEEKDAYS, everything, actor, audit);
        bidding = new BiddingService(database, records, bidStore, opened, everything);
        evaluations = new EvaluationsService(database, records, bidStore, opened, actor);
        awards = new AwardsService(records, opened, governance, WEEKDAYS);
        madeContracts = new MadeContracts(database, records);
    }

    @After
    public void end() {
        database.close();
    }

    @Test
    public void pro5_theClockOfTheInitiationCallCountsWorkingDays() {
        String id = created();

        Procurement asked = procurements.requestInitiation(id);

        // 2 June 2023 is a Friday.
        assertThat(asked.initiation().answerDue(), is(LocalDate.of(2023, 6, 6)));
        assertThat(refusal(() -> procurements.requestInitiation(id)).code(), is("already-requested"));
        procurements.answerInitiation(id, "Commercial Team", "formal tender");
        assertThat(
                refusal(() -> procurements.answerInitiation(id, "Commercial Team", "again"))
                        .code(),
                is("already-answered"));
    }

    @Test
    public void pro6_aClosingDateInThePastIsOfThePublicationAndNotOfItsParts() {
        String id = initiated("p");
        prepare(id, whole());

        Problem refused = refusal(() -> procurements.publish(id, at("2001-01-01T12:00:00Z")));

        assertThat(refused.code(), is("invalid-input"));
        assertThat(refused.rule(), is("PRO-6"));
        assertThat(refused.faults().get(0).field(), is("closesAt"));
        assertThat(refused.next(), not(containsString("PATCH")));
    }

    @Test
    public void pro6_theGateListsEverythingThatIsMissingAtOnce() {
        String id = created();
        register.standing = GovernanceStanding.NONE;

        Problem refused = refusal(() -> procurements.publish(id, at("2023-12-01T12:00:00Z")));

        assertThat(refused.code(), is("publication-refused"));
        assertThat(refused.rule(), is("PRO-6"));
        assertThat(refused.missing(), is(procurements.missing(id)));
        for (String item : List.of(
                "initiation call",
                "costed plan",
                "specification",
                "draft contract",
                "KPIs",
                "evaluation questions",
                "TUPE decision",
                "Project Lead",
                "Service Lead",
                "Contract Manager",
                "evaluation panel",
                "DPIA screening",
                "equality",
                "modern slavery",
                "patients",
                "VAT",
                "tenure",
                "market appetite",
                "finance",
                "intellectual property",
                "special conditions",
                "communication strategy",
                "data",
                "funds")) {
            assertThat(refused.missing().toString(), containsString(item));
        }
        assertThat(refused.missing().stream().allMatch(item -> item.matches(".*\\((PRO|IG)-\\d+\\)")), is(true));
    }

    /** What is changed in a preparation that is whole, and what the gate says of it; empty where it says nothing. */
    @Test
    public void pro6_eachPartIsAskedFor() {
        Preparation none = Preparation.NONE;
        Object[][] cases = {
            {none, ""},
            {questions("49.99"), "weights of exactly 100 %: they add up to 99.99 % (PRO-4)"},
            {questions("50.01"), "weights of exactly 100 %: they add up to 100.01 % (PRO-4)"},
            {socialValue("9.99", "50.01"), "question on social value of at least 10 %: it weighs 9.99 % (PRO-3)"},
            {tenure("2028-07-31", null), ""},
            {
                tenure("2028-07-30", null),
                "initial term up to 2028-07-31 at least, or an exceptional reason with its approver: it ends on"
                        + " 2028-07-30 (PRO-6)"
            },
            {tenure("2028-07-30", "bridging"), ""},
            {
                plan("1.00", null),
                "sign-off of the Deputy Director of Finance that the funding of non-recurrent costs is in place (PRO-6)"
            },
            {plan("1.00", new Approval("ddf", "Finance", START)), ""},
            {plan("0.00", null), ""}
        };
        for (Object[] one : cases) {
            String id = initiated("case-" + java.util.Arrays.asList(cases).indexOf(one));
            prepare(id, whole());
            prepare(id, (Preparation) one[0]);

            assertThat(String.join("; ", procurements.missing(id)), is(one[1]));
        }
    }

    @Test
    public void pro6_partsThatAreWrongInThemselvesAreRefusedAllAtOnce() {
        String id = created();
        Preparation wrong = Preparation.NONE
                .with(questionsOf(
                        question("a", Question.Kind.QUALITY, "-1"), question("a", Question.Kind.PRICE, "101")))
                .with(plan("-5.00", null));

        Problem refused = refusal(() -> prepare(id, wrong));

        assertThat(refused.status(), is(400));
        assertThat(refused.faults().size(), is(4));
    }

    /** What the register says, and what the gate makes of it; the end of what is missing, empty where nothing is. */
    @Test
    public void ig1_ig2_theGateReadsTheRecordsOfInformationGovernance() {
        String id = initiated("p");
        prepare(id, whole());
        String about = ", with subjectType procurement, subjectId p and region north-west";
        String path = "/api/v1/information-governance/";
        LocalDate day = LocalDate.of(2023, 6, 1);

        register.standing = GovernanceStanding.NONE;
        assertThat(
                procurements.missing(id),
                is(List.of("DPIA screening, answered: POST " + path + "screenings or privacy:screen" + about
                        + " (IG-1)")));
        assertThat(register.names, is(Set.of(id, "p")));
        register.screened("s-1", null, false);
        assertThat(
                procurements.missing(id),
                is(List.of(
                        "DPIA screening, answered: s-1 was put on 2023-05-01, and its answer is due on 2023-05-09: POST "
                                + path + "screenings/s-1/steps or privacy:screening-step (IG-1)")));
        register.screened("s-1", day, false);
        assertThat(procurements.missing(id), is(List.of()));
        register.screened("s-1", day, true);
        assertThat(
                procurements.missing(id),
                is(List.of("full DPIA, approved: POST " + path + "dpias or privacy:dpia-open" + about + " (IG-2)")));
        register.assessed("d-1", Dpia.State.ADVISED);
        assertThat(
                procurements.missing(id),
                is(List.of("full DPIA, approved: d-1 is in ADVISED: POST " + path
                        + "dpias/d-1/steps or privacy:dpia-step" + " (IG-2)")));
        register.assessed("d-1", Dpia.State.REFUSED);
        assertThat(
                procurements.missing(id).get(0), containsString("d-1 is in REFUSED, and another has to be approved"));
        register.assessed("d-1", Dpia.State.APPROVED);
        assertThat(procurements.missing(id), is(List.of()));

        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        assertThat(audited.toString(), containsString("screening=s-1"));
        assertThat(audited.toString(), containsString("dpia=d-1"));
    }

    /** While it does not run nobody knows what it would say: the gates stay closed, and the procurement can be worked on. */
    @Test
    public void ig1_ig4_withoutInformationGovernanceItsRecordsAreMissing() {
        String id = initiated("p");
        prepare(id, whole());
        governance.standings = null;
        governance.assurances = null;

        assertThat(
                procurements.missing(id),
                is(List.of(
                        "DPIA screening, answered: information governance is not running, and its records cannot be read;"
                                + " start its bundle (IG-1)")));
        assertThat(
                refusal(() -> procurements.publish(id, at("2023-12-01T12:00:00Z")))
                        .code(),
                is("publication-refused"));
        assertThat(rules(id), is(List.of("IG-1", "PRO-14")));

        governance.standings = register;
        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        String bid = bidding.bid(id, bid("First Trust", "RTD", "120000.00")).id();
        preferred(id, bid);
        awards.assure(id, new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 12, 4), null));
        assertThat(
                refusal(() -> awards.award(id)).missing(),
                is(List.of("third-party assurance form of bid " + bid
                        + ", accepted: information governance is not running,"
                        + " and its records cannot be read; start its bundle (IG-4)")));
    }

    /** Days that were typed before there were records go on to count, until there is a record; none is typed any more. */
    @Test
    public void ig1_ig4_daysTypedBeforeThereWereRecordsStillCount() {
        register.standing = GovernanceStanding.NONE;
        LocalDate day = LocalDate.of(2023, 6, 1);
        String id = initiated("p");
        prepare(id, whole());
        for (Preparation.DpiaScreening given : List.of(
                new Preparation.DpiaScreening(day, null, null, null),
                new Preparation.DpiaScreening(day, day, false, null))) {
            Problem refused = refusal(() -> prepare(id, screening(given)));
            assertThat(refused.code(), is("invalid-input"));
            assertThat(refused.faults().get(0).toString(), containsString("privacy:screen"));
        }

        typed(id, new Preparation.DpiaScreening(day, day, true, null));
        assertThat(procurements.missing(id).size(), is(1));
        assertThat(procurements.missing(id).get(0), containsString("full DPIA, approved: POST"));
        typed(id, new Preparation.DpiaScreening(day, day, true, day));
        assertThat(procurements.missing(id), is(List.of()));
        // Written back as it was read, it is no change.
        prepare(id, screening(new Preparation.DpiaScreening(day, day, true, day)));
        governance.standings = null;
        assertThat(procurements.missing(id), is(List.of()));
        governance.standings = register;
        register.screened("s-1", null, false);
        assertThat("the record takes their place", procurements.missing(id).get(0), containsString("s-1 was put"));
        register.standing = GovernanceStanding.NONE;

        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        String bid = bidding.bid(id, bid("First Ltd", null, "120000.00")).id();
        preferred(id, bid);
        Procurement.Assurance now = new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 12, 4), day);
        assertThat(refusal(() -> awards.assure(id, now)).rule(), is("IG-4"));
        awards.assure(id, new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 12, 4), null));
        assertThat(refusal(() -> awards.award(id)).missing().get(0), containsString("the bidder has no ODS code"));
        Procurement before = procurements.require(id);
        database.run(() -> store.update(Revision.of(before)
                .award(new Procurement.Award(null, null, null, List.of(now)))
                .made()));
        awards.assure(id, new Procurement.Assurance(bid, "viable still", LocalDate.of(2023, 12, 5), null));
        assertThat(awards.award(id).award().assurances().get(0).assuranceFormOn(), is(day));
    }

    @Test
    public void pro11_viabilityIsFoundOfWhoHasBid_andNotBefore() {
        String id = published("p");
        clock.set("2023-06-05T23:30:00Z");
        String bid = bidding.bid(id, bid("First Trust", "RTD", "120000.00")).id();
        preferred(id, bid);

        // Half past eleven in Greenwich was half past midnight of the next day in London.
        Problem early = refusal(
                () -> awards.assure(id, new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 6, 5), null)));
        assertThat(early.rule(), is("PRO-11"));
        assertThat(early.faults().get(0).field(), is("viableOn"));
        assertThat(early.faults().get(0).reason(), containsString("on 2023-06-06"));
        Problem all = refusal(() -> awards.assure(
                id,
                new Procurement.Assurance(
                        bid, "x".repeat(20_001), LocalDate.of(2023, 6, 5), LocalDate.of(2023, 6, 7))));
        assertThat(
                all.faults().stream().map(Problem.Fault::field).toList(),
                is(List.of("viability", "viableOn", "assuranceFormOn")));
        assertThat(
                refusal(() -> awards.assure(id, new Procurement.Assurance("?", "viable", null, null)))
                        .faults()
                        .get(0)
                        .field(),
                is("bid"));
        awards.assure(id, new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 6, 6), null));
    }

    private void preferred(String id, String bid) {
        opened(id);
        score("ann", id, bid, 9);
        score("bob", id, bid, 9);
        user = "lead";
        evaluations.agree(id, bid, "service", 9, "agreed");
        evaluations.agree(id, bid, "social", 9, "agreed");
        user = "service";
        evaluations.prefer(id, 1, bid, "the only one");
        user = "lead";
    }

    @Test
    public void pro7_theSpecificationChangesWithItsEffectAndAClosingDateThatMoves() {
        String id = published("p");

        assertThat(
                refusal(() -> procurements.changeSpecification(id, "more posts", true, "two weeks", null))
                        .code(),
                is("closing-date-must-move"));
        assertThat(refusal(() -> prepare(id, whole())).code(), is("wrong-state"));
        Procurement changed =
                procurements.changeSpecification(id, "more posts", true, "two weeks", at("2023-12-15T12:00:00Z"));

        assertThat(changed.closesAt(), is(at("2023-12-15T12:00:00Z")));
        assertThat(changed.changes().get(0).specificationVersion(), is(2));
        procurements.changeSpecification(id, "a word", false, "none", null);
        assertThat(procurements.require(id).changes().get(1).specificationVersion(), is(3));
        assertThat(tags(id), is(List.of("tender", "tenderUpdate", "tenderUpdate")));
    }

    @Test
    public void pro8_onlyTheProcurementLeadWritesToBiddersAndThroughThePortal() {
        String id = published("p");

        assertThat(
                procurements
                        .log(id, Message.Direction.FROM_BIDDER, Message.Channel.ELSEWHERE, "a call", "about TUPE")
                        .handling(),
                is(Message.Handling.FORWARDED_UNANSWERED));
        procurements.log(id, Message.Direction.TO_ALL_BIDDERS, Message.Channel.PORTAL, "answer", "to all");
        user = "somebody";
        assertThat(
                refusal(() -> procurements.log(
                                id, Message.Direction.TO_ALL_BIDDERS, Message.Channel.PORTAL, "answer", "to one"))
                        .code(),
                is("not-the-procurement-lead"));
        assertThat(procurements.messages(id).size(), is(2));
    }

    @Test
    public void pro9_bidsAreSealedUntilTheyAreOpenedAndLateOnesRefused() {
        String id = published("p");
        bidding.bid(id, bid("First Trust", "RTD", "100000.00"));

        assertThat(refusal(() -> bidding.bids(id)).code(), is("bids-sealed"));
        assertThat(refusal(() -> bidding.open(id)).code(), is("not-closed"));
        assertThat(bidding.receipts(id).size(), is(1));
        assertThat(audited.toString(), not(containsString("First Trust")));
        clock.set("2023-12-01T12:00:00Z");
        assertThat(
                refusal(() -> bidding.bid(id, bid("Late Trust", "RTE", "1.00"))).code(), is("bid-late"));
        bidding.open(id);
        assertThat(bidding.bids(id).get(0).content().bidder().name(), is("First Trust"));
    }

    @Test
    public void pro9_whatIsWrongWithABidIsToldWithoutRepeatingIt() {
        String id = published("p");
        Bid.Content wrong = new Bid.Content(
                new Bid.Bidder("Marker Ltd", "marker code", true),
                Map.of(7, Money.parse("-1.00")),
                Map.of("other", "marker"),
                List.of(),
                List.of());

        Problem refused = refusal(() -> bidding.bid(id, wrong));

        assertThat(refused.faults().size(), is(6));
        assertThat(refused.lines().toString().toLowerCase(java.util.Locale.ROOT), not(containsString("marker")));
    }

    @Test
    public void pro10_scoresAreBlindUntilAllAreThere() {
        String id = published("p");
        String bid = bidding.bid(id, bid("First Trust", "RTD", "100000.00")).id();
        opened(id);
        score("ann", id, bid, 8);
        score("bob", id, bid, 3, "service");

        user = "bob";
        assertThat(evaluations.scores(id).size(), is(1));
        assertThat(
                refusal(() -> evaluations.agree(id, bid, "service", 5, "agreed"))
                        .code(),
                is("scores-missing"));
        score("bob", id, bid, 3, "social");
        assertThat(evaluations.scores(id).size(), is(4));
        user = "eve";
        assertThat(
                refusal(() -> evaluations.score(id, bid, "service", 5, "mine")).code(), is("not-on-the-panel"));
    }

    @Test
    public void pro10_aMemberWhoWithdrawsVoidsTheirScores() {
        String id = published("p");
        String bid = bidding.bid(id, bid("First Trust", "RTD", "100000.00")).id();
        opened(id);
        score("ann", id, bid, 8);
        score("bob", id, bid, 3);
        user = "lead";

        Procurement left = evaluations.withdrawMember(id, "bob", "his sister works for a bidder");

        assertThat(left.preparation().roles().panel(), is(List.of("ann")));
        assertThat(
                evaluations.scores(id).stream().filter(score -> score.voided()).count(), is(2L));
        evaluations.agree(id, bid, "service", 8, "agreed");
        evaluations.agree(id, bid, "social", 8, "agreed");
        assertThat(evaluations.ranking(id).lots().get(0).places().get(0).quality(), is(new BigDecimal("48.0000")));
        assertThat(audited.toString(), not(containsString("sister")));
    }

    @Test
    public void pro12_fromPublicationToTheAward() {
        String id = published("p");
        assertThat(procurements.require(id).route(), is(Route.FORMAL_TENDER));
        String good = bidding.bid(id, bid("First Trust", "RTD", "120000.00")).id();
        String cheap = bidding.bid(id, bid("Second Ltd", null, "100000.00")).id();
        opened(id);
        for (String member : List.of("ann", "bob")) {
            score(member, id, good, 9);
            score(member, id, cheap, 5);
        }
        user = "lead";
        assertThat(refusal(() -> evaluations.ranking(id)).missing().size(), is(4));
        for (String question : List.of("service", "social")) {
            evaluations.agree(id, good, question, 9, "agreed");
            evaluations.agree(id, cheap, question, 5, "agreed");
        }
        Ranking ranking = evaluations.ranking(id);
        assertThat(ranking.lots().get(0).places().get(0).bid(), is(good));
        assertThat(refusal(() -> evaluations.prefer(id, 1, good, null)).code(), is("not-the-service-lead"));
        user = "service";
        assertThat(refusal(() -> evaluations.prefer(id, 1, cheap, null)).code(), is("reasons-missing"));
        assertThat(evaluations.prefer(id, 1, good, null).state(), is(ProcurementState.PREFERRED));
        assertThat(evaluations.prove(id).equal(), is(true));

        user = "lead";
        assertThat(refusal(() -> awards.award(id)).missing().size(), is(2));
        awards.assure(
                id, new Procurement.Assurance(good, "viable over the whole term", LocalDate.of(2023, 12, 4), null));
        assertThat(
                refusal(() -> awards.award(id)).missing(),
                is(List.of("third-party assurance form of bid " + good
                        + ", accepted: POST /api/v1/information-governance/assurances or privacy:assurance-take, with"
                        + " subjectType procurement, subjectId p and region north-west, and the provider by its ODS code"
                        + " (IG-4)")));
        assertThat(procurements.reminders(id).get(0).what(), containsString("privacy:assurance-take"));
        register.accepted.put("RTD", LocalDate.of(2023, 12, 5));
        Procurement awarded = awards.award(id);
        assertThat(awarded.award().assurances().get(0).assuranceFormOn(), is(LocalDate.of(2023, 12, 5)));
        assertThat(audited.toString(), containsString("assuranceForms=form-RTD"));
        assertThat(awarded.award().standstillEnds(), is(LocalDate.of(2023, 12, 11)));
        assertThat(refusal(() -> awards.conclude(id, null)).code(), is("standstill-runs"));
        clock.set("2023-12-12T00:00:00Z");
        // Contracts are made elsewhere, of what is said here, as soon as it can be.
        assertThat(awards.conclude(id, null).state(), is(ProcurementState.CONCLUDED));
        assertThat(refusal(() -> awards.conclude(id, null)).code(), is("wrong-state"));
        List<Event> concluded = published.stream()
                .filter(event -> event.type().equals("procurement.concluded"))
                .toList();
        assertThat(concluded.size(), is(1));
        assertThat(concluded.get(0).subjectId(), is(id));
        assertThat(concluded.get(0).content(), containsString("\"supplier\":\""));
        assertThat(
                concluded.get(0).content(),
                containsString("\"route\":\"" + procurements.require(id).route() + "\""));
        assertThat(concluded.get(0).content(), not(containsString("First Trust")));
        assertThat(tags(id), is(List.of("tender", "award")));
        String made =
                "{\"procurement\":\"" + id + "\",\"contracts\":[{\"lot\":1,\"contractId\":\"c\",\"reference\":\"R\"}]}";
        for (int told = 0; told < 2; told++) {
            madeContracts.handle(new DeliveredEvent(
                    told, new Event("contract.made", "procurement", id, made), clock.instant(), "lead", null));
        }
        assertThat(procurements.require(id).contracts(), is(List.of(new Procurement.LotContract(1, "c", "R"))));
        assertThat(tags(id), is(List.of("tender", "award", "contract")));
        assertThat(procurements.releasePackage(id), containsString("First Trust"));
        assertThat(procurements.releasePackage(id), not(containsString("Second Ltd")));
        assertThat(audited.toString(), not(containsString("First Trust")));
    }

    @Test
    public void pro5_nobodyCommitsBeforeTheInitiationCall() {
        String id = created();
        prepare(id, whole());

        assertThat(refusal(() -> procurements.announce(id)).code(), is("not-initiated"));
        assertThat(
                refusal(() -> procurements.publish(id, at("2023-12-01T12:00:00Z")))
                        .missing(),
                is(List.of("initiation call with the Commercial Team, answered (PRO-5)")));
        procurements.requestInitiation(id);
        assertThat(refusal(() -> procurements.announce(id)).code(), is("not-initiated"));
        assertThat(
                refusal(() -> bidding.bid(id, bid("Early Trust", "RTD", "1.00")))
                        .code(),
                is("wrong-state"));
    }

    @Test
    public void pro6_theValueIsStatedAsThePolicyReadsIt() {
        String id = initiated("p");
        prepare(id, whole());
        prepare(id, stated(org.leademployer.procurement.ValueBasis.INCLUDING_VAT, "150000.00"));

        assertThat(
                procurements.missing(id),
                is(List.of(
                        "whole-life value excluding VAT, as the policy reads it: it is stated including VAT (PRO-1)")));
    }

    @Test
    public void pro6_whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        String id = initiated("p");
        long read = procurements.require(id).version();
        procurements.prepare(id, whole(), read);

        Problem refused = refusal(() -> procurements.prepare(id, whole(), read));

        assertThat(refused.code(), is("precondition-failed"));
        assertThat(refused.status(), is(412));
    }

    @Test
    public void pro9_declaredGroundsForExclusionAreDecidedBeforeAnyRanking() {
        String id = published("p");
        Bid.Content declared = new Bid.Content(
                new Bid.Bidder("First Trust", "RTD", true),
                Map.of(1, Money.parse("100000.00")),
                Map.of("service", "how we serve", "social", "what we give"),
                List.of("Helper Ltd"),
                List.of("Helper Ltd: a conviction"));
        String bid = bidding.bid(id, declared).id();
        opened(id);

        Problem refused = refusal(() -> evaluations.ranking(id));

        assertThat(refused.code(), is("grounds-undecided"));
        assertThat(refused.missing().get(0), containsString(bid));
        user = "lead";
        bidding.decideStanding(id, bid, new Bid.Standing(false, "spent, and remedied", null));
        assertThat(refusal(() -> evaluations.ranking(id)).code(), is("scores-missing"));
    }

    @Test
    public void pro9_anAbnormallyLowBidIsNeitherTakenNorRejectedWithoutItsExplanation() {
        String id = published("p");
        String low = bidding.bid(id, bid("Cheap Ltd", null, "20000.00")).id();
        bidding.bid(id, bid("First Trust", "RTD", "120000.00"));
        opened(id);

        assertThat(refusal(() -> evaluations.ranking(id)).code(), is("explanation-missing"));
        for (boolean excluded : new boolean[] {true, false}) {
            assertThat(
                    refusal(() -> bidding.decideStanding(id, low, new Bid.Standing(excluded, "too cheap", null)))
                            .code(),
                    is("explanation-missing"));
        }
        bidding.decideStanding(id, low, new Bid.Standing(true, "does not add up", "we pay nobody"));
        // Decided once, it is still asked for when somebody decides again.
        assertThat(
                refusal(() -> bidding.decideStanding(id, low, new Bid.Standing(false, "changed my mind", null)))
                        .code(),
                is("explanation-missing"));
    }

    @Test
    public void pro10_noScoreChangesOnceAllCanBeRead() {
        String id = published("p");
        String bid = bidding.bid(id, bid("First Trust", "RTD", "100000.00")).id();
        opened(id);
        score("ann", id, bid, 8);
        score("ann", id, bid, 7, "service");
        score("bob", id, bid, 3);

        assertThat(
                refusal(() -> evaluations.score(id, bid, "service", 9, "I have read the others"))
                        .code(),
                is("scoring-ended"));
        // The same again is the answer of the first time, which was lost.
        assertThat(evaluations.score(id, bid, "service", 3, "because").score(), is(3));
    }

    @Test
    public void pro10_aConsensusFallsWithTheMemberWhoWithdraws() {
        String id = published("p");
        String bid = bidding.bid(id, bid("First Trust", "RTD", "100000.00")).id();
        opened(id);
        score("ann", id, bid, 8);
        score("bob", id, bid, 3);
        user = "lead";
        evaluations.agree(id, bid, "service", 5, "agreed");
        evaluations.agree(id, bid, "social", 5, "agreed");

        Procurement left = evaluations.withdrawMember(id, "bob", "his sister works for a bidder");

        assertThat(refusal(() -> evaluations.ranking(id)).missing().size(), is(2));
        assertThat(
                left.preparation().declarations().stream()
                        .filter(form -> form.conflicted())
                        .map(form -> form.person())
                        .toList(),
                is(List.of("bob")));
        user = "bob";
        assertThat(
                refusal(() -> evaluations.score(id, bid, "service", 5, "mine")).code(), is("not-on-the-panel"));
    }

    @Test
    public void pro1_fewerQuotationsThanTheRouteAsksForNeedAWrittenReason() {
        String id = created("small", "40000.00");
        procurements.requestInitiation(id);
        procurements.answerInitiation(id, "Commercial Team", "three quotations");
        prepare(id, whole());
        prepare(id, stated(org.leademployer.procurement.ValueBasis.EXCLUDING_VAT, "40000.00"));
        assertThat(procurements.publish(id, at("2023-12-01T12:00:00Z")).route(), is(Route.COMPETITIVE_QUOTATIONS));
        String bid = bidding.bid(id, bid("First Trust", "RTD", "35000.00")).id();
        opened(id);
        score("ann", id, bid, 8);
        score("bob", id, bid, 8);
        user = "lead";
        evaluations.agree(id, bid, "service", 8, "agreed");
        evaluations.agree(id, bid, "social", 8, "agreed");
        user = "service";

        Problem refused = refusal(() -> evaluations.prefer(id, 1, bid, null));

        assertThat(refused.code(), is("reasons-missing"));
        assertThat(refused.rule(), is("PRO-1"));
        assertThat(
                evaluations
                        .prefer(id, 1, bid, "nobody else offers it: three were asked")
                        .state(),
                is(ProcurementState.PREFERRED));
    }

    @Test
    public void x4_remindersFollowTheStateAndTheClocks() {
        String id = created();
        register.standing = GovernanceStanding.NONE;
        assertThat(rules(id), is(List.of("PRO-5", "IG-1", "PRO-14")));
        procurements.requestInitiation(id);
        assertThat(procurements.reminders(id).get(0).due(), is(LocalDate.of(2023, 6, 6)));
        assertThat(procurements.reminders(id).get(0).overdue(), is(false));
        clock.set("2023-06-07T09:00:00Z");
        assertThat(procurements.reminders(id).get(0).overdue(), is(true));
        procurements.answerInitiation(id, "Commercial Team", "formal tender");
        prepare(id, whole());
        assertThat(rules(id), is(List.of("IG-1", "PRO-14")));
        typed(id, new Preparation.DpiaScreening(LocalDate.of(2023, 6, 7), null, null, null));
        // Five working days from a Wednesday, as the procurement's policy says of what was typed.
        assertThat(procurements.reminders(id).get(0).due(), is(LocalDate.of(2023, 6, 14)));
        register.screened("s-1", null, false);
        assertThat(procurements.reminders(id).get(0).due(), is(GovernanceRegister.DUE));
        register.screened("s-1", LocalDate.of(2023, 6, 8), false);
        assertThat(rules(id), is(List.of("PRO-14")));
        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        assertThat(rules(id), is(List.of("PRO-9", "PRO-10")));
        procurements.cancel(id, "not needed");
        assertThat(rules(id), is(List.of()));
    }

    @Test
    public void pro16_theFeedIsReadInPagesOnceNoticesAreSettled() {
        published("one");
        published("two");
        assertThat(procurements.feed(NORTH_WEST, null, 10), is(List.of()));
        clock.set("2023-06-02T09:00:05Z");

        List<Procurements.FeedEntry> first = procurements.feed(NORTH_WEST, null, 1);
        List<Procurements.FeedEntry> second =
                procurements.feed(NORTH_WEST, first.get(0).key(), 10);

        assertThat(second.size(), is(1));
        assertThat(Set.of(first.get(0).reference(), second.get(0).reference()), is(Set.of("one", "two")));
        assertThat(procurements.feed(NORTH_WEST, second.get(0).key(), 10), is(List.of()));
        assertThat(refusal(() -> procurements.feed(NORTH_WEST, "wrong", 1)).code(), is("invalid-input"));
    }

    @Test
    public void listsAreReadInPages() {
        for (String reference : List.of("b", "a", "c")) {
            created(reference);
        }

        assertThat(references(null, 2), is(List.of("a", "b")));
        assertThat(references("b", 2), is(List.of("c")));
    }

    @Test
    public void pro13_listsTellWhoseServiceBeginsBetweenTwoDays() {
        created("b", LocalDate.of(2024, 8, 1));
        created("a", LocalDate.of(2025, 8, 1));
        created("c", LocalDate.of(2024, 8, 2));
        procurements.cancel("c", "not needed");

        assertThat(between("2024-08-02", null), is(List.of("a", "c")));
        assertThat(between(null, "2024-08-02"), is(List.of("b", "c")));
        assertThat(between("2024-08-02", "2025-07-31"), is(List.of("c")));
        assertThat(between("2025-08-02", null), is(List.of()));
        assertThat(between(null, null), is(List.of("a", "b", "c")));
    }

    @Test
    public void pro13_procurementsFromBeforeGetTheDayOfTheirServiceAtTheNextStart() {
        for (int i = 0; i < 402; i++) {
            created("p-%03d".formatted(i), LocalDate.of(2025, 8, 1));
        }
        database.run(() -> {
            try (Statement update = database.connection().createStatement()) {
                update.executeUpdate(
                        "update procurement.procurement set service_start = null where reference > 'p-000'");
            }
        });
        assertThat(between("2025-08-01", null), is(List.of("p-000")));

        new ProcurementStore(database, () -> "procurement");

        assertThat(between("2025-08-01", null).size(), is(402));
        assertThat(between("2025-08-02", null), is(List.of()));
    }

    @Test
    public void pro16_theCompiledReleaseHoldsEveryNotice() throws Exception {
        String id = published("p");
        procurements.changeSpecification(id, "a word", false, "none", null);
        procurements.cancel(id, "not needed");

        JsonNode record = new ObjectMapper()
                .readTree(procurements.recordPackage(id))
                .get("records")
                .get(0);

        assertThat(record.get("releases").size(), is(3));
        JsonNode compiled = record.get("compiledRelease");
        assertThat(compiled.at("/tag/0").asText(), is("compiled"));
        assertThat(compiled.at("/tender/status").asText(), is("cancelled"));
        assertThat(compiled.at("/tender/amendments").size(), is(1));
        assertThat(
                record.get("releases").findValuesAsText("ocid").stream()
                        .distinct()
                        .count(),
                is(1L));
    }

    @Test
    public void pro12_twoWhoAwardAtOnceDoNotBothSucceed() throws Exception {
        String id = created();
        Procurement read = procurements.require(id);
        procurements.requestInitiation(id);

        assertThat(
                refusal(() -> database.run(() -> new ProcurementStore(database, () -> "procurement").update(read)))
                        .code(),
                is("procurement-changed"));
    }

    @Test
    public void pro16_everyReleaseIsValidByTheSchemasOfTheStandard() throws Exception {
        OcdsSchemas schemas = OcdsSchemas.orSkip();
        String id = initiated("p");
        prepare(id, whole());
        procurements.announce(id);
        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        procurements.changeSpecification(id, "a word", false, "none", null);
        String bid = bidding.bid(id, bid("First Trust", "RTD", "120000.00")).id();
        opened(id);
        score("ann", id, bid, 9);
        score("bob", id, bid, 9);
        user = "lead";
        evaluations.agree(id, bid, "service", 9, "agreed");
        evaluations.agree(id, bid, "social", 9, "agreed");
        user = "service";
        evaluations.prefer(id, 1, bid, null);
        user = "lead";
        awards.assure(id, new Procurement.Assurance(bid, "viable", LocalDate.of(2023, 12, 4), null));
        register.accepted.put("RTD", LocalDate.of(2023, 12, 5));
        Procurement awarded = awards.award(id);

        assertThat(tags(id), is(List.of("planning", "tender", "tenderUpdate", "award")));
        assertThat(schemas.faultsOfReleasePackage(procurements.releasePackage(id)), is(List.of()));
        assertThat(schemas.faultsOfRecordPackage(procurements.recordPackage(id)), is(List.of()));
        Procurement concluded = Revision.of(awarded)
                .state(ProcurementState.CONCLUDED)
                .contracts(List.of(new Procurement.LotContract(1, "c-1", "p")))
                .made();
        OcdsRelease.Subject subject = new OcdsRelease.Subject(
                "ocds-test00",
                "North West",
                concluded,
                new Policies(new ShippedDefinitions())
                        .named("hee-sfi-2021-22")
                        .orElseThrow()
                        .content(),
                bidding.bids(id));
        String release = OcdsRelease.of(subject, 5, "contract", at("2023-12-20T12:00:00Z"))
                .release();
        assertThat(schemas.faultsOfRelease(release), is(List.of()));
        assertThat(
                new ObjectMapper().readTree(release).at("/contracts/0/awardID").asText(), is("p-award-1"));
        // And a fault would be found.
        assertThat(
                schemas.faultsOfRelease("{\"ocid\": 7, \"tag\": [\"guess\"]}").isEmpty(), is(false));
    }

    @Test
    public void pro15_requirementsThatAreAlikeAreAddedUp() {
        String first = created("one");
        assertThat(procurements.splitting(first), is(List.of()));
        created("two");

        assertThat(procurements.splitting(first).get(0), containsString("two"));
        assertThat(procurements.splitting(first).get(0), containsString("ABOVE_THRESHOLD_TENDER"));
        procurements.cancel("two", "not needed");
        assertThat(procurements.splitting(first), is(List.of()));
    }

    @Test
    public void con1_whatIsWrongWithADraftIsToldAtOnce() {
        Problem refused = refusal(() -> procurements.create(new NewProcurement(
                "a b",
                "",
                new Region("nowhere"),
                null,
                null,
                List.of(new ProcurementLot(2, null, null, Set.of("x"), Money.parse("-1.00"))))));

        assertThat(refused.faults().size(), is(10));
        created("taken");
        assertThat(refusal(() -> created("taken")).code(), is("reference-taken"));
    }

    private String created() {
        return created("p");
    }

    private List<String> rules(String id) {
        return procurements.reminders(id).stream().map(Reminder::rule).toList();
    }

    private List<String> references(String after, int limit) {
        return procurements.list(NORTH_WEST, after, limit).stream()
                .map(Procurement::reference)
                .toList();
    }

    private List<String> between(String from, String to) {
        return procurements
                .list(
                        new ProcurementQuery(
                                NORTH_WEST,
                                from == null ? null : LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to)),
                        null,
                        1000)
                .stream()
                .map(Procurement::reference)
                .toList();
    }

    private String created(String reference) {
        return created(reference, "150000.00");
    }

    private String created(String reference, String value) {
        return created(reference, value, START);
    }

    private String created(String reference, LocalDate serviceStart) {
        return created(reference, "150000.00", serviceStart);
    }

    private String created(String reference, String value, LocalDate serviceStart) {
        return procurements
                .create(new NewProcurement(
                        reference,
                        "Lead employer of the North West",
                        NORTH_WEST,
                        Regime.GOODS_AND_SERVICES,
                        serviceStart,
                        List.of(new ProcurementLot(1, "All", NORTH_WEST, Set.of(), Money.parse(value)))))
                .id();
    }

    private String initiated(String reference) {
        String id = created(reference);
        procurements.requestInitiation(id);
        procurements.answerInitiation(id, "Commercial Team", "formal tender");
        return id;
    }

    private String published(String reference) {
        String id = initiated(reference);
        prepare(id, whole());
        procurements.publish(id, at("2023-12-01T12:00:00Z"));
        return id;
    }

    private Procurement prepare(String id, Preparation parts) {
        return procurements.prepare(id, parts, procurements.require(id).version());
    }

    private void opened(String id) {
        clock.set("2023-12-01T12:00:00Z");
        bidding.open(id);
    }

    private void score(String member, String id, String bid, int score, String... questions) {
        user = member;
        for (String question : questions.length == 0 ? new String[] {"service", "social"} : questions) {
            evaluations.score(id, bid, question, score, "because");
        }
    }

    private List<String> tags(String id) {
        return procurements.notices(id).stream().map(Notice::tag).toList();
    }

    private static Problem refusal(ThrowingRunnable action) {
        return assertThrows(ProblemException.class, action).problem();
    }

    private static Bid.Content bid(String bidder, String odsCode, String price) {
        return new Bid.Content(
                new Bid.Bidder(bidder, odsCode, odsCode != null),
                Map.of(1, Money.parse(price)),
                Map.of("service", "how we serve", "social", "what we give"),
                List.of(),
                List.of());
    }

    private static Preparation whole() {
        LocalDate day = LocalDate.of(2023, 6, 1);
        return new Preparation(
                new Preparation.CostedPlan(Money.parse("37500.00"), Money.ZERO, "2 % a year", null),
                new Preparation.Specification(1, "what is asked for"),
                new Preparation.DraftContract("none", "with HEE"),
                new Preparation.Performance(List.of("pay in time"), "99 %", "monthly"),
                new Preparation.Evaluation(
                        10, Preparation.PriceModel.TENDERED, Preparation.PriceFormula.LOWEST_OVER_PRICE, null, 50),
                questions("50.00").questions(),
                new Preparation.Tupe(true, "staff transfer", true),
                new Preparation.Roles("lead", "project", "service", "manager", List.of("ann", "bob")),
                List.of(
                        new Preparation.Declaration("ann", "none", false, day, day),
                        new Preparation.Declaration("bob", "none", false, day, day)),
                null,
                new Preparation.Considerations(
                        "e", "s", "m", "i", "a", "f", "x", "none are held", "consulted", "price 40 %", "all are there"),
                new Preparation.StatedValue(
                        org.leademployer.procurement.ValueBasis.EXCLUDING_VAT, Money.parse("150000.00")),
                new Preparation.Tenure(LocalDate.of(2028, 7, 31), 24, null, null, "documented"),
                "who is told what when",
                true,
                START,
                null,
                new Preparation.Funds(false, null, null),
                List.of());
    }

    private static Preparation questions(String service) {
        return questionsOf(
                question("service", Question.Kind.QUALITY, service),
                question("social", Question.Kind.SOCIAL_VALUE, "10"),
                question("price", Question.Kind.PRICE, "40"));
    }

    private static Preparation socialValue(String social, String service) {
        return questionsOf(
                question("service", Question.Kind.QUALITY, service),
                question("social", Question.Kind.SOCIAL_VALUE, social),
                question("price", Question.Kind.PRICE, "40"));
    }

    private static Question question(String id, Question.Kind kind, String weight) {
        return new Question(id, kind, id + "?", new BigDecimal(weight));
    }

    private static Preparation questionsOf(Question... questions) {
        return new Preparation(
                null,
                null,
                null,
                null,
                null,
                List.of(questions),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Preparation stated(org.leademployer.procurement.ValueBasis vat, String value) {
        return new Preparation(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Preparation.StatedValue(vat, Money.parse(value)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As a version of the platform wrote it that took the days as they were typed. */
    private void typed(String id, Preparation.DpiaScreening screening) {
        Procurement before = procurements.require(id);
        database.run(() -> store.update(Revision.of(before)
                .preparation(before.preparation().with(screening(screening)))
                .made()));
    }

    private static Preparation screening(Preparation.DpiaScreening screening) {
        return new Preparation(
                null, null, null, null, null, null, null, null, null, screening, null, null, null, null, null, null,
                null, null, null);
    }

    private static Preparation tenure(String lastDay, String exception) {
        return new Preparation(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Preparation.Tenure(
                        LocalDate.parse(lastDay),
                        0,
                        exception,
                        exception == null ? null : new Approval("dir", "Board", START),
                        "documented"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Preparation plan(String nonRecurrent, Approval signedOff) {
        return new Preparation(
                new Preparation.CostedPlan(Money.parse("1.00"), Money.parse(nonRecurrent), "2 %", signedOff),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    /** A clock that is set by hand. */
    private static final class SettableClock extends Clock {

        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void set(String time) {
            now = Instant.parse(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(this, Duration.ZERO).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Keeps what is written. */
    private final class Written implements AuditLog {
        @Override
        public void record(Change change) {
            audited.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }
    }

    /** As a configuration file gives them. */
    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record Settings(String ocid_prefix) implements ProcurementSettings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return ProcurementSettings.class;
        }
    }

    /** The nation and one office. */
    private static final class TwoNodes implements Geography {

        private static final List<GeographyNode> NODES = List.of(
                new GeographyNode(
                        Region.NATIONAL, "England", GeographyNode.Level.NATIONAL, null, null, START, "a test"),
                new GeographyNode(
                        NORTH_WEST,
                        "North West",
                        GeographyNode.Level.LOCAL_OFFICE,
                        Region.NATIONAL,
                        "NWE",
                        START,
                        "a test"));

        @Override
        public List<GeographyNode> nodes() {
            return NODES;
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            return NODES.stream().filter(node -> node.region().equals(region)).findFirst();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return region.equals(Region.NATIONAL) ? List.of(region) : List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return pathToNational(region).contains(ancestor);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow();
        }
    }
}
