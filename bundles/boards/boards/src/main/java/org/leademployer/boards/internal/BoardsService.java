/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.leademployer.boards.Board;
import org.leademployer.boards.Board.Interest;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.BoardInput;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.TermsUsed;
import org.leademployer.boards.DecisionInput;
import org.leademployer.boards.InterestInput;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.MeetingInput;
import org.leademployer.boards.MemberInput;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.internal.rules.BoardProblems;
import org.leademployer.boards.internal.rules.BoardReader;
import org.leademployer.boards.internal.rules.Confidence;
import org.leademployer.boards.internal.rules.DecisionGate;
import org.leademployer.boards.internal.rules.DecisionReader;
import org.leademployer.boards.internal.rules.MeetingReader;
import org.leademployer.boards.internal.rules.MemberReader;
import org.leademployer.boards.internal.rules.Places;
import org.leademployer.boards.internal.store.BoardStore;
import org.leademployer.boards.internal.store.MeetingStore;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boards: sets them up, records who was there, and lets quorate meetings decide. */
@Component(service = Boards.class)
public final class BoardsService implements Boards {

    private final TermsRegister register;
    private final BoardStore boards;
    private final MeetingStore meetings;
    private final Transactions transactions;
    private final Geography geography;
    private final AuditLog audit;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public BoardsService(
            @Reference TermsRegister register,
            @Reference BoardStore boards,
            @Reference MeetingStore meetings,
            @Reference Transactions transactions,
            @Reference Geography geography,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.register = register;
        this.boards = boards;
        this.meetings = meetings;
        this.transactions = transactions;
        this.geography = geography;
        this.audit = audit;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Board> list(Region region) {
        geography.require(region);
        return transactions.call(boards::all).stream()
                .filter(board -> geography.isWithin(board.region(), region))
                .filter(this::isVisible)
                .toList();
    }

    @Override
    public Board require(String board) {
        return transactions.call(() -> visible(board));
    }

    @Override
    public Board establish(BoardInput input) {
        Board board = BoardReader.read(
                newId(), input, register.names(), node -> geography.node(node).isPresent());
        access.require(Permission.RUN_BOARDS, board.region());
        Definition<TermsOfReference> terms = terms(board, today());
        return transactions.call(() -> {
            boards.add(board);
            record(
                    "board.established",
                    "board",
                    board.id(),
                    "termsOfReference",
                    terms.id().name(),
                    "termsVersion",
                    terms.id().version(),
                    "region",
                    board.region());
            return board;
        });
    }

    @Override
    public Member appoint(String board, MemberInput input) {
        return transactions.call(() -> {
            Board found = changeable(board);
            Member member = new MemberReader(today()).member(newId(), input);
            Definition<TermsOfReference> terms = terms(found, member.from());
            throwIfAny(Places.refusal(found, member, terms.content()));
            boards.add(found.id(), member);
            record(
                    "board.member-appointed",
                    "board-member",
                    member.id(),
                    "board",
                    found.id(),
                    "constituency",
                    member.constituency(),
                    "from",
                    member.from(),
                    "to",
                    member.to());
            return member;
        });
    }

    @Override
    public Member end(String board, String member, String on) {
        return transactions.call(() -> {
            Board found = changeable(board);
            Member before = member(found, member);
            Member after = new MemberReader(today()).ended(before, on);
            boards.end(after);
            audit.record(new Change(
                    "board.member-ended",
                    "board-member",
                    after.id(),
                    values("to", before.to()),
                    values("board", found.id(), "to", after.to())));
            return after;
        });
    }

    @Override
    public Interest declare(String board, String member, InterestInput input) {
        return transactions.call(() -> {
            Board found = changeable(board);
            Member declaring = member(found, member);
            Interest interest = new MemberReader(today()).interest(newId(), input);
            boards.add(declaring.id(), interest);
            record(
                    "board.interest-declared",
                    "board-interest",
                    interest.id(),
                    "board",
                    found.id(),
                    "member",
                    declaring.id(),
                    "type",
                    interest.type(),
                    "degree",
                    interest.degree(),
                    "occasion",
                    interest.occasion());
            return interest;
        });
    }

    @Override
    public Meeting hold(String board, MeetingInput input) {
        return transactions.call(() -> {
            Board found = changeable(board);
            LocalDate date = MeetingReader.date(input, today());
            Definition<TermsOfReference> terms = terms(found, date);
            Meeting meeting = new MeetingReader(found).read(newId(), date, input, terms.content());
            meetings.add(meeting);
            record(
                    "board.met",
                    "board-meeting",
                    meeting.id(),
                    "board",
                    found.id(),
                    "date",
                    meeting.date(),
                    "present",
                    meeting.present().size());
            return meeting;
        });
    }

    @Override
    public List<Meeting> meetings(String board) {
        return transactions.call(() -> meetings.ofBoard(visible(board).id()));
    }

    @Override
    public Decision decide(String board, String meeting, DecisionInput input) {
        return transactions.call(() -> {
            Board found = changeable(board);
            Meeting held = meetings.find(meeting)
                    .filter(one -> one.boardId().equals(found.id()))
                    .orElseThrow(() -> Problems.notFound("meeting", meeting).toException());
            Definition<TermsOfReference> terms = terms(found, held.date());
            Decision read = new DecisionReader(held, terms.content(), used(terms)).read(newId(), input);
            Decision decision = DecisionGate.pass(found, held, read, terms.content());
            register.keep(terms);
            meetings.add(decision);
            record(
                    "board.decided",
                    "board-decision",
                    decision.id(),
                    "board",
                    found.id(),
                    "meeting",
                    held.id(),
                    "outcome",
                    decision.outcome(),
                    "subjectType",
                    decision.subjectType(),
                    "subjectId",
                    decision.subjectId(),
                    "withdrawn",
                    decision.withdrawn().size(),
                    "termsSha256",
                    decision.terms().sha256());
            return Confidence.asReadBy(actor.get().name(), decision, held);
        });
    }

    @Override
    public List<Decision> decisions(String board) {
        return transactions.call(
                () -> readable(meetings.decisionsOfBoard(visible(board).id())));
    }

    @Override
    public Optional<Decision> decision(String id) {
        return transactions.call(
                () -> readable(meetings.decision(id).stream().toList()).stream().findFirst());
    }

    @Override
    public List<Decision> decisionsOn(String subjectType, String subjectId) {
        return transactions.call(() -> readable(meetings.decisionsOn(subjectType, subjectId)));
    }

    /** Those of boards that the actor may see, as the actor may read them. */
    private List<Decision> readable(List<Decision> decisions) throws SQLException {
        Map<String, Boolean> visible = new LinkedHashMap<>();
        List<Decision> readable = new ArrayList<>();
        for (Decision decision : decisions) {
            if (!visible.containsKey(decision.boardId())) {
                visible.put(
                        decision.boardId(),
                        boards.find(decision.boardId()).filter(this::isVisible).isPresent());
            }
            if (visible.get(decision.boardId())) {
                readable.add(
                        decision.confidential()
                                ? Confidence.asReadBy(
                                        actor.get().name(),
                                        decision,
                                        meetings.find(decision.meetingId()).orElseThrow())
                                : decision);
            }
        }
        return readable;
    }

    private Definition<TermsOfReference> terms(Board board, LocalDate on) {
        return register.inForce(board.termsOfReference(), board.region(), on)
                .orElseThrow(() -> BoardProblems.termsNotInForce(board.termsOfReference(), board.region(), on)
                        .toException());
    }

    private static TermsUsed used(Definition<TermsOfReference> terms) {
        return new TermsUsed(
                terms.id().name(), terms.id().region(), terms.id().version().toString(), terms.sha256());
    }

    private boolean isVisible(Board board) {
        return access.may(Permission.READ_BOARDS, board.region());
    }

    private Board visible(String id) throws SQLException {
        return boards.find(id).filter(this::isVisible).orElseThrow(() -> Problems.notFound("board", id)
                .toException());
    }

    /** The board, which nobody else changes until the transaction ends. */
    private Board changeable(String id) throws SQLException {
        access.require(Permission.RUN_BOARDS, visible(id).region());
        boards.lock(id);
        return visible(id);
    }

    private static Member member(Board board, String id) {
        return board.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("member", id).toException());
    }

    private static void throwIfAny(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw problem.map(Problem::toException).orElseThrow();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private void record(String action, String subjectType, String subjectId, Object... namesAndValues) {
        audit.record(Change.created(action, subjectType, subjectId, values(namesAndValues)));
    }

    /** Without those that are null. */
    private static Map<String, String> values(Object... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (Objects.nonNull(namesAndValues[i + 1])) {
                values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return values;
    }
}
