/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.time.LocalDate;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreement.Enforceability;
import org.leademployer.hostagreements.PlacementAtRisk.Cause;

/** Why placements at a host are at risk (CON-11, TK p.14). */
public final class Risk {

    private Risk() {}

    /**
     * @param newest the newest agreement with the host, none of which holds; null where there is none
     * @param on the day
     */
    public static Cause cause(HostAgreement newest, LocalDate on) {
        if (newest == null) {
            return Cause.NO_AGREEMENT;
        }
        return switch (newest.state()) {
            case DRAFT -> Cause.NOT_SENT;
            case SENT -> Cause.NOT_RETURNED;
            case RETURNED -> newest.enforceability() == Enforceability.NOT_ENFORCEABLE
                    ? Cause.NOT_ENFORCEABLE
                    : Cause.NOT_SIGNED;
            case DECLINED -> Cause.DECLINED;
            case SUPERSEDED -> Cause.NO_AGREEMENT;
            case SIGNED -> signed(newest, on);
        };
    }

    private static Cause signed(HostAgreement agreement, LocalDate on) {
        if (agreement.enforceability() == Enforceability.NOT_ENFORCEABLE) {
            return Cause.NOT_ENFORCEABLE;
        }
        if (agreement.expiresOn() != null && agreement.expiresOn().isBefore(on)) {
            return Cause.EXPIRED;
        }
        return agreement.enforceability() == Enforceability.UNKNOWN ? Cause.NOT_JUDGED : Cause.NOT_SIGNED;
    }
}
