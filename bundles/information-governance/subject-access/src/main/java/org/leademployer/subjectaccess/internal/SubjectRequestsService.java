/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.subject.DataSubject;
import org.leademployer.platform.subject.Erased;
import org.leademployer.platform.subject.Holding;
import org.leademployer.platform.subject.SubjectKey;
import org.leademployer.platform.subject.SubjectRecords;
import org.leademployer.platform.vault.Vault;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.subjectaccess.AskedDomain;
import org.leademployer.subjectaccess.ErasureProof;
import org.leademployer.subjectaccess.Judgement;
import org.leademployer.subjectaccess.RetentionPolicy;
import org.leademployer.subjectaccess.SubjectAccessPolicy;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequest.Archive;
import org.leademployer.subjectaccess.SubjectRequest.Ground;
import org.leademployer.subjectaccess.SubjectRequest.Identity;
import org.leademployer.subjectaccess.SubjectRequest.Kind;
import org.leademployer.subjectaccess.SubjectRequest.Means;
import org.leademployer.subjectaccess.SubjectRequest.Refusal;
import org.leademployer.subjectaccess.SubjectRequest.State;
import org.leademployer.subjectaccess.SubjectRequestChange;
import org.leademployer.subjectaccess.SubjectRequestInput;
import org.leademployer.subjectaccess.SubjectRequestQuery;
import org.leademployer.subjectaccess.SubjectRequests;
import org.leademployer.subjectaccess.internal.rules.DueDay;
import org.leademployer.subjectaccess.internal.rules.RequestAct;
import org.leademployer.subjectaccess.internal.rules.RequestProblems;
import org.leademployer.subjectaccess.internal.rules.Retention;
import org.leademployer.subjectaccess.internal.rules.SubjectKeyForm;
import org.leademployer.subjectaccess.internal.store.ArchiveFolder;
import org.leademployer.subjectaccess.internal.store.RequestStore;
import org.leademployer.subjectaccess.internal.store.RequestStore.Stored;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the register, gathers archives from all domains, and erases and restricts in one transaction of all of them (IG-8). */
@Component(service = SubjectRequests.class)
public final class SubjectRequestsService implements SubjectRequests {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final String DUE_CHANGED = "subject-request.due-changed";

    private static final String SUBJECT = "subject-request";
    private static final int LONGEST_NOTE = 1000;
    private static final int LAPSED_AT_ONCE = 500;

    /** From one key to the next, and to the next again: no chain of them is longer. */
    private static final int KEY_ROUNDS = 3;

