/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.Repairs;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.internal.rules.RepairRules;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves pins to a new micro version, once everything that rests on the old one has come out the same (SCH-3).
 *
 * <p>What is kept is replayed first without holding anything up. Then the pins are held alone, which waits for whatever
 * is being calculated by them, and what has come since is replayed too: nothing slips through, and the wait is short.
 */
@Component(service = Repairs.class)
public final class RepairsService implements Repairs {

    private static final int PORTION = 100;
    private static final int NAMED = 100;

    private final Transactions transactions;
    private final PinStore store;
    private final Pins pins;
    private final CalculationStore calculations;
    private final CalculationsService replays;
    private final VariantRegistry registry;
    private final KnownContracts contracts;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public RepairsService(
            @Reference Transactions transactions,
            @Reference PinStore store,
            @Reference Pins pins,
            @Reference CalculationStore calculations,
            @Reference CalculationsService replays,
            @Reference VariantRegistry registry,
            @Reference KnownContracts contracts,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.pins = pins;
        this.calculations = calculations;
        this.replays = replays;
        this.registry = registry;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Repair tryOut(String contractId, VariantId variant) {
        return replayed(contractId, variant).repair(false);
    }

    @Override
    public Repair repair(String contractId, VariantId variant, Consumer<? super Pin> moved) {
        Trial trial = replayed(contractId, variant);
        refuseWhereDifferent(trial);
        return transactions.call(() -> {
            List<PinnedVariant> held = repairable(contractId, variant, store.holdAlone(contractId, variant.schedule()));
            held.forEach(trial::replay);
            refuseWhereDifferent(trial);
            for (PinnedVariant before : held) {
                moved.accept(pins.pin(contractId, variant, before.from()));
            }
            Repair repair = trial.repair(true);
            audit.record(new Change(
                    "variant.repaired",
                    "contract",
                    contractId,
                    Map.of("variant", repair.from().toString()),
                    Map.of(
                            "variant",
                            variant.toString(),
                            "replayed",
                            Long.toString(repair.calculations()),
                            "equal",
                            Long.toString(repair.equal()))));
            return repair;
        });
    }

    private Trial replayed(String contractId, VariantId variant) {
        List<PinnedVariant> moving = transactions.call(
                () -> repairable(contractId, variant, store.ofContract(contractId, variant.schedule())));
        if (registry.find(variant).isEmpty()) {
            throw ScheduleProblems.notDeployed(variant, registry.deployed(variant.schedule()))
                    .toException();
        }
        Trial trial = new Trial(contractId, moving.get(moving.size() - 1).variant(), variant);
        moving.forEach(trial::replay);
        return trial;
    }

    private List<PinnedVariant> repairable(String contractId, VariantId variant, List<PinnedVariant> pinned) {
        List<PinnedVariant> moving = RepairRules.moved(pinned, variant);
        if (moving.isEmpty()) {
            throw ScheduleProblems.notARepair(nameOf(contractId), variant, pinned)
                    .toException();
        }
        return moving;
    }

    private void refuseWhereDifferent(Trial trial) {
        Repair repair = trial.repair(false);
        if (!repair.allEqual()) {
            throw ScheduleProblems.repairChangesResults(nameOf(trial.contractId), repair)
                    .toException();
        }
    }

    private String nameOf(String contractId) {
        return contracts.find(contractId).map(ContractName::reference).orElse(contractId);
    }

    private List<Calculation> portion(PinnedVariant pin, String after) throws SQLException {
        return calculations.restingOn(pin.contractId(), pin.variant(), pin.termsSha256(), after, PORTION);
    }

    /** What was replayed so far. */
    private final class Trial {

        private final String contractId;
        private final VariantId from;
        private final VariantId to;
        private final Set<String> replayed = new HashSet<>();
        private final List<ReplayDifference> differences = new ArrayList<>();
        private long equal;

        Trial(String contractId, VariantId from, VariantId to) {
            this.contractId = contractId;
            this.from = from;
            this.to = to;
        }

        /** Replays whatever rests on the pin and was not replayed yet. */
        void replay(PinnedVariant pin) {
            String after = "";
            for (List<Calculation> portion = read(pin, after); !portion.isEmpty(); portion = read(pin, after)) {
                for (Calculation calculation : portion) {
                    after = calculation.id();
                    if (replayed.add(calculation.id())) {
                        replay(calculation);
                    }
                }
            }
        }

        private List<Calculation> read(PinnedVariant pin, String after) {
            return transactions.call(() -> portion(pin, after));
        }

        private void replay(Calculation calculation) {
            Optional<ReplayDifference> difference = differenceOf(calculation);
            if (difference.isEmpty()) {
                equal++;
            } else if (differences.size() < NAMED) {
                differences.add(difference.get());
            }
        }

        private Optional<ReplayDifference> differenceOf(Calculation calculation) {
            UnaryOperator<VariantId> instead = used -> RepairRules.repairs(to, used) ? to : used;
            try {
                return CalculationsService.difference(replays.again(calculation, instead));
            } catch (ProblemException e) {
                return Optional.of(CalculationsService.failed(calculation, e));
            }
        }

        Repair repair(boolean moved) {
            return new Repair(contractId, from, to, replayed.size(), equal, differences, moved, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
