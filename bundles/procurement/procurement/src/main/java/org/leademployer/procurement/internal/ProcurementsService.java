/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.PolicyName;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Initiation;
import org.leademployer.procurement.Procurement.SpecificationChange;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Procurements;
import org.leademployer.procurement.Reminder;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.internal.rules.DraftRule;
import org.leademployer.procurement.internal.rules.Governance;
import org.leademployer.procurement.internal.rules.OcdsRelease;
import org.leademployer.procurement.internal.rules.PreparationRule;
import org.leademployer.procurement.internal.rules.ProcurementAct;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.PublicationGate;
import org.leademployer.procurement.internal.rules.ReminderRule;
import org.leademployer.procurement.internal.rules.Revision;
import org.leademployer.procurement.internal.rules.SplittingRule;
import org.leademployer.procurement.internal.store.ProcurementStore;
import org.leademployer.procurement.internal.store.ProcurementStore.FeedKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register: from initiation to publication, the portal log, notices. */
@Component(service = Procurements.class)
public final class ProcurementsService implements Procurements {

    /** After so long every transaction that wrote at the same time is through. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final int LONGEST = 20_000;

    private final Transactions transactions;
    private final ProcurementStore store;
    private final ProcurementRecords records;
    private final GovernanceEvidence governance;
    private final Policies policies;
    private final Geography geography;
    private final WorkingDays workingDays;
    private final Access access;
    private final CurrentActor actor;
    private final AuditLog audit;

    @Activate
    public ProcurementsService(
            @Reference Transactions transactions,
            @Reference ProcurementStore store,
            @Reference ProcurementRecords records,
            @Reference GovernanceEvidence governance,
            @Reference Policies policies,
            @Reference Geography geography,
            @Reference WorkingDays workingDays,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.store = store;
        this.records = records;
        this.governance = governance;
        this.policies = policies;
        this.geography = geography;
        this.workingDays = workingDays;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
    }

    @Override
    public List<Procurement> list(ProcurementQuery query, String after, int limit) {
        return transactions.call(() -> {
            geography.require(query.region());
            return store.page(
                    records.readable(query.region()), query.serviceStartFrom(), query.serviceStartTo(), after, limit);
        });
    }

    @Override
    public Optional<Procurement> find(String idOrReference) {
        return records.find(idOrReference);
    }

    @Override
    public Procurement require(String idOrReference) {
        return records.require(idOrReference);
    }

    @Override
    public List<Problem.Fault> faults(NewProcurement draft) {
        return DraftRule.faults(
                draft, geography.nodes().stream().map(GeographyNode::region).collect(Collectors.toSet()));
    }

    @Override
    public Procurement create(NewProcurement draft) {
        List<Problem.Fault> faults = faults(draft);
        if (!faults.isEmpty()) {
            throw ProcurementProblems.draftRefused(faults).toException();
        }
        access.require(Permission.RUN_PROCUREMENTS, draft.region());
        Procurement begun = new Procurement(
                UUID.randomUUID().toString(),
                draft.reference(),
                1,
                draft.title(),
                draft.region(),
                draft.regime(),
                draft.serviceStart(),
                draft.lots(),
                DraftRule.value(draft.lots()),
                ProcurementState.PREPARATION,
                null,
                Preparation.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
        transactions.run(() -> {
            store.add(begun);
            audit.record(Change.created(
                    "procurement.created",
                    ProcurementRecords.SUBJECT,
                    begun.id(),
                    Map.of(
                            "reference", begun.reference(),
                            "region", begun.region().slug(),
                            "regime", begun.regime().name(),
                            "value", begun.value().toString(),
                            "lots", String.valueOf(begun.lots().size()))));
        });
        return begun;
    }

    @Override
    public Procurement requestInitiation(String idOrReference) {
        return records.change(idOrReference, ProcurementAct.REQUEST_INITIATION, before -> {
            if (before.initiation() != null) {
                throw ProcurementProblems.conflict(
                                "already-requested",
                                "Requested already",
                                "The initiation call was asked for at "
                                        + before.initiation().requestedAt() + ".",
                                "PRO-5",
                                "The answer is due by " + before.initiation().answerDue() + ".")
                        .toException();
            }
            LocalDate due = workingDays.plus(
                    records.today(), records.policyInForce(before).content().initiationAnswer());
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .initiation(new Initiation(records.now(), due, null, null, null))
                            .made(),
                    "procurement.initiation-requested",
                    Map.of("answerDue", due.toString()));
        });
    }

    @Override
    public Procurement answerInitiation(String idOrReference, String office, String recommendation) {
        given("office", office);
        given("recommendation", recommendation);
        return records.change(idOrReference, ProcurementAct.ANSWER_INITIATION, before -> {
            Initiation initiation = before.initiation();
            if (initiation == null) {
                throw ProcurementProblems.conflict(
                                "not-requested",
                                "Not requested",
                                "Nobody has asked for an initiation call.",
                                "PRO-5",
                                "Ask for it first: its clock begins then.")
                        .toException();
            }
            if (initiation.answeredAt() != null) {
                throw ProcurementProblems.conflict(
                                "already-answered",
                                "Answered already",
                                "The initiation call was answered at " + initiation.answeredAt() + ".",
                                "PRO-5",
                                "Read the recommendation that was given.")
                        .toException();
            }
            Instant at = records.now();
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .initiation(new Initiation(
                                    initiation.requestedAt(), initiation.answerDue(), at, office, recommendation))
                            .made(),
                    "procurement.initiation-answered",
                    Map.of("late", String.valueOf(records.today().isAfter(initiation.answerDue()))));
        });
    }

    @Override
    public Procurement prepare(String idOrReference, Preparation parts, long readVersion) {
        return records.change(idOrReference, ProcurementAct.PREPARE, before -> {
            PreparationRule.check(parts, before.preparation());
            if (before.version() != readVersion) {
                throw ReadVersion.stale(readVersion, before.version()).toException();
            }
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .preparation(before.preparation().with(parts))
                            .made(),
                    "procurement.prepared",
                    Map.of("parts", String.join(" ", written(parts))));
        });
    }

    @Override
    public Procurement announce(String idOrReference) {
        return records.change(idOrReference, ProcurementAct.ANNOUNCE, before -> {
            if (before.initiation() == null || before.initiation().answeredAt() == null) {
                throw ProcurementProblems.conflict(
                                "not-initiated",
                                "Not initiated",
                                "The Commercial Team has not answered the initiation call.",
                                "PRO-5",
                                "Ask for the initiation call, and announce after the answer.")
                        .toException();
            }
            return new ProcurementRecords.Step(before, "procurement.announced", Map.of(), "planning");
        });
    }

    @Override
    public List<String> missing(String idOrReference) {
        Procurement procurement = require(idOrReference);
        Definition<ProcurementPolicy> policy = records.policyOf(procurement);
        return PublicationGate.missing(
                procurement,
                policy.content(),
                records.route(procurement, policy, procurement.value()),
                governance.of(procurement));
    }

    @Override
    public List<String> splitting(String idOrReference) {
        Procurement procurement = require(idOrReference);
        Definition<ProcurementPolicy> policy = records.policyOf(procurement);
        LocalDate start = procurement.serviceStart();
        List<Procurement> others = transactions.call(() -> store.page(
                Set.of(procurement.region()), start.minusMonths(12), start.plusMonths(12), null, Integer.MAX_VALUE));
        return SplittingRule.flags(procurement, others, value -> records.route(procurement, policy, value));
    }

    @Override
    public List<Reminder> reminders(String idOrReference) {
        return transactions.call(() -> {
            Procurement procurement = require(idOrReference);
            return ReminderRule.reminders(
                    procurement,
                    records.policyOf(procurement).content(),
                    records.today(),
                    workingDays,
                    splitting(procurement.id()),
                    governance.of(procurement),
                    procurement.state() == ProcurementState.PREFERRED
                            ? governance.formsOf(procurement, records.today())
                            : Map.of());
        });
    }

    @Override
    public Procurement publish(String idOrReference, Instant closesAt) {
        if (closesAt == null) {
            throw Problems.invalidField("closesAt", "is required")
                    .withRule("PRO-6")
                    .toException();
        }
        return records.change(idOrReference, ProcurementAct.PUBLISH, before -> {
            Instant at = records.now();
            Definition<ProcurementPolicy> policy = records.policyInForce(before);
            RouteAnswer route = records.route(before, policy, before.value());
            Governance known = governance.of(before);
            List<String> missing = new ArrayList<>(PublicationGate.missing(before, policy.content(), route, known));
            if (!closesAt.isAfter(at)) {
                if (missing.isEmpty()) {
                    throw ProcurementProblems.closingDatePast().toException();
                }
                missing.add("a closing date that is not past, as closesAt of the publication (PRO-6)");
            }
            if (!missing.isEmpty()) {
                throw ProcurementProblems.publicationRefused(missing).toException();
            }
            policies.keep(policy);
            Map<String, String> figures = new TreeMap<>(Map.of(
                    "policy", policy.id().name(),
                    "policySha256", policy.sha256(),
                    "route", route.route().name(),
                    "closesAt", closesAt.toString()));
            // What the gate has read may change later: the log says on which records it opened.
            known.screeningId().ifPresent(id -> figures.put("screening", id));
            known.assessmentId().ifPresent(id -> figures.put("dpia", id));
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .state(ProcurementState.PUBLISHED)
                            .policy(PolicyName.of(policy))
                            .route(route.route())
                            .publishedAt(at)
                            .closesAt(closesAt.truncatedTo(ChronoUnit.MILLIS))
                            .made(),
                    "procurement.published",
                    figures,
                    "tender");
        });
    }

    @Override
    public Procurement changeSpecification(
            String idOrReference, String summary, boolean significant, String effect, Instant closesAt) {
        given("summary", summary);
        given("effect", effect);
        return records.change(idOrReference, ProcurementAct.CHANGE_SPECIFICATION, before -> {
            Instant at = records.now();
            if (!at.isBefore(before.closesAt())) {
                throw ProcurementProblems.bidLate(before.closesAt()).toException();
            }
            if (significant && (closesAt == null || !closesAt.isAfter(before.closesAt()))
                    || closesAt != null && closesAt.isBefore(before.closesAt())) {
                throw ProcurementProblems.conflict(
                                "closing-date-must-move",
                                "The closing date must move",
                                "A significant change moves the closing date beyond " + before.closesAt()
                                        + "; no change moves it to an earlier one.",
                                "PRO-7",
                                "Give a later closing date with the change.")
                        .toException();
            }
            Instant closes = closesAt == null ? before.closesAt() : closesAt.truncatedTo(ChronoUnit.MILLIS);
            Preparation.Specification specification = before.preparation().specification();
            int version = specification.version() + before.changes().size() + 1;
            List<SpecificationChange> changes = new ArrayList<>(before.changes());
            changes.add(new SpecificationChange(version, at, summary, significant, effect, closes));
            return new ProcurementRecords.Step(
                    Revision.of(before).changes(changes).closesAt(closes).made(),
                    "procurement.specification-changed",
                    Map.of(
                            "specificationVersion", String.valueOf(version),
                            "significant", String.valueOf(significant),
                            "closesAt", closes.toString()),
                    "tenderUpdate");
        });
    }

    @Override
    public Message log(
            String idOrReference, Message.Direction direction, Message.Channel channel, String subject, String text) {
        if (direction == null || channel == null) {
            throw Problems.invalidField(
                            direction == null ? "direction" : "channel",
                            direction == null ? "is FROM_BIDDER or TO_ALL_BIDDERS" : "is PORTAL or ELSEWHERE")
                    .withRule("PRO-8")
                    .toException();
        }
        given("subject", subject);
        given("text", text);
        if (direction == Message.Direction.TO_ALL_BIDDERS && channel == Message.Channel.ELSEWHERE) {
            throw Problems.invalidField("channel", "messages to bidders go through the portal alone")
                    .withRule("PRO-8")
                    .withNext("Send it through the portal: every bidder reads the same.")
                    .toException();
        }
        ProcurementAct act = direction == Message.Direction.TO_ALL_BIDDERS
                ? ProcurementAct.WRITE_TO_BIDDERS
                : ProcurementAct.RECORD_MESSAGE;
        return transactions.call(() -> {
            Procurement procurement = records.requireFor(act, idOrReference);
            if (act == ProcurementAct.WRITE_TO_BIDDERS && !actor.get().name().equals(procurementLead(procurement))) {
                throw ProcurementProblems.forbidden(
                                "not-the-procurement-lead",
                                "Not the Procurement Lead",
                                "Only the Procurement Lead writes to bidders.",
                                "Ask the Procurement Lead to send it.")
                        .withRule("PRO-8")
                        .toException();
            }
            Message message = new Message(
                    UUID.randomUUID().toString(),
                    direction,
                    channel,
                    subject,
                    text,
                    records.now(),
                    channel == Message.Channel.ELSEWHERE
                            ? Message.Handling.FORWARDED_UNANSWERED
                            : Message.Handling.RECORDED);
            store.add(procurement.id(), message);
            audit.record(Change.created(
                    "procurement.message-logged",
                    ProcurementRecords.SUBJECT,
                    procurement.id(),
                    Map.of(
                            "message", message.id(),
                            "direction", direction.name(),
                            "handling", message.handling().name())));
            return message;
        });
    }

    @Override
    public List<Message> messages(String idOrReference) {
        Procurement procurement = require(idOrReference);
        return transactions.call(() -> store.messages(procurement.id()));
    }

    @Override
    public Procurement cancel(String idOrReference, String reason) {
        given("reason", reason);
        return records.change(
                idOrReference,
                ProcurementAct.CANCEL,
                before -> new ProcurementRecords.Step(
                        Revision.of(before)
                                .state(ProcurementState.CANCELLED)
                                .cancelled(reason)
                                .made(),
                        "procurement.cancelled",
                        Map.of(),
                        store.notices(before.id()).isEmpty() ? null : "tenderCancellation"));
    }

    @Override
    public List<Notice> notices(String idOrReference) {
        Procurement procurement = require(idOrReference);
        return transactions.call(() -> store.notices(procurement.id()));
    }

    @Override
    public String releasePackage(String idOrReference) {
        Procurement procurement = require(idOrReference);
        return OcdsRelease.releasePackage(uri(procurement, ""), publisher(procurement), released(procurement));
    }

    @Override
    public String recordPackage(String idOrReference) {
        Procurement procurement = require(idOrReference);
        return OcdsRelease.recordPackage(uri(procurement, "/record"), publisher(procurement), released(procurement));
    }

    @Override
    public List<FeedEntry> feed(Region region, String after, int limit) {
        FeedKey key = after == null ? FeedKey.FIRST : Problems.read("after", after, FeedKey::parse);
        return transactions.call(() -> {
            geography.require(region);
            return store.feed(records.readable(region), key, records.now().minus(SETTLED), limit);
        });
    }

    private List<Notice> released(Procurement procurement) {
        List<Notice> notices = notices(procurement.id());
        if (notices.isEmpty()) {
            throw Problem.of("no-notices", 404, "No notices", "Nothing was released of this procurement yet.")
                    .withRule("PRO-16")
                    .withNext("Announce or publish it.")
                    .toException();
        }
        return notices;
    }

    private String publisher(Procurement procurement) {
        return geography.require(procurement.region()).name();
    }

    /** A name of the package: where it is read is each platform's own matter. */
    private static String uri(Procurement procurement, String part) {
        return "urn:lead-employer:procurement:" + procurement.id() + ":ocds" + part.replace('/', ':');
    }

    private static String procurementLead(Procurement procurement) {
        Preparation.Roles roles = procurement.preparation().roles();
        return roles == null ? null : roles.procurementLead();
    }

    /** The names of the parts that somebody has written. */
    private static List<String> written(Preparation parts) {
        List<String> names = new ArrayList<>();
        for (var component : Preparation.class.getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(parts) != null) {
                    names.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    private static void given(String field, String text) {
        if (isBlank(text)) {
            throw Problems.invalidField(field, "is required").toException();
        }
        if (text.length() > LONGEST) {
            throw Problems.invalidField(field, "is longer than " + LONGEST + " characters")
                    .toException();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
