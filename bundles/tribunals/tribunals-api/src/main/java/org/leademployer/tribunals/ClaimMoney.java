/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reserves, shares and exposure of registered claims (TRI-3 to TRI-5). Problems as in {@link TribunalClaims}. Provided by the platform.
 */
@ProviderType
public interface ClaimMoney {

    /** The most claims of an exposure or a measure. */
    int MOST = 20_000;

    /** Reserves of a claim, the newest first; reasons only for who runs tribunals at its node. */
    List<Reserve> reserves(String claim);

    /** Sets a reserve; what was set before stays. The answer does not repeat the reason. */
    Reserve reserve(String claim, NewReserve reserve);

    /** How a claim was shared last; empty until it was. */
    Optional<SettledShares> shares(String claim);

    /**
     * Shares costs, award and settlement of a claim that has ended, by the contract's schedule 8 (TRI-3), and tells recharging (FIN-3).
     * Nothing changes where the same amounts were shared the same way. Shared again after a correction, it replaces what was told before.
     *
     * @throws org.leademployer.platform.problem.ProblemException as in {@link Tribunals#shares}: there is no fall-back (SCH-4);
     *     wrong-state (409, TRI-3) while it is open; invalid-input (400, TRI-1) where no act at a host is known
     */
    SettledShares share(String claim);

    /**
     * How a claim was shared.
     *
     * @param number counts how often it was, from 1
     * @param settledOn the day
     * @param share the shares with their calculation, which can be replayed (SCH-5)
     */
    record SettledShares(int number, LocalDate settledOn, ClaimShare share) {}

    /**
     * What claims may cost, by region and party.
     *
     * @param host only what this party bears, HEE, LEAD_EMPLOYER or an ODS code; null for all
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1); too-many-claims (422, TRI-4)
     */
    Exposure exposure(Region region, LocalDate on, String host);

    /** Number, length and cost by financial year, the last first (TRI-5). */
    List<BenefitYear> benefits(Region region);
}
