/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;
import java.util.List;

/**
 * What the law says of time in employment tribunals (TRI-1): data, dated and versioned, of the kind {@value #KIND}. Each rule says
 * from which day on it holds, and names its source, so that a change of the law is a new row and no change of code.
 *
 * @param jurisdictions what may be claimed, by the tribunals' codes, each once
 * @param limits time limits by name, each once
 * @param conciliation how long early conciliation lasts, by the day on which the conciliation service was notified
 * @param stop the source of the rule by which conciliation stops the clock
 * @param responseDays days after the tribunal sent a claim by which the response is due, 1 to 90
 * @param responseSource the source of that
 */
public record TribunalLaw(
        List<Jurisdiction> jurisdictions,
        List<Limit> limits,
        List<Conciliation> conciliation,
        String stop,
        int responseDays,
        String responseSource) {

    /** The kind of definition. */
    public static final String KIND = "tribunal-law";

    public TribunalLaw {
        jurisdictions = List.copyOf(jurisdictions);
        limits = List.copyOf(limits);
        conciliation = List.copyOf(conciliation);
    }

    /** How a claim is heard. */
    public enum Track {
        OPEN,
        STANDARD,
        FAST,
        /** Heard without early conciliation. */
        NO_CONCILIATION
    }

    /**
     * What may be claimed.
     *
     * @param code two to six capital letters and digits, {@code UDL}
     * @param title what it is, in a few words
     * @param track how it is heard
     * @param limit the name of its time limit; null where the law does not state one
     */
    public record Jurisdiction(String code, String title, Track track, String limit) {}

    /**
     * A time limit.
     *
     * @param name by which jurisdictions name it
     * @param stops whether early conciliation stops its clock
     * @param terms by the day of the act; there is one for every day since the first
     */
    public record Limit(String name, boolean stops, List<Term> terms) {
        public Limit {
            terms = List.copyOf(terms);
        }
    }

    /**
     * How long, for acts from a day on.
     *
     * @param actsFrom the first day of acts to which it applies
     * @param months months beginning with the act, 0 to 120; 0 where days are meant
     * @param days days after the act, 0 to 365; 0 where months are meant
     * @param source where that is written
     */
    public record Term(LocalDate actsFrom, int months, int days, String source) {}

    /**
     * How long early conciliation lasts at most.
     *
     * @param notifiedFrom the first day of notifications to which it applies
     * @param months calendar months, 0 or 1
     * @param weeks weeks, 0 to 52
     * @param source where that is written
     */
    public record Conciliation(LocalDate notifiedFrom, int months, int weeks, String source) {}
}
