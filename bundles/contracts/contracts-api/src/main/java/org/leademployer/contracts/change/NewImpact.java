/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.Map;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.Money;

/**
 * An assessment that is handed in.
 *
 * @param simulationId a simulation that is done, of the proposed schedule 6 over the contract's node; null for none
 * @param money what it costs more; null where simulation or proposed value say it
 * @param words each 1 to 1,000 characters
 */
public record NewImpact(String simulationId, Money money, Map<Principle, String> words) {}