    private final SubjectDomains domains;
    private final SubjectPolicies policies;
    private final RequestStore store;
    private final ArchiveFolder archives;
    private final Vault vault;
    private final WorkingDays workingDays;
    private final Places places;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public SubjectRequestsService(
            @Reference SubjectDomains domains,
            @Reference SubjectPolicies policies,
            @Reference RequestStore store,
            @Reference ArchiveFolder archives,
            @Reference Vault vault,
            @Reference WorkingDays workingDays,
            @Reference Places places,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.domains = domains;
        this.policies = policies;
        this.store = store;
        this.archives = archives;
        this.vault = vault;
        this.workingDays = workingDays;
        this.places = places;
        this.transactions = transactions;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<SubjectRequest> list(SubjectRequestQuery query) {
        access.requireAnywhere(Permission.SERVE_DATA_SUBJECTS);
        return transactions.call(() -> store.list(
                query,
                store.nodes().stream()
                        .filter(node -> access.may(Permission.SERVE_DATA_SUBJECTS, node))
                        .toList()));
    }

    @Override
    public SubjectRequest open(SubjectRequestInput input) {
        access.requireAnywhere(Permission.SERVE_DATA_SUBJECTS);
        InputFields fields = new InputFields();
        Kind kind = fields.required("kind", input.kind(), InputFields.oneOf(Kind.class));
        Ground ground = fields.optional("ground", input.ground(), InputFields.oneOf(Ground.class));
        Region region = fields.required("region", input.region(), Region::new);
        if (region != null && !isNode(region)) {
            fields.fault("region", "'" + region + "' is no node of the geography");
        }
        SubjectKey.Kind by = fields.required("knownBy", input.knownBy(), SubjectRequestsService::knownBy);
        // What is wrong with a personal value is told without it, and also where nobody can say yet of which kind it
        // is.
        SubjectKey key = fields.required(
                "value", input.value(), text -> SubjectKeyForm.read(by == null ? SubjectKey.Kind.USER : by, text));
        if (kind != null && kind != Kind.ERASURE && ground != null && ground != Ground.REQUEST_OF_SUBJECT) {
            fields.fault("ground", ground + " is a ground of an ERASURE: a rule asks for nothing else");
        }
        LocalDate given = fields.optionalDate("receivedOn", input.receivedOn());
        LocalDate received = given == null ? today() : given;
        if (received.isAfter(today())) {
            fields.fault("receivedOn", received + " lies in the future");
        }
        fields.refuse("Nothing was recorded.", RequestProblems.RULE);
        access.require(Permission.SERVE_DATA_SUBJECTS, region);
        SubjectAccessPolicy policy = policies.access(region, today());
        return transactions.call(() -> {
            DataSubject subject = known(key);
            if (subject == null || !isWithin(subject, region)) {
                throw RequestProblems.unknown().toException();
            }
            SubjectRequest request = new SubjectRequest(
                    UUID.randomUUID().toString(),
                    subject.person(),
                    kind,
                    ground == null ? Ground.REQUEST_OF_SUBJECT : ground,
                    region,
                    State.RECEIVED,
                    received,
                    DueDay.of(received, policy, false, workingDays),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
            store.add(request, sealed(request, "known-by", key.kind().name() + ' ' + key.value()));
            audit.record(Change.created("subject-request.received", SUBJECT, request.id(), values(request)));
            dueChanged(request);
            return request;
        });
    }

    /** A national insurance number is no way to ask: what is held is found by the others, and it is sent no more than it must be. */
    private static SubjectKey.Kind knownBy(String text) {
        return Arrays.stream(SubjectKey.Kind.values())
                .filter(kind -> kind != SubjectKey.Kind.NI)
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("is none of TRAINEE, GMC, GDC, UKPHR, NTN, USER, MEMBER"));
    }

    private boolean isNode(Region region) {
        return region.equals(Region.NATIONAL) || places.isWithin(region, region);
    }

    @Override
    public SubjectRequest require(String id) {
        return transactions.call(() -> stored(id).request());
    }

    @Override
    public SubjectRequest change(String id, SubjectRequestChange change, Long readVersion) {
        access.requireAnywhere(Permission.SERVE_DATA_SUBJECTS);
        Reading reading = read(change);
        if (reading.act() == RequestAct.PROPOSE) {
            refuseWhatChangesNothing(id, reading.act(), readVersion);
        }
        return transactions.call(() -> {
            Stored stored = admitted(id, reading.act(), readVersion);
            SubjectRequest before = stored.request();
            refuseWithoutIdentity(before, reading.means());
            return switch (reading.act()) {
                case VERIFY -> record(
                        stored,
                        with(before, State.VERIFIED, new Identity(reading.on(), reading.means())),
                        "subject-request.identity-checked");
                case EXTEND -> extend(stored, reading.note());
                case GATHER, GATHER_IN_PART -> gather(stored);
                case HAND_OVER -> record(
                        stored, closed(before, State.ANSWERED, null, reading.on()), "subject-request.handed-over");
                case PROPOSE -> propose(stored);
                case REJECT -> reject(stored);
                case APPROVE -> approve(stored);
                case REFUSE -> refuse(stored, reading);
                case WITHDRAW -> record(
                        stored, closed(before, State.WITHDRAWN, null, reading.on()), "subject-request.withdrawn");
            };
        });
    }

    /** The request, where this can be done with it as it was read. */
    private Stored admitted(String id, RequestAct act, Long readVersion) throws SQLException {
        Stored stored = stored(id);
        SubjectRequest before = stored.request();
        if (readVersion != null && readVersion != before.version()) {
            throw ReadVersion.stale(readVersion, before.version()).toException();
        }
        if (!act.isFor(before.kind())) {
            throw RequestProblems.otherKind(act, before).toException();
        }
        if (!act.from().contains(before.state())) {
            throw RequestProblems.wrongState(act, before).toException();
        }
        return stored;
    }

    /** Where a rule asks there is nobody whose identity could be checked; where a person asks there is. */
    private static void refuseWithoutIdentity(SubjectRequest request, Means means) {
        if (means == Means.NOT_NEEDED && request.ground() == Ground.REQUEST_OF_SUBJECT) {
            InputFields fields = new InputFields();
            fields.fault("means", "NOT_NEEDED is for requests that a rule asks for: this person's identity is checked");
            fields.refuse("Nothing was changed.", RequestProblems.RULE);
        }
    }

    /** The domains alone know what they can hold back, and a colleague is not to be asked to approve what changes nothing. */
    private void refuseWhatChangesNothing(String id, RequestAct act, Long readVersion) {
        transactions.tryOut(() -> {
            Stored stored = admitted(id, act, readVersion);
            Kind kind = stored.request().kind();
            return kind == Kind.ERASURE ? List.of() : restrict(subject(stored), kind);
        });
    }

    /** @return the domains that held something back, or let it go; never none */
    private List<String> restrict(DataSubject subject, Kind kind) throws SQLException {
        List<String> by = new ArrayList<>();
        for (SubjectRecords domain : domains.running().values()) {
            if (domain.restrict(subject, kind == Kind.RESTRICTION)) {
                by.add(domain.domain());
            }
        }
        if (by.isEmpty()) {
            throw RequestProblems.cannotRestrict().toException();
        }
        return by;
    }

    @Override
    public List<Judgement> holdings(String id) {
        return transactions.call(() -> {
            Stored stored = stored(id);
            return judge(subject(stored), stored.request());
        });
    }

    @Override
    public ArchiveContent archive(String id) {
        return transactions.call(() -> {
            Stored stored = stored(id);
            SubjectRequest request = stored.request();
            if (request.archive() == null) {
                throw RequestProblems.noArchive().toException();
            }
            if (vault.isDestroyed(request.person())) {
                throw RequestProblems.erased().toException();
            }
            if (stored.archiveId() == null || today().isAfter(request.archive().expiresOn())) {
                throw RequestProblems.archiveExpired(request.archive().expiresOn())
                        .toException();
            }
            audit.record(Change.created(
                    "subject-request.archive-read",
                    SUBJECT,
                    id,
                    Map.of("sha256", request.archive().sha256())));
            return out -> archives.copy(request.person(), stored.archiveId(), out);
        });
    }

    @Override
    public List<ErasureProof> erasure(String id) {
        return transactions.call(() -> store.proofs(stored(id).request().id()));
    }

    @Override
    public List<String> lapsed(Region node, String after, int limit) {
        access.require(Permission.SERVE_DATA_SUBJECTS, node);
        RetentionPolicy policy = policies.retention(node, today()).content();
        return transactions.call(() -> {
            TreeSet<String> found = new TreeSet<>();
            for (SubjectRecords domain : domains.running().values()) {
                for (RetentionPolicy.Rule rule : policy.rules()) {
                    if (rule.domain().equals(domain.domain())
                            && rule.then() == RetentionPolicy.Then.ERASE
                            && rule.keepFor() != null) {
                        found.addAll(lapsed(domain, rule, node, after, limit));
                    }
                }
            }
            return found.stream().limit(limit).toList();
        });
    }

    /** Of one rule: page by page, until enough lie at the node. */
    private List<String> lapsed(SubjectRecords domain, RetentionPolicy.Rule rule, Region node, String after, int limit)
            throws SQLException {
        List<String> found = new ArrayList<>();
        String from = after;
        while (true) {
            List<String> page = domain.lapsed(rule.category(), today().minus(rule.keepFor()), from, LAPSED_AT_ONCE);
            for (String trainee : page) {
                DataSubject subject = new DataSubject(
                        trainee, new TreeSet<>(Set.of(new SubjectKey(SubjectKey.Kind.TRAINEE, trainee))));
                if (isWithin(subject, node)) {
                    found.add(trainee);
                }
                if (found.size() == limit) {
                    return found;
                }
            }
            if (page.size() < LAPSED_AT_ONCE) {
                return found;
            }
            from = page.get(page.size() - 1);
        }
    }

    @Override
    public List<AskedDomain> domains() {
        access.requireAnywhere(Permission.SERVE_DATA_SUBJECTS);
        return transactions.call(() -> {
            Map<String, SubjectRecords> running = domains.running();
            Set<String> all = new TreeSet<>(running.keySet());
            all.addAll(expected(policies.access(Region.NATIONAL, today())));
            return all.stream()
                    .map(name -> new AskedDomain(
                            name,
                            running.containsKey(name) ? running.get(name).holds() : null,
                            running.containsKey(name)))
                    .toList();
        });
    }

    @Override
    public int sweep() {
        return transactions.call(() -> {
            int swept = 0;
            for (Stored expired : store.expiredBefore(today())) {
                store.forgetArchive(expired.request().id());
                deleteAfterwards(expired.archiveId());
                swept++;
            }
            Set<String> kept = store.archiveIds();
            transactions.afterCompletion(committed -> {
                if (committed) {
                    archives.retain(kept);
                }
            });
            return swept;
        });
    }

    /** What is to be done, read. */
    private record Reading(RequestAct act, LocalDate on, Means means, Refusal reason, String note) {}

    private Reading read(SubjectRequestChange change) {
        InputFields fields = new InputFields();
        RequestAct act = fields.required("act", change.act(), InputFields.oneOf(RequestAct.class));
        LocalDate given = fields.optionalDate("on", change.on());
        LocalDate on = given == null ? today() : given;
        if (on.isAfter(today())) {
            fields.fault("on", on + " lies in the future");
        }
        Means means = act == RequestAct.VERIFY
                ? fields.required("means", change.means(), InputFields.oneOf(Means.class))
                : null;
        Refusal reason = act == RequestAct.REFUSE
                ? fields.required("reason", change.reason(), InputFields.oneOf(Refusal.class))
                : null;
        String note = act == RequestAct.EXTEND || act == RequestAct.REFUSE
                ? fields.required("note", change.note(), SubjectRequestsService::note)
                : null;
        fields.refuse("Nothing was changed.", RequestProblems.RULE);
        return new Reading(act, on, means, reason, note);
    }

    private static String note(String text) {
        if (text.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("has 1 to " + LONGEST_NOTE + " characters");
        }
        return text;
    }

    private SubjectRequest extend(Stored stored, String note) throws SQLException {
        SubjectRequest before = stored.request();
        if (before.extended()) {
            throw RequestProblems.extendedAlready().toException();
        }
        if (today().isAfter(before.dueOn())) {
            throw RequestProblems.tooLateToExtend(before.dueOn()).toException();
        }
        LocalDate due = DueDay.of(before.receivedOn(), policies.access(before.region(), today()), true, workingDays);
        store.setExtensionNote(before.id(), sealed(before, "extension", note));
        return record(
                stored,
                new SubjectRequest(
                        before.id(),
                        before.person(),
                        before.kind(),
                        before.ground(),
                        before.region(),
                        before.state(),
                        before.receivedOn(),
                        due,
                        true,
                        before.identity(),
                        before.archive(),
                        before.proposedBy(),
                        before.refusal(),
                        before.closedOn(),
                        before.version() + 1),
                "subject-request.extended");
    }

    private SubjectRequest gather(Stored stored) throws SQLException {
        SubjectRequest before = stored.request();
        SubjectAccessPolicy policy = policies.access(before.region(), today());
        DataSubject subject = subject(stored);
        Map<String, SubjectRecords> running = domains.running();
        List<String> missing = missing(policy, running);
        String archiveId = UUID.randomUUID().toString();
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        transactions.afterCompletion(committed -> {
            if (!committed) {
                archives.delete(archiveId);
            }
        });
        deleteAfterwards(stored.archiveId());
        Archive archive = write(before, subject, running, missing, archiveId, madeAt, policy);
        SubjectRequest after = new SubjectRequest(
                before.id(),
                before.person(),
                before.kind(),
                before.ground(),
                before.region(),
                missing.isEmpty() ? State.GATHERED : State.VERIFIED,
                before.receivedOn(),
                before.dueOn(),
                before.extended(),
                before.identity(),
                archive,
                before.proposedBy(),
                before.refusal(),
                before.closedOn(),
                before.version() + 1);
        return record(new Stored(before, stored.knownBy(), archiveId), after, "subject-request.gathered");
    }

    private Archive write(
            SubjectRequest request,
            DataSubject subject,
            Map<String, SubjectRecords> running,
            List<String> missing,
            String archiveId,
            Instant madeAt,
            SubjectAccessPolicy policy)
            throws SQLException {
        MessageDigest digest = sha256();
        Counted counted = null;
        try (OutputStream sealed = archives.create(request.person(), archiveId)) {
            counted = new Counted(new DigestOutputStream(sealed, digest));
            ArchiveWriter writer = new ArchiveWriter(subject, counted);
            for (SubjectRecords domain : running.values()) {
                writer.write(domain);
                store.know(domain.domain());
            }
            writer.finish(request, madeAt.toString(), missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Archive(
                madeAt,
                HexFormat.of().formatHex(digest.digest()),
                counted.count,
                today().plusDays(policy.archiveKeptDays()),
                missing);
    }

    private SubjectRequest propose(Stored stored) throws SQLException {
        SubjectRequest before = stored.request();
        DataSubject subject = subject(stored);
        if (before.kind() == Kind.ERASURE) {
            refuseWhatIsNeeded(subject, before);
        }
        return record(
                stored,
                new SubjectRequest(
                        before.id(),
                        before.person(),
                        before.kind(),
                        before.ground(),
                        before.region(),
                        State.PROPOSED,
                        before.receivedOn(),
                        before.dueOn(),
                        before.extended(),
                        before.identity(),
                        before.archive(),
                        actor.get().name(),
                        before.refusal(),
                        before.closedOn(),
                        before.version() + 1),
                "subject-request.proposed");
    }

    private SubjectRequest reject(Stored stored) throws SQLException {
        requireSecondPerson(stored.request());
        return record(
                stored,
                with(stored.request(), State.VERIFIED, stored.request().identity()),
                "subject-request.rejected");
    }

    private SubjectRequest approve(Stored stored) throws SQLException {
        SubjectRequest before = stored.request();
        requireSecondPerson(before);
        DataSubject subject = subject(stored);
        SubjectRequest done = closed(before, State.ANSWERED, null, today());
        if (before.kind() == Kind.ERASURE) {
            List<Judgement> judgements = refuseWhatIsNeeded(subject, before);
            SubjectRequest after = record(stored, done, "subject-request.approved");
            erase(subject, after, judgements);
            return after;
        }
        boolean restricted = before.kind() == Kind.RESTRICTION;
        List<String> by = restrict(subject, before.kind());
        SubjectRequest after = record(stored, done, "subject-request.approved");
        audit.record(Change.created(
                restricted ? "data-subject.restricted" : "data-subject.released",
                "data-subject",
                before.person(),
                Map.of("request", before.id(), "domains", String.join(",", by))));
        return after;
    }

    private void erase(DataSubject subject, SubjectRequest request, List<Judgement> judgements) throws SQLException {
        Definition<RetentionPolicy> policy = policies.retention(request.region(), today());
        policies.keep(policy);
        // Before the domains destroy keys of their own: afterwards nobody comes to those ids any more.
        Set<String> persons = new TreeSet<>(List.of(request.person(), subject.person()));
        for (Stored one : store.ofPersons(subject.persons(vault::isDestroyed))) {
            persons.add(one.request().person());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<ErasureProof> proofs = new ArrayList<>();
        Map<String, String> counts = new TreeMap<>();
        for (SubjectRecords domain : domains.running().values()) {
            Map<String, Judgement> ofDomain = judgements.stream()
                    .filter(judgement -> judgement.domain().equals(domain.domain()))
                    .collect(Collectors.toMap(Judgement::category, judgement -> judgement));
            // Also what is not listed, since it has no content any more: a domain knows what belongs to a category.
            Set<String> categories = policy.content().rules().stream()
                    .filter(rule -> rule.domain().equals(domain.domain()))
                    .filter(rule -> rule.then() == RetentionPolicy.Then.ERASE)
                    .map(RetentionPolicy.Rule::category)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Erased erased : domain.erase(subject, categories)) {
                Judgement judgement = ofDomain.get(erased.category());
                proofs.add(new ErasureProof(
                        domain.domain(),
                        erased.category(),
                        erased.count(),
                        erased.manner().name(),
                        judgement == null ? null : judgement.basis(),
                        policy.sha256(),
                        now));
                counts.merge(domain.domain() + "." + erased.category(), String.valueOf(erased.count()), (a, b) -> a);
            }
            ofDomain.values().stream()
                    .filter(judgement -> judgement.outcome() == Judgement.Outcome.KEEP)
                    .forEach(judgement -> proofs.add(new ErasureProof(
                            domain.domain(),
                            judgement.category(),
                            judgement.count(),
                            "KEPT",
                            judgement.basis(),
                            policy.sha256(),
                            now)));
            store.know(domain.domain());
        }
        store.add(request.id(), proofs);
        for (Stored one : store.ofPersons(persons)) {
            deleteAfterwards(one.archiveId());
        }
        for (String person : persons) {
            store.forget(person);
            vault.destroyKeyOf(person);
        }
        counts.put("request", request.id());
        counts.put("policySha256", policy.sha256());
        audit.record(Change.created("data-subject.erased", "data-subject", request.person(), counts));
    }

    private SubjectRequest refuse(Stored stored, Reading reading) throws SQLException {
        SubjectRequest before = stored.request();
        store.setRefusalNote(before.id(), sealed(before, "refusal", reading.note()));
        return record(stored, closed(before, State.REFUSED, reading.reason(), today()), "subject-request.refused");
    }

    private List<Judgement> refuseWhatIsNeeded(DataSubject subject, SubjectRequest request) throws SQLException {
        List<String> missing = missing(policies.access(request.region(), today()), domains.running());
        if (!missing.isEmpty()) {
            throw RequestProblems.domainsMissing(missing).toException();
        }
        List<Judgement> judgements = judge(subject, request);
        List<String> reasons = new ArrayList<>(
                judgements.stream().flatMap(one -> one.reasons().stream()).toList());
        for (Stored other : store.ofPersons(subject.persons(vault::isDestroyed))) {
            SubjectRequest one = other.request();
            if (!one.id().equals(request.id()) && one.state().isOpen()) {
                reasons.add("subject-access subject-requests: request " + one.id() + " of the kind " + one.kind()
                        + " is open (IG-8)");
            }
        }
        if (!reasons.isEmpty()) {
            throw RequestProblems.stillNeeded(reasons).toException();
        }
        return judgements;
    }

    private List<Judgement> judge(DataSubject subject, SubjectRequest request) throws SQLException {
        Map<String, List<Holding>> holdings = new TreeMap<>();
        for (SubjectRecords domain : domains.running().values()) {
            holdings.put(domain.domain(), domain.holdings(subject));
        }
        return Retention.judge(
                holdings, policies.retention(request.region(), today()).content(), today());
    }

    private List<String> missing(SubjectAccessPolicy policy, Map<String, SubjectRecords> running) throws SQLException {
        return expected(policy).stream()
                .filter(domain -> !running.containsKey(domain))
                .toList();
    }

    /** Those that the policy names, and those that were there once; not those that are gone for good. */
    private Set<String> expected(SubjectAccessPolicy policy) throws SQLException {
        Set<String> expected = new TreeSet<>(policy.domains());
        expected.addAll(store.knownDomains());
        policy.retiredDomains().forEach(expected::remove);
        return expected;
    }

    /** Null where nobody is known so. */
    private DataSubject known(SubjectKey key) throws SQLException {
        DataSubject subject = complete(DataSubject.knownBy(Set.of(key), vault::isDestroyed));
        boolean isHeld = false;
        for (SubjectRecords domain : domains.running().values()) {
            isHeld = isHeld || !domain.holdings(subject).isEmpty();
        }
        return isHeld ? subject : null;
    }

    /** The person by everything that the domains know them by, and so under the one id that all of it gives. */
    private DataSubject complete(DataSubject subject) throws SQLException {
        DataSubject known = subject;
        for (int round = 0; round < KEY_ROUNDS; round++) {
            Set<SubjectKey> more = new LinkedHashSet<>();
            for (SubjectRecords domain : domains.running().values()) {
                more.addAll(domain.alsoKnownAs(known));
            }
            if (known.keys().containsAll(more)) {
                return known;
            }
            known = DataSubject.knownBy(known.and(more).keys(), vault::isDestroyed);
        }
        return known;
    }

    private DataSubject subject(Stored stored) throws SQLException {
        SubjectRequest request = stored.request();
        if (stored.knownBy() == null || vault.isDestroyed(request.person())) {
            throw RequestProblems.erased().toException();
        }
        String[] key = new String(
                        vault.openOf(request.person(), place(request, "known-by"), stored.knownBy())
                                .orElseThrow(() -> RequestProblems.erased().toException()),
                        StandardCharsets.UTF_8)
                .split(" ", 2);
        DataSubject subject = complete(DataSubject.knownBy(
                Set.of(new SubjectKey(SubjectKey.Kind.valueOf(key[0]), key[1])), vault::isDestroyed));
        if (!isWithin(subject, request.region())) {
            throw RequestProblems.elsewhere().toException();
        }
        return subject;
    }

    /** Whether everything of the person lies at the node or below it. Of whom no place is known lies nationally. */
    private boolean isWithin(DataSubject subject, Region region) throws SQLException {
        Set<Region> found = new TreeSet<>();
        for (SubjectRecords domain : domains.running().values()) {
            found.addAll(domain.places(subject));
        }
        if (found.isEmpty()) {
            return region.equals(Region.NATIONAL);
        }
        return found.stream().allMatch(place -> place.equals(region) || places.isWithin(place, region));
    }

    private void requireSecondPerson(SubjectRequest request) {
        if (actor.get().name().equals(request.proposedBy())) {
            throw RequestProblems.secondPerson().toException();
        }
    }

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404), also for one that the caller does not serve */
    private Stored stored(String id) throws SQLException {
        access.requireAnywhere(Permission.SERVE_DATA_SUBJECTS);
        return store.find(id)
                .filter(found -> access.may(
                        Permission.SERVE_DATA_SUBJECTS, found.request().region()))
                .orElseThrow(() -> Problems.notFound("subject request", id).toException());
    }

    private SubjectRequest record(Stored stored, SubjectRequest after, String action) throws SQLException {
        SubjectRequest before = stored.request();
        if (!store.update(after, stored.archiveId())) {
            throw ReadVersion.stale(before.version(), before.version() + 1).toException();
        }
        audit.record(new Change(action, SUBJECT, after.id(), values(before), values(after)));
        dueChanged(after);
        return after;
    }

    private void dueChanged(SubjectRequest request) {
        outbox.publish(new Event(DUE_CHANGED, SUBJECT, request.id(), "{}"));
    }

    private void deleteAfterwards(String archiveId) {
        if (archiveId != null) {
            transactions.afterCompletion(committed -> {
                if (committed) {
                    archives.delete(archiveId);
                }
            });
        }
    }

    private byte[] sealed(SubjectRequest request, String what, String text) {
        return vault.sealOf(request.person(), place(request, what), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(SubjectRequest request, String what) {
        return "subject-access/" + request.id() + "/" + what;
    }

    private static SubjectRequest with(SubjectRequest before, State state, Identity identity) {
        return new SubjectRequest(
                before.id(),
                before.person(),
                before.kind(),
                before.ground(),
                before.region(),
                state,
                before.receivedOn(),
                before.dueOn(),
                before.extended(),
                identity,
                before.archive(),
                null,
                before.refusal(),
                before.closedOn(),
                before.version() + 1);
    }

    private static SubjectRequest closed(SubjectRequest before, State state, Refusal refusal, LocalDate on) {
        return new SubjectRequest(
                before.id(),
                before.person(),
                before.kind(),
                before.ground(),
                before.region(),
                state,
                before.receivedOn(),
                before.dueOn(),
                before.extended(),
                before.identity(),
                before.archive(),
                before.proposedBy(),
                refusal,
                on,
                before.version() + 1);
    }

    /** Nothing that somebody typed, and nothing by which the person is known. */
    private static Map<String, String> values(SubjectRequest request) {
        Map<String, String> values = new TreeMap<>();
        values.put("kind", request.kind().name());
        values.put("ground", request.ground().name());
        values.put("region", request.region().slug());
        values.put("state", request.state().name());
        values.put("receivedOn", request.receivedOn().toString());
        values.put("dueOn", request.dueOn().toString());
        values.put("extended", String.valueOf(request.extended()));
        if (request.identity() != null) {
            values.put("identity", request.identity().means().name());
        }
        if (request.archive() != null) {
            values.put("archiveSha256", request.archive().sha256());
            values.put("notRunning", String.join(",", request.archive().missing()));
        }
        if (request.refusal() != null) {
            values.put("refusal", request.refusal().name());
        }
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many bytes went through. */
    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
