/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.informationgovernance.internal.rules.BreachReader;
import org.leademployer.informationgovernance.internal.rules.NoticeToAuthority;
import org.leademployer.informationgovernance.internal.rules.PlanInput;
import org.leademployer.informationgovernance.internal.rules.PlanResult;
import org.leademployer.informationgovernance.internal.rules.ProtocolInput;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.Calculations;
import org.leademployer.schedules.Kept;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Protocol;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Breaches: reads them, has them planned by the contract's schedule 10, and keeps what came of it. */
@Component(service = DataProtection.class)
public final class DataProtectionService implements DataProtection {

    private final Contracts contracts;
    private final Calculations calculations;
    private final PlanCalculation planning;
    private final ProtocolCalculation protocols;
    private final Access access;
    private final Clock clock;
    private final NoticeToAuthority notice = readNotice();

    @Activate
    public DataProtectionService(
            @Reference Contracts contracts,
            @Reference Calculations calculations,
            @Reference PlanCalculation planning,
            @Reference ProtocolCalculation protocols,
            @Reference Access access,
            @Reference Clock clock) {
        this.contracts = contracts;
        this.calculations = calculations;
        this.planning = planning;
        this.protocols = protocols;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public BreachPlan breachPlan(String contract, BreachInput input) {
        Contract found = require(contract);
        Breach breach = new BreachReader(notice, clock.instant()).read(input);
        LocalDate day = LocalDate.ofInstant(breach.discoveredAt(), NoticeToAuthority.ENGLAND);
        try {
            // In a transaction of its own: a refusal rolls that back, and the deadline is answered all the same.
            Kept<PlanResult> kept =
                    calculations.calculate(planning, scope(found, day), new PlanInput(found.id(), breach));
            return new BreachPlan(
                    found.id(),
                    breach,
                    notice.of(breach.discoveredAt()),
                    kept.result().steps(),
                    Optional.of(kept.calculation()),
                    Optional.empty());
        } catch (ProblemException e) {
            if (!isOfTheSchedule(e)) {
                throw e;
            }
            return new BreachPlan(
                    found.id(),
                    breach,
                    notice.of(breach.discoveredAt()),
                    List.of(),
                    Optional.empty(),
                    Optional.of(e.problem()));
        }
    }

    @Override
    public ContractProtocol protocol(String contract) {
        Contract found = require(contract);
        Kept<Protocol> kept =
                calculations.calculate(protocols, scope(found, nearest(found.term())), new ProtocolInput(found.id()));
        return new ContractProtocol(kept.calculation(), kept.result());
    }

    /** The schedule is missing, changed, or misbehaves (SCH-4, SCH-8): the law's clock ticks on. */
    private static boolean isOfTheSchedule(ProblemException e) {
        String rule = e.problem().rule();
        return rule != null && rule.startsWith("SCH-");
    }

    private Contract require(String contract) {
        Contract found = contracts.require(contract);
        access.require(Permission.READ_DATA_PROTECTION, found.lot().region());
        return found;
    }

    /** Today, or the day of the term that is nearest to it. */
    private LocalDate nearest(Period term) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NoticeToAuthority.ENGLAND);
        if (today.isBefore(term.from())) {
            return term.from();
        }
        return today.isAfter(term.to()) ? term.to() : today;
    }

    private static CalculationScope scope(Contract contract, LocalDate day) {
        return new CalculationScope(contract.id(), contract.lot().region(), new Period(day, day));
    }

    static NoticeToAuthority readNotice() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DataProtectionService.class.getResourceAsStream("notice-to-authority.csv"), StandardCharsets.UTF_8))) {
            return NoticeToAuthority.parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
