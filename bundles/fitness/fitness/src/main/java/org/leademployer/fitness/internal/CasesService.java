/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leademployer.employment.Placement;
import org.leademployer.employment.Registration;
import org.leademployer.employment.Trainee;
import org.leademployer.employment.TraineeRegister;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.Route;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseQuery;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.CaseSummary;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.fitness.cases.ConcernReceipt;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.Appointment;
import org.leademployer.fitness.cases.FitnessCase.Capacity;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.fitness.cases.ReadReason;
import org.leademployer.fitness.internal.rules.CaseAccess;
import org.leademployer.fitness.internal.rules.CaseAct;
import org.leademployer.fitness.internal.rules.CaseChanges;
import org.leademployer.fitness.internal.rules.CaseChanges.Doing;
import org.leademployer.fitness.internal.rules.CaseChanges.Routed;
import org.leademployer.fitness.internal.rules.CaseChanges.Surroundings;
import org.leademployer.fitness.internal.rules.CaseDraft;
import org.leademployer.fitness.internal.rules.CaseInputs;
import org.leademployer.fitness.internal.rules.CaseProblems;
import org.leademployer.fitness.internal.rules.CaseRole;
import org.leademployer.fitness.internal.rules.CaseView;
import org.leademployer.fitness.internal.rules.DayCount;
import org.leademployer.fitness.internal.rules.Seat;
import org.leademployer.fitness.internal.store.CaseStore;
import org.leademployer.fitness.internal.store.CaseStore.Key;
import org.leademployer.fitness.internal.store.CaseStore.Marks;
import org.leademployer.fitness.internal.store.CaseStore.Reach;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.organisations.HostNode;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Actor;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens cases, shows them to those on their route, and does in them what the tables allow (FTP-0 to FTP-8). */
@Component(service = {FitnessCases.class, CasesService.class})
public final class CasesService implements FitnessCases {

