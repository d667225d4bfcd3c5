/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;

/**
 * What is asked of a policy.
 *
 * @param value the whole-life value, expenditure or income, with every extension option; 0.00 or more
 * @param on the day whose policy is asked
 * @param region the node whose policy is asked
 * @param policy the name of a policy, whatever is in force; null for the one in force
 */
public record RouteQuestion(Money value, Regime regime, LocalDate on, Region region, String policy) {
    public RouteQuestion {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(region, "region");
    }
}
