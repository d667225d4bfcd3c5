/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule8.internal;

import java.util.ArrayList;
import java.util.List;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.tribunal.Bearing;
import org.leademployer.schedules.spi.tribunal.BearingTable;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.ClaimShares.Head;
import org.leademployer.schedules.spi.tribunal.Party;

/** Terms that are right each by itself and cannot be together; all of them, so that a file is mended in one go. */
final class Contradictions {

    /** The response is due so many days after the claim was sent, by law (TRI-1). */
    private static final int RESPONSE_DAYS = 28;

    private Contradictions() {}

    static List<String> of(Terms terms) {
        List<String> found = new ArrayList<>();
        for (Head head : Head.values()) {
            for (Cause cause : Cause.values()) {
                try {
                    Bearing.of(terms, BearingTable.line(head, cause));
                } catch (IllegalArgumentException e) {
                    found.add(e.getMessage());
                }
            }
        }
        Party.Kind excess = terms.choice(TermNames.EXCESS_TO, Party.Kind.class);
        if (terms.money(TermNames.cap(excess)).pence() > 0) {
            found.add(TermNames.EXCESS_TO + ": what is above the caps goes to " + excess + ", which has a cap itself ("
                    + TermNames.cap(excess) + " = " + terms.money(TermNames.cap(excess)) + ")");
        }
        if (terms.text(TermNames.SETTLES_CONSENT_OF).equals(terms.text(TermNames.SETTLES))) {
            found.add(TermNames.SETTLES_CONSENT_OF + ": " + terms.text(TermNames.SETTLES)
                    + " settles and needs no consent of its own");
        }
        long draft = terms.wholeNumber(TermNames.DAYS_DRAFT_RESPONSE);
        long sent = RESPONSE_DAYS - terms.wholeNumber(TermNames.DAYS_BEFORE_RESPONSE_DUE);
        if (sent < draft) {
            found.add(TermNames.DAYS_BEFORE_RESPONSE_DUE + ": the response is sent on day " + sent
                    + ", before its draft on day " + draft + " (" + TermNames.DAYS_DRAFT_RESPONSE + ")");
        }
        return found;
    }
}