    private final Transactions transactions;
    private final CaseRecords records;
    private final CaseStore store;
    private final FitnessRouting routing;
    private final TraineeRegister trainees;
    private final Organisations organisations;
    private final Geography geography;
    private final WorkingDays workingDays;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public CasesService(
            @Reference Transactions transactions,
            @Reference CaseRecords records,
            @Reference CaseStore store,
            @Reference FitnessRouting routing,
            @Reference TraineeRegister trainees,
            @Reference Organisations organisations,
            @Reference Geography geography,
            @Reference WorkingDays workingDays,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.store = store;
        this.routing = routing;
        this.trainees = trainees;
        this.organisations = organisations;
        this.geography = geography;
        this.workingDays = workingDays;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public ConcernReceipt open(ConcernInput input) {
        return open(input, new InputFields());
    }

    @Override
    public ConcernReceipt open(ConcernInput input, InputFields fields) {
        CaseInputs.Read read = CaseInputs.read(input, today(), fields);
        return transactions.call(() -> {
            Optional<Trainee> trainee = trainee(read, fields);
            Registration registration = read.registration() != null
                    ? read.registration()
                    : trainee.map(Trainee::registration).orElse(null);
            if (trainee.isPresent() && registration == null) {
                fields.fault("traineeId", "is of somebody without a registration: give it with its body");
            }
            List<Placement> placements =
                    trainee.map(one -> trainees.placementsOf(one.id())).orElse(List.of());
            Region region = region(read, placements, fields);
            if (read.happenedAt() != null
                    && organisations.host(read.happenedAt()).isEmpty()) {
                fields.fault("happenedAt", "there is no host " + read.happenedAt());
            }
            if (region != null) {
                requireSubmission(region, read);
            }
            fields.refuse("Nothing was opened.", "FTP-2");
            return open(input, read, registration, trainee.map(Trainee::id).orElse(null), region, placements);
        });
    }

    private Optional<Trainee> trainee(CaseInputs.Read read, InputFields fields) {
        Optional<Trainee> trainee = Optional.ofNullable(read.traineeId())
                .or(() -> Optional.ofNullable(read.registration()).flatMap(trainees::idOf))
                .flatMap(trainees::find);
        if (read.traineeId() != null && trainee.isEmpty()) {
            fields.fault("traineeId", "there is no such trainee");
        }
        if (read.traineeId() != null
                && read.registration() != null
                && trainee.isPresent()
                && !read.registration().equals(trainee.get().registration())) {
            fields.fault("registrationNumber", "is not that of the trainee");
        }
        return trainee;
    }

    /** Where it is not said: of the placement on the day, or the last one before it. */
    private Region region(CaseInputs.Read read, List<Placement> placements, InputFields fields) {
        if (read.region() != null) {
            if (geography.node(read.region()).isEmpty()) {
                fields.fault("region", "there is no node '" + read.region() + "' (ORG-1)");
                return null;
            }
            return read.region();
        }
        Region found = null;
        for (Placement placement : placements) {
            if (found == null || !placement.period().from().isAfter(read.knownOn())) {
                found = placement.region();
            }
        }
        if (found == null) {
            fields.fault("region", "is required where no placement says it");
        }
        return found;
    }

    /** At the region; and whoever may at a host, what names that host. */
    private void requireSubmission(Region region, CaseInputs.Read read) {
        boolean ofHost = Stream.of(read.happenedAt(), read.employer())
                .filter(Objects::nonNull)
                .anyMatch(host -> access.may(Permission.SUBMIT_CONCERNS, HostNode.of(host)));
        if (ofHost
                || access.may(Permission.SUBMIT_CONCERNS, region)
                || access.may(Permission.ACT_FOR_POSTGRADUATE_DEAN, region)) {
            return;
        }
        access.requireAnywhere(Permission.SUBMIT_CONCERNS);
        throw CaseProblems.notYourConcern(region).toException();
    }

    private ConcernReceipt open(
            ConcernInput input,
            CaseInputs.Read read,
            Registration registration,
            String traineeId,
            Region region,
            List<Placement> placements)
            throws SQLException {
        String user = actor.accountable();
        String message = read.externalReference() == null
                ? null
                : Sha256.of("message " + user + "\n" + read.externalReference());
        if (message != null) {
            Optional<CaseRecords.Opened> before = records.ofMessage(message);
            if (before.isPresent()) {
                return repeated(before.get(), input, read, registration);
            }
        }
        String id = UUID.randomUUID().toString();
        boolean byDean = access.may(Permission.ACT_FOR_POSTGRADUATE_DEAN, region) && actor.get() != Actor.PLATFORM;
        FitnessCase received = new FitnessCase(
                id,
                1,
                CaseState.RECEIVED,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new FitnessCase.Subject(registration.toString(), traineeId),
                new FitnessCase.Facts(
                        read.concern(),
                        read.type(),
                        CaseInputs.profession(registration),
                        read.stage(),
                        read.severe(),
                        read.seriousUntowardIncident(),
                        read.source(),
                        region,
                        read.happenedAt(),
                        read.employer(),
                        read.knownOn(),
                        user,
                        read.externalReference()),
                read.narrative(),
                null,
                byDean ? List.of(Side.LEAD_EMPLOYER, Side.POSTGRADUATE_DEAN) : List.of(Side.LEAD_EMPLOYER),
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
        FitnessCase opened = read.concern() == null ? received : CaseChanges.routed(received, around(received));
        // A move that is known already is seen at once.
        opened = CaseChanges.moved(opened, moves(opened, placements)).orElse(opened);
        Marks marks = new Marks(
                records.person(traineeId, registration),
                traineeId,
                CaseRecords.digest(registration),
                message == null ? Sha256.of("case " + id) : message);
        if (!records.add(opened, marks)) {
            return repeated(records.ofMessage(message).orElseThrow(), input, read, registration);
        }
        return new ConcernReceipt(id, opened.state(), opened.openedAt(), true);
    }

    private static ConcernReceipt repeated(
            CaseRecords.Opened before, ConcernInput input, CaseInputs.Read read, Registration registration) {
        if (before.found() == null) {
            throw CaseProblems.erased().toException();
        }
        List<String> others = CaseInputs.differing(input, read, registration, before.found());
        if (!others.isEmpty()) {
            throw CaseProblems.registered(others).toException();
        }
        return new ConcernReceipt(
                before.id(), before.found().state(), before.found().openedAt(), false);
    }

    @Override
    public FitnessCase require(String id, String reason) {
        ReadReason read = reason(reason);
        return transactions.call(() -> {
            CaseRecords.Opened opened = opened(id);
            FitnessCase found = opened.found();
            List<Seat> seats = readable(found);
            if (opened.heldBack() && found.state() == CaseState.CLOSED && !CaseAct.leaves(read)) {
                throw CaseProblems.heldBack("Reading a closed case for " + read).toException();
            }
            FitnessCase view = CaseView.of(found, seats);
            Map<String, String> how = new TreeMap<>();
            how.put("reason", read.name());
            how.put(
                    "for",
                    seats.stream().map(seat -> seat.side().name()).distinct().collect(Collectors.joining(" ")));
            how.put("version", String.valueOf(found.version()));
            how.put("heldBack", String.valueOf(opened.heldBack()));
            how.put("withheld", view.withheld().stream().map(Enum::name).collect(Collectors.joining(" ")));
            records.read(found, how);
            return view;
        });
    }

    @Override
    public List<CaseSummary> list(CaseQuery query, String reason) {
        ReadReason read = reason(reason);
        access.requireAnywhere(Permission.READ_CASES);
        if (query.region() != null) {
            geography.require(query.region());
        }
        Key after = query.after() == null ? null : Problems.read("after", query.after(), CasesService::key);
        List<Region> nodes =
                geography.nodes().stream().map(GeographyNode::region).toList();
        return transactions.call(() -> {
            List<OdsCode> hosts = new ArrayList<>();
            // What a case is about is not shown to hosts, and is not found out by asking for it either (FTP-7).
            if (actor.get() != Actor.PLATFORM
                    && query.concern() == null
                    && access.mayAnywhere(Permission.ACT_FOR_HOST)) {
                for (OdsCode host : store.hosts()) {
                    if (access.may(Permission.ACT_FOR_HOST, HostNode.of(host))) {
                        hosts.add(host);
                    }
                }
            }
            Reach reach = new Reach(
                    at(nodes, Permission.ACT_FOR_LEAD_EMPLOYER),
                    at(nodes, Permission.ACT_FOR_POSTGRADUATE_DEAN),
                    hosts);
            if (reach.isNothing()) {
                return List.of();
            }
            List<Region> within = query.region() == null
                    ? List.of()
                    : nodes.stream()
                            .filter(node -> geography.isWithin(node, query.region()))
                            .toList();
            List<CaseSummary> page = store.page(query, reach, within, after, today());
            records.listed(Map.of("reason", read.name(), "cases", String.valueOf(page.size())));
            return page;
        });
    }

    @Override
    public FitnessCase change(String id, CaseChange change, long readVersion) {
        CaseAct act = CaseAct.of(change);
        return transactions.call(() -> {
            CaseRecords.Opened opened = opened(id);
            FitnessCase before = opened.found();
            List<Seat> seats = readable(before);
            List<Side> sides = seats.stream()
                    .filter(seat -> allows(act, before, seat, change))
                    .map(Seat::side)
                    .distinct()
                    .toList();
            if (sides.isEmpty()
                    && act == CaseAct.BEGIN_INVESTIGATION
                    && act.from().contains(before.state())
                    && seats.stream().anyMatch(seat -> seat.side() != Side.HOST)
                    && before.appointments().stream()
                            .noneMatch(one -> one.holds() && one.capacity() == Capacity.CASE_MANAGER)) {
                // It is the case manager's, and there is none yet: that is what is missing, not a right.
                CaseChanges.requireAppointed(before);
            }
            if (sides.isEmpty()) {
                throw (act.from().contains(before.state())
                                ? CaseProblems.notAllowed(act, before.state())
                                : CaseProblems.wrongState(act, before.state()))
                        .toException();
            }
            if (opened.heldBack() && !act.isLeftByTheLaw()) {
                throw CaseProblems.heldBack(act.words()).toException();
            }
            if (readVersion != before.version()) {
                throw ReadVersion.stale(readVersion, before.version()).toException();
            }
            FitnessCase after =
                    CaseChanges.apply(before, change, new Doing(actor.accountable(), sides, today()), around(before));
            Map<String, String> more = new TreeMap<>();
            more.put("for", sides.stream().map(Enum::name).collect(Collectors.joining(" ")));
            if (opened.heldBack()) {
                more.put("heldBack", "true");
            }
            if (change instanceof CaseChange.Split split) {
                after = split(after, split);
            }
            if (act == CaseAct.CLASSIFY) {
                after = withMoves(after);
            }
            records.update(
                    before,
                    after,
                    "case." + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    more);
            if (act == CaseAct.PROPOSE_STRATEGY || act == CaseAct.AGREE_STRATEGY) {
                share(after);
            }
            List<Seat> seatsNow = seats(after);
            return CaseView.of(after, seatsNow);
        });
    }

    /** FTP-5: a mixed concern becomes linked cases with one joint strategy. */
    private FitnessCase split(FitnessCase before, CaseChange.Split change) throws SQLException {
        org.leademployer.fitness.Concern concern =
                Problems.read("concern", change.concern(), InputFields.oneOf(org.leademployer.fitness.Concern.class));
        String id = UUID.randomUUID().toString();
        FitnessCase.Facts facts = before.facts();
        FitnessCase part = new FitnessCase(
                id,
                1,
                CaseState.RECEIVED,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                before.subject(),
                new FitnessCase.Facts(
                        concern,
                        facts.type(),
                        facts.profession(),
                        facts.stage(),
                        change.severe() == null ? facts.severe() : change.severe(),
                        facts.seriousUntowardIncident(),
                        facts.source(),
                        facts.region(),
                        facts.happenedAt(),
                        facts.employer(),
                        facts.knownOn(),
                        actor.accountable(),
                        null),
                before.narrative(),
                null,
                before.sides(),
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
        FitnessCase routed = CaseChanges.routed(part, around(part));
        FitnessCase linked =
                new CaseDraft(routed).linkedWith(before.id(), before.strategy()).made();
        CaseRecords.Opened stored = records.find(before.id()).orElseThrow();
        records.add(
                linked,
                new Marks(
                        stored.person(),
                        before.subject().traineeId(),
                        CaseRecords.digest(before.subject().registration()),
                        Sha256.of("case " + id)));
        return withLink(before, id);
    }

    private static FitnessCase withLink(FitnessCase before, String id) {
        FitnessCase linked =
                new CaseDraft(before).linkedWith(id, before.strategy()).made();
        return sameVersion(linked, before.version());
    }

    private static FitnessCase sameVersion(FitnessCase found, long version) {
        return new FitnessCase(
                found.id(),
                version,
                found.state(),
                found.openedAt(),
                found.subject(),
                found.facts(),
                found.narrative(),
                found.route(),
                found.sides(),
                found.hosts(),
                found.steps(),
                found.appointments(),
                found.interests(),
                found.findings(),
                found.report(),
                found.decisions(),
                found.discussions(),
                found.exclusions(),
                found.strategy(),
                found.threshold(),
                found.referral(),
                found.transfers(),
                found.copies(),
                found.linked(),
                found.outcome(),
                found.withheld());
    }

    private void share(FitnessCase found) throws SQLException {
        for (String id : found.linked()) {
            Optional<CaseRecords.Opened> other = records.find(id);
            if (other.isPresent() && other.get().found() != null) {
                FitnessCase before = other.get().found();
                records.update(
                        before,
                        new CaseDraft(before).withStrategy(found.strategy()).made(),
                        "case.strategy-shared",
                        Map.of());
            }
        }
    }

    @Override
    public int escalate() {
        LocalDate today = today();
        List<String> overdue = transactions.call(() -> store.overdue(today));
        int escalated = 0;
        for (String id : overdue) {
            escalated += transactions.call(() -> escalate(id, today));
        }
        return escalated;
    }

    private int escalate(String id, LocalDate today) throws SQLException {
        Optional<FitnessCase> found = records.find(id).map(CaseRecords.Opened::found);
        boolean mine = found.isPresent()
                && (actor.get() == Actor.PLATFORM || !seats(found.get()).isEmpty());
        Optional<FitnessCase> after = mine ? CaseChanges.escalated(found.get(), today, workingDays) : Optional.empty();
        if (after.isEmpty()) {
            return 0;
        }
        int before = escalations(found.get());
        records.update(found.get(), after.get(), "case.escalated", Map.of());
        return escalations(after.get()) - before;
    }

    private static int escalations(FitnessCase found) {
        return found.steps().stream().mapToInt(step -> step.escalations()).sum();
    }

    /** Cases of trainees whose placements have changed: those who move have transfers started, once (FTP-2, EMP-3). */
    void moved(List<String> ids) {
        transactions.run(() -> {
            if (!store.isAnyOpen()) {
                return;
            }
            List<Trainee> known = trainees.find(ids);
            Map<String, Trainee> byRegistration = new LinkedHashMap<>();
            known.stream()
                    .filter(trainee -> trainee.registration() != null)
                    .forEach(
                            trainee -> byRegistration.put(trainee.registration().toString(), trainee));
            List<FitnessCase> cases = records.open(store.openOfTrainees(
                    ids,
                    known.stream()
                            .filter(trainee -> trainee.registration() != null)
                            .map(trainee -> CaseRecords.digest(trainee.registration()))
                            .toList()));
            for (FitnessCase before : cases) {
                FitnessCase found = before;
                Trainee trainee = byRegistration.get(before.subject().registration());
                if (before.subject().traineeId() == null && trainee != null) {
                    found = new CaseDraft(before).knownAs(trainee.id());
                }
                FitnessCase after = withMoves(found);
                if (after != before) {
                    records.update(
                            before,
                            sameVersion(after, before.version() + 1),
                            "case.trainee-moved",
                            Map.of("transfers", String.valueOf(after.transfers().size())));
                }
            }
        });
    }

    private FitnessCase withMoves(FitnessCase found) {
        FitnessCase moved =
                CaseChanges.moved(found, moves(found, placements(found))).orElse(found);
        return moved == found ? found : sameVersion(moved, found.version());
    }

    private List<Placement> placements(FitnessCase found) {
        return found.subject().traineeId() == null
                ? List.of()
                : trainees.placementsOf(found.subject().traineeId());
    }

    /** Hosts to which the doctor moves from now on, and when: others than where it happened, also back to one of before. */
    private Map<OdsCode, LocalDate> moves(FitnessCase found, List<Placement> placements) {
        LocalDate known = found.facts().knownOn();
        Map<OdsCode, LocalDate> moves = new LinkedHashMap<>();
        for (Placement placement : placements) {
            boolean later = placement.period().from().isAfter(known)
                    && !placement.period().to().isBefore(today());
            if (later
                    && !goesOn(placement, placements)
                    && !placement.host().equals(found.facts().happenedAt())) {
                moves.putIfAbsent(placement.host(), placement.period().from());
            }
        }
        return moves;
    }

    /** Whether the doctor is at that host already when a placement begins. */
    private static boolean goesOn(Placement placement, List<Placement> all) {
        LocalDate eve = placement.period().from().minusDays(1);
        return all.stream()
                .anyMatch(one -> one.host().equals(placement.host())
                        && one.period().from().isBefore(placement.period().from())
                        && !one.period().to().isBefore(eve));
    }

    private Surroundings around(FitnessCase found) {
        return new Surroundings(
                this::routed,
                host -> organisations.host(host).isPresent(),
                () -> transactions.call(() -> records.ofPerson(found)),
                host -> placements(found).stream().anyMatch(one -> one.host().equals(host)),
                () -> moves(found, placements(found)),
                name -> lacking(found, name),
                workingDays);
    }

    /** Whoever works on a case acts for a side on its route, at its node (FTP-4, FTP-7). */
    private List<String> lacking(FitnessCase found, String name) {
        Region region = found.facts().region();
        List<Permission> permissions = found.sides().stream()
                .map(Side::permission)
                .filter(Objects::nonNull)
                .toList();
        if (permissions.stream().anyMatch(permission -> access.may(name, permission, region))) {
            return List.of();
        }
        return List.of("a user who holds "
                + Arrays.stream(Role.values())
                        .filter(role -> permissions.stream().anyMatch(role.permissions()::contains))
                        .map(Role::slug)
                        .collect(Collectors.joining(" or "))
                + " at '" + region + "'");
    }

    private Routed routed(RouteQuestion question) {
        Route route = routing.route(question);
        routing.keep(route);
        return new Routed(
                route,
                routing.timeLimits(question.region(), question.on()).content().limits());
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404); person-erased (410) */
    private CaseRecords.Opened opened(String id) throws SQLException {
        CaseRecords.Opened opened =
                records.find(id).orElseThrow(() -> CaseProblems.notFound(id).toException());
        if (opened.found() == null) {
            // Nobody is on the route of what can no longer be read, but whoever acted at a node may know that it is
            // gone.
            throw (isOfficer() ? CaseProblems.erased() : CaseProblems.notFound(id)).toException();
        }
        return opened;
    }

    private boolean isOfficer() {
        return access.may(Permission.ACT_FOR_LEAD_EMPLOYER, Region.NATIONAL)
                || access.may(Permission.ACT_FOR_POSTGRADUATE_DEAN, Region.NATIONAL);
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404) for whoever sits nowhere */
    List<Seat> readable(FitnessCase found) {
        List<Seat> seats = seats(found);
        if (seats.isEmpty()) {
            throw CaseProblems.notFound(found.id()).toException();
        }
        return seats;
    }

    /** From where the actor may read the case. The platform itself sits nowhere: it acts by methods of its own. */
    private List<Seat> seats(FitnessCase found) {
        List<Seat> seats = new ArrayList<>();
        if (actor.get() == Actor.PLATFORM) {
            return seats;
        }
        Side leads = found.route() == null ? Side.LEAD_EMPLOYER : found.route().leads();
        Set<CaseRole> roles = roles(found);
        Region region = found.facts().region();
        for (Side side : List.of(Side.LEAD_EMPLOYER, Side.POSTGRADUATE_DEAN)) {
            if (access.may(side.permission(), region)) {
                seats.add(new Seat(side, null, roles, found.sides().contains(side), leads == side));
            }
        }
        for (OdsCode host : found.hosts()) {
            if (access.may(Permission.ACT_FOR_HOST, HostNode.of(host))) {
                seats.add(new Seat(Side.HOST, host, Set.of(CaseRole.OFFICER), true, false));
            }
        }
        seats.removeIf(seat -> !CaseAccess.allows(CaseAct.READ, found.state(), seat, false));
        return seats;
    }

    private Set<CaseRole> roles(FitnessCase found) {
        Set<CaseRole> roles = EnumSet.of(CaseRole.OFFICER);
        if (access.may(Permission.DECIDE_FOR_LEAD_EMPLOYER, found.facts().region())) {
            roles.add(CaseRole.MEDICAL_DIRECTOR);
        }
        for (Appointment appointment : found.appointments()) {
            if (appointment.holds() && appointment.user().equals(actor.get().name())) {
                roles.add(
                        appointment.capacity() == Capacity.CASE_MANAGER
                                ? CaseRole.CASE_MANAGER
                                : CaseRole.CASE_INVESTIGATOR);
            }
        }
        return roles;
    }

    private static boolean allows(CaseAct act, FitnessCase found, Seat seat, CaseChange change) {
        return CaseAccess.allows(act, found.state(), seat, ownsStep(found, seat, change));
    }

    /** What the trainee or the investigator does is recorded by the side that runs the case. */
    private static boolean ownsStep(FitnessCase found, Seat seat, CaseChange change) {
        String id = change instanceof CaseChange.DoStep one
                ? one.step()
                : change instanceof CaseChange.PauseStep two
                        ? two.step()
                        : change instanceof CaseChange.ResumeStep three ? three.step() : null;
        if (id == null
                || seat.side() == Side.HOST
                        && found.steps().stream().noneMatch(step -> step.id().equals(id))) {
            return false;
        }
        CaseStep step = CaseChanges.step(found, id);
        return switch (step.owner().side()) {
            case NONE -> seat.leads();
            case HOST -> seat.host() != null && CaseAccess.hosts(found, step).contains(seat.host());
            default -> step.owner().side() == seat.side();
        };
    }

    private List<Region> at(List<Region> nodes, Permission permission) {
        return actor.get() == Actor.PLATFORM
                ? List.of()
                : nodes.stream().filter(node -> access.may(permission, node)).toList();
    }

    private static ReadReason reason(String reason) {
        InputFields fields = new InputFields();
        ReadReason read = fields.required("reason", reason, InputFields.oneOf(ReadReason.class));
        fields.refuse("Nothing was read.", "FTP-7");
        return read;
    }

    private static Key key(String text) {
        int at = text.indexOf('_');
        try {
            return new Key(
                    Instant.parse(text.substring(0, Math.max(at, 0))),
                    UUID.fromString(text.substring(at + 1)).toString());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not the 'next' of a page", e);
        }
    }

    private LocalDate today() {
        return DayCount.dayOf(clock.instant());
    }
}
