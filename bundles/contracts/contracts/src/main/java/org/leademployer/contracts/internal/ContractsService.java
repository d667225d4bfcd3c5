/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ContractProblems;
import org.leademployer.contracts.internal.rules.DraftCheck;
import org.leademployer.contracts.internal.rules.LotCover;
import org.leademployer.contracts.internal.rules.RecordCompletion;
import org.leademployer.contracts.internal.rules.ScheduleTemplate;
import org.leademployer.contracts.internal.rules.ScheduleTemplate.Completion;
import org.leademployer.contracts.internal.rules.ServiceProblems;
import org.leademployer.contracts.internal.rules.StartGate;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The register of contracts: decides by the rules, keeps, pins and audits in one transaction. */
@Component(service = Contracts.class)
public final class ContractsService implements Contracts {

    private static final Logger LOG = LoggerFactory.getLogger(ContractsService.class);

    private static final String SUBJECT = "contract";
    private static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final ContractStore store;
    private final Geography geography;
    private final Variants variants;
    private final Pins pins;
    private final TermBook book;
    private final ChangeStore changes;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;
    private final Clock clock;
    private final GapsOfDomains others;
    private final ScheduleTemplate template = ScheduleTemplate.national();
    private final StartGate gate = new StartGate(template);
    private final LotCover cover;

    @Activate
    public ContractsService(
            @Reference Transactions transactions,
            @Reference ContractStore store,
            @Reference Geography geography,
            @Reference Variants variants,
            @Reference Pins pins,
            @Reference TermBook book,
            @Reference ChangeStore changes,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access,
            @Reference Clock clock,
            @Reference GapsOfDomains others) {
        this.transactions = transactions;
        this.store = store;
        this.geography = geography;
        this.variants = variants;
        this.pins = pins;
        this.book = book;
        this.changes = changes;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.clock = clock;
        this.others = others;
        this.cover = new LotCover(geography::isWithin);
    }

    @Override
    public List<Contract> list(Region region) {
        return transactions.call(() -> {
            geography.require(region);
            List<Region> nodes = geography.nodes().stream()
                    .map(GeographyNode::region)
                    .filter(node -> geography.isWithin(node, region))
                    .filter(node -> access.may(Permission.READ_CONTRACTS, node))
                    .toList();
            return store.ofRegions(nodes);
        });
    }

    @Override
    public Page<Contract> page(Region region, PageRequest page) {
        return transactions.call(() -> {
            geography.require(region);
            List<Region> below = geography.nodes().stream()
                    .map(GeographyNode::region)
                    .filter(node -> geography.isWithin(node, region))
                    .toList();
            List<Region> nodes = below.stream()
                    .filter(node -> access.may(Permission.READ_CONTRACTS, node))
                    .toList();
            // Where every node may be read there is nothing to choose by.
            boolean all = region.equals(Region.NATIONAL) && nodes.size() == below.size();
            return page.page(
                    store.page(all ? null : nodes, page.after(), page.limit() + 1),
                    contract -> contract,
                    Contract::reference);
        });
    }

    @Override
    public Optional<Contract> find(String idOrReference) {
        if (idOrReference == null) {
            return Optional.empty();
        }
        // What another region has is, to whoever may not read it, as if it were not there.
        return store.find(idOrReference)
                .filter(contract ->
                        access.may(Permission.READ_CONTRACTS, contract.lot().region()));
    }

    @Override
    public Contract require(String idOrReference) {
        return find(idOrReference)
                .orElseThrow(() -> ContractProblems.notFound(idOrReference).toException());
    }

    @Override
    public List<Problem.Fault> faults(NewContract draft) {
        return DraftCheck.faults(draft, node -> geography.node(node).isPresent());
    }

    @Override
    public Contract create(NewContract draft) {
        List<Problem.Fault> faults = faults(draft);
        if (faults.size() > 1 || !DraftCheck.faults(draft).isEmpty()) {
            refuse(faults, "CON-1");
        }
        if (!DraftCheck.isAllowed(draft.vehicle())) {
            throw ContractProblems.vehicleRefused().toException();
        }
        geography.require(draft.lot().region());
        access.require(Permission.CHANGE_CONTRACTS, draft.lot().region());
        return transactions.call(() -> {
            if (store.hasReference(draft.reference())) {
                throw ContractProblems.referenceTaken(draft.reference()).toException();
            }
            Contract contract = new Contract(
                    UUID.randomUUID().toString(),
                    draft.reference(),
                    1,
                    draft.lot(),
                    draft.leadEmployer(),
                    draft.vehicle(),
                    draft.value(),
                    draft.term(),
                    draft.extensionMonths(),
                    Contract.State.DRAFT,
                    null,
                    null,
                    MinimumRecord.EMPTY,
                    template.ofDraft());
            store.add(contract);
            audit.record(Change.created("contract.created", SUBJECT, contract.id(), figures(contract)));
            return require(contract.id());
        });
    }

