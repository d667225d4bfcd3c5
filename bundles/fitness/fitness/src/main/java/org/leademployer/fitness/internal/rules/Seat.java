/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.Set;
import org.leademployer.fitness.Side;
import org.leademployer.platform.OdsCode;

/**
 * From where somebody looks at one case. Somebody may sit in several.
 *
 * @param side for whom
 * @param host for which host; null unless the side is a host's
 * @param roles what the person is in the case
 * @param onRoute whether the party is on the case's route, or was sent something
 * @param leads whether the side runs the case
 */
public record Seat(Side side, OdsCode host, Set<CaseRole> roles, boolean onRoute, boolean leads) {
    public Seat {
        roles = Set.copyOf(roles);
    }
}
