/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.Assessments;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.RecordCompletion;
import org.leademployer.contracts.internal.rules.RecordItems;
import org.leademployer.contracts.internal.rules.ServiceProblems;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.contracts.record.ContractRecord;
import org.leademployer.contracts.record.ContractRecords;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.contracts.spi.RecordPart.Item;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The record of a contract by principle, of whatever domains are there (CON-5); and the tier from its assessment (CON-13). */
@Component(service = ContractRecords.class)
public final class ContractRecordsService implements ContractRecords {

    private static final String QUESTIONNAIRE = "tiering";
    private static final String SUBJECT = "contract";

    private final Transactions transactions;
    private final Contracts contracts;
    private final ContractStore store;
    private final ChangeStore changes;
    private final AuditLog audit;
    private final Access access;

    /** Assessments come and go; the record is read without them. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Assessments assessments;

    /** Domains that keep parts of the record come and go. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<RecordPart> parts = List.of();

    @Activate
    public ContractRecordsService(
            @Reference Transactions transactions,
            @Reference Contracts contracts,
            @Reference ContractStore store,
            @Reference ChangeStore changes,
            @Reference AuditLog audit,
            @Reference Access access) {
        this.transactions = transactions;
        this.contracts = contracts;
        this.store = store;
        this.changes = changes;
        this.audit = audit;
        this.access = access;
    }

    @Override
    public ContractRecord read(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            List<RecordPart> others = parts;
            List<ContractRecord.PrincipleRecord> principles = new ArrayList<>();
            for (Principle principle : Principle.values()) {
                List<Item> items = new ArrayList<>(own(principle, found));
                boolean kept = principle == Principle.CONTRACTOR || principle == Principle.CHANGE;
                for (RecordPart part : others) {
                    if (part.principle() == principle) {
                        items.addAll(part.items(found));
                        kept = true;
                    }
                }
                principles.add(new ContractRecord.PrincipleRecord(principle, kept, items));
            }
            return new ContractRecord(found.id(), found.reference(), principles);
        });
    }

    @Override
    public Contract tier(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.require(contract);
            access.require(Permission.CHANGE_CONTRACTS, found.lot().region());
            Assessment assessment = completed(found)
                    .orElseThrow(() -> ServiceProblems.notAssessed(found).toException());
            MinimumRecord.Tier tier = MinimumRecord.Tier.valueOf(assessment.outcome());
            Map<String, String> before = new TreeMap<>();
            changes.tiering(found.id()).ifPresent(tiering -> before.put("assessment", tiering.assessmentId()));
            if (found.record().tier() != null) {
                before.put("tier", found.record().tier().name());
            }
            changes.putTiering(
                    found.id(), new ChangeStore.Tiering(assessment.id(), tier.name(), assessment.completedAt()));
            Contract tiered = found.record().tier() == tier
                    ? found
                    : store.update(
                            found,
                            ContractChanges.completed(
                                    found, RecordCompletion.merge(found.record(), RecordItems.ofTier(tier))));
            audit.record(new Change(
                    "contract.tiered",
                    SUBJECT,
                    found.id(),
                    before,
                    Map.of("tier", tier.name(), "assessment", assessment.id())));
            return tiered;
        });
    }

    private Optional<Assessment> completed(Contract contract) {
        Assessments all = assessments;
        if (all == null) {
            throw ServiceProblems.assessmentsNotThere().toException();
        }
        // People name a contract by its id or its reference; of both the later one counts.
        Optional<Assessment> byId = all.completed(QUESTIONNAIRE, SUBJECT, contract.id());
        Optional<Assessment> byReference = all.completed(QUESTIONNAIRE, SUBJECT, contract.reference());
        if (byId.isPresent() && byReference.isPresent()) {
            return byId.get().completedAt().isAfter(byReference.get().completedAt()) ? byId : byReference;
        }
        return byId.or(() -> byReference);
    }

    private List<Item> own(Principle principle, Contract contract) throws SQLException {
        if (principle == Principle.CONTRACTOR) {
            return RecordItems.ofContractor(
                    contract, changes.tiering(contract.id()).map(ChangeStore.Tiering::assessmentId));
        }
        if (principle == Principle.CHANGE) {
            List<ContractChange> recent = changes.page(contract.id(), Integer.MAX_VALUE, RecordItems.RECENT);
            List<ContractChange> extensions = changes.extensions(contract.id()).stream()
                    .filter(change -> change.kind() == ChangeKind.EXTENSION)
                    .toList();
            return RecordItems.ofChange(contract, recent, extensions);
        }
        return List.of();
    }
}