    @Override
    public Contract complete(String idOrReference, MinimumRecord parts) {
        return complete(idOrReference, parts, null);
    }

    @Override
    public Contract complete(String idOrReference, MinimumRecord parts, long readVersion) {
        return complete(idOrReference, parts, Long.valueOf(readVersion));
    }

    @Override
    public Contract populate(String idOrReference, int schedule) {
        return transactions.call(() -> {
            Contract contract = requireForChange(idOrReference);
            if (!template.isCompleted(schedule, Completion.BY_HAND)) {
                throw ContractProblems.notPopulatedByHand(schedule, template.numbers(Completion.BY_HAND))
                        .toException();
            }
            ContractSchedule before = ContractChanges.schedule(contract, schedule);
            if (before.status() == ContractSchedule.Status.POPULATED) {
                return contract;
            }
            return keep("contract.populated", contract, ContractChanges.populated(contract, schedule), schedule);
        });
    }

    @Override
    public Contract defer(String idOrReference, int schedule, LocalDate dueOn, String reason) {
        return transactions.call(() -> {
            Contract contract = requireForChange(idOrReference);
            if (!template.isCompleted(schedule, Completion.BY_HAND)) {
                throw ContractProblems.cannotBeDeferred(schedule, template.numbers(Completion.BY_HAND))
                        .toException();
            }
            refuse(deferralFaults(contract, dueOn, reason), "CON-3");
            ContractSchedule before = ContractChanges.schedule(contract, schedule);
            if (before.status() == ContractSchedule.Status.POPULATED) {
                throw ContractProblems.alreadyPopulated(contract.reference(), schedule)
                        .toException();
            }
            if (dueOn.equals(before.dueOn()) && reason.equals(before.reason())) {
                return contract;
            }
            return keep(
                    "contract.deferred",
                    contract,
                    ContractChanges.deferred(contract, schedule, dueOn, reason),
                    schedule);
        });
    }

    @Override
    public Contract pin(String idOrReference, VariantId variant) {
        return pin(idOrReference, variant, null);
    }

    @Override
    public Contract pin(String idOrReference, VariantId variant, long readVersion) {
        return pin(idOrReference, variant, Long.valueOf(readVersion));
    }

    @Override
    public Contract sign(String idOrReference, LocalDate signedOn) {
        required("signedOn", signedOn, "CON-2");
        return transactions.call(() -> {
            // First of all: what is read below must not be overtaken by another signature.
            store.signAlone();
            Contract draft = requireForChange(idOrReference);
            checkSignature(draft, signedOn);
            Contract pinned = pinForSignature(draft);
            Contract signed = ContractChanges.signed(pinned, signedOn);
            Contract kept = store.update(draft, signed);
            book.signed(kept);
            audit.record(new Change(
                    "contract.signed",
                    SUBJECT,
                    draft.id(),
                    Map.of("state", draft.state().name()),
                    signature(signed)));
            outbox.publish(new DueDatesChanged(draft.id(), null).event());
            LOG.info("Contract {} signed on {}", draft.reference(), signedOn);
            return kept;
        });
    }

    @Override
    public List<Gap> gaps(String idOrReference) {
        return transactions.call(() -> gaps(require(idOrReference)));
    }

    @Override
    public List<Gap> gaps(Contract read) {
        return with(gate.gaps(read, pins.ofContract(read.id())), others.of(List.of(read)), read);
    }

    /** What the contract itself lacks comes first. */
    private static List<Gap> with(List<Gap> own, Map<String, List<Gap>> ofOthers, Contract contract) {
        List<Gap> gaps = new ArrayList<>(own);
        gaps.addAll(ofOthers.getOrDefault(contract.id(), List.of()));
        return List.copyOf(gaps);
    }

    @Override
    public Map<String, List<Gap>> gapsOf(Collection<Contract> read) {
        if (read.size() > MOST) {
            throw new IllegalArgumentException("gaps of at most " + MOST + " contracts at once, not of " + read.size());
        }
        Map<String, List<Pin>> held =
                pins.ofContracts(read.stream().map(Contract::id).toList());
        Map<String, List<Gap>> ofOthers = others.of(read);
        Map<String, List<Gap>> gaps = new LinkedHashMap<>();
        read.forEach(contract -> gaps.put(
                contract.id(),
                with(gate.gaps(contract, held.getOrDefault(contract.id(), List.of())), ofOthers, contract)));
        return gaps;
    }

