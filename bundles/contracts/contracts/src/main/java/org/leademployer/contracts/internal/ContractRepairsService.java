/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.Map;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractRepairs;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.Repairs;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repairs a contract's schedule, and enters it among the changes of its terms in the transaction in which the pin moves (CON-9). */
@Component(service = ContractRepairs.class)
public final class ContractRepairsService implements ContractRepairs {

    private static final Logger LOG = LoggerFactory.getLogger(ContractRepairsService.class);

    private final Contracts contracts;
    private final Transactions transactions;
    private final TermBook book;
    private final Repairs repairs;
    private final AuditLog audit;
    private final Access access;

    @Activate
    public ContractRepairsService(
            @Reference Contracts contracts,
            @Reference Transactions transactions,
            @Reference TermBook book,
            @Reference Repairs repairs,
            @Reference AuditLog audit,
            @Reference Access access) {
        this.contracts = contracts;
        this.transactions = transactions;
        this.book = book;
        this.repairs = repairs;
        this.audit = audit;
        this.access = access;
    }

    @Override
    public Repair tryOut(String idOrReference, VariantId variant) {
        return repairs.tryOut(requireForChange(idOrReference).id(), variant);
    }

    @Override
    public Repair repair(String idOrReference, VariantId variant) {
        Contract contract = requireForChange(idOrReference);
        Repair repair = repairs.repair(contract.id(), variant, this::moved);
        LOG.info("Contract {} moved from {} to {}", contract.reference(), repair.from(), variant);
        return repair;
    }

    /** As it stands now: replaying may have taken a while. */
    private void moved(Pin pin) {
        Contract contract = contracts.require(pin.contractId());
        int schedule = Integer.parseInt(pin.variant().schedule());
        transactions.run(() -> book.repaired(contract, pin));
        audit.record(new Change(
                "contract.repaired",
                "contract",
                contract.id(),
                figures(contract, schedule),
                Map.of(
                        "schedule",
                        Integer.toString(schedule),
                        "variant",
                        ContractChanges.shortForm(pin.variant()),
                        "termsSha256",
                        pin.termsSha256(),
                        "from",
                        pin.from().toString())));
    }

    private static Map<String, String> figures(Contract contract, int schedule) {
        String variant = ContractChanges.schedule(contract, schedule).variant();
        return variant == null
                ? Map.of("schedule", Integer.toString(schedule))
                : Map.of("schedule", Integer.toString(schedule), "variant", variant);
    }

    private Contract requireForChange(String idOrReference) {
        Contract contract = contracts.require(idOrReference);
        access.require(Permission.CHANGE_CONTRACTS, contract.lot().region());
        return contract;
    }
}
