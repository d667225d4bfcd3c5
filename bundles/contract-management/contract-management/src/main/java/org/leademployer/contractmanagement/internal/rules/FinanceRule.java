/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;

/** Cash requirements and payments (CON-8). */
public final class FinanceRule {

    /** What may not be paid to a provider: there is no legal authority for it. */
    private static final List<String> REFUSED = List.of("ADVANCE", "LOAN");

    private FinanceRule() {}

    /**
     * A position, as it was read and put beside what stood there.
     *
     * @param month the month
     * @param estimate what holds now
     * @param actual what holds now; null while it is not known
     * @param explanation null for none
     * @param reason null for none
     * @param changes whether it says anything new
     */
    public record Read(
            YearMonth month, Money estimate, Money actual, String explanation, String reason, boolean changes) {}

    /** The month of a position alone, so that what stands there can be looked up. */
    public static YearMonth month(String text, Contract contract) {
        InputFields fields = new InputFields();
        YearMonth month = fields.required("month", text, given -> ofTerm(given, contract));
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.FINANCE);
        return month;
    }

    private static YearMonth ofTerm(String text, Contract contract) {
        YearMonth month = Reading.month(text);
        if (month.isBefore(YearMonth.from(contract.term().from()))
                || month.isAfter(YearMonth.from(contract.term().to()))) {
            throw new IllegalArgumentException(month + " is no month of the term, "
                    + contract.term().from() + " to " + contract.term().to());
        }
        return month;
    }

    /** @param before the last entry of the month; null for none */
    public static Read read(
            FinancePosition.Input input,
            YearMonth month,
            FinancePosition before,
            ManagementPolicy policy,
            String policyName,
            LocalDate today) {
        InputFields fields = new InputFields();
        Money estimate = fields.optional("estimate", input.estimate(), Reading::amount);
        Money actual = fields.optional("actual", input.actual(), Reading::amount);
        String explanation = fields.optional("explanation", input.explanation(), Reading.text(2000));
        String reason = fields.optional("reason", input.reason(), Reading.text(500));
        if (actual != null && !month.isBefore(YearMonth.from(today))) {
            fields.fault("actual", month + " is not over yet");
        }
        if (estimate == null && actual == null && explanation == null && !fields.isFaulty()) {
            fields.fault("estimate", "is required, or an actual");
        }
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.FINANCE);
        Money estimateNow = estimate == null && before != null ? before.estimate() : estimate;
        Money actualNow = actual == null && before != null ? before.actual() : actual;
        String explanationNow = explanation == null && before != null ? before.explanation() : explanation;
        if (estimateNow == null) {
            throw ManagementProblems.estimateMissing(month.toString()).toException();
        }
        boolean corrects = before != null
                && (!before.estimate().equals(estimateNow)
                        || before.actual() != null && !before.actual().equals(actualNow));
        if (corrects && reason == null) {
            throw ManagementProblems.positionRecorded(month.toString()).toException();
        }
        if (actualNow != null && explanationNow == null) {
            Money tolerance = tolerance(estimateNow, policy);
            Money difference = actualNow.minus(estimateNow);
            if (Math.abs(difference.pence()) > tolerance.pence()) {
                throw ManagementProblems.differenceUnexplained(difference.toString(), tolerance.toString(), policyName)
                        .toException();
            }
        }
        boolean changes = before == null
                || corrects
                || !Objects.equals(before.actual(), actualNow)
                || !Objects.equals(before.explanation(), explanationNow);
        return new Read(month, estimateNow, actualNow, explanationNow, corrects ? reason : null, changes);
    }

    /** The larger of amount and share of the estimate, to the penny below. */
    static Money tolerance(Money estimate, ManagementPolicy policy) {
        Money share = Money.of(estimate.toBigDecimal()
                .multiply(policy.tolerance().percent())
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN));
        Money amount = policy.tolerance().amount();
        return share.compareTo(amount) > 0 ? share : amount;
    }

    /** @throws org.leademployer.platform.problem.ProblemException payment-type-refused (422, CON-8); invalid-input (400) */
    public static Payment payment(String id, Contract contract, int number, Payment.Input input, LocalDate today) {
        String type = input.type() == null ? "" : input.type().strip().toUpperCase(Locale.ROOT);
        if (REFUSED.contains(type)) {
            throw ManagementProblems.paymentRefused(type).toException();
        }
        InputFields fields = new InputFields();
        Payment.Type read = fields.required("type", input.type(), InputFields.oneOf(Payment.Type.class));
        Money amount = fields.required("amount", input.amount(), Reading::positive);
        LocalDate paidOn = Reading.day(fields, "paidOn", input.paidOn());
        if (paidOn != null && paidOn.isAfter(today)) {
            fields.fault("paidOn", paidOn + " is after today, " + today);
        }
        YearMonth month = fields.required("month", input.month(), text -> ofTerm(text, contract));
        if (month != null && paidOn != null && month.isAfter(YearMonth.from(paidOn))) {
            fields.fault("month", month + " is after the payment: what was not delivered is not paid");
        }
        String delivery = fields.required("delivery", input.delivery(), Reading.text(200));
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.FINANCE);
        return new Payment(
                id,
                contract.id(),
                number,
                read,
                read == Payment.Type.CREDIT_NOTE ? Money.ZERO.minus(amount) : amount,
                paidOn,
                month,
                delivery);
    }

    /** The months that should have been reconciled, and are not: from the first position on, of the term. */
    public static List<YearMonth> unreconciled(
            Contract contract, List<FinancePosition> positions, ManagementPolicy policy, LocalDate today) {
        YearMonth first = positions.stream()
                .map(FinancePosition::month)
                .min(YearMonth::compareTo)
                .orElse(null);
        if (first == null) {
            return List.of();
        }
        YearMonth end = YearMonth.from(contract.term().to());
        return Stream.iterate(first, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(end) && today.isAfter(due(month, policy)))
                .filter(month -> positions.stream()
                        .noneMatch(one -> one.month().equals(month) && one.state() == FinancePosition.State.RECONCILED))
                .toList();
    }

    /** By when a month is reconciled. */
    public static LocalDate due(YearMonth month, ManagementPolicy policy) {
        return month.atEndOfMonth().plusDays(policy.reconciliationDueDays());
    }
}
