/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import java.util.List;
import java.util.Locale;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Protocol.Measure;

/** The names of the terms, as they stand in a figures file. */
final class TermNames {

    static final String LEADS = "leads";
    static final String NOTIFIES_AUTHORITY = "notifies.authority";
    static final String NOTIFIES_PEOPLE = "notifies.people";
    static final String URGENT_PEOPLE = "urgent.people";
    static final String URGENT_SPECIAL_CATEGORY = "urgent.special-category";
    static final String HOURS_REPORT = "hours.report";
    static final String HOURS_REPORT_URGENT = "hours.report-urgent";
    static final String HOURS_TELL_PARTIES = "hours.tell-parties";
    static final String HOURS_ASSESS = "hours.assess";
    static final String HOURS_NOTIFY_AUTHORITY = "hours.notify-authority";
    static final String HOURS_NOTIFY_PEOPLE = "hours.notify-people";
    static final String HOURS_FINAL_REPORT = "hours.final-report";
    static final String END_DATA = "end.data";
    static final String END_DATA_DAYS = "end.data-days";
    static final String END_COPIES_DAYS = "end.copies-days";
    static final String END_NOTIFIES_TRAINEES = "end.notifies-trainees";
    static final String END_NOTICE_DAYS = "end.notice-days";

    /** The processing activities of a lead employer's contract. */
    static final List<String> ACTIVITIES =
            List.of("recruitment", "employment", "payroll", "occupational-health", "training", "placements");

    private TermNames() {}

    /** {@code fine.lead-employer}. */
    static String fine(Party party) {
        return "fine." + slug(party);
    }

    /** {@code role.payroll.lead-employer}. */
    static String role(String activity, Party party) {
        return "role." + activity + "." + slug(party);
    }

    /** {@code measure.technical.encryption}. */
    static String measure(Measure.Kind kind, String name) {
        return "measure." + kind.name().toLowerCase(Locale.ROOT) + "." + name;
    }

    private static String slug(Party party) {
        return party.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
