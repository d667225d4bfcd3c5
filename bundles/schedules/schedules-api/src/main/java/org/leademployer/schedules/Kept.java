/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

/**
 * A result together with the calculation under which it is kept.
 *
 * @param calculation its record
 * @param result what came out
 */
public record Kept<R>(Calculation calculation, R result) {}
