/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.leademployer.platform.OdsCode;

/**
 * A placement at a host without a signed, enforceable agreement (CON-11, TK p.14). Says nothing of the person.
 *
 * @param placementId the platform's id of the placement
 * @param host the host
 * @param postNumber the national post number
 * @param specialty the specialty code
 * @param from first day
 * @param to last day
 * @param wte whole-time equivalent
 * @param cause why it is at risk
 */
public record PlacementAtRisk(
        String placementId,
        OdsCode host,
        String postNumber,
        String specialty,
        LocalDate from,
        LocalDate to,
        BigDecimal wte,
        Cause cause) {

    /** Why a placement is at risk. */
    public enum Cause {
        NO_AGREEMENT,
        NOT_SENT,
        NOT_RETURNED,
        NOT_SIGNED,
        NOT_JUDGED,
        NOT_ENFORCEABLE,
        DECLINED,
        EXPIRED
    }
}
