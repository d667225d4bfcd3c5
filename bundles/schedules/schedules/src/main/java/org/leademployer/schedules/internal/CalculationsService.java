/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Period;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Replay;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.internal.rules.CalculationIdentity;
import org.leademployer.schedules.internal.rules.CanonicalTerms;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.internal.rules.ResultDifference;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.rules.Segments;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.ContractNames;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calculates by pins, fails closed, keeps what a proof needs, and proves (SCH-3 to SCH-5, SCH-8). */
@Component(
        service = {Calculations.class, CalculationsService.class},
        configurationPid = "org.leademployer.schedules")
public final class CalculationsService implements Calculations {

    /** How often the variants of a draft are chosen anew when one of them goes in that very moment. */
    private static final int CHOICES = 3;

    private static final Duration ARCHIVED_START = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CalculationsService.class);

    private static final Path IN_FLIGHT =
            Path.of(System.getProperty("karaf.data", System.getProperty("java.io.tmpdir")), "schedules", "in-flight");

    private final Transactions transactions;
    private final VariantRegistry registry;
    private final ReadableContracts readable;
    private final Geography geography;
    private final PinStore pins;
    private final CalculationStore calculations;
    private final Archive archive;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final VariantCalls calls;
    /** Variants that ran when the platform ended last without being stopped in peace. */
    private final List<String> culprits;

    private final ArchivedBundles archived;

    /** Told of what was calculated; finds it kept once the caller's transaction is committed. Neither waits nor throws. */
    interface Listener {
        void calculated(String calculationId);
    }

    private volatile Listener listener = calculationId -> {};

    /** Domains that make calculations come and go; theirs are not calculated without them. */
    @Reference(
            service = CalculationType.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    volatile List<CalculationType<?, ?, ?>> types;

    /** They say how contracts are called; a refusal does without. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile ContractNames names;

    @Activate
    public CalculationsService(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference ReadableContracts readable,
            @Reference Geography geography,
            @Reference PinStore pins,
            @Reference CalculationStore calculations,
            @Reference Archive archive,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Clock clock,
            Limits limits) {
        this.transactions = transactions;
        this.registry = registry;
        this.readable = readable;
        this.geography = geography;
        this.pins = pins;
        this.calculations = calculations;
        this.archive = archive;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.culprits = readCulprits();
        this.calls = new VariantCalls(Duration.ofSeconds(limits.call_seconds()), inFlight());
        this.archived = new ArchivedBundles(context, ARCHIVED_START);
        archived.removeLeftovers();
    }

    @Deactivate
    void close() {
        calls.close();
    }

    /** Variants that ran when the platform ended last. */
    List<String> culprits() {
        return culprits;
    }

    private static List<String> readCulprits() {
        try {
            List<String> left = InFlight.left(IN_FLIGHT);
            left.forEach(variant -> LOG.warn(
                    "{} ran when the platform ended. If it ended by itself, that variant may have ended it", variant));
            return left;
        } catch (IOException e) {
            LOG.debug("{} cannot be read", IN_FLIGHT, e);
            return List.of();
        }
    }

    private static InFlight inFlight() {
        try {
            return new InFlight(IN_FLIGHT);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: a variant that ends the platform could not be named", IN_FLIGHT, e);
            return null;
        }
    }

    @Override
    public <V extends Variant, I, R> Kept<R> calculate(CalculationType<V, I, R> type, CalculationScope scope, I input) {
        return transactions.call(() -> {
            try (LeasedVariants variants = new LeasedVariants(registry)) {
                choose(type.schedule(), scope, variants);
                List<InForce<V>> inForce = variants.inForce(type.variantType(), calls);
                // Pure, so it can run on a thread that can be left behind; the transaction stays on this one.
                R result = calls.contain(() -> type.calculate(input, inForce));
                Calculation kept = keep(type.name(), scope, type.writeInput(input), type.writeResult(result), variants);
                listener.calculated(kept.id());
                return new Kept<>(kept, result);
            }
        });
    }

    /**
     * The variants by which a contract calculates now. To be closed.
     *
     * @throws org.leademployer.platform.problem.ProblemException as {@link #calculate}
     */
    LeasedVariants lease(String schedule, CalculationScope scope) {
        LeasedVariants variants = new LeasedVariants(registry);
        try {
            transactions.run(() -> choose(schedule, scope, variants));
            return variants;
        } catch (RuntimeException e) {
            variants.close();
            throw e;
        }
    }

    /** Tells it, and nobody before it any more, of everything that is calculated from now on (SCH-6). */
    void tell(Listener whom) {
        listener = whom;
    }

    /** How variants are called here. */
    VariantCalls calls() {
        return calls;
    }

    @Override
    public Optional<Calculation> find(String id) {
        return transactions.call(() -> calculations.find(id).filter(this::isReadable));
    }

    @Override
    public List<Calculation> newest(String contractId, int limit) {
        return transactions.call(() -> {
            if (contractId != null) {
                return calculations.newest(List.of(contractId), limit).stream()
                        .filter(this::isReadable)
                        .toList();
            }
            Optional<List<String>> contracts = readable.only(Permission.READ_CHARGES);
            return (contracts.isEmpty() ? calculations.newest(limit) : calculations.newest(contracts.get(), limit))
                    .stream().filter(this::isReadable).toList();
        });
    }

    @Override
    public <V extends Variant, I, R> Kept<R> result(CalculationType<V, I, R> type, String calculationId) {
        return transactions.call(() -> {
            Calculation calculation = require(calculationId);
            if (!calculation.type().equals(type.name())) {
                throw notFound(calculationId);
            }
            return new Kept<>(calculation, type.readResult(archive.read(calculation.resultSha256())));
        });
    }

    @Override
    public Replay replay(String calculationId) {
        Calculation calculation = transactions.call(() -> require(calculationId));
        if (!readable.may(Permission.PROVE_CALCULATIONS, calculation.contractId())) {
            throw notFound(calculationId);
        }
        return replayed(again(calculation, UnaryOperator.identity()));
    }

    // Choosing: the contract's pins, or, where it has pinned nothing, the newest of its node.

    private void choose(String schedule, CalculationScope scope, LeasedVariants variants) throws SQLException {
        // Held until the calculation is kept: a repair that moves them waits, and then replays it as well (SCH-3).
        List<PinnedVariant> pinned = pins.hold(scope.contractId(), schedule);
        if (pinned.isEmpty()) {
            chooseNewest(schedule, scope, variants);
        } else {
            choosePinned(Segments.ofPins(pinned, scope.period()), scope, variants);
        }
    }

    /** All or nothing: whatever cannot be used is named at once. */
    private void choosePinned(List<Segments.Pinned> segments, CalculationScope scope, LeasedVariants variants) {
        List<PinnedVariant> absent = new ArrayList<>();
        List<ScheduleProblems.TermsChanged> changed = new ArrayList<>();
        for (Segments.Pinned segment : segments) {
            PinnedVariant pin = segment.pin();
            Optional<Deployment> deployment = variants.lease(pin.variant());
            String terms =
                    deployment.map(one -> one.deployed().terms().sha256()).orElse(null);
            switch (pin.state(terms)) {
                case IN_FORCE -> variants.add(segment.period(), deployment.orElseThrow());
                case NOT_DEPLOYED -> absent.add(pin);
                case TERMS_CHANGED -> changed.add(new ScheduleProblems.TermsChanged(pin, terms));
                default -> throw new IllegalStateException("a pin is in a state of its own");
            }
        }
        if (!absent.isEmpty() || !changed.isEmpty()) {
            throw ScheduleProblems.pinsNotInForce(nameOf(scope.contractId()), absent, changed)
                    .toException();
        }
    }

    /** As people know the contract, where that can be said. */
    private String nameOf(String contractId) {
        ContractNames now = names;
        return Optional.ofNullable(now)
                .flatMap(all -> all.find(contractId))
                .map(contract -> contract.reference() + " (" + contractId + ", " + contract.region() + ")")
                .orElse(contractId);
    }

    private void chooseNewest(String schedule, CalculationScope scope, LeasedVariants variants) {
        List<Period> without = List.of();
        for (int choice = 0; choice < CHOICES; choice++) {
            List<Segments.Draft> segments = Segments.ofDraft(
                    registry.everywhere(schedule), geography.pathToNational(scope.region()), scope.period());
            without = new ArrayList<>();
            for (Segments.Draft segment : segments) {
                if (segment.variant() == null
                        || variants.lease(segment.variant()).isEmpty()) {
                    without.add(segment.period());
                }
            }
            if (without.isEmpty()) {
                segments.forEach(segment -> variants.add(
                        segment.period(), variants.lease(segment.variant()).orElseThrow()));
                return;
            }
        }
        throw ScheduleProblems.noVariantFor(schedule, scope.region(), without).toException();
    }

    // Keeping: the same calculation once, with everything that a proof needs.

    private Calculation keep(String type, CalculationScope scope, byte[] input, byte[] result, LeasedVariants variants)
            throws SQLException {
        List<Basis> basis = variants.basis();
        String inputSha256 = Sha256.of(input);
        String resultSha256 = Sha256.of(result);
        String id = CalculationIdentity.of(type, scope.contractId(), inputSha256, basis);
        Optional<Calculation> kept = calculations.find(id);
        if (kept.isPresent()) {
            return proven(kept.get(), resultSha256);
        }
        Calculation calculation = new Calculation(
                id,
                type,
                scope.contractId(),
                scope.period(),
                basis,
                inputSha256,
                resultSha256,
                now(),
                actor.get().name());
        List<Archive.Item> items = new ArrayList<>(variants.archived());
        items.add(new Archive.Item(inputSha256, Archive.DATA, () -> input));
        items.add(new Archive.Item(resultSha256, Archive.DATA, () -> result));
        archive.keep(items);
        if (!calculations.add(calculation, variants.validities())) {
            // Another request has just kept the same.
            return proven(require(id), resultSha256);
        }
        audit.record(Change.created(
                "calculation.kept",
                "calculation",
                id,
                Map.of(
                        "type", type,
                        "contract", scope.contractId(),
                        "period", scope.period().toString(),
                        "inputSha256", inputSha256,
                        "resultSha256", resultSha256)));
        return calculation;
    }

    private static Calculation proven(Calculation kept, String resultSha256) {
        if (!kept.resultSha256().equals(resultSha256)) {
            throw ScheduleProblems.notReproducible(
                            kept.id(), kept.basis().stream().map(Basis::variant).toList())
                    .toException();
        }
        return kept;
    }

    // Proving: again, by what was kept. No transaction is open while a variant is fetched out of the archive and runs.

    /**
     * A calculation made again.
     *
     * @param kept the result that is kept
     * @param result the result now
     * @param firstDifference in words; null where they are the same
     * @param fromArchive whether a variant came out of the archive
     */
    record Again(Calculation calculation, byte[] kept, byte[] result, String firstDifference, boolean fromArchive) {

        boolean equal() {
            return Arrays.equals(kept, result);
        }
    }

    /**
     * Makes a calculation again.
     *
     * @param instead which deployed version takes the place of one that it rested on; that one itself for none
     * @throws org.leademployer.platform.problem.ProblemException as {@link #replay}; variant-not-deployed (409, SCH-4)
     */
    Again again(Calculation calculation, UnaryOperator<VariantId> instead) {
        CalculationType<?, ?, ?> type = types.stream()
                .filter(one -> one.name().equals(calculation.type()))
                .findFirst()
                .orElseThrow(() -> ScheduleProblems.typeNotAvailable(calculation.id(), calculation.type())
                        .toException());
        return again(calculation, type, instead);
    }

    private <V extends Variant, I, R> Again again(
            Calculation calculation, CalculationType<V, I, R> type, UnaryOperator<VariantId> instead) {
        byte[] input = read(calculation.inputSha256());
        byte[] kept = read(calculation.resultSha256());
        List<Validity> validities = transactions.call(() -> calculations.validities(calculation.id()));
        try (LeasedVariants leased = new LeasedVariants(registry);
                LateSession session = new LateSession()) {
            List<InForce<V>> inForce = new ArrayList<>();
            for (int i = 0; i < calculation.basis().size(); i++) {
                Basis basis = calculation.basis().get(i);
                ContainedVariant variant = variant(basis, validities.get(i), instead, leased, session);
                inForce.add(variant.over(basis.period(), type.variantType(), calls));
            }
            return calls.contain(() -> {
                R result = type.calculate(type.readInput(input), List.copyOf(inForce));
                byte[] written = type.writeResult(result);
                String difference = Arrays.equals(kept, written)
                        ? null
                        : ResultDifference.first(
                                kept, written, type.amounts(type.readResult(kept)), type.amounts(result));
                return new Again(calculation, kept, written, difference, session.isOpen());
            });
        }
    }

    private ContainedVariant variant(
            Basis basis,
            Validity validity,
            UnaryOperator<VariantId> instead,
            LeasedVariants leased,
            LateSession session) {
        VariantId used = instead.apply(basis.variant());
        if (!used.equals(basis.variant())) {
            return leased.lease(used).map(Deployment::variant).orElseThrow(() -> ScheduleProblems.notDeployed(
                            used, registry.deployed(used.schedule()))
                    .toException());
        }
        return leased.lease(used)
                .filter(one -> isThatOf(basis, one))
                .map(Deployment::variant)
                .orElseGet(() -> session.variant(basis, validity));
    }

    private Replay replayed(Again again) {
        Replay replay = new Replay(
                again.calculation().id(),
                again.equal(),
                again.calculation().resultSha256(),
                Sha256.of(again.result()),
                again.fromArchive(),
                now());
        record(replay);
        return replay;
    }

    /** Replays as {@link #replay}, and tells where the results differ first. */
    Optional<ReplayDifference> prove(Calculation calculation) {
        Again again;
        try {
            again = again(calculation, UnaryOperator.identity());
        } catch (ProblemException e) {
            return Optional.of(failed(calculation, e));
        }
        replayed(again);
        return difference(again);
    }

    static Optional<ReplayDifference> difference(Again again) {
        Calculation calculation = again.calculation();
        return again.equal()
                ? Optional.empty()
                : Optional.of(new ReplayDifference(
                        calculation.id(),
                        calculation.contractId(),
                        calculation.period(),
                        calculation.resultSha256(),
                        Sha256.of(again.result()),
                        again.firstDifference(),
                        null));
    }

    static ReplayDifference failed(Calculation calculation, ProblemException failure) {
        return new ReplayDifference(
                calculation.id(),
                calculation.contractId(),
                calculation.period(),
                calculation.resultSha256(),
                null,
                null,
                Refusal.of(failure.problem()));
    }

    private static boolean isThatOf(Basis basis, Deployment deployment) {
        return deployment.deployed().terms().sha256().equals(basis.termsSha256())
                && deployment.deployed().bundle().sha256().equals(basis.bundle().sha256());
    }

    private void record(Replay replay) {
        transactions.run(() -> audit.record(Change.created(
                "calculation.replayed",
                "calculation",
                replay.calculationId(),
                Map.of(
                        "equal", Boolean.toString(replay.equal()),
                        "fromArchive", Boolean.toString(replay.fromArchive()),
                        "replayedSha256", replay.replayedSha256()))));
    }

    private byte[] read(String sha256) {
        return transactions.call(() -> archive.read(sha256));
    }

    /** Turns to the archive only where something is not deployed. */
    private final class LateSession implements AutoCloseable {

        private ArchivedBundles.Session session;

        ContainedVariant variant(Basis basis, Validity validity) {
            VariantId id = basis.variant();
            Terms terms = CanonicalTerms.read(read(basis.termsSha256()));
            byte[] bundle = read(basis.bundle().sha256());
            if (session == null) {
                session = archived.open();
            }
            return new ContainedVariant(
                    id, session.variant(id, validity, terms, basis.bundle().sha256(), bundle));
        }

        boolean isOpen() {
            return session != null;
        }

        @Override
        public void close() {
            if (session != null) {
                session.close();
            }
        }
    }

    private Calculation require(String id) throws SQLException {
        return calculations.find(id).filter(this::isReadable).orElseThrow(() -> notFound(id));
    }

    /** Each kind of calculation is read by those who may read what it is about, where the contract is. */
    private boolean isReadable(Calculation calculation) {
        Permission permission = types.stream()
                .filter(type -> type.name().equals(calculation.type()))
                .map(CalculationType::permission)
                .findFirst()
                .orElse(Permission.READ_CHARGES);
        return readable.may(permission, calculation.contractId());
    }

    private static RuntimeException notFound(String id) {
        return Problems.notFound("calculation", id)
                .withRule("SCH-5")
                .withNext("List the calculations of a contract with 'schedule:calculations'.")
                .toException();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
