/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.spi.ContractGaps;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.internal.rules.SharingRule;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminds contracts of data sharing agreements that are advised and not signed (IG-3). */
@Component(service = ContractGaps.class, immediate = true, property = ContractGaps.DOMAIN + "=information-governance")
public final class SharingGaps implements ContractGaps {

    private static final List<GovernanceKind<?>> KINDS =
            List.of(GovernanceKind.SCREENING, GovernanceKind.DPIA, GovernanceKind.AGREEMENT);

    private final GovernanceRecords records;
    private final Geography geography;
    private final Transactions transactions;

    @Activate
    public SharingGaps(
            @Reference GovernanceRecords records,
            @Reference Geography geography,
            @Reference Transactions transactions) {
        this.records = records;
        this.geography = geography;
        this.transactions = transactions;
    }

    @Override
    public Map<String, List<Gap>> gapsOf(Collection<Asked> contracts) {
        Set<String> names = new LinkedHashSet<>();
        contracts.forEach(one -> {
            names.add(one.contract().id());
            names.addAll(one.procurement());
        });
        List<GovernanceRecord> found = transactions.call(() -> records.about(KINDS, names));
        Map<String, List<Gap>> gaps = new LinkedHashMap<>();
        if (found.isEmpty()) {
            return gaps;
        }
        for (Asked one : contracts) {
            List<GovernanceRecord> about =
                    found.stream().filter(record -> isAbout(record, one)).toList();
            if (!about.isEmpty()) {
                gaps.put(
                        one.contract().id(),
                        SharingRule.gaps(
                                GovernanceKind.SCREENING.among(about),
                                GovernanceKind.DPIA.among(about),
                                GovernanceKind.AGREEMENT.among(about)));
            }
        }
        return gaps;
    }

    /** About the contract, or about the procurement of which it was made, at a node that decides for its lot. */
    private boolean isAbout(GovernanceRecord record, Asked one) {
        return switch (record.subjectType()) {
            case "contract" -> record.subjectId().equals(one.contract().id());
            case "procurement" -> one.procurement().contains(record.subjectId())
                    && geography.isWithin(one.contract().lot().region(), record.region());
            default -> false;
        };
    }
}
