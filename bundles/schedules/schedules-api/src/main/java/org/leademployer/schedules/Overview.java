/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Who uses what in the country, as far as the actor may read the contracts. Provided by the platform. */
@ProviderType
public interface Overview {

    /** Pins of a schedule, by reference of the contract and day; of all schedules when null. */
    List<NamedPin> pins(String schedule);

    /** Every version that is deployed or pinned, by schedule, region and version; of all schedules when null. */
    List<VariantUsage> usage(String schedule);
}
