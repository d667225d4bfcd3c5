/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.contracts.MinimumRecord;
import org.leademployer.platform.problem.Problem.Fault;

/** How the minimum record is completed, part by part (CON-2). */
public final class RecordCompletion {

    private static final int LONGEST_TEXT = 200;

    private RecordCompletion() {}

    /** Everything that is wrong with the parts; empty where nothing is. */
    public static List<Fault> faults(MinimumRecord parts) {
        List<Fault> faults = new ArrayList<>();
        text(faults, "seniorContractOwner", parts.seniorContractOwner());
        text(faults, "contractOwner", parts.contractOwner());
        text(faults, "commercialContractManager", parts.commercialContractManager());
        text(faults, "commissionerFinanceContact", parts.commissionerFinanceContact());
        text(faults, "leadEmployerFinanceContact", parts.leadEmployerFinanceContact());
        text(faults, "riskSharingAgreement", parts.riskSharingAgreement());
        text(faults, "gdprVariation", parts.gdprVariation());
        return List.copyOf(faults);
    }

    /** Parts that are given replace what stood there. */
    public static MinimumRecord merge(MinimumRecord before, MinimumRecord parts) {
        return new MinimumRecord(
                given(parts.seniorContractOwner(), before.seniorContractOwner()),
                given(parts.contractOwner(), before.contractOwner()),
                given(parts.commercialContractManager(), before.commercialContractManager()),
                given(parts.commissionerFinanceContact(), before.commissionerFinanceContact()),
                given(parts.leadEmployerFinanceContact(), before.leadEmployerFinanceContact()),
                given(parts.tier(), before.tier()),
                given(parts.riskSharingAgreement(), before.riskSharingAgreement()),
                given(parts.riskSharingSignedOn(), before.riskSharingSignedOn()),
                given(parts.gdprVariation(), before.gdprVariation()));
    }

    /**
     * The parts in which two records differ, as the first has them, in a form for the audit log: of persons only whether
     * one is named, never the name. A person replaced by another shows as {@code named} on both sides.
     */
    public static Map<String, String> outlineOfChange(MinimumRecord record, MinimumRecord other) {
        Map<String, String> outline = new TreeMap<>();
        person(outline, "seniorContractOwner", record.seniorContractOwner(), other.seniorContractOwner());
        person(outline, "contractOwner", record.contractOwner(), other.contractOwner());
        person(
                outline,
                "commercialContractManager",
                record.commercialContractManager(),
                other.commercialContractManager());
        person(
                outline,
                "commissionerFinanceContact",
                record.commissionerFinanceContact(),
                other.commissionerFinanceContact());
        person(
                outline,
                "leadEmployerFinanceContact",
                record.leadEmployerFinanceContact(),
                other.leadEmployerFinanceContact());
        figure(outline, "tier", record.tier(), other.tier());
        figure(outline, "riskSharingAgreement", record.riskSharingAgreement(), other.riskSharingAgreement());
        figure(outline, "riskSharingSignedOn", record.riskSharingSignedOn(), other.riskSharingSignedOn());
        figure(outline, "gdprVariation", record.gdprVariation(), other.gdprVariation());
        return outline;
    }

    private static void person(Map<String, String> outline, String part, String value, String other) {
        if (value != null && !value.equals(other)) {
            outline.put(part, "named");
        }
    }

    private static void figure(Map<String, String> outline, String part, Object value, Object other) {
        if (value != null && !value.equals(other)) {
            outline.put(part, value.toString());
        }
    }

    private static void text(List<Fault> faults, String part, String value) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            faults.add(new Fault(null, part, "is blank; leave it out where it is not known"));
        } else if (value.length() > LONGEST_TEXT) {
            faults.add(new Fault(null, part, "has at most " + LONGEST_TEXT + " characters"));
        }
    }

    private static <T> T given(T part, T before) {
        return part == null ? before : part;
    }
}
