/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

/**
 * A reserve to be set (TRI-4), as somebody wrote it down.
 *
 * @param party HEE, LEAD_EMPLOYER or the ODS code of a host at which an act of the claim fell
 * @param costs pounds, not negative
 * @param award pounds, not negative
 * @param setOn from which day it counts, not in the future; null for today
 * @param reason 1 to 1000 characters: kept sealed under the claimant's key
 */
public record NewReserve(String party, String costs, String award, String setOn, String reason) {}
