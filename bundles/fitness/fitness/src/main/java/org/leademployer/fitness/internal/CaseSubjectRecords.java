/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leademployer.employment.Registration;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCase.Agreement;
import org.leademployer.fitness.cases.FitnessCase.Appointment;
import org.leademployer.fitness.cases.FitnessCase.Consent;
import org.leademployer.fitness.cases.FitnessCase.Decision;
import org.leademployer.fitness.cases.FitnessCase.Discussion;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.Facts;
import org.leademployer.fitness.cases.FitnessCase.Finding;
import org.leademployer.fitness.cases.FitnessCase.Interest;
import org.leademployer.fitness.cases.FitnessCase.RedactedCopy;
import org.leademployer.fitness.cases.FitnessCase.Transfer;
import org.leademployer.fitness.internal.rules.CaseAct;
import org.leademployer.platform.Region;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectAttachment;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectKey.Kind;
import org.leademployer.platform.subject.SubjectRecord;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.subject.SubjectSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What fitness-to-practise cases hold on a person (IG-8): the cases that are about them; and of a user, in cases about others, for
 * what they were appointed and what they declared. Days, kinds and states are handed over as they are. What somebody typed may name
 * witnesses, patients and colleagues: each such text is a file, listed and withheld until somebody has looked at it.
 */
@Component(service = SubjectRecords.class)
public final class CaseSubjectRecords implements SubjectRecords {

    static final String CASES = "fitness-cases";
    static final String APPOINTMENTS = "case-appointments";
    static final String INTERESTS = "case-interests";

    /** What stands in place of a text. */
    static final String WITHHELD = "withheld until somebody has looked at it: others may be named in it";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CaseRecords records;

    @Activate
    public CaseSubjectRecords(@Reference CaseRecords records) {
        this.records = records;
    }

    @Override
    public String domain() {
        return "fitness";
    }

    @Override
    public String holds() {
        return "Fitness-to-practise cases about the person; appointments and declared interests in cases about others";
    }

    @Override
    public Set<SubjectKey> alsoKnownAs(DataSubject subject) throws SQLException {
        Set<SubjectKey> keys = new TreeSet<>();
        for (FitnessCase found : cases(subject)) {
            if (found.subject().traineeId() != null) {
                keys.add(new SubjectKey(Kind.TRAINEE, found.subject().traineeId()));
            }
            String[] registration = found.subject().registration().split(" ", 2);
            keys.add(new SubjectKey(Kind.valueOf(registration[0]), registration[1]));
        }
        return keys;
    }

    @Override
    public Set<Region> places(DataSubject subject) throws SQLException {
        return cases(subject).stream()
                .map(found -> found.facts().region())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Holding> holdings(DataSubject subject) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        List<FitnessCase> cases = cases(subject);
        if (!cases.isEmpty()) {
            holdings.add(new Holding(
                    CASES,
                    cases.size(),
                    last(cases.stream().map(CaseSubjectRecords::lastDay)),
                    cases.stream()
                            .filter(found -> found.state() != CaseState.CLOSED)
                            .map(found -> new Holding.Need(
                                    "The fitness-to-practise case " + found.id() + " is not closed.", "FTP-2"))
                            .toList()));
        }
        List<Work> work = work(subject);
        List<Appointment> appointments =
                work.stream().flatMap(one -> one.appointments().stream()).toList();
        if (!appointments.isEmpty()) {
            holdings.add(new Holding(
                    APPOINTMENTS,
                    appointments.size(),
                    last(appointments.stream().map(one -> one.holds() ? one.on() : one.endedOn())),
                    List.of()));
        }
        List<Interest> interests =
                work.stream().flatMap(one -> one.interests().stream()).toList();
        if (!interests.isEmpty()) {
            holdings.add(new Holding(
                    INTERESTS, interests.size(), last(interests.stream().map(Interest::on)), List.of()));
        }
        return holdings;
    }

    /** When it was closed; of one that is not, and is needed in any case, when it was opened. */
    private static LocalDate lastDay(FitnessCase found) {
        return found.outcome() == null
                ? LocalDate.ofInstant(found.openedAt(), LONDON)
                : found.outcome().on();
    }

