/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.Set;
import java.util.TreeSet;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;

/**
 * What one contract is for: a geography and specialties (CON-1, PRO-12).
 *
 * @param number from 1, without gap
 * @param region the node whose posts it covers, and below
 * @param specialties specialty codes; empty for all
 * @param value its whole-life value in pounds, with every extension option
 */
public record ProcurementLot(int number, String title, Region region, Set<String> specialties, Money value) {
    public ProcurementLot {
        specialties =
                specialties == null ? Set.of() : java.util.Collections.unmodifiableSet(new TreeSet<>(specialties));
    }
}
