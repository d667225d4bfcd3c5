/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.problem.Problem.Fault;

/**
 * What a year has that others have not: days that are proclaimed or moved once.
 *
 * @param added days that are bank holidays besides
 * @param removed days that are none although the rule says so
 */
public record BankHolidays(List<LocalDate> added, List<LocalDate> removed) {

    public BankHolidays {
        added = added == null ? List.of() : List.copyOf(added);
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /** What no schema can say. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<LocalDate> both = new HashSet<>(added);
        for (int i = 0; i < removed.size(); i++) {
            if (both.contains(removed.get(i))) {
                faults.add(new Fault(null, "/removed/" + i, removed.get(i) + " is added too"));
            }
        }
        return faults;
    }
}
