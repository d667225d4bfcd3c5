/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.ProcessingRegister;
import org.leademployer.informationgovernance.internal.GovernanceRecords.Place;
import org.leademployer.informationgovernance.internal.rules.ProcessingRule;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of processing and data flows (IG-7). */
@Component(service = ProcessingRegister.class)
public final class ProcessingRegisterService implements ProcessingRegister {

    private static final String RULE = "IG-7";

    private final GovernanceRecords records;
    private final Transactions transactions;

    @Activate
    public ProcessingRegisterService(@Reference GovernanceRecords records, @Reference Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    @Override
    public ProcessingActivity enter(ProcessingActivity.Input input) {
        return transactions.call(() -> {
            InputFields fields = new InputFields();
            ProcessingRule.check(input, fields);
            Place place = place(input, fields);
            ProcessingActivity entry = ProcessingRule.read(
                    input, GovernanceRecords.newId(), place.region(), place.subjectType(), place.subjectId(), 1);
            return records.add(
                    GovernanceKind.PROCESSING,
                    entry,
                    null,
                    "flows",
                    entry.flows().size());
        });
    }

    @Override
    public ProcessingActivity change(String id, ProcessingActivity.Input input, long readVersion) {
        return transactions.call(() -> {
            ProcessingActivity before = records.changeable(
                    GovernanceKind.PROCESSING, id, readVersion, one -> Permission.RUN_DATA_PROTECTION);
            ProcessingActivity after = ProcessingRule.read(
                    input, id, before.region(), before.subjectType(), before.subjectId(), before.version() + 1);
            return records.change(
                    GovernanceKind.PROCESSING,
                    before,
                    after,
                    "changed",
                    "flows",
                    after.flows().size());
        });
    }

    /** An entry that is about no contract or procurement is about its region. */
    private Place place(ProcessingActivity.Input input, InputFields fields) {
        return input.subjectType() == null && input.subjectId() == null
                ? records.contractOrNode(null, input.region(), Permission.RUN_DATA_PROTECTION, RULE, fields)
                : records.place(
                        input.subjectType(),
                        input.subjectId(),
                        input.region(),
                        Permission.RUN_DATA_PROTECTION,
                        RULE,
                        fields);
    }

    @Override
    public ProcessingActivity require(String id) {
        return transactions.call(() -> records.require(GovernanceKind.PROCESSING, id));
    }

    @Override
    public Page<ProcessingActivity> list(GovernanceQuery query) {
        return transactions.call(() -> records.list(GovernanceKind.PROCESSING, query, one -> one));
    }
}
