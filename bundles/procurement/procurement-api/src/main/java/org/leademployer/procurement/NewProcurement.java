/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * What must be known to begin a procurement.
 *
 * @param reference its reference in the commercial system, unique; 1 to 60 characters
 * @param title what is bought, in a line
 * @param region the node whose office procures
 * @param regime the rules under which it is bought
 * @param serviceStart the first day of the service
 * @param lots at least one; their values add up to the whole-life value
 */
public record NewProcurement(
        String reference,
        String title,
        Region region,
        Regime regime,
        LocalDate serviceStart,
        List<ProcurementLot> lots) {
    public NewProcurement {
        lots = lots == null ? List.of() : List.copyOf(lots);
    }
}
