/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.internal.ConcludedProcurement.AwardedLot;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes one draft contract of each lot of a procurement that was concluded, and says so by {@code contract.made} (PRO-12,
 * CON-1). All of them in one transaction, or none; told twice, it makes none again and answers the same.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=procurement.concluded", EventHandler.NAME + "=contracts-of-award"})
public final class ContractsOfAward implements EventHandler {

    private final Transactions transactions;
    private final Contracts contracts;
    private final AwardedLotStore lots;
    private final Outbox outbox;

    @Activate
    public ContractsOfAward(
            @Reference Transactions transactions,
            @Reference Contracts contracts,
            @Reference AwardedLotStore lots,
            @Reference Outbox outbox) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.lots = lots;
        this.outbox = outbox;
    }

    @Override
    public void handle(DeliveredEvent event) {
        ConcludedProcurement concluded = ConcludedProcurement.read(event.event().content());
        transactions.run(() -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("procurement", concluded.procurement());
            ArrayNode made = answer.putArray("contracts");
            for (AwardedLot lot : concluded.lots()) {
                Contract contract = contractOf(concluded, lot);
                made.addObject()
                        .put("lot", lot.number())
                        .put("contractId", contract.id())
                        .put("reference", contract.reference());
            }
            outbox.publish(new Event("contract.made", "procurement", concluded.procurement(), answer.toString()));
        });
    }

    private Contract contractOf(ConcludedProcurement concluded, AwardedLot lot) throws SQLException {
        String procurement = concluded.procurement();
        Optional<String> earlier = lots.contractOf(procurement, lot.number());
        if (earlier.isPresent()) {
            return contracts.require(earlier.get());
        }
        Contract contract = contracts.create(lot.contract());
        if (!lots.add(procurement, concluded.reference(), lot.number(), contract.id(), concluded.route())) {
            throw Problem.of(
                            "contract-made-meanwhile",
                            409,
                            "The contract is made already",
                            "Another has made the contract of lot " + lot.number() + " at the same time.")
                    .withRule("PRO-12")
                    .withNext("Nothing: the delivery is tried again, and finds it.")
                    .toException();
        }
        return contract;
    }
}
