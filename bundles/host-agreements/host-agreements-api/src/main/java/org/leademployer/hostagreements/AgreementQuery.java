/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.time.LocalDate;
import org.leademployer.platform.OdsCode;

/**
 * Which agreements of a contract to read, of each host the newest.
 *
 * @param state only in this state; null for all
 * @param enforceability only with this judgement; null for all
 * @param expiringBy only signed ones that expire on this day or earlier; null for all
 * @param after begin behind this host; null for the first
 * @param limit at most so many, 1 or more
 */
public record AgreementQuery(
        HostAgreement.State state,
        HostAgreement.Enforceability enforceability,
        LocalDate expiringBy,
        OdsCode after,
        int limit) {}
