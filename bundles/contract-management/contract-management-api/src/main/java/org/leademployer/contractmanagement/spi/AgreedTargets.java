/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Targets that a change has agreed for one contract: its terms {@code kpi.<indicator>.target} (CON-6, CON-9). Implemented by
 * whoever keeps the terms of running contracts; while nobody does, the targets of the indicator set hold.
 */
@ConsumerType
public interface AgreedTargets {

    /**
     * Of many contracts at once, in a number of statements that does not depend on how many.
     *
     * @param contractIds the platform's ids of contracts
     * @param on the day on which they hold
     * @return by contract and indicator, in its unit; contracts without any of their own may be absent
     */
    Map<String, Map<String, BigDecimal>> of(Collection<String> contractIds, LocalDate on);
}
