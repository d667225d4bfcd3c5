/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.List;

/**
 * A breach as somebody wrote it down. What is null is not known yet.
 *
 * @param discoveredAt when somebody became aware of it, with an offset: {@code 2021-11-02T09:30:00Z}
 * @param discoveredBy the name of a {@link org.leademployer.schedules.spi.protection.Party}; null for the lead employer
 * @param kinds names of {@link org.leademployer.schedules.spi.protection.DataKind}
 * @param people how many people's data, a whole number
 * @param risk the name of a {@link org.leademployer.schedules.spi.protection.Breach.Risk}; null for {@code RISK}: as long
 *     as nobody has found otherwise, the authority is notified
 */
public record BreachInput(String discoveredAt, String discoveredBy, List<String> kinds, String people, String risk) {}
