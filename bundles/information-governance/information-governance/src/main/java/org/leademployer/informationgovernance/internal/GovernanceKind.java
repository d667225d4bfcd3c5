/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.Collection;
import java.util.List;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;

/**
 * A kind of record.
 *
 * @param name as the audit log and the table say it
 * @param type its form
 */
record GovernanceKind<T extends GovernanceRecord>(String name, Class<T> type) {

    static final GovernanceKind<Screening> SCREENING = new GovernanceKind<>("dpia-screening", Screening.class);
    static final GovernanceKind<Dpia> DPIA = new GovernanceKind<>("dpia", Dpia.class);
    static final GovernanceKind<SharingAgreement> AGREEMENT =
            new GovernanceKind<>("sharing-agreement", SharingAgreement.class);
    static final GovernanceKind<Assurance> ASSURANCE = new GovernanceKind<>("third-party-assurance", Assurance.class);
    static final GovernanceKind<BreachRecord> BREACH = new GovernanceKind<>("data-breach", BreachRecord.class);
    static final GovernanceKind<ProcessingActivity> PROCESSING =
            new GovernanceKind<>("processing-activity", ProcessingActivity.class);

    static final List<GovernanceKind<?>> ALL = List.of(SCREENING, DPIA, AGREEMENT, ASSURANCE, BREACH, PROCESSING);

    /** Those of this kind, in their order. */
    List<T> among(Collection<GovernanceRecord> records) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** @throws IllegalArgumentException where there is none */
    static GovernanceKind<?> of(String name) {
        return ALL.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of record " + name));
    }
}
