/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.List;

/**
 * The route that a value takes, and why (PRO-1 to PRO-3).
 *
 * @param minimumQuotations how many written quotations at least; 0 where tenders are asked for instead
 * @param duration how long it indicatively takes from publication; preparation and engagement come on top
 * @param transparencyNotice whether a transparency notice is published
 * @param socialValueMinimumPercent the least weight of the question on social value; 0 where none is asked
 * @param cabinetOfficeControl whether the Cabinet Office authorises
 * @param reasons one sentence for each of these, with the rule
 */
public record RouteAnswer(
        RouteQuestion question,
        Route route,
        int minimumQuotations,
        Span duration,
        boolean transparencyNotice,
        int socialValueMinimumPercent,
        boolean cabinetOfficeControl,
        PolicyName policy,
        List<String> reasons) {
    public RouteAnswer {
        reasons = List.copyOf(reasons);
    }
}