    private static LocalDate last(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public void gather(DataSubject subject, SubjectSink sink) throws SQLException, IOException {
        for (FitnessCase found : cases(subject)) {
            gather(found, subject, sink);
        }
        for (Work work : work(subject)) {
            for (int i = 0; i < work.appointments().size(); i++) {
                appointment(
                        APPOINTMENTS, work.caseId(), i + 1, work.appointments().get(i), sink);
            }
            for (int i = 0; i < work.interests().size(); i++) {
                interest(INTERESTS, work.caseId(), i + 1, work.interests().get(i), sink);
            }
        }
    }

    private static void gather(FitnessCase found, DataSubject subject, SubjectSink sink) throws IOException {
        whole(found, sink);
        steps(found, sink);
        for (int i = 0; i < found.appointments().size(); i++) {
            appointment(CASES, found.id(), i + 1, found.appointments().get(i), sink);
        }
        // What others have declared about themselves is theirs.
        for (int i = 0; i < found.interests().size(); i++) {
            if (subject.isKnownAs(Kind.USER, found.interests().get(i).user())) {
                interest(CASES, found.id(), i + 1, found.interests().get(i), sink);
            }
        }
        inquiry(found, sink);
        exclusions(found, sink);
        agreement(found, "strategy", found.strategy(), sink);
        agreement(found, "threshold", found.threshold(), sink);
        passedOn(found, sink);
    }

    private static void whole(FitnessCase found, SubjectSink sink) throws IOException {
        Facts facts = found.facts();
        Part part = new Part(CASES, found.id(), sink);
        part.record
                .with("state", found.state())
                .with("openedAt", found.openedAt())
                .with("registration", found.subject().registration())
                .with("concern", facts.concern())
                .with("type", facts.type())
                .with("profession", facts.profession())
                .with("stage", facts.stage())
                .with("severe", facts.severe())
                .with("seriousUntowardIncident", facts.seriousUntowardIncident())
                .with("source", facts.source())
                .with("region", facts.region())
                .with("happenedAt", facts.happenedAt())
                .with("employer", facts.employer())
                .with("knownOn", facts.knownOn())
                .withPerson("submittedBy", Kind.USER, facts.submittedBy())
                .with("sides", joined(found.sides()))
                .with("hosts", joined(found.hosts()))
                .with("linkedCases", joined(found.linked()));
        if (found.route() != null) {
            part.record
                    .with("leads", found.route().lead())
                    .with("caseManagedBy", found.route().caseManager())
                    .with("told", joined(found.route().inform()))
                    .with("rules", joined(found.route().rules()))
                    .with("policy", found.route().policy())
                    .with("timeLimits", found.route().timeLimits());
        }
        part.typed("externalReference", facts.externalReference()).typed("narrative", found.narrative());
        if (found.outcome() != null) {
            part.record
                    .with("closedOn", found.outcome().on())
                    .withPerson("closedBy", Kind.USER, found.outcome().by());
            part.typed("outcome", found.outcome().text());
        }
        part.handOver();
    }

    private static void steps(FitnessCase found, SubjectSink sink) throws IOException {
        for (CaseStep step : found.steps()) {
            Part part = new Part(CASES, found.id() + "-step-" + step.id(), sink);
            part.record
                    .with("act", step.act())
                    .with("owner", step.owner())
                    .with("action", step.action())
                    .with("state", step.state())
                    .with("startedOn", step.startedOn())
                    .with("dueOn", step.dueOn())
                    .with("pausedOn", step.pausedOn())
                    .with("doneOn", step.doneOn())
                    .withPerson("doneBy", Kind.USER, step.doneBy())
                    .with("escalations", step.escalations());
            part.typed("pauseReason", step.pauseReason())
                    .typed("extendedFor", step.extendedFor())
                    .typed("note", step.note())
                    .handOver();
        }
    }

    private static void appointment(String category, String caseId, int number, Appointment one, SubjectSink sink)
            throws IOException {
        Part part = new Part(category, caseId + "-appointment-" + number, sink);
        part.record
                .with("capacity", one.capacity())
                .withPerson("user", Kind.USER, one.user())
                .with("on", one.on())
                .withPerson("by", Kind.USER, one.by())
                .with("endedOn", one.endedOn());
        part.typed("endedBecause", one.endedBecause()).handOver();
    }

    private static void interest(String category, String caseId, int number, Interest one, SubjectSink sink)
            throws IOException {
        Part part = new Part(category, caseId + "-interest-" + number, sink);
        part.record
                .withPerson("user", Kind.USER, one.user())
                .with("on", one.on())
                .withPerson("by", Kind.USER, one.by());
        part.typed("matter", one.matter()).handOver();
    }

    private static void inquiry(FitnessCase found, SubjectSink sink) throws IOException {
        for (Finding one : found.findings()) {
            Part part = new Part(CASES, found.id() + "-finding-" + one.number(), sink);
            part.record
                    .with("on", one.on())
                    .withPerson("by", Kind.USER, one.by())
                    .with("side", one.side())
                    .with("shared", one.shared());
            part.typed("text", one.text()).handOver();
        }
        if (found.report() != null) {
            Part part = new Part(CASES, found.id() + "-report", sink);
            part.record
                    .with("on", found.report().on())
                    .withPerson("by", Kind.USER, found.report().by());
            part.typed("text", found.report().text()).handOver();
        }
        for (Decision one : found.decisions()) {
            Part part = new Part(CASES, found.id() + "-decision-" + one.number(), sink);
            part.record
                    .with("kind", one.kind())
                    .with("side", one.side())
                    .with("on", one.on())
                    .withPerson("by", Kind.USER, one.by());
            part.typed("text", one.text()).handOver();
        }
        for (Discussion one : found.discussions()) {
            Part part = new Part(CASES, found.id() + "-discussion-" + one.number(), sink);
            part.record
                    .with("on", one.on())
                    .with("parties", joined(one.parties()))
                    .with("consensus", one.consensus())
                    .withPerson("by", Kind.USER, one.by());
            agreed(new Agreement(one.text(), one.agreed()), part.record);
            part.typed("text", one.text()).handOver();
        }
    }

    private static void exclusions(FitnessCase found, SubjectSink sink) throws IOException {
        for (Exclusion one : found.exclusions()) {
            Part part = new Part(CASES, found.id() + "-exclusion-" + one.number(), sink);
            part.record
                    .with("kind", one.kind())
                    .with("from", one.from())
                    .with("until", one.until())
                    .with("advisoryBodyToldOn", one.advisoryBodyToldOn())
                    .withPerson("by", Kind.USER, one.by())
                    .with("endedOn", one.endedOn());
            part.typed("reason", one.reason()).typed("review", one.review()).handOver();
        }
    }

    private static void agreement(FitnessCase found, String name, Agreement agreement, SubjectSink sink)
            throws IOException {
        if (agreement == null) {
            return;
        }
        Part part = new Part(CASES, found.id() + "-" + name, sink);
        agreed(agreement, part.record);
        part.typed("text", agreement.text()).handOver();
    }

    private static void agreed(Agreement agreement, SubjectRecord record) {
        int number = 0;
        for (Consent one : agreement.agreed()) {
            number++;
            record.with("agreedFor" + number, one.side())
                    .with("agreedOn" + number, one.on())
                    .withPerson("agreedBy" + number, Kind.USER, one.by());
        }
    }

    private static void passedOn(FitnessCase found, SubjectSink sink) throws IOException {
        if (found.referral() != null) {
            Part part = new Part(CASES, found.id() + "-referral", sink);
            part.record
                    .with("regulator", found.referral().regulator())
                    .with("on", found.referral().on())
                    .withPerson("by", Kind.USER, found.referral().by())
                    .with("side", found.referral().side());
            part.typed("text", found.referral().text()).handOver();
        }
        for (Transfer one : found.transfers()) {
            Part part = new Part(CASES, found.id() + "-transfer-" + one.number(), sink);
            part.record
                    .with("kind", one.kind())
                    .with("host", one.host())
                    .with("designatedBody", one.designatedBody())
                    .with("movesOn", one.movesOn())
                    .with("connectionMovedOn", one.connectionMovedOn())
                    .with("sentOn", one.sentOn())
                    .withPerson("sentBy", Kind.USER, one.sentBy());
            if (one.withdrawn() != null) {
                part.record
                        .with("withdrawnOn", one.withdrawn().on())
                        .withPerson("withdrawnBy", Kind.USER, one.withdrawn().by());
                part.typed("withdrawnFor", one.withdrawn().reason());
            }
            if (one.approach() != null) {
                agreed(one.approach(), part.record);
                part.typed("approach", one.approach().text());
            }
            part.typed("text", one.text()).handOver();
        }
        for (RedactedCopy one : found.copies()) {
            Part part = new Part(CASES, found.id() + "-copy-" + one.number(), sink);
            part.record
                    .with("host", one.host())
                    .with("on", one.on())
                    .withPerson("by", Kind.USER, one.by())
                    .with(
                            "redactions",
                            one.redactions().stream()
                                    .map(entry -> entry.field() + " " + entry.reason() + " " + entry.places())
                                    .collect(Collectors.joining(", ")));
            part.typed("text", one.text()).handOver();
        }
    }

    /**
     * Every case that there is about the person: what may go on in it meanwhile is said by {@link CaseAct#isLeftByTheLaw}. A concern
     * that comes later is taken as ever, since it is there to protect others (UK GDPR Article 18(2)).
     */
    @Override
    public boolean restrict(DataSubject subject, boolean restricted) throws SQLException {
        boolean changed = false;
        for (CaseRecords.Opened one : records.ofSubject(subject.of(Kind.TRAINEE), registrations(subject))) {
            changed |= records.holdBack(one, restricted);
        }
        return changed;
    }

    /** Whole cases, whatever of them can still be opened; the keys of people who were not employed yet go with them. */
    @Override
    public List<Erased> erase(DataSubject subject, Set<String> categories) throws SQLException {
        if (!categories.contains(CASES)) {
            return List.of();
        }
        List<CaseRecords.Opened> cases = records.ofSubject(subject.of(Kind.TRAINEE), registrations(subject));
        for (CaseRecords.Opened one : cases) {
            records.erase(one, subject.person());
        }
        return cases.isEmpty() ? List.of() : List.of(new Erased(CASES, cases.size(), Erased.Manner.DELETED));
    }

    private List<FitnessCase> cases(DataSubject subject) throws SQLException {
        return records.ofSubject(subject.of(Kind.TRAINEE), registrations(subject)).stream()
                .map(CaseRecords.Opened::found)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Registration> registrations(DataSubject subject) {
        return Stream.of(Registration.Body.values())
                .flatMap(body -> subject.of(Kind.valueOf(body.name())).stream()
                        .map(number -> registration(body, number))
                        .flatMap(Optional::stream))
                .toList();
    }

    /** Empty for a number that no case can have. */
    private static Optional<Registration> registration(Registration.Body body, String number) {
        try {
            return Optional.of(new Registration(body, number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a user did in a case about somebody else. */
    private record Work(String caseId, List<Appointment> appointments, List<Interest> interests) {}

    /** Who works on a case stands nowhere but in it: for a user each is opened. */
    private List<Work> work(DataSubject subject) throws SQLException {
        Set<String> users = subject.of(Kind.USER);
        List<Work> work = new ArrayList<>();
        if (users.isEmpty()) {
            return work;
        }
        Set<String> own = cases(subject).stream().map(FitnessCase::id).collect(Collectors.toSet());
        records.forEach(found -> {
            List<Appointment> appointments = found.appointments().stream()
                    .filter(one -> users.contains(one.user()))
                    .toList();
            List<Interest> interests = found.interests().stream()
                    .filter(one -> users.contains(one.user()))
                    .toList();
            if (!own.contains(found.id()) && !(appointments.isEmpty() && interests.isEmpty())) {
                work.add(new Work(found.id(), appointments, interests));
            }
        });
        return work;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A part of a case, and the texts in it. */
    private static final class Part {

        private final String category;
        private final String id;
        private final SubjectSink sink;
        private final SubjectRecord record;

        Part(String category, String id, SubjectSink sink) {
            this.category = category;
            this.id = id;
            this.sink = sink;
            this.record = SubjectRecord.of(category, id);
        }

        /** What somebody typed: the archive lists it as a file, and withholds it. */
        Part typed(String name, String text) throws IOException {
            if (text != null) {
                record.with(name, WITHHELD);
                sink.attachment(new SubjectAttachment(
                        category,
                        id + "-" + name,
                        name + ".txt",
                        true,
                        out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
            }
            return this;
        }

        void handOver() throws IOException {
            sink.record(record);
        }
    }
}
