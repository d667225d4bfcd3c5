/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.List;
import java.util.regex.Pattern;

/** The terms of a contract that change by change control alone (CON-9), and how their values are written. */
public final class TermNames {

    /** Whole-life value in pounds, {@code 2716000.00}. */
    public static final String VALUE = "value";
    /** The last day, {@code 2025-07-31}. Later days come by extension (CON-10). */
    public static final String TERM_END = "term-end";
    /** By how many months it may be extended in all, counted from the end that was signed, 0 to 120. */
    public static final String EXTENSION_MONTHS = "extension-months";

    public static final String LOT_TITLE = "lot-title";
    /** Codes joined by commas in ascending order; empty for all. */
    public static final String LOT_SPECIALTIES = "lot-specialties";
    /** The node whose posts, and those below it, belong to the lot. */
    public static final String LOT_REGION = "lot-region";
    /** ODS code. */
    public static final String LEAD_EMPLOYER = "lead-employer";
    /** The pinned variant, {@code north-west:1.0.0}. */
    public static final String SCHEDULE_6 = "schedule-6";

    public static final String SCHEDULE_8 = "schedule-8";
    public static final String SCHEDULE_10 = "schedule-10";

    /** Followed by the id of a service of the catalogue (CON-14): {@code TAKEN}, {@code NOT_TAKEN}, or either with deviation and reason. */
    public static final String SERVICE = "service:";

    /** Followed by the id of a KPI (CON-6): its agreed target, a number, for the domain that measures it. */
    public static final String KPI = "kpi:";

    /** Those whose names are fixed, in the order in which they are read. */
    public static final List<String> FIXED = List.of(
            VALUE,
            TERM_END,
            EXTENSION_MONTHS,
            LOT_TITLE,
            LOT_SPECIALTIES,
            LOT_REGION,
            LEAD_EMPLOYER,
            SCHEDULE_6,
            SCHEDULE_8,
            SCHEDULE_10);

    private static final Pattern NAMED = Pattern.compile("(service|kpi):[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private TermNames() {}

    /** Whether a contract can have a term of that name. */
    public static boolean isTerm(String name) {
        return name != null
                && (FIXED.contains(name)
                        || name.length() <= LONGEST && NAMED.matcher(name).matches());
    }

    /** Whether it names the pinned variant of a schedule. */
    public static boolean isPin(String name) {
        return name.equals(SCHEDULE_6) || name.equals(SCHEDULE_8) || name.equals(SCHEDULE_10);
    }

    /** The name of the term that holds the pin of a schedule, {@code 6}. */
    public static String ofSchedule(String schedule) {
        return "schedule-" + schedule;
    }
}
