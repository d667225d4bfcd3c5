/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.boards.Board;
import org.leademployer.boards.BoardInput;
import org.leademployer.boards.Decision;
import org.leademployer.boards.DecisionInput;
import org.leademployer.boards.DecisionInput.ActionInput;
import org.leademployer.boards.DecisionInput.WithdrawalInput;
import org.leademployer.boards.InterestInput;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.MeetingInput;
import org.leademployer.boards.MeetingInput.OtherInput;
import org.leademployer.boards.MemberInput;
import org.leademployer.boards.internal.rules.Terms;
import org.leademployer.boards.internal.store.BoardStore;
import org.leademployer.boards.internal.store.MeetingStore;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definitions.internal.DefinitionsService;
import org.leademployer.platform.definitions.internal.DeployedDefinitions;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.testkit.North;

/** On the real tables. */
public class BoardsServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-11-02T09:00:00Z"), ZoneId.of("Europe/London"));
    private static final String MANAGEMENT = "north-west-management-board";
    private static final String MARKER = "Confidential-Marker-4711";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static EmbeddedDatabase database;

    private final List<Change> audited = new ArrayList<>();
    private DefinitionsService definitions;
    private TermsRegister register;
    private String user = "secretary";
    private Access access = (permission, node) -> true;
    private BoardsService boards;
    private Board board;

    @BeforeClass
    public static void create() throws Exception {
        database = new EmbeddedDatabase("board", "db/boards-test.xml");
    }

    @AfterClass
    public static void drop() {
        database.close();
    }

    @Before
    public void start() {
        Schema schema = () -> "board";
        definitions = new DefinitionsService(new KeptDefinitions(database, schema, CLOCK));
        register = new TermsRegister(definitions, new North());
        boards = new BoardsService(
                register,
                new BoardStore(database, schema),
                new MeetingStore(database, schema, CLOCK),
                database,
                new North(),
                new KeptChanges(),
                (permission, node) -> access.may(permission, node),
                () -> new Actor(user, Set.of()),
                CLOCK);
        board = boards.establish(new BoardInput(MANAGEMENT, "north-west", "Management Board"));
        for (int i = 1; i <= 3; i++) {
            appoint("trainee", "nw-t" + i);
        }
        appoint("hr-director", "nw-h1");
        appoint("hee", "hee-1");
        appoint("hee", "hee-2");
    }

    @After
    public void stop() {
        register.close();
        for (String table : List.of(
                "board.decided_action",
                "board.withdrawal",
                "board.decision",
                "board.attendance",
                "board.meeting",
                "board.declared_interest",
                "board.board_member",
                "board.board",
                "definition.kept_definition")) {
            database.execute("delete from " + table);
        }
    }

    @Test
    public void brd4_aQuorateMeetingDecides_andTheDecisionStaysAsItWas() {
        Meeting meeting = quorate();

        Decision decision = boards.decide(
                board.id(),
                meeting.id(),
                new DecisionInput(
                        " Extend the contract by 12 months ",
                        null,
                        "contract",
                        "NW-LE-2021",
                        "APPROVED",
                        "At the same price",
                        List.of(new WithdrawalInput("hee-2", null, "takes part in the tender")),
                        List.of(new ActionInput("Write to the provider", "contract-manager", "2021-12-01")),
                        "host-chief-executives"));

        assertEquals(List.of(decision), boards.decisions(board.id()));
        assertEquals(decision, boards.decision(decision.id()).orElseThrow());
        assertEquals(List.of(decision), boards.decisionsOn("contract", "NW-LE-2021"));
        assertEquals(List.of(), boards.decisionsOn("contract", "NE-LE-2021"));
        assertEquals("Extend the contract by 12 months", decision.matter());
        assertEquals(Decision.Outcome.APPROVED, decision.outcome());
        assertEquals("1.0.0", decision.terms().version());
        assertEquals(4, decision.quorum().size());
        assertTrue(decision.quorum().toString(), decision.quorum().get(3).contains("BRD-3"));
        assertEquals(
                "the terms are kept",
                1,
                database.number("select count(*) from definition.kept_definition where sha256 = '"
                        + decision.terms().sha256() + "'"));
    }

    @Test
    public void brd4_aDecisionOfAnInquorateMeetingIsRefused_withAllThatIsMissing() {
        Meeting meeting = hold(List.of("nw-t1", "nw-t2", "nw-t3"), List.of());

        Problem problem = refusal(() -> boards.decide(board.id(), meeting.id(), decision("APPROVED")));

        assertEquals("not-quorate", problem.code());
        assertEquals(409, problem.status());
        assertEquals("BRD-4", problem.rule());
        assertEquals(problem.missing().toString(), 3, problem.missing().size());
        assertEquals(List.of(), boards.decisions(board.id()));
        assertEquals(0, database.number("select count(*) from definition.kept_definition"));
        assertFalse(actions().contains("board.decided"));
    }

    @Test
    public void brd4_withdrawalCanMakeAMeetingInquorateForOneMatterAlone() {
        Meeting meeting = quorate();
        DecisionInput withoutHost = withdrawn("nw-h1");

        assertEquals(
                "not-quorate",
                refusal(() -> boards.decide(board.id(), meeting.id(), withoutHost))
                        .code());
        assertEquals(
                Decision.Outcome.NOTED,
                boards.decide(board.id(), meeting.id(), decision("NOTED")).outcome());
    }

    @Test
    public void brd3_whoDeclaredAnActualConflictMustWithdraw() {
        String member = member("hee-2");
        declare(member, "POTENTIAL", "NW-LE-2021", null);
        Meeting meeting = quorate();
        boards.decide(board.id(), meeting.id(), decision("NOTED"));

        declare(member, "ACTUAL", "NE-LE-2021", null);
        declare(member, "ACTUAL", null, null);
        boards.decide(board.id(), meeting.id(), decision("NOTED"));

        declare(member, "ACTUAL", "NW-LE-2021", null);
        Problem problem = refusal(() -> boards.decide(board.id(), meeting.id(), decision("APPROVED")));
        assertEquals("conflict-of-interest", problem.code());
        assertEquals("BRD-3", problem.rule());
        assertTrue(problem.missing().toString(), problem.missing().get(0).contains("hee-2"));

        boards.decide(board.id(), meeting.id(), withdrawn("hee-2"));
        assertEquals(
                4,
                board().member("hee-2", day("2021-11-02"))
                        .orElseThrow()
                        .interests()
                        .size());
    }

    @Test
    public void brd3_aConflictThatHasEndedOrIsNotYetDeclaredStopsNobody() {
        String member = member("hee-2");
        declare(member, "ACTUAL", "NW-LE-2021", "2021-11-02");
        Meeting before = hold(
                "2021-11-01",
                List.of("nw-t1", "nw-t2", "nw-t3", "nw-h1", "hee-2"),
                List.of(new OtherInput("lead-employer", null)));

        boards.decide(board.id(), before.id(), decision("APPROVED"));

        Meeting that = quorate();
        assertEquals(
                "conflict-of-interest",
                refusal(() -> boards.decide(board.id(), that.id(), decision("APPROVED")))
                        .code());
    }

    @Test
    public void brd3_whatWasTakenInConfidenceIsReadByThoseWhoWereThereForIt() {
        Meeting meeting = quorate();
        Decision told = boards.decide(
                board.id(),
                meeting.id(),
                new DecisionInput(
                        MARKER,
                        "true",
                        "contract",
                        "NW-LE-2021",
                        "REJECTED",
                        MARKER,
                        List.of(new WithdrawalInput("hee-2", null, MARKER)),
                        List.of(new ActionInput(MARKER, "hee", "2021-12-01")),
                        null));

        assertFalse("the secretary was not there", told.toString().contains(MARKER));
        for (String other : List.of("secretary", "hee-2", "nw-h2", "platform")) {
            user = other;
            Decision read = boards.decision(told.id()).orElseThrow();
            assertNull(other, read.matter());
            assertEquals(Decision.Outcome.REJECTED, read.outcome());
            assertFalse(other, read.toString().contains(MARKER));
            assertFalse(other, boards.decisions(board.id()).toString().contains(MARKER));
            assertFalse(
                    other,
                    boards.decisionsOn("contract", "NW-LE-2021").toString().contains(MARKER));
        }
        for (String present : List.of("nw-t1", "hee-1", "le-1")) {
            user = present;
            assertEquals(
                    present, MARKER, boards.decision(told.id()).orElseThrow().matter());
        }
        assertFalse(audited.toString().contains(MARKER));
    }

    @Test
    public void brd4_theTermsInForceOnTheDayOfTheMeetingDecide() throws Exception {
        File file = new File(folder.getRoot(), "terms.yaml");
        Files.writeString(
                file.toPath(),
                Terms.file(
                        MANAGEMENT,
                        "north-west",
                        "2.0.0",
                        "2021-11-02",
                        """
                        purpose: p
                        members:
                          - {name: trainee, title: Trainees, sitting: MEMBER, minimum: 1}
                        quorum:
                          - {title: trainees, constituencies: [trainee], minimum: 2}
                        """));
        Meeting before = hold("2021-11-01", List.of("nw-t1", "nw-t2"), List.of());
        new DeployedDefinitions(definitions).install(file);
        Meeting after = hold("2021-11-02", List.of("nw-t1", "nw-t2"), List.of());

        assertEquals(
                "not-quorate",
                refusal(() -> boards.decide(board.id(), before.id(), decision("APPROVED")))
                        .code());
        assertEquals(
                "2.0.0",
                boards.decide(board.id(), after.id(), decision("APPROVED"))
                        .terms()
                        .version());
    }

    @Test
    public void brd4_aBodyWithoutQuorumCannotDecide() {
        Board lwab = boards.establish(new BoardInput("lwab", "north-west", "LWAB"));
        Meeting meeting = boards.hold(
                lwab.id(),
                new MeetingInput(
                        "2021-11-02", null, List.of(new OtherInput("stp", null), new OtherInput("hee", null))));

        Problem problem = refusal(() -> boards.decide(lwab.id(), meeting.id(), decision("APPROVED")));

        assertEquals("not-quorate", problem.code());
        assertTrue(problem.missing().get(0).contains("set no quorum"));
        assertTrue(problem.next().contains("terms of reference"));
    }

    @Test
    public void brd1_aBoardNeedsTermsInForceWhereItIsHeld() {
        Problem problem = refusal(() -> boards.establish(new BoardInput(MANAGEMENT, "london", "Ours")));
        assertEquals("terms-not-in-force", problem.code());
        assertEquals(409, problem.status());
        assertEquals(
                "terms-not-in-force",
                refusal(() -> hold("2018-11-30", List.of(), List.of())).code());
        assertEquals(
                List.of("termsOfReference", "region", "name"),
                fields(refusal(() -> boards.establish(new BoardInput("senate", "atlantis", " ")))));
    }

    @Test
    public void brd2_noMoreMembersThanPlaces_onAnyDay() {
        assertEquals("no-place-left", refusal(() -> appoint("trainee", "nw-t4")).code());
        boards.end(board.id(), member("nw-t3"), "2021-11-30");
        Problem problem = refusal(() -> appoint("trainee", "nw-t4"));
        assertEquals("no-place-left", problem.code());
        assertEquals("BRD-2", problem.rule());
        boards.appoint(board.id(), new MemberInput("trainee", "nw-t4", "Registrar", "2021-12-01", "2022-03-31"));
        boards.appoint(board.id(), new MemberInput("trainee", "nw-t5", "Registrar", "2022-04-01", null));
        assertTrue(problem(() -> boards.appoint(
                        board.id(), new MemberInput("trainee", "nw-t6", "Registrar", "2022-03-01", null)))
                .startsWith("no-place-left"));
        assertEquals(8, board().members().size());
    }

    @Test
    public void brd1_membersAreReadWithEverythingThatIsWrong() {
        assertEquals(
                List.of("constituency", "reference", "role", "from"),
                fields(refusal(
                        () -> boards.appoint(board.id(), new MemberInput("HEE", "Jane Doe", "", "2021-02-29", null)))));
        assertEquals(
                List.of("to"),
                fields(refusal(() -> boards.appoint(
                        board.id(), new MemberInput("hee", "hee-3", "Dean", "2021-11-02", "2021-11-01")))));
        assertEquals(
                List.of("constituency"),
                fields(refusal(
                        () -> boards.appoint(board.id(), new MemberInput("host", "hee-3", "Dean", null, null)))));
        assertEquals(
                List.of("reference"),
                fields(refusal(() -> boards.appoint(board.id(), new MemberInput("hee", "nw-t1", "Dean", null, null)))));
        assertEquals(
                List.of("type", "degree", "occasion", "declaredOn", "description", "subjectType"),
                fields(refusal(() -> boards.declare(
                        board.id(),
                        member("hee-1"),
                        new InterestInput("GREED", null, "NOW", "2021-11-03", null, null, null, "4711")))));
    }

    @Test
    public void brd4_attendanceAndDecisionsAreReadWithEverythingThatIsWrong() {
        assertEquals(List.of("date"), fields(refusal(() -> hold("2021-11-03", List.of(), List.of()))));
        assertEquals(
                List.of("members[1]", "members[2]", "others[0].constituency", "others[1].reference"),
                fields(refusal(() -> hold(
                        List.of("nw-t1", "nw-t1", "nobody"),
                        List.of(new OtherInput("king", null), new OtherInput("hee", "hee-1"))))));
        Meeting meeting = quorate();
        assertEquals(
                List.of(
                        "matter",
                        "confidential",
                        "subjectType",
                        "outcome",
                        "withdrawn[0].reason",
                        "withdrawn[1]",
                        "withdrawn[2]",
                        "withdrawn[3]",
                        "actions[0].text",
                        "actions[0].owner",
                        "actions[0].due",
                        "escalatedTo"),
                fields(refusal(() -> boards.decide(
                        board.id(),
                        meeting.id(),
                        new DecisionInput(
                                "",
                                "perhaps",
                                null,
                                "4711",
                                "MAYBE",
                                null,
                                List.of(
                                        new WithdrawalInput("hee-1", null, null),
                                        new WithdrawalInput("hee-1", null, "again"),
                                        new WithdrawalInput("nw-h9", null, "not there"),
                                        new WithdrawalInput(null, "hee", "all have references")),
                                List.of(new ActionInput(" ", "king", "2021-11-01")),
                                "the-king")))));
    }

    @Test
    public void brd3_somebodyWithoutReferenceWithdrawsByConstituency() {
        Meeting meeting = hold(
                List.of("nw-t1", "nw-t2", "nw-t3", "nw-h1", "hee-1"),
                List.of(new OtherInput("lead-employer", null), new OtherInput("lead-employer", null)));
        WithdrawalInput one = new WithdrawalInput(null, "lead-employer", "is the supplier");

        boards.decide(board.id(), meeting.id(), withdrawn(one));
        assertEquals(
                "not-quorate",
                refusal(() -> boards.decide(board.id(), meeting.id(), withdrawn(one, one)))
                        .code());
        assertEquals(
                List.of("withdrawn[2]"),
                fields(refusal(() -> boards.decide(board.id(), meeting.id(), withdrawn(one, one, one)))));
    }

    @Test
    public void x3_anotherRegionsBoardIsAsTheUnknown() {
        Meeting meeting = quorate();
        Decision decision = boards.decide(board.id(), meeting.id(), decision("NOTED"));
        access = (permission, node) -> node.slug().equals("london");

        for (ThrowingRunnable each : List.<ThrowingRunnable>of(
                () -> boards.require(board.id()),
                () -> boards.meetings(board.id()),
                () -> boards.decisions(board.id()),
                () -> quorate(),
                () -> boards.decide(board.id(), meeting.id(), decision("NOTED")))) {
            assertEquals("not-found", refusal(each).code());
        }
        assertEquals(List.of(), boards.list(Region.NATIONAL));
        assertTrue(boards.decision(decision.id()).isEmpty());
        assertEquals(List.of(), boards.decisionsOn("contract", "NW-LE-2021"));
    }

    @Test
    public void x3_whoMayReadMayNotRun() {
        Meeting meeting = quorate();
        access = (permission, node) -> permission == Permission.READ_BOARDS;

        assertEquals(List.of(meeting), boards.meetings(board.id()));
        for (ThrowingRunnable each : List.<ThrowingRunnable>of(
                () -> boards.establish(new BoardInput(MANAGEMENT, "north-west", "Another")),
                () -> appoint("hee", "hee-3"),
                () -> quorate(),
                () -> boards.decide(board.id(), meeting.id(), decision("NOTED")))) {
            assertEquals("not-allowed", refusal(each).code());
        }
    }

    @Test
    public void x2_everyChangeIsAuditedWithoutWordsOrPeople() {
        declare(member("hee-2"), "ACTUAL", "NE-LE-2021", null);
        boards.decide(board.id(), quorate().id(), decision("APPROVED"));
        boards.end(board.id(), member("hee-2"), "2021-12-31");

        assertEquals("board.established", actions().get(0));
        assertEquals(
                List.of("board.interest-declared", "board.met", "board.decided", "board.member-ended"),
                actions().subList(7, 11));
        for (String text : List.of("hee-2", "nw-t1", "Management Board", "a matter", "Registrar", "shares")) {
            assertFalse(text, audited.toString().contains(text));
        }
    }

    @Test
    public void org1_boardsAreListedByNodeAndBelow() {
        Board national = boards.establish(new BoardInput("lwab", "national", "A national one"));
        Board eastern = boards.establish(new BoardInput("lwab", "north-east", "Its own"));

        assertEquals(
                List.of(national.id(), eastern.id(), board.id()),
                boards.list(Region.NATIONAL).stream().map(Board::id).toList());
        assertEquals(
                List.of(eastern.id(), board.id()),
                boards.list(new Region("north")).stream().map(Board::id).toList());
        assertEquals(6, boards.list(new Region("north")).get(1).members().size());
    }

    private Meeting quorate() {
        return hold(
                List.of("nw-t1", "nw-t2", "nw-t3", "nw-h1", "hee-1", "hee-2"),
                List.of(new OtherInput("lead-employer", "le-1")));
    }

    private Meeting hold(List<String> members, List<OtherInput> others) {
        return hold("2021-11-02", members, others);
    }

    private Meeting hold(String date, List<String> members, List<OtherInput> others) {
        return boards.hold(board.id(), new MeetingInput(date, members, others));
    }

    private void appoint(String constituency, String reference) {
        boards.appoint(board.id(), new MemberInput(constituency, reference, "Registrar", "2021-08-01", null));
    }

    private void declare(String member, String degree, String contract, String on) {
        boards.declare(
                board.id(),
                member,
                new InterestInput(
                        "FINANCIAL",
                        degree,
                        "NEW_WORK",
                        on == null ? "2021-08-01" : on,
                        null,
                        "Holds shares",
                        contract == null ? null : "contract",
                        contract));
    }

    private Board board() {
        return boards.require(board.id());
    }

    private String member(String reference) {
        return board().member(reference, day("2021-11-02")).orElseThrow().id();
    }

    private static DecisionInput decision(String outcome) {
        return new DecisionInput("a matter", null, "contract", "NW-LE-2021", outcome, null, null, null, null);
    }

    private static DecisionInput withdrawn(String reference) {
        return withdrawn(new WithdrawalInput(reference, null, "has an interest"));
    }

    private static DecisionInput withdrawn(WithdrawalInput... people) {
        return new DecisionInput(
                "a matter", null, "contract", "NW-LE-2021", "APPROVED", null, List.of(people), null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<String> actions() {
        return audited.stream().map(Change::action).toList();
    }

    private static Problem refusal(ThrowingRunnable work) {
        return assertThrows(ProblemException.class, work).problem();
    }

    private static String problem(ThrowingRunnable work) {
        Problem problem = refusal(work);
        return problem.code() + ": " + problem.detail();
    }

    private static List<String> fields(Problem problem) {
        assertEquals("invalid-input", problem.code());
        return problem.faults().stream().map(Fault::field).toList();
    }

    /** Keeps what is recorded, in the transaction that is open. */
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
