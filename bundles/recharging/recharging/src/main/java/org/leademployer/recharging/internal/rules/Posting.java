/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import org.leademployer.recharging.StatementLine;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * A line with the payer on whose statement it stands, or is to stand.
 *
 * @param payer who pays
 * @param place where it stands; null before it is written
 * @param line the line; its number means nothing before it is written
 */
public record Posting(Payer payer, StatementLine.Place place, StatementLine line) {}
