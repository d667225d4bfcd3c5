/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leademployer.platform.Money;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.StatementLine.Entry;
import org.leademployer.recharging.StatementLine.Place;

/** What is written on statements: bills, credits of what was billed, and corrections (FIN-3). */
public final class Billing {

    private Billing() {}

    /**
     * What was billed of something, and is not credited yet.
     *
     * @param there all lines that were ever written of it
     */
    public static List<Posting> standing(List<Posting> there) {
        Set<Place> credited = new HashSet<>();
        there.stream()
                .filter(posting -> posting.line().entry() == Entry.CREDITED)
                .forEach(posting -> credited.add(posting.line().answers()));
        return there.stream()
                .filter(posting -> posting.line().entry() != Entry.CREDITED)
                .filter(posting -> !credited.contains(posting.place()))
                .toList();
    }

    /**
     * Credits all that stands of something, and bills it anew. What nobody pays makes no line. In the order of the payers, so that
     * two who write at the same time do not wait for each other crosswise.
     *
     * @param there all lines that were ever written of it
     * @param billed what it is now
     */
    public static List<Posting> anew(List<Posting> there, List<Posting> billed, LocalDate on) {
        List<Posting> postings = new ArrayList<>();
        standing(there).forEach(posting -> postings.add(credit(posting, on)));
        billed.stream()
                .filter(posting -> !posting.line().amount().equals(Money.ZERO))
                .forEach(postings::add);
        postings.sort(Comparator.comparing(Posting::payer));
        return postings;
    }

    /** Credits a line and bills another amount in its place; nothing is not billed. */
    public static List<Posting> correction(Posting wrong, Money right, LocalDate on) {
        List<Posting> postings = new ArrayList<>(List.of(credit(wrong, on)));
        if (!right.equals(Money.ZERO)) {
            postings.add(answer(wrong, Entry.REBILLED, right, on));
        }
        return postings;
    }

    private static Posting credit(Posting posting, LocalDate on) {
        return answer(posting, Entry.CREDITED, Money.ZERO.minus(posting.line().amount()), on);
    }

    private static Posting answer(Posting posting, Entry entry, Money amount, LocalDate on) {
        StatementLine line = posting.line();
        return new Posting(
                posting.payer(),
                null,
                new StatementLine(
                        0,
                        line.kind(),
                        entry,
                        amount,
                        on,
                        line.contractId(),
                        line.claimId(),
                        line.sharing(),
                        line.chargedMonth(),
                        line.calculationId(),
                        posting.place()));
    }
}
