/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Certificate;
import org.leademployer.schedules.Proofs;
import org.leademployer.schedules.Replay;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.ReplayRun;
import org.leademployer.schedules.internal.rules.CertificateForm;
import org.leademployer.schedules.internal.rules.ProofPackage;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.spi.ContractName;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proves calculations to whoever may prove those of their contracts (SCH-5). */
@Component(service = Proofs.class)
public final class ProofsService implements Proofs {

    private static final int PORTION = 100;
    private static final int NAMED = 100;

    private final Transactions transactions;
    private final Calculations calculations;
    private final CalculationsService replays;
    private final CalculationStore store;
    private final Archive archive;
    private final KnownContracts contracts;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;
    private final String platformVersion;

    @Activate
    public ProofsService(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference CalculationsService replays,
            @Reference CalculationStore store,
            @Reference Archive archive,
            @Reference KnownContracts contracts,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.calculations = replays;
        this.replays = replays;
        this.store = store;
        this.archive = archive;
        this.contracts = contracts;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
        this.platformVersion = context.getBundle().getVersion().toString();
    }

    @Override
    public Replay replay(String calculationId) {
        requireProvable(calculationId);
        return calculations.replay(calculationId);
    }

    @Override
    public ReplayRun replay(Period period, String contract) {
        access.requireAnywhere(Permission.PROVE_CALCULATIONS);
        String contractId = contract == null ? null : requireProvableContract(contract);
        Instant startedAt = now();
        Map<String, Boolean> provable = new HashMap<>();
        List<ReplayDifference> differences = new ArrayList<>();
        long count = 0;
        long equal = 0;
        String after = "";
        for (List<Calculation> portion = portion(period, contractId, after);
                !portion.isEmpty();
                portion = portion(period, contractId, after)) {
            for (Calculation calculation : portion) {
                after = calculation.id();
                if (provable.computeIfAbsent(calculation.contractId(), this::isProvable)) {
                    count++;
                    Optional<ReplayDifference> difference = replays.prove(calculation);
                    if (difference.isEmpty()) {
                        equal++;
                    } else if (differences.size() < NAMED) {
                        differences.add(difference.get());
                    }
                }
            }
        }
        return new ReplayRun(period, contractId, count, equal, differences, startedAt, now());
    }

    @Override
    public Certificate certificate(String calculationId) {
        Calculation calculation = requireProvable(calculationId);
        Optional<ContractName> contract = contracts.find(calculation.contractId());
        return CertificateForm.certify(
                calculation,
                contract.map(ContractName::reference).orElse(null),
                contract.map(ContractName::region).orElse(null),
                calculations.replay(calculationId),
                platformVersion,
                now(),
                actor.get().name());
    }

    @Override
    public byte[] proof(String calculationId) {
        return ProofPackage.of(certificate(calculationId), sha256 -> transactions.call(() -> archive.read(sha256)));
    }

    private List<Calculation> portion(Period period, String contractId, String after) {
        return transactions.call(() -> store.within(period, contractId, after, PORTION));
    }

    private Calculation requireProvable(String calculationId) {
        Optional<Calculation> found = calculations.find(calculationId);
        Optional<Region> region = found.flatMap(calculation -> contracts.find(calculation.contractId()))
                .map(ContractName::region);
        if (found.isEmpty() || (region.isEmpty() && !contracts.mayReadNameless())) {
            throw Problems.notFound("calculation", calculationId)
                    .withRule("SCH-5")
                    .withNext("List the calculations of a contract with 'schedule:calculations'.")
                    .toException();
        }
        access.require(Permission.PROVE_CALCULATIONS, region.orElse(Region.NATIONAL));
        return found.get();
    }

    private String requireProvableContract(String idOrReference) {
        ContractName contract = contracts.require(idOrReference);
        access.require(Permission.PROVE_CALCULATIONS, contract.region());
        return contract.id();
    }

    private boolean isProvable(String contractId) {
        return contracts
                .find(contractId)
                .map(contract -> access.may(Permission.PROVE_CALCULATIONS, contract.region()))
                .orElseGet(() ->
                        contracts.mayReadNameless() && access.may(Permission.PROVE_CALCULATIONS, Region.NATIONAL));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
