/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a domain holds of one category on a person, without its content.
 *
 * @param category the category, a slug of the domain's own, {@code trainee-record}: the retention policy names it
 * @param count how many records, 1 or more
 * @param lastDay the last day to which one of them belongs: retention counts from there; null where no day is known
 * @param needs why none of it can be erased now, whatever the retention policy says; empty for nothing
 */
public record Holding(String category, long count, LocalDate lastDay, List<Need> needs) {

    /**
     * Why something is still needed.
     *
     * @param reason a sentence that names nobody, {@code A placement runs until 2026-08-04.}
     * @param rule the id of the rule, {@code EMP-2}
     */
    public record Need(String reason, String rule) {
        public Need {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(rule, "rule");
        }
    }

    public Holding {
        Objects.requireNonNull(category, "category");
        needs = List.copyOf(needs);
        if (count < 1) {
            throw new IllegalArgumentException("what is held is at least one record");
        }
    }
}
