/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.leademployer.platform.Money;

/**
 * A payment to the provider, against what was delivered (CON-8). It never changes; a credit note takes it back.
 *
 * @param id its id
 * @param contractId the contract
 * @param number counted for each contract from 1
 * @param type what it is for; there is neither advance nor loan
 * @param amount above 0; of a credit note below 0
 * @param paidOn when it was paid
 * @param month the month that it pays
 * @param delivery a reference to what was delivered, such as a schedule of charges
 */
public record Payment(
        String id,
        String contractId,
        int number,
        Type type,
        Money amount,
        LocalDate paidOn,
        YearMonth month,
        String delivery) {

    /** What a payment is for. HEE has no legal authority to make cash advances or loans. */
    public enum Type {
        SERVICE_CHARGE,
        PASS_THROUGH_COST,
        ONE_OFF_COST,
        CREDIT_NOTE
    }

    /**
     * A payment, as somebody wrote it down.
     *
     * @param type the name of a {@link Type}; {@code ADVANCE} and {@code LOAN} are refused
     * @param amount decimal pounds, above 0; of a credit note too, which takes it off
     * @param paidOn when, not after today
     * @param month {@code 2022-04}: the month of delivery, not after the payment
     * @param delivery a reference to what was delivered, 1 to 200 characters
     */
    public record Input(String type, String amount, String paidOn, String month, String delivery) {}
}
