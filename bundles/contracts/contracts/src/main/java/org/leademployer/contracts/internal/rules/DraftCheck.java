/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem.Fault;

/** Whether a draft can be recorded (CON-1, CON-4). */
public final class DraftCheck {

    /** The longest extension that can be recorded, in months. */
    public static final int LONGEST_EXTENSION = 120;

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SPECIALTIES = 250;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9./-]{3,40}");

    /** What the platform's own ids look like: a reference of that form could be taken for another contract's id. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private DraftCheck() {}

    /** Everything that is wrong with the input; empty where nothing is. */
    public static List<Fault> faults(NewContract draft) {
        List<Fault> faults = new ArrayList<>();
        String reference = draft.reference();
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            faults.add(fault("reference", "has 3 to 40 letters, digits and - / . , such as NW-LE-2021"));
        } else if (ID.matcher(reference).matches()) {
            faults.add(fault("reference", "has the form of one of the platform's own ids"));
        }
        if (draft.lot() == null) {
            faults.add(fault("lot", "is required"));
        } else {
            faults.addAll(lotFaults(draft));
        }
        if (draft.leadEmployer() == null) {
            faults.add(fault("leadEmployer", "is required"));
        }
        if (draft.vehicle() == null) {
            faults.add(fault("vehicle", "is required"));
        }
        if (draft.value() == null) {
            faults.add(fault("value", "is required"));
        } else if (draft.value().isNegative()) {
            faults.add(fault("value", "is not negative"));
        }
        if (draft.term() == null) {
            faults.add(fault("term", "is required"));
        }
        if (draft.extensionMonths() < 0 || draft.extensionMonths() > LONGEST_EXTENSION) {
            faults.add(fault("extensionMonths", "lies between 0 and " + LONGEST_EXTENSION));
        }
        return List.copyOf(faults);
    }

    /** The same, and what is refused by a problem of its own where nothing else is wrong. @param known of which nodes */
    public static List<Fault> faults(NewContract draft, Predicate<Region> known) {
        List<Fault> faults = new ArrayList<>(faults(draft));
        if (draft.lot() != null && !known.test(draft.lot().region())) {
            faults.add(fault("lot.region", "'" + draft.lot().region() + "' is no node of the geography (ORG-1)"));
        }
        if (draft.vehicle() != null && !isAllowed(draft.vehicle())) {
            faults.add(fault(
                    "vehicle",
                    "is " + draft.vehicle() + ", which lead employer contracts are not in scope of;"
                            + " NHS_TERMS_FOR_SERVICES is taken (CON-4)"));
        }
        return List.copyOf(faults);
    }

    /** Whether it is the one vehicle in whose scope lead employer contracts are (CON-4). */
    public static boolean isAllowed(Vehicle vehicle) {
        return vehicle == Vehicle.NHS_TERMS_FOR_SERVICES;
    }

    private static List<Fault> lotFaults(NewContract draft) {
        List<Fault> faults = new ArrayList<>();
        if (draft.lot().title().length() > LONGEST_TITLE) {
            faults.add(fault("lot.title", "has at most " + LONGEST_TITLE + " characters"));
        }
        if (draft.lot().specialties().size() > MOST_SPECIALTIES) {
            faults.add(fault("lot.specialties", "has at most " + MOST_SPECIALTIES + " codes; leave it empty for all"));
        }
        return faults;
    }

    private static Fault fault(String field, String reason) {
        return new Fault(null, field, reason);
    }
}
