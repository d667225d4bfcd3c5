/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;

/**
 * Why a term of a contract differs from the national default (SCH-7).
 *
 * @param reason why, at most 1000 characters
 * @param agreedBy who agreed, by role or title, at most 200 characters
 * @param agreedOn when, not in the future
 */
public record DeviationReason(String reason, String agreedBy, LocalDate agreedOn) {}
