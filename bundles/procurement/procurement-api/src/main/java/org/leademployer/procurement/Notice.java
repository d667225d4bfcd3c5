/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;

/**
 * A notice that was released (PRO-16).
 *
 * @param number from 1, in the order of release
 * @param tag what it announces, in the words of OCDS: planning, tender, tenderUpdate, tenderCancellation, award, contract
 * @param release the OCDS release, as JSON
 */
public record Notice(int number, String tag, Instant at, String release) {}
