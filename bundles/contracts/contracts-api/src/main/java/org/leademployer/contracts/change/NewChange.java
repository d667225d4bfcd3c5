/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;
import java.util.Map;

/**
 * A change that is asked for.
 *
 * @param kind {@code VARIATION} or {@code EXTENSION}
 * @param title what, 1 to 200 characters
 * @param reason why, 1 to 2,000 characters
 * @param terms the proposed terms by name (see {@link TermNames}), 1 to 100
 * @param effectiveFrom the first day on which they are to hold
 * @param requestedBy which party asked
 * @param raisedOn when; null for today
 * @param hostsAffected whether the hosts must agree though no term says so
 */
public record NewChange(
        ChangeKind kind,
        String title,
        String reason,
        Map<String, String> terms,
        LocalDate effectiveFrom,
        ChangeParty requestedBy,
        LocalDate raisedOn,
        boolean hostsAffected) {}