    @Override
    public Contract start(String idOrReference, LocalDate startedOn) {
        required("startedOn", startedOn, "CON-3");
        return transactions.call(() -> {
            Contract contract = requireForChange(idOrReference);
            if (contract.state() == Contract.State.RUNNING) {
                throw ContractProblems.alreadyRunning(contract).toException();
            }
            List<Gap> gaps = with(
                    gate.gapsToStartOn(contract, pins.ofContract(contract.id()), startedOn),
                    others.of(List.of(contract)),
                    contract);
            if (!gaps.isEmpty()) {
                throw ContractProblems.startRefused(contract, gaps).toException();
            }
            Contract kept = store.update(contract, ContractChanges.started(contract, startedOn));
            audit.record(new Change(
                    "contract.started",
                    SUBJECT,
                    contract.id(),
                    Map.of("state", contract.state().name()),
                    Map.of("state", Contract.State.RUNNING.name(), "startedOn", startedOn.toString())));
            outbox.publish(new DueDatesChanged(contract.id(), null).event());
            LOG.info("Contract {} started on {}", contract.reference(), startedOn);
            return kept;
        });
    }

    private Contract complete(String idOrReference, MinimumRecord parts, Long readVersion) {
        required("record", parts, "CON-2");
        refuse(RecordCompletion.faults(parts), "CON-2");
        return transactions.call(() -> {
            Contract contract = requireForChange(idOrReference);
            refuseIfStale(contract, readVersion);
            MinimumRecord before = contract.record();
            MinimumRecord after = RecordCompletion.merge(before, parts);
            if (after.tier() != before.tier() && changes.tiering(contract.id()).isPresent()) {
                throw ServiceProblems.tierIsAssessed(contract).toException();
            }
            if (after.equals(before)) {
                return contract;
            }
            Contract kept = store.update(contract, ContractChanges.completed(contract, after));
            audit.record(new Change(
                    "contract.completed",
                    SUBJECT,
                    contract.id(),
                    RecordCompletion.outlineOfChange(before, after),
                    RecordCompletion.outlineOfChange(after, before)));
            return kept;
        });
    }

    private Contract requireForChange(String idOrReference) {
        Contract contract = require(idOrReference);
        access.require(Permission.CHANGE_CONTRACTS, contract.lot().region());
        return contract;
    }

    private Contract pin(String idOrReference, VariantId variant, Long readVersion) {
        return transactions.call(() -> {
            Contract contract = requireForChange(idOrReference);
            refuseIfStale(contract, readVersion);
            int schedule = pinnable(variant);
            if (contract.state() != Contract.State.DRAFT
                    && ContractChanges.schedule(contract, schedule).status() == ContractSchedule.Status.PINNED) {
                throw ContractProblems.changeControlRequired(contract, variant).toException();
            }
            if (!geography.pathToNational(contract.lot().region()).contains(variant.region())) {
                throw ContractProblems.variantOfOtherRegion(contract, variant).toException();
            }
            if (variants.find(variant).isEmpty()) {
                throw ContractProblems.variantNotDeployed(variant).toException();
            }
            return keepPinned(contract, variant);
        });
    }

    private static void refuseIfStale(Contract contract, Long readVersion) {
        if (readVersion != null && readVersion != contract.version()) {
            throw ReadVersion.stale(readVersion, contract.version()).toException();
        }
    }

    private void checkSignature(Contract contract, LocalDate signedOn) {
        if (contract.state() != Contract.State.DRAFT) {
            throw ContractProblems.alreadySigned(contract).toException();
        }
        if (signedOn.isAfter(LocalDate.now(clock))) {
            throw Problems.invalidField("signedOn", "lies in the future: a signature is recorded once it is given")
                    .withRule("CON-2")
                    .toException();
        }
        if (!signedOn.isBefore(contract.term().from())) {
            throw ContractProblems.signedTooLate(contract, signedOn).toException();
        }
        List<Contract> others = cover.coveredTwice(contract, store.signed());
        if (!others.isEmpty()) {
            throw ContractProblems.lotCoveredTwice(contract, others).toException();
        }
    }

    /**
     * What was chosen for the draft stays, where it can be used; for the rest the newest valid variant is taken, where
     * there is one (SCH-3). After the signature only change control could mend a choice that cannot be used.
     */
    private Contract pinForSignature(Contract draft) {
        List<Pin> chosen = pins.ofContract(draft.id());
        Contract contract = draft;
        for (int schedule : template.numbers(Completion.BY_VARIANT)) {
            String number = String.valueOf(schedule);
            Optional<Pin> choice = chosen.stream()
                    .filter(pin -> pin.variant().schedule().equals(number))
                    .findFirst();
            if (choice.isPresent()) {
                if (choice.get().state() != Pin.State.IN_FORCE) {
                    throw ContractProblems.pinNotInForce(draft, choice.get()).toException();
                }
                continue;
            }
            Optional<DeployedVariant> newest =
                    variants.newest(number, draft.lot().region(), draft.term().from());
            if (newest.isPresent()) {
                contract = pinned(contract, newest.get().id());
            } else if (schedule == 6) {
                throw ContractProblems.noSchedule6(draft).toException();
            }
        }
        return contract;
    }

