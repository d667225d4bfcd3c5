/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.math.BigDecimal;
import org.leademployer.platform.OdsCode;

/**
 * What placements a host has.
 *
 * @param host the organisation
 * @param placements their number, 1 or more
 * @param wte the sum of their whole-time equivalents, two places
 */
public record HostPlacements(OdsCode host, int placements, BigDecimal wte) {

    /**
     * Where a placement stands in the order by host and id.
     *
     * @param host the organisation
     * @param placement the platform's id of the placement
     */
    public record Key(OdsCode host, String placement) {}
}
