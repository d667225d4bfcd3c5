/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.Instant;

/**
 * When the notice of a breach to the supervisory authority is due, by law. No schedule moves it (SCH-4).
 *
 * @param due so many hours after the discovery, counted without a break
 * @param hours how many
 * @param source where this is written
 */
public record StatutoryDeadline(Instant due, int hours, String source) {}