    private Contract keepPinned(Contract contract, VariantId variant) {
        return transactions.call(() -> {
            Contract kept = store.update(contract, pinned(contract, variant));
            if (kept.state() != Contract.State.DRAFT) {
                book.completed(kept, variant);
            }
            return kept;
        });
    }

    /** Pins from the first day of the term, and says so in the audit log; the contract itself is not kept yet. */
    private Contract pinned(Contract contract, VariantId variant) {
        Pin pin = pins.pin(contract.id(), variant, contract.term().from());
        Contract pinned = ContractChanges.pinned(contract, variant);
        int schedule = Integer.parseInt(variant.schedule());
        Map<String, String> after = new TreeMap<>(figures(ContractChanges.schedule(pinned, schedule)));
        after.put("termsSha256", pin.termsSha256());
        after.put("from", pin.from().toString());
        audit.record(new Change(
                "contract.pinned",
                SUBJECT,
                contract.id(),
                figures(ContractChanges.schedule(contract, schedule)),
                after));
        return pinned;
    }

    private int pinnable(VariantId variant) {
        required("variant", variant, "SCH-3");
        for (int schedule : template.numbers(Completion.BY_VARIANT)) {
            if (variant.schedule().equals(String.valueOf(schedule))) {
                return schedule;
            }
        }
        throw ContractProblems.notPinnable(variant.schedule()).toException();
    }

    private Contract keep(String action, Contract before, Contract after, int schedule) {
        Contract kept = store.update(before, after);
        audit.record(new Change(
                action,
                SUBJECT,
                before.id(),
                figures(ContractChanges.schedule(before, schedule)),
                figures(ContractChanges.schedule(after, schedule))));
        if (!Objects.equals(due(before, schedule), due(after, schedule))) {
            outbox.publish(new DueDatesChanged(before.id(), null).event());
        }
        return kept;
    }

    private static LocalDate due(Contract contract, int schedule) {
        return ContractChanges.schedule(contract, schedule).dueOn();
    }

    private static List<Problem.Fault> deferralFaults(Contract contract, LocalDate dueOn, String reason) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (dueOn == null) {
            faults.add(new Problem.Fault(null, "dueOn", "is required"));
        } else if (dueOn.isAfter(contract.term().to())) {
            faults.add(new Problem.Fault(
                    null,
                    "dueOn",
                    "lies after the term, which ends on " + contract.term().to()));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(new Problem.Fault(null, "reason", "is required"));
        } else if (reason.length() > LONGEST_REASON) {
            faults.add(new Problem.Fault(null, "reason", "has at most " + LONGEST_REASON + " characters"));
        }
        return faults;
    }

    private static void refuse(List<Problem.Fault> faults, String rule) {
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("Nothing was changed.", faults)
                    .withRule(rule)
                    .toException();
        }
    }

    private static void required(String field, Object value, String rule) {
        if (value == null) {
            throw Problems.invalidField(field, "is required").withRule(rule).toException();
        }
    }

    private static Map<String, String> figures(Contract contract) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("reference", contract.reference());
        figures.put("region", contract.lot().region().slug());
        figures.put("specialties", String.join(" ", contract.lot().specialties()));
        figures.put("leadEmployer", contract.leadEmployer().value());
        figures.put("vehicle", contract.vehicle().name());
        figures.put("value", contract.value().toString());
        figures.put("from", contract.term().from().toString());
        figures.put("to", contract.term().to().toString());
        figures.put("extensionMonths", String.valueOf(contract.extensionMonths()));
        figures.put("state", contract.state().name());
        return figures;
    }

    /** Why a schedule is deferred is left out: words that people write may name people. */
    private static Map<String, String> figures(ContractSchedule schedule) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("schedule", String.valueOf(schedule.number()));
        figures.put("status", schedule.status().name());
        if (schedule.dueOn() != null) {
            figures.put("dueOn", schedule.dueOn().toString());
        }
        if (schedule.variant() != null) {
            figures.put("variant", schedule.variant());
        }
        return figures;
    }

    private static Map<String, String> signature(Contract signed) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("state", signed.state().name());
        figures.put("signedOn", signed.signedOn().toString());
        signed.schedules().stream()
                .filter(schedule -> schedule.variant() != null)
                .forEach(schedule -> figures.put("schedule" + schedule.number(), schedule.variant()));
        return figures;
    }
}
