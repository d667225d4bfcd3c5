/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;

/**
 * The targets that changes have agreed for one contract: its terms {@code kpi:<indicator>} (CON-6, CON-9).
 *
 * @param terms that hold on some day, in any order
 */
public record AgreedTargets(List<TermInForce> terms) {

    public AgreedTargets {
        terms = List.copyOf(terms);
    }

    /**
     * Those of a month, by indicator, in its unit. A change that is effective within a month holds for the whole of it: a measure is
     * of a month.
     */
    public Map<String, BigDecimal> in(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        Map<String, BigDecimal> targets = new HashMap<>();
        for (TermInForce term : terms) {
            if (term.term().startsWith(TermNames.KPI)
                    && !term.from().isAfter(last)
                    && (term.to() == null || !term.to().isBefore(last))) {
                targets.put(term.term().substring(TermNames.KPI.length()), new BigDecimal(term.value()));
            }
        }
        return targets;
    }
}
