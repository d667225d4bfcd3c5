/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.access.Permission;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementState;

/** What is due in a procurement as it stands. */
public final class DueDates {

    public static final String DOMAIN = "procurement";

    private static final String INITIATION = "initiation-answer";
    private static final String CLOSING = "closing";
    private static final String STANDSTILL = "standstill-end";
    private static final String NOTICE = "award-notice";

    private DueDates() {}

    /** All that may ever be due in a procurement, by the keys under which it stands. */
    public static List<String> keys(String procurement) {
        return List.of(
                key(procurement, INITIATION),
                key(procurement, CLOSING),
                key(procurement, STANDSTILL),
                key(procurement, NOTICE));
    }

    /** What is due now. */
    public static List<Deadline> of(Procurement procurement) {
        List<Deadline> due = new ArrayList<>();
        String reference = procurement.reference();
        if (procurement.state() == ProcurementState.PREPARATION
                && procurement.initiation() != null
                && procurement.initiation().answeredAt() == null) {
            due.add(on(
                    procurement,
                    procurement.initiation().answerDue(),
                    INITIATION,
                    "Answer the initiation call of " + reference,
                    "PRO-5",
                    "commercial-team"));
        }
        if (procurement.state() == ProcurementState.PUBLISHED && procurement.closesAt() != null) {
            due.add(Deadline.at(
                    procurement.closesAt(),
                    DOMAIN,
                    key(procurement.id(), CLOSING),
                    DOMAIN,
                    procurement.id(),
                    "Bids for " + reference + " close",
                    "PRO-9",
                    "procurement-lead",
                    procurement.region(),
                    Permission.READ_PROCUREMENTS,
                    link(procurement)));
        }
        if (procurement.state() == ProcurementState.AWARDED && procurement.award() != null) {
            due.add(on(
                    procurement,
                    procurement.award().standstillEnds(),
                    STANDSTILL,
                    "The standstill of " + reference + " ends",
                    "PRO-12",
                    "procurement-lead"));
            due.add(on(
                    procurement,
                    procurement.award().noticeDue(),
                    NOTICE,
                    "Publish the contract award notice of " + reference,
                    "PRO-2",
                    "procurement-lead"));
        }
        return List.copyOf(due);
    }

    private static Deadline on(
            Procurement procurement, LocalDate day, String key, String what, String rule, String owner) {
        return Deadline.on(
                day,
                DOMAIN,
                key(procurement.id(), key),
                DOMAIN,
                procurement.id(),
                what,
                rule,
                owner,
                procurement.region(),
                Permission.READ_PROCUREMENTS,
                link(procurement));
    }

    private static String key(String procurement, String key) {
        return procurement + "/" + key;
    }

    private static String link(Procurement procurement) {
        return "/api/v1/procurements/" + procurement.id();
    }
}
