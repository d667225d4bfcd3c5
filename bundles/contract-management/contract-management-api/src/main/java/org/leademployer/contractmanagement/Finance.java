/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The money of contracts (CON-8). Provided by the platform.
 *
 * <p>Problems common to all: as of {@link Kpis}.
 */
@ProviderType
public interface Finance {

    /** The last entry of each month, the last month first; months between without any are absent. At most the last 120. */
    List<FinancePosition> positions(String contract);

    /** One month with what led to it, and the calculated charge beside it where charges can be calculated. */
    MonthOfFinance month(String contract, String month);

    /**
     * Records an estimate or an actual, or corrects one.
     *
     * @throws org.leademployer.platform.problem.ProblemException difference-unexplained (422, CON-8) when actual and estimate
     *     differ by more than the tolerance of the policy and nothing explains it; position-recorded (409, CON-8) when an amount
     *     that stands there is corrected and no reason says why; estimate-missing (409, CON-8)
     */
    FinancePosition record(String contract, FinancePosition.Input input);

    /** By number. */
    Page<Payment> payments(String contract, PageRequest page);

    /**
     * Records a payment.
     *
     * @throws org.leademployer.platform.problem.ProblemException payment-type-refused (422, CON-8) for an advance or a loan
     */
    Payment pay(String contract, Payment.Input input);

    /**
     * A month.
     *
     * @param position the last entry
     * @param entries every entry, the first first
     * @param calculatedCharge the charges of the month by the contract's schedule 6; null where they cannot be calculated
     * @param notCalculated why not; null where they were
     */
    record MonthOfFinance(
            FinancePosition position, List<FinancePosition> entries, Money calculatedCharge, String notCalculated) {
        public MonthOfFinance {
            entries = List.copyOf(entries);
        }
    }
}
