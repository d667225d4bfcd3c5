/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.protection.Protocol;

/**
 * The data protection protocol of a contract.
 *
 * @param calculation the record under which it is kept, with its basis
 * @param protocol what was agreed
 */
public record ContractProtocol(Calculation calculation, Protocol protocol) {}
