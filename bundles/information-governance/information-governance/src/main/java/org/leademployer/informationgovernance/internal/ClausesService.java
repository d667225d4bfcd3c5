/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.informationgovernance.ClauseReport;
import org.leademployer.informationgovernance.ClauseReport.Clause;
import org.leademployer.informationgovernance.Clauses;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.informationgovernance.internal.rules.ClauseRule;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks each contract's schedule 10 for the four clauses (IG-5). */
@Component(service = Clauses.class)
public final class ClausesService implements Clauses {

    private final Contracts contracts;
    private final DataProtection protection;
    private final Access access;

    @Activate
    public ClausesService(
            @Reference Contracts contracts, @Reference DataProtection protection, @Reference Access access) {
        this.contracts = contracts;
        this.protection = protection;
        this.access = access;
    }

    @Override
    public ClauseReport of(String contract) {
        return report(
                contracts.find(contract).filter(this::mayRead).orElseThrow(() -> Problems.notFound("contract", contract)
                        .toException()));
    }

    @Override
    public Page<ClauseReport> list(Region region, PageRequest page) {
        access.requireAnywhere(Permission.READ_DATA_PROTECTION);
        Page<Contract> found = contracts.page(region, page);
        return new Page<>(
                found.items().stream().filter(this::mayRead).map(this::report).toList(), found.next());
    }

    private boolean mayRead(Contract contract) {
        return access.may(Permission.READ_DATA_PROTECTION, contract.lot().region());
    }

    private ClauseReport report(Contract contract) {
        try {
            List<Clause> clauses =
                    ClauseRule.of(protection.protocol(contract.id()).protocol());
            return new ClauseReport(
                    contract.id(),
                    contract.reference(),
                    clauses.stream().allMatch(Clause::answered),
                    clauses,
                    List.of());
        } catch (ProblemException e) {
            String rule = e.problem().rule();
            if (rule == null || !rule.startsWith("SCH-")) {
                throw e;
            }
            // No fall-back to other terms: a schedule that cannot be asked answers none (SCH-4).
            return new ClauseReport(
                    contract.id(),
                    contract.reference(),
                    false,
                    ClauseRule.none(),
                    e.problem().lines());
        }
    }
}
