/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.ProcurementLot;

/** What a procurement must have from its first day (CON-1, PRO-1). */
public final class DraftRule {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,59}");
    private static final Pattern SPECIALTY = Pattern.compile("[A-Z0-9]{2,6}");
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_LOTS = 100;

    private DraftRule() {}

    /**
     * Everything that is wrong with a draft; empty where nothing is.
     *
     * @param known every node of the geography
     */
    public static List<Problem.Fault> faults(NewProcurement draft, Set<Region> known) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (draft.reference() == null || !REFERENCE.matcher(draft.reference()).matches()) {
            faults.add(fault("reference", "is 1 to 60 letters, digits, dots, hyphens, underscores and slashes"));
        }
        title("title", draft.title(), faults);
        region("region", draft.region(), known, faults);
        if (draft.regime() == null) {
            faults.add(fault("regime", "is required"));
        }
        if (draft.serviceStart() == null) {
            faults.add(fault("serviceStart", "is required"));
        }
        if (draft.lots().isEmpty()) {
            faults.add(fault("lots", "holds at least one lot: a contract belongs to a lot"));
        }
        if (draft.lots().size() > MOST_LOTS) {
            faults.add(fault("lots", "holds more than " + MOST_LOTS + " lots"));
        }
        for (int i = 0; i < Math.min(draft.lots().size(), MOST_LOTS); i++) {
            lot("lots/" + i + "/", draft.lots().get(i), i + 1, known, faults);
        }
        return List.copyOf(faults);
    }

    /** Of all lots. */
    public static Money value(List<ProcurementLot> lots) {
        return Money.sum(lots.stream().map(ProcurementLot::value).toList());
    }

    private static void lot(String at, ProcurementLot lot, int number, Set<Region> known, List<Problem.Fault> faults) {
        if (lot.number() != number) {
            faults.add(fault(at + "number", "is " + lot.number() + " instead of " + number + ": lots count from 1"));
        }
        title(at + "title", lot.title(), faults);
        region(at + "region", lot.region(), known, faults);
        if (lot.value() == null) {
            faults.add(fault(at + "value", "is required"));
        } else if (lot.value().isNegative()) {
            faults.add(fault(at + "value", "is negative"));
        }
        lot.specialties().stream()
                .filter(code -> !SPECIALTY.matcher(code).matches())
                .forEach(code ->
                        faults.add(fault(at + "specialties", "'" + code + "' is not a specialty code, such as 600")));
    }

    private static void title(String field, String title, List<Problem.Fault> faults) {
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            faults.add(fault(field, "is 1 to " + LONGEST_TITLE + " characters"));
        }
    }

    private static void region(String field, Region region, Set<Region> known, List<Problem.Fault> faults) {
        if (region == null) {
            faults.add(fault(field, "is required"));
        } else if (!known.contains(region)) {
            faults.add(fault(field, "'" + region + "' is no node of the geography (ORG-1)"));
        }
    }

    private static Problem.Fault fault(String field, String reason) {
        return new Problem.Fault(null, field, reason);
    }
}
