/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.web.Tabular;

/**
 * What claims may cost, by region and party (TRI-4).
 *
 * @param region of this node and all below it, as far as the caller may read tribunals
 * @param on the day
 * @param openClaims how many claims were open on that day
 * @param reserve what was set aside for them
 * @param likely what the parties would bear of that, today at least of the money that is recorded; less than the reserve where shares are missing
 * @param settled what was shared of claims up to that day
 * @param lines by region and party
 * @param gaps claims whose likely shares cannot be said now, and why (SCH-4)
 */
public record Exposure(
        Region region,
        LocalDate on,
        int openClaims,
        Money reserve,
        Money likely,
        Money settled,
        List<Line> lines,
        List<Gap> gaps)
        implements Tabular {

    public Exposure {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
    }

    @Override
    public List<?> rows() {
        return lines;
    }

    /**
     * One party in one region.
     *
     * @param region the node of the contracts' lots
     * @param party HEE, LEAD_EMPLOYER or the ODS code of a host
     * @param openClaims in how many open claims it has an act, a reserve or a likely share
     * @param reserve what it has set aside
     * @param likely what it would bear of all that is set aside, today at least of the money that is recorded, by the contracts' schedule 8
     * @param settled what it bears of claims that are shared
     */
    public record Line(Region region, String party, int openClaims, Money reserve, Money likely, Money settled) {}

    /**
     * A claim that is not in the likely shares.
     *
     * @param claimId the claim
     * @param region its node
     * @param reserve what is set aside for it and not shared out
     * @param code the code of the refusal, {@code variant-not-deployed}
     * @param why what was wrong
     * @param rule the rule; null for none
     */
    public record Gap(String claimId, Region region, Money reserve, String code, String why, String rule) {}
}
