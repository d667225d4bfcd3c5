/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
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
     * @param known every node of the geography
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with everything that is wrong
     */
    public static void check(NewProcurement draft, Set<Region> known) {
        InputFields fields = new InputFields();
        if (draft.reference() == null || !REFERENCE.matcher(draft.reference()).matches()) {
            fields.fault("reference", "is 1 to 60 letters, digits, dots, hyphens, underscores and slashes");
        }
        title("title", draft.title(), fields);
        region("region", draft.region(), known, fields);
        if (draft.regime() == null) {
            fields.fault("regime", "is required");
        }
        if (draft.serviceStart() == null) {
            fields.fault("serviceStart", "is required");
        }
        if (draft.lots().isEmpty()) {
            fields.fault("lots", "holds at least one lot: a contract belongs to a lot");
        }
        if (draft.lots().size() > MOST_LOTS) {
            fields.fault("lots", "holds more than " + MOST_LOTS + " lots");
        }
        for (int i = 0; i < Math.min(draft.lots().size(), MOST_LOTS); i++) {
            lot("lots/" + i + "/", draft.lots().get(i), i + 1, known, fields);
        }
        fields.refuse("Nothing was recorded.", "CON-1");
    }

    /** Of all lots. */
    public static Money value(List<ProcurementLot> lots) {
        return Money.sum(lots.stream().map(ProcurementLot::value).toList());
    }

    private static void lot(String at, ProcurementLot lot, int number, Set<Region> known, InputFields fields) {
        if (lot.number() != number) {
            fields.fault(at + "number", "is " + lot.number() + " instead of " + number + ": lots count from 1");
        }
        title(at + "title", lot.title(), fields);
        region(at + "region", lot.region(), known, fields);
        if (lot.value() == null) {
            fields.fault(at + "value", "is required");
        } else if (lot.value().isNegative()) {
            fields.fault(at + "value", "is negative");
        }
        lot.specialties().stream()
                .filter(code -> !SPECIALTY.matcher(code).matches())
                .forEach(code ->
                        fields.fault(at + "specialties", "'" + code + "' is not a specialty code, such as 600"));
    }

    private static void title(String field, String title, InputFields fields) {
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            fields.fault(field, "is 1 to " + LONGEST_TITLE + " characters");
        }
    }

    private static void region(String field, Region region, Set<Region> known, InputFields fields) {
        if (region == null) {
            fields.fault(field, "is required");
        } else if (!known.contains(region)) {
            fields.fault(field, "'" + region + "' is no node of the geography (ORG-1)");
        }
    }
}
