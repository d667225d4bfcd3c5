/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A region's own form of something that it may replace (SCH-1). You implement it, by way of the interface for what you
 * replace (schedule 6: {@link org.leademployer.schedules.spi.commercial.CommercialSchedule}), and register it as an OSGi
 * service under {@code Variant}; the platform finds it, leases it for each calculation, and lets running calculations
 * finish before it goes.
 *
 * <p>A variant is a pure function of its terms and its input: no clock, no I/O, no state, and safe for use by several
 * threads. Only so can a result be proven years later (SCH-5). All three methods answer the same for as long as the
 * variant lives.
 */
@ConsumerType
public interface Variant {

    VariantId id();

    Validity validity();

    /** Every figure that decides a result. A figure that stands in code alone cannot be compared. */
    Terms terms();
}
