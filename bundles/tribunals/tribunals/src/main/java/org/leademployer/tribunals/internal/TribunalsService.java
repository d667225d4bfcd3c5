/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.spi.tribunal.Claim;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.tribunals.ClaimInput;
import org.leademployer.tribunals.ClaimInput.ActInput;
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.ClaimShare;
import org.leademployer.tribunals.NoticeInput;
import org.leademployer.tribunals.Tribunals;
import org.leademployer.tribunals.internal.rules.ClaimReader;
import org.leademployer.tribunals.internal.rules.PlanInput;
import org.leademployer.tribunals.internal.rules.ShareInput;
import org.leademployer.tribunals.internal.rules.ShareResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Claims: reads them, has them shared and planned by the contract's schedule 8, and keeps what came of it. */
@Component(service = Tribunals.class)
public final class TribunalsService implements Tribunals {

    private final Contracts contracts;
    private final Organisations organisations;
    private final Calculations calculations;
    private final SharesCalculation sharing;
    private final PlanCalculation planning;
    private final Access access;
    private final Clock clock;

    @Activate
    public TribunalsService(
            @Reference Contracts contracts,
            @Reference Organisations organisations,
            @Reference Calculations calculations,
            @Reference SharesCalculation sharing,
            @Reference PlanCalculation planning,
            @Reference Access access,
            @Reference Clock clock) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.calculations = calculations;
        this.sharing = sharing;
        this.planning = planning;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public ClaimShare shares(String contract, ClaimInput input) {
        Contract found = require(contract);
        Claim claim = reader(input.acts()).readClaim(input, serviceFrom(found));
        Kept<ShareResult> kept =
                calculations.calculate(sharing, scope(found, claim.period().to()), new ShareInput(found.id(), claim));
        ShareResult result = kept.result();
        return new ClaimShare(kept.calculation(), result.acts(), result.costs(), result.award(), result.shares());
    }

    @Override
    public ClaimPlan handlingPlan(String contract, NoticeInput input) {
        Contract found = require(contract);
        ClaimNotice notice = reader(input.acts()).readNotice(input, serviceFrom(found));
        try {
            // In a transaction of its own: a refusal rolls that back, and the deadline is answered all the same.
            Kept<HandlingPlan> kept =
                    calculations.calculate(planning, scope(found, notice.sentOn()), new PlanInput(found.id(), notice));
            return plan(found, notice, Optional.of(kept), Optional.empty());
        } catch (ProblemException e) {
            if (!isOfTheSchedule(e)) {
                throw e;
            }
            return plan(found, notice, Optional.empty(), Optional.of(e));
        }
    }

    private static ClaimPlan plan(
            Contract contract, ClaimNotice notice, Optional<Kept<HandlingPlan>> kept, Optional<ProblemException> e) {
        return new ClaimPlan(
                contract.id(),
                notice.sentOn(),
                notice.responseDue(),
                kept.map(Kept::result),
                kept.map(Kept::calculation),
                e.map(ProblemException::problem));
    }

    /** The schedule is missing, changed, or misbehaves (SCH-4, SCH-8): the law's clock ticks on. */
    private static boolean isOfTheSchedule(ProblemException e) {
        String rule = e.problem().rule();
        return rule != null && rule.startsWith("SCH-");
    }

    private Contract require(String contract) {
        Contract found = contracts.require(contract);
        access.require(Permission.READ_TRIBUNALS, found.lot().region());
        return found;
    }

    private ClaimReader reader(List<ActInput> acts) {
        Collection<OdsCode> sites = ClaimReader.sites(acts);
        Map<OdsCode, OdsCode> hosts = new HashMap<>();
        if (!sites.isEmpty()) {
            organisations.hostsOfSites(sites).forEach((site, host) -> hosts.put(site, host.odsCode()));
        }
        return new ClaimReader(hosts, LocalDate.now(clock));
    }

    /** A claim is handled and shared by the terms of one day, so by one variant whole. */
    private static CalculationScope scope(Contract contract, LocalDate day) {
        return new CalculationScope(contract.id(), contract.lot().region(), new Period(day, day));
    }

    /** When the service began, or is to begin where it has not yet. */
    private static LocalDate serviceFrom(Contract contract) {
        return contract.startedOn() == null ? contract.term().from() : contract.startedOn();
    }
}
