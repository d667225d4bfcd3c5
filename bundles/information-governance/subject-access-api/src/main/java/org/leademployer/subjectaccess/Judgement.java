/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the retention policy says of one category that is held on a person.
 *
 * @param domain whose it is
 * @param category the category
 * @param count how many records
 * @param lastDay the last day to which one of them belongs; null where none is known
 * @param outcome what happens with it when the person is erased
 * @param keptUntil the last day on which it must be kept; null where there is none
 * @param basis why it is kept, or for how long, with the source; null where no rule names the category
 * @param reasons all that stands against erasing it now; empty unless it is held
 */
public record Judgement(
        String domain,
        String category,
        long count,
        LocalDate lastDay,
        Outcome outcome,
        LocalDate keptUntil,
        String basis,
        List<String> reasons) {

    /** What happens with a category when the person is erased. */
    public enum Outcome {
        /** It is erased. */
        ERASE,
        /** It is kept, on the basis that the policy names. */
        KEEP,
        /** It must not be erased yet: then nobody is erased. */
        HELD
    }

    public Judgement {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(outcome, "outcome");
        reasons = List.copyOf(reasons);
    }
}
