/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractSchedule;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeProof;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractAsOf;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.contracts.change.Impact;
import org.leademployer.contracts.change.NewChange;
import org.leademployer.contracts.change.NewImpact;
import org.leademployer.contracts.change.Renewal;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.rules.ChangeAct;
import org.leademployer.contracts.internal.rules.ChangeCheck;
import org.leademployer.contracts.internal.rules.ChangeProblems;
import org.leademployer.contracts.internal.rules.ContractPolicy;
import org.leademployer.contracts.internal.rules.ContractProblems;
import org.leademployer.contracts.internal.rules.ContractTerms;
import org.leademployer.contracts.internal.rules.ImpactCheck;
import org.leademployer.contracts.internal.rules.LotCover;
import org.leademployer.contracts.internal.rules.RenewalRule;
import org.leademployer.contracts.internal.rules.TermProof;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Change control: decides by the table and the rules, keeps, enters terms, pins and audits in one transaction (CON-9, CON-10). */
@Component(service = ChangeControl.class)
public final class ChangeControlService implements ChangeControl {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeControlService.class);

    private static final int LONGEST_ROLE = 100;
    private static final int LONGEST_LETTER = 200;
    private static final int LONGEST_END = 1000;
    private static final int LONGEST_ID = 60;

    private final Transactions transactions;
    private final Contracts contracts;
    private final ContractStore store;
    private final ChangeStore changes;
    private final TermBook book;
    private final DefinitionRegister definitions;
    private final Geography geography;
    private final Variants variants;
    private final Pins pins;
    private final Simulations simulations;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Access access;
    private final CurrentActor actor;
    private final LotCover cover;

    /** Boards come and go; what needs no decision is signed without them. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Boards boards;

    @Activate
    public ChangeControlService(
            @Reference Transactions transactions,
            @Reference Contracts contracts,
            @Reference ContractStore store,
            @Reference ChangeStore changes,
            @Reference TermBook book,
            @Reference DefinitionRegister definitions,
            @Reference Geography geography,
            @Reference Variants variants,
            @Reference Pins pins,
            @Reference Simulations simulations,
            @Reference AuditLog audit,
            @Reference Outbox outbox,
            @Reference Access access,
            @Reference CurrentActor actor) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.store = store;
        this.changes = changes;
        this.book = book;
        this.definitions = definitions;
        this.geography = geography;
        this.variants = variants;
        this.pins = pins;
        this.simulations = simulations;
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.actor = actor;
        this.cover = new LotCover(geography::isWithin);
    }

    @Override
    public ContractChange raise(String contract, NewChange change) {
        required("change", change);
        refuse(ChangeCheck.faults(change, book.today()));
        Map<String, String> terms = ChangeCheck.canonical(change.terms());
        return transactions.call(() -> {
            Contract found = requireSignedForChange(contract);
            Map<String, String> then = check(found, change, terms);
            ContractChange raised = new ContractChange(
                    found.id(),
                    changes.next(found.id()),
                    1,
                    change.kind(),
                    ChangeState.RAISED,
                    change.title().strip(),
                    change.reason().strip(),
                    ChangeCheck.changes(terms, then),
                    change.effectiveFrom(),
                    change.requestedBy(),
                    actor.get().name(),
                    change.raisedOn() == null ? book.today() : change.raisedOn(),
                    ChangeCheck.parties(change),
                    List.of(),
                    null,
                    null,
                    null,
                    null);
            changes.add(raised);
            Map<String, String> after = figures(raised);
            after.put("terms", String.join(" ", terms.keySet()));
            after.put("effectiveFrom", raised.effectiveFrom().toString());
            audit.record(new Change("contract.change-raised", "contract", found.id(), Map.of(), after));
            outbox.publish(new DueDatesChanged(found.id(), raised.number()).event());
            return raised;
        });
    }

    @Override
    public ContractChange assess(String contract, int number, NewImpact impact, long readVersion) {
        required("impact", impact);
        refuse(ImpactCheck.faults(impact));
        return transactions.call(() -> {
            Contract found = requireForChange(contract);
            ContractChange change = requireFor(found, number, ChangeAct.ASSESS, readVersion);
            Optional<Simulation> simulation =
                    impact.simulationId() == null ? Optional.empty() : simulations.find(impact.simulationId());
            List<String> missing = ImpactCheck.missing(
                    change,
                    impact,
                    simulation,
                    found,
                    node -> geography.isWithin(found.lot().region(), node));
            if (!missing.isEmpty()) {
                throw ChangeProblems.impactIncomplete(change, missing).toException();
            }
            Impact assessed = ImpactCheck.assessed(change, impact, simulation, found);
            return keep(change, ChangeAct.ASSESS, new Changed(change).impact(assessed));
        });
    }

    @Override
    public ContractChange agree(String contract, int number, Agreement agreement, long readVersion) {
        required("agreement", agreement);
        return transactions.call(() -> {
            Contract found = requireForChange(contract);
            ContractChange change = requireFor(found, number, ChangeAct.AGREE, readVersion);
            refuse(agreementFaults(agreement, change));
            if (!change.parties().contains(agreement.party())) {
                throw ChangeProblems.partyNotNeeded(change, agreement.party()).toException();
            }
            if (change.agreements().stream().anyMatch(other -> other.party() == agreement.party())) {
                throw ChangeProblems.partyHasAgreed(change, agreement.party()).toException();
            }
            List<Agreement> agreements = new ArrayList<>(change.agreements());
            agreements.add(new Agreement(
                    agreement.party(), agreement.agreedOn(), agreement.role().strip()));
            ChangeAct act = agreements.size() == change.parties().size() ? ChangeAct.AGREE_LAST : ChangeAct.AGREE;
            return keep(change, act, new Changed(change).agreements(agreements));
        });
    }

    @Override
    public ContractChange sign(String contract, int number, ChangeSignature signature, long readVersion) {
        required("signature", signature);
        refuse(signatureFaults(signature));
        return transactions.call(() -> {
            // First of all: what is read below must not be overtaken by another signature.
            store.signAlone();
            Contract found = requireForChange(contract);
            changes.lock(found.id());
            ContractChange change = requireFor(found, number, ChangeAct.SIGN, readVersion);
            Map<String, String> terms = new TreeMap<>();
            change.terms().forEach(term -> terms.put(term.term(), term.after()));
            // What was signed meanwhile may have changed what it rests on.
            Map<String, String> then = check(found, asNew(change, terms), terms);
            requireSignable(found, change, signature, then);
            refuseWhereCoveredTwice(found, terms);
            ContractChange signed = keep(
                    change,
                    ChangeAct.SIGN,
                    new Changed(change).signature(stripped(signature)).entry(changes.entries(found.id())));
            book.enter(signed);
            pin(found, signed);
            LOG.info("Change {} of contract {} signed", number, found.reference());
            return signed.effectiveFrom().isAfter(book.today()) ? signed : takeEffect(found, signed);
        });
    }

    @Override
    public ContractChange reject(String contract, int number, String reason, long readVersion) {
        return end(contract, number, reason, ChangeAct.REJECT, readVersion);
    }

    @Override
    public ContractChange withdraw(String contract, int number, String reason, long readVersion) {
        return end(contract, number, reason, ChangeAct.WITHDRAW, readVersion);
    }

    @Override
    public Page<ContractChange> list(String contract, PageRequest page) {
        int below = page.after() == null
                ? Integer.MAX_VALUE
                : Problems.read("after", page.after(), ChangeControlService::number);
        return transactions.call(() -> page.page(
                changes.page(contracts.require(contract).id(), below, page.limit()),
                change -> change,
                change -> Integer.toString(change.number())));
    }

    @Override
    public ContractChange require(String contract, int number) {
        return transactions.call(() -> require(contracts.require(contract), number));
    }

    @Override
    public ChangeProof prove(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            requireSigned(found);
            return TermProof.of(
                    found,
                    changes.signed(found.id()),
                    changes.terms(found.id()),
                    pins.ofContract(found.id()),
                    book.today());
        });
    }

    @Override
    public ContractAsOf asOf(String contract, LocalDate day) {
        required("asOf", day);
        Contract found = contracts.require(contract);
        if (found.signedOn() == null || day.isBefore(found.signedOn())) {
            throw ChangeProblems.noContractThen(found, day).toException();
        }
        List<TermInForce> terms = transactions.call(() -> changes.terms(found.id(), day));
        Map<String, String> values = ContractTerms.values(terms);
        Contract then = ContractTerms.with(found, values);
        boolean running = found.startedOn() != null && !day.isBefore(found.startedOn());
        return new ContractAsOf(
                found.id(),
                found.reference(),
                day,
                running ? Contract.State.RUNNING : Contract.State.SIGNED,
                found.signedOn(),
                running ? found.startedOn() : null,
                then.lot(),
                then.leadEmployer(),
                found.vehicle(),
                then.value(),
                then.term(),
                then.extensionMonths(),
                then.schedules().stream()
                        .filter(schedule ->
                                TermNames.FIXED.contains(TermNames.ofSchedule(Integer.toString(schedule.number()))))
                        .map(schedule ->
                                pinned(schedule, values.get(TermNames.ofSchedule(Integer.toString(schedule.number())))))
                        .toList(),
                terms);
    }

    @Override
    public ExtensionPlan extensions(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            requireSigned(found);
            LocalDate today = book.today();
            Definition<ContractPolicy> policy = policy(found, today);
            Renewal renewal = RenewalRule.of(found, signedEnd(found), policy.content(), today);
            return new ExtensionPlan(
                    found.id(),
                    renewal.renewalOn(),
                    renewal.signedEnd(),
                    renewal.latestEnd(),
                    renewal.warnFrom(),
                    renewal.reviewBy(),
                    renewal.status(),
                    policy.id().toString(),
                    changes.extensions(found.id()));
        });
    }

    @Override
    public Map<String, Renewal> renewals(Collection<Contract> read) {
        if (read.size() > Contracts.MOST) {
            throw new IllegalArgumentException(
                    "renewals of at most " + Contracts.MOST + " contracts at once, not of " + read.size());
        }
        List<Contract> signed =
                read.stream().filter(contract -> contract.signedOn() != null).toList();
        LocalDate today = book.today();
        Map<String, String> ends = transactions.call(
                () -> changes.signedTerms(signed.stream().map(Contract::id).toList(), TermNames.TERM_END));
        Map<String, Renewal> renewals = new LinkedHashMap<>();
        for (Contract contract : signed) {
            String end = ends.get(contract.id());
            renewals.put(
                    contract.id(),
                    RenewalRule.of(
                            contract,
                            end == null ? contract.term().to() : LocalDate.parse(end),
                            policy(contract, today).content(),
                            today));
        }
        return renewals;
    }

    @Override
    public int settle() {
        int settled = 0;
        for (String id : transactions.call(() -> changes.due(book.today()))) {
            settled += transactions.call(() -> settle(id));
        }
        return settled;
    }

    private int settle(String contractId) throws SQLException {
        store.signAlone();
        changes.lock(contractId);
        int settled = 0;
        for (ContractChange change : changes.signed(contractId)) {
            if (change.state() == ChangeState.SIGNED && !change.effectiveFrom().isAfter(book.today())) {
                takeEffect(store.find(contractId).orElseThrow(), change);
                settled++;
            }
        }
        return settled;
    }

    private ContractChange takeEffect(Contract contract, ContractChange signed) throws SQLException {
        ContractChange effective = keep(signed, ChangeAct.TAKE_EFFECT, new Changed(signed));
        book.broughtUp(contract);
        outbox.publish(new DueDatesChanged(contract.id(), null).event());
        LOG.info("Change {} of contract {} is effective", signed.number(), contract.reference());
        return effective;
    }

    private ContractChange end(String contract, int number, String reason, ChangeAct act, long readVersion) {
        refuse(text("reason", reason, LONGEST_END));
        return transactions.call(() -> {
            Contract found = requireForChange(contract);
            ContractChange change = requireFor(found, number, act, readVersion);
            return keep(change, act, new Changed(change).ended(reason.strip()));
        });
    }

    private ContractChange keep(ContractChange before, ChangeAct act, Changed changed) throws SQLException {
        ContractChange kept = changes.update(before, changed.in(act.after(before.state())));
        audit.record(new Change(
                "contract.change-"
                        + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "contract",
                before.contractId(),
                figures(before),
                figures(kept)));
        if (kept.state() != before.state() && before.state().isOpen()) {
            outbox.publish(new DueDatesChanged(before.contractId(), before.number()).event());
        }
        return kept;
    }

    private ContractChange requireFor(Contract contract, int number, ChangeAct act, long readVersion)
            throws SQLException {
        ContractChange change = require(contract, number);
        if (change.version() != readVersion) {
            throw ReadVersion.stale(readVersion, change.version()).toException();
        }
        if (!act.from().contains(change.state())) {
            throw ChangeProblems.wrongState(change, act).toException();
        }
        return change;
    }

    private ContractChange require(Contract contract, int number) throws SQLException {
        return changes.find(contract.id(), number)
                .orElseThrow(() -> ChangeProblems.notFound(contract.reference(), Integer.toString(number))
                        .toException());
    }

    /**
     * Whether the contract can be changed so.
     *
     * @return its terms on the day from which the change is to hold
     */
    private Map<String, String> check(Contract contract, NewChange change, Map<String, String> terms)
            throws SQLException {
        LocalDate from = change.effectiveFrom();
        Map<String, String> then = ContractTerms.values(
                changes.terms(contract.id(), from.isBefore(contract.signedOn()) ? contract.signedOn() : from));
        List<Problem.Fault> faults =
                new ArrayList<>(ChangeCheck.faults(contract, change, terms, then, signedEnd(contract)));
        String node = terms.getOrDefault(TermNames.LOT_REGION, then.get(TermNames.LOT_REGION));
        if (geography.node(new Region(node)).isEmpty()) {
            faults.add(new Problem.Fault(
                    null, "terms." + TermNames.LOT_REGION, "'" + node + "' is no node of the geography (ORG-1)"));
        }
        for (String term : terms.keySet()) {
            if (term.startsWith(TermNames.SERVICE)
                    && !definitions.hasService(
                            new Region(then.get(TermNames.LOT_REGION)),
                            from,
                            term.substring(TermNames.SERVICE.length()))) {
                faults.add(new Problem.Fault(
                        null, "terms." + term, "is in no service catalogue on " + from + " (CON-14)"));
            }
        }
        if (!faults.isEmpty()) {
            throw ChangeProblems.notPossible(contract, faults).toException();
        }
        Region region = new Region(node);
        if (terms.containsKey(TermNames.LOT_REGION)) {
            access.require(Permission.CHANGE_CONTRACTS, region);
        }
        terms.forEach((term, value) -> {
            if (TermNames.isPin(term)) {
                requirePinnable(contract, region, ChangeCheck.variant(term, value));
            }
        });
        return then;
    }

    private void requirePinnable(Contract contract, Region node, VariantId variant) {
        if (!geography.pathToNational(node).contains(variant.region())) {
            throw ContractProblems.variantOfOtherRegion(contract, variant).toException();
        }
        if (variants.find(variant).isEmpty()) {
            throw ContractProblems.variantNotDeployed(variant).toException();
        }
    }

    private void requireSignable(
            Contract contract, ContractChange change, ChangeSignature signature, Map<String, String> then) {
        List<String> missing = new ArrayList<>(ChangeCheck.missingForSignature(
                change, signature.signedOn(), book.today(), stripped(signature).letter()));
        Definition<ContractPolicy> policy = policy(contract, signature.signedOn());
        boolean extension = change.kind() == ChangeKind.EXTENSION;
        if (extension
                || policy.content().needsDecision(change.impact().money())
                || stripped(signature).decisionId() != null) {
            LocalDate by = extension
                    ? policy.content().reviewBy(LocalDate.parse(then.get(TermNames.TERM_END)))
                    : signature.signedOn();
            missing.addAll(missingDecision(contract, stripped(signature), by, extension));
        }
        if (!missing.isEmpty()) {
            throw ChangeProblems.signatureRefused(change, missing, extension ? "CON-10" : "CON-9")
                    .toException();
        }
    }

    private List<String> missingDecision(
            Contract contract, ChangeSignature signature, LocalDate by, boolean extension) {
        String rule = extension ? " (CON-10, BRD-4)" : " (CON-9, BRD-4)";
        if (signature.decisionId() == null) {
            return List.of("a board's decision, taken by " + by + rule);
        }
        Boards all = boards;
        if (all == null) {
            throw ChangeProblems.boardsNotThere().toException();
        }
        Optional<Decision> decision = all.decision(signature.decisionId());
        if (decision.isEmpty()) {
            return List.of("a decision that a board has taken: there is none with that id" + rule);
        }
        List<String> missing = new ArrayList<>();
        if (!"contract".equals(decision.get().subjectType())
                || !List.of(contract.id(), contract.reference())
                        .contains(decision.get().subjectId())) {
            missing.add("a decision about contract " + contract.reference() + rule);
        }
        if (decision.get().outcome() != Decision.Outcome.APPROVED) {
            missing.add("a decision that approves, not " + decision.get().outcome() + rule);
        }
        if (decision.get().decidedOn().isAfter(by)) {
            missing.add(
                    "a decision taken by " + by + ", not on " + decision.get().decidedOn() + rule);
        }
        if (decision.get().decidedOn().isAfter(signature.signedOn())) {
            missing.add("a decision taken before the signature" + rule);
        }
        return missing;
    }

    private void refuseWhereCoveredTwice(Contract contract, Map<String, String> terms) {
        if (terms.keySet().stream()
                .noneMatch(List.of(TermNames.LOT_REGION, TermNames.LOT_SPECIALTIES, TermNames.TERM_END)::contains)) {
            return;
        }
        List<Contract> others = cover.coveredTwice(ContractTerms.with(contract, terms), store.signed());
        if (!others.isEmpty()) {
            throw ContractProblems.lotCoveredTwice(contract, others).toException();
        }
    }

    /** From the change's day on: the money before it still follows what was pinned then (SCH-3). */
    private void pin(Contract contract, ContractChange signed) {
        LocalDate first = contract.term().from();
        for (TermChange term : signed.terms()) {
            if (TermNames.isPin(term.term())) {
                pins.pin(
                        contract.id(),
                        ChangeCheck.variant(term.term(), term.after()),
                        signed.effectiveFrom().isBefore(first) ? first : signed.effectiveFrom());
            }
        }
    }

    private Definition<ContractPolicy> policy(Contract contract, LocalDate on) {
        return definitions.policy(contract.lot().region(), on).orElseThrow(() -> ChangeProblems.noPolicy(contract, on)
                .toException());
    }

    private LocalDate signedEnd(Contract contract) throws SQLException {
        return changes.signedTerm(contract.id(), TermNames.TERM_END)
                .map(LocalDate::parse)
                .orElseGet(() -> contract.term().to());
    }

    private Contract requireForChange(String idOrReference) {
        Contract contract = contracts.require(idOrReference);
        access.require(Permission.CHANGE_CONTRACTS, contract.lot().region());
        return contract;
    }

    private Contract requireSignedForChange(String idOrReference) {
        Contract contract = requireForChange(idOrReference);
        requireSigned(contract);
        return contract;
    }

    private static void requireSigned(Contract contract) {
        if (contract.signedOn() == null) {
            throw ChangeProblems.notSigned(contract).toException();
        }
    }

    private static NewChange asNew(ContractChange change, Map<String, String> terms) {
        return new NewChange(
                change.kind(),
                change.title(),
                change.reason(),
                terms,
                change.effectiveFrom(),
                change.requestedBy(),
                change.raisedOn(),
                change.parties().contains(ChangeParty.HOSTS));
    }

    private static ContractSchedule pinned(ContractSchedule schedule, String variant) {
        return new ContractSchedule(
                schedule.number(),
                schedule.title(),
                variant == null ? ContractSchedule.Status.OUTSTANDING : ContractSchedule.Status.PINNED,
                null,
                null,
                variant);
    }

    private List<Problem.Fault> agreementFaults(Agreement agreement, ContractChange change) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (agreement.party() == null) {
            faults.add(new Problem.Fault(null, "party", "is required: HEE, LEAD_EMPLOYER or HOSTS"));
        }
        if (agreement.agreedOn() == null) {
            faults.add(new Problem.Fault(null, "agreedOn", "is required"));
        } else if (agreement.agreedOn().isAfter(book.today())) {
            faults.add(new Problem.Fault(null, "agreedOn", "lies in the future"));
        } else if (agreement.agreedOn().isBefore(change.raisedOn())) {
            faults.add(
                    new Problem.Fault(null, "agreedOn", "lies before the change was raised on " + change.raisedOn()));
        }
        faults.addAll(text("role", agreement.role(), LONGEST_ROLE));
        return faults;
    }

    private static List<Problem.Fault> signatureFaults(ChangeSignature signature) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (signature.signedOn() == null) {
            faults.add(new Problem.Fault(null, "signedOn", "is required"));
        }
        if (signature.letter() != null && signature.letter().length() > LONGEST_LETTER) {
            faults.add(new Problem.Fault(null, "letter", "has at most " + LONGEST_LETTER + " characters"));
        }
        if (signature.decisionId() != null && signature.decisionId().length() > LONGEST_ID) {
            faults.add(new Problem.Fault(null, "decision", "is the id of a decision: see board:decisions"));
        }
        return faults;
    }

    private static ChangeSignature stripped(ChangeSignature signature) {
        return new ChangeSignature(signature.signedOn(), orNull(signature.decisionId()), orNull(signature.letter()));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<Problem.Fault> text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            return List.of(new Problem.Fault(null, field, "is required"));
        }
        return text.length() > most
                ? List.of(new Problem.Fault(null, field, "has at most " + most + " characters"))
                : List.of();
    }

    private static void refuse(List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("Nothing was changed.", faults)
                    .withRule("CON-9")
                    .toException();
        }
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw Problems.invalidField(field, "is required").toException();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not the number of a change", e);
        }
    }

    /** Titles, reasons and roles are left out: words that people write may name people. */
    private static Map<String, String> figures(ContractChange change) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("change", Integer.toString(change.number()));
        figures.put("kind", change.kind().name());
        figures.put("state", change.state().name());
        if (!change.agreements().isEmpty()) {
            figures.put(
                    "agreed",
                    String.join(
                            " ",
                            change.agreements().stream()
                                    .map(agreement -> agreement.party().name())
                                    .toList()));
        }
        if (change.impact() != null && change.impact().simulationId() != null) {
            figures.put("simulation", change.impact().simulationId());
        }
        if (change.signature() != null) {
            figures.put("signedOn", change.signature().signedOn().toString());
            if (change.signature().decisionId() != null) {
                figures.put("decision", change.signature().decisionId());
            }
        }
        return figures;
    }
}
