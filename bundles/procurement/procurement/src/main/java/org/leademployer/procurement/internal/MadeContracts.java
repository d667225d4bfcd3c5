/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.LotContract;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.internal.rules.Revision;
import org.leademployer.procurement.internal.store.ProcurementJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the contracts that were made of a procurement's lots, and releases the notice of them (PRO-12, PRO-16). */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=contract.made", EventHandler.NAME + "=procurement-contracts"})
public final class MadeContracts implements EventHandler {

    private final Transactions transactions;
    private final ProcurementRecords records;

    @Activate
    public MadeContracts(@Reference Transactions transactions, @Reference ProcurementRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** What the event says. */
    record Made(String procurement, List<LotContract> contracts) {}

    @Override
    public void handle(DeliveredEvent event) {
        Made made = ProcurementJson.read(event.event().content().getBytes(StandardCharsets.UTF_8), Made.class);
        transactions.run(() -> {
            Procurement before = records.require(made.procurement());
            // Told again, it is listed already.
            if (before.state() == ProcurementState.CONCLUDED
                    && !before.contracts().equals(made.contracts())) {
                records.keep(
                        before,
                        new ProcurementRecords.Step(
                                Revision.of(before).contracts(made.contracts()).made(),
                                "procurement.contracts-made",
                                Map.of(
                                        "contracts",
                                        made.contracts().stream()
                                                .map(LotContract::reference)
                                                .collect(Collectors.joining(" "))),
                                "contract"));
            }
        });
    }
}
