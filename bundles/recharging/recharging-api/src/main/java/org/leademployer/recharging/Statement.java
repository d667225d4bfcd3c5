/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import java.time.LocalDate;
import java.time.YearMonth;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * What a payer owes for a month (FIN-3). A statement belongs to a node, that of the lots whose lead employer makes it out: the
 * lead employer of another node makes out its own, and who may see it goes by the node.
 *
 * @param id the platform's id
 * @param region the node of the lots
 * @param payer who pays
 * @param month the month for which it is made out
 * @param state a draft takes lines; one that is issued never changes
 * @param total the sum of its lines; negative where more is credited than billed
 * @param lineCount how many lines it has
 * @param issuedOn null while it is a draft
 * @param version counts its changes
 */
public record Statement(
        String id,
        Region region,
        Payer payer,
        YearMonth month,
        State state,
        Money total,
        int lineCount,
        LocalDate issuedOn,
        long version) {

    /** Whether it still takes lines. */
    public enum State {
        DRAFT,
        ISSUED
    }
}
