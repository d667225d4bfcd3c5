/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.EnumSet;
import java.util.List;

/**
 * Whether a concern may lead to a referral to the regulator: the GMC, or by profession the GDC or UKPHR (FTP-0, FTP-1).
 *
 * @param allowed whether it may at all, once everything that is required is recorded
 * @param decidedBy who decides; null where it is not allowed
 * @param requires what must be recorded before; empty where it is not allowed
 */
public record GmcReferral(boolean allowed, Party decidedBy, List<ReferralRequirement> requires) {

    /** No referral from this concern. */
    public static final GmcReferral NONE = new GmcReferral(false, null, List.of());

    public GmcReferral {
        requires = requires == null || requires.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(requires));
        if (!allowed && (decidedBy != null || !requires.isEmpty())) {
            throw new IllegalArgumentException(
                    "a referral that is not allowed is decided by nobody and requires nothing");
        }
        if (allowed && decidedBy == null) {
            throw new IllegalArgumentException("a referral that is allowed is decided by somebody");
        }
    }
}
