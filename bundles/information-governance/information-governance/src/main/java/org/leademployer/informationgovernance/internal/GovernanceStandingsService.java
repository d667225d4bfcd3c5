/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import java.util.Set;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.GovernanceStanding;
import org.leademployer.informationgovernance.GovernanceStandings;
import org.leademployer.informationgovernance.internal.rules.StandingRule;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers the gates of other domains (IG-1, IG-2). */
@Component(service = GovernanceStandings.class)
public final class GovernanceStandingsService implements GovernanceStandings {

    private final GovernanceRecords records;
    private final Geography geography;
    private final Transactions transactions;

    @Activate
    public GovernanceStandingsService(
            @Reference GovernanceRecords records,
            @Reference Geography geography,
            @Reference Transactions transactions) {
        this.records = records;
        this.geography = geography;
        this.transactions = transactions;
    }

    @Override
    public GovernanceStanding about(String subjectType, Set<String> names, Region region) {
        return transactions.call(() -> {
            List<GovernanceRecord> found =
                    records.about(List.of(GovernanceKind.SCREENING, GovernanceKind.DPIA), names).stream()
                            .filter(one -> one.subjectType().equals(subjectType))
                            .filter(one -> geography.isWithin(region, one.region()))
                            .toList();
            return StandingRule.of(GovernanceKind.SCREENING.among(found), GovernanceKind.DPIA.among(found));
        });
    }
}
