/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;

/**
 * A term with the change that made it.
 *
 * @param term its name
 * @param value its value
 * @param change the number of the change that made it
 * @param from the first day on which it holds
 * @param to the last day; null for no end. Before {@code from} where another change from the same day took its place
 */
public record TermInForce(String term, String value, int change, LocalDate from, LocalDate to) {}
