/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.leademployer.tribunals.LawAnswer.LegalDate;
import org.leademployer.tribunals.TribunalLaw;
import org.leademployer.tribunals.TribunalLaw.Conciliation;
import org.leademployer.tribunals.TribunalLaw.Jurisdiction;
import org.leademployer.tribunals.TribunalLaw.Limit;
import org.leademployer.tribunals.TribunalLaw.Term;

/**
 * When a claim is too late, and when the response is due (TRI-1). The form of the rules stands here, the figures in the law that is
 * given. Civil days: neither hours nor changes of the clocks move anything.
 */
public final class Limitation {

    private Limitation() {}

    /** The ground with this code; empty where the law knows none. */
    public static Optional<Jurisdiction> jurisdiction(TribunalLaw law, String code) {
        return law.jurisdictions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /**
     * The last day for presenting a claim.
     *
     * @param act the day of the act
     * @param a the day on which the conciliation service was notified; null for no conciliation
     * @param b the day on which the certificate came, not before {@code a}; null where it has not come: then the last day of
     *     conciliation is taken
     * @return empty where the law states no limit, or has no term for that day
     */
    public static Optional<LegalDate> of(
            TribunalLaw law, Jurisdiction jurisdiction, LocalDate act, LocalDate a, LocalDate b) {
        if (jurisdiction.limit() == null) {
            return Optional.empty();
        }
        Limit limit = law.limits().stream()
                .filter(one -> one.name().equals(jurisdiction.limit()))
                .findFirst()
                .orElseThrow();
        return term(limit, act).map(term -> {
            LocalDate bare = bare(term, act);
            String rule = words(term);
            if (a == null) {
                return new LegalDate(bare, rule);
            }
            if (!limit.stops()) {
                return new LegalDate(bare, rule + "; early conciliation does not stop it");
            }
            LocalDate until =
                    b == null ? conciliation(law, a).map(LegalDate::date).orElse(a) : b;
            String open = b == null ? ", if conciliation ends on its last day, " + until : "";
            return extended(bare, act, a, until)
                    .map(found ->
                            new LegalDate(found.date(), rule + "; " + found.rule() + " (" + law.stop() + ")" + open))
                    .orElseGet(() -> new LegalDate(
                            bare, rule + "; nothing is gained by contact after it had expired (" + law.stop() + ")"));
        });
    }

    /** The last day of early conciliation of which the service was notified on a day; empty before there was any. */
    public static Optional<LegalDate> conciliation(TribunalLaw law, LocalDate notified) {
        Conciliation found = null;
        for (Conciliation one : law.conciliation()) {
            found = one.notifiedFrom().isAfter(notified) ? found : one;
        }
        if (found == null) {
            return Optional.empty();
        }
        String length = found.months() > 0 ? found.months() + " month" : found.weeks() + " weeks";
        return Optional.of(new LegalDate(
                notified.plusMonths(found.months()).plusWeeks(found.weeks()),
                length + " from the notification (" + found.source() + ")"));
    }

    /**
     * The last day for the response.
     *
     * @param extendedTo the day to which it was extended, in the place of the statutory one; null for none
     */
    public static LegalDate response(TribunalLaw law, LocalDate sentOn, LocalDate extendedTo) {
        return extendedTo == null
                ? new LegalDate(
                        sentOn.plusDays(law.responseDays()),
                        law.responseDays() + " days after the tribunal sent the claim (" + law.responseSource() + ")")
                : new LegalDate(
                        extendedTo, "the tribunal's extension, in the place of " + law.responseDays() + " days");
    }

    /** The term in force for acts on a day: the one that began last. */
    private static Optional<Term> term(Limit limit, LocalDate act) {
        Term found = null;
        for (Term one : limit.terms()) {
            found = one.actsFrom().isAfter(act) ? found : one;
        }
        return Optional.ofNullable(found);
    }

    /**
     * Months begin with the act: from the day before it so many months on, and where that month has no such day to its last
     * (Pruden v Cunard Ellerman). Days follow it.
     */
    private static LocalDate bare(Term term, LocalDate act) {
        return term.months() > 0 ? act.minusDays(1).plusMonths(term.months()) : act.plusDays(term.days());
    }

    private static String words(Term term) {
        return (term.months() > 0
                        ? term.months() + " months beginning with the act"
                        : term.days() + " days after the act")
                + " (" + term.source() + ")";
    }

    /**
     * Days after day A up to and including day B are not counted, as far as the clock was running; and where the limit would then fall
     * between day A and one month after day B, it falls there.
     *
     * @return empty where the limit had expired before day A
     */
    private static Optional<LegalDate> extended(LocalDate bare, LocalDate act, LocalDate a, LocalDate b) {
        if (bare.isBefore(a)) {
            return Optional.empty();
        }
        // Days before the act are days of no limit: none of them can be left out of it.
        LocalDate lastBefore = a.isBefore(act) ? act.minusDays(1) : a;
        long stopped = Math.max(0, ChronoUnit.DAYS.between(lastBefore, b));
        LocalDate counted = bare.plusDays(stopped);
        LocalDate month = b.plusMonths(1);
        if (!counted.isAfter(month)) {
            return Optional.of(new LegalDate(month, "one month after conciliation ended"));
        }
        return Optional.of(new LegalDate(counted, stopped + " days of conciliation are not counted"));
    }
}
