/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.VariantId;

/** Where a contract differs from the national default, and whether somebody has said why (SCH-7). */
public final class DeviationRules {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ROLE = 200;

    private DeviationRules() {}

    /**
     * A reason as it is kept: it holds for just the two values for which it was given.
     *
     * @param national the national value then; null where the default had no such term
     * @param agreed the contract's value then; null where its variant had no such term
     */
    public record KeptReason(
            String contractId,
            String schedule,
            String term,
            String national,
            String agreed,
            DeviationReason reason,
            Instant recordedAt,
            String recordedBy) {

        boolean holdsFor(Comparison.Term now) {
            return Objects.equals(national, now.left()) && Objects.equals(agreed, now.right());
        }
    }

    /**
     * The pin that decides on a day: the latest that begins on it or before; before the first pin begins, the first.
     *
     * @param pins of one contract and schedule
     */
    public static Optional<PinnedVariant> onDay(List<PinnedVariant> pins, LocalDate day) {
        Comparator<PinnedVariant> byDay = Comparator.comparing(PinnedVariant::from);
        return pins.stream().filter(pin -> !pin.from().isAfter(day)).max(byDay).or(() -> pins.stream()
                .min(byDay));
    }

    /** @param reasons those of the contract and schedule, by term */
    public static List<Deviation> deviations(
            ContractName contract,
            VariantId variant,
            Terms agreed,
            VariantId nationalDefault,
            Terms national,
            Map<String, KeptReason> reasons) {
        List<Deviation> deviations = new ArrayList<>();
        for (Comparison.Term term : TermComparison.of(national, agreed, Map.of())) {
            if (!term.equal()) {
                KeptReason kept = reasons.get(term.name());
                deviations.add(new Deviation(
                        contract.id(),
                        contract.reference(),
                        contract.region(),
                        variant,
                        nationalDefault,
                        term.name(),
                        term.left(),
                        term.right(),
                        state(kept, term),
                        kept == null ? null : kept.reason(),
                        kept == null ? null : kept.recordedAt(),
                        kept == null ? null : kept.recordedBy()));
            }
        }
        return deviations;
    }

    private static Deviation.State state(KeptReason kept, Comparison.Term term) {
        if (kept == null) {
            return Deviation.State.UNEXPLAINED;
        }
        return kept.holdsFor(term) ? Deviation.State.EXPLAINED : Deviation.State.STALE;
    }

    /** Everything that is wrong with a reason. */
    public static List<Problem.Fault> faults(DeviationReason reason, LocalDate today) {
        List<Problem.Fault> faults = new ArrayList<>();
        text(faults, "reason", reason.reason(), LONGEST_REASON);
        text(faults, "agreedBy", reason.agreedBy(), LONGEST_ROLE);
        if (reason.agreedOn() == null) {
            faults.add(new Problem.Fault(null, "agreedOn", "is required"));
        } else if (reason.agreedOn().isAfter(today)) {
            faults.add(new Problem.Fault(null, "agreedOn", "lies in the future"));
        }
        return faults;
    }

    private static void text(List<Problem.Fault> faults, String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            faults.add(new Problem.Fault(null, field, "is required"));
        } else if (text.length() > longest) {
            faults.add(new Problem.Fault(null, field, "has at most " + longest + " characters"));
        }
    }
}
