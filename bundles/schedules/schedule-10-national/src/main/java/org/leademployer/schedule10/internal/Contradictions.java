/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedule10.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.protection.Party;

/** Terms that are right each by itself and cannot be together; all of them, so that a file is mended in one go. */
final class Contradictions {

    /** By law, the supervisory authority is notified so many hours after the discovery at the latest (IG-6). */
    private static final long STATUTORY_HOURS = 72;

    private static final int WHOLE = 10_000;

    /** What waits for what: the first is not due after the second. */
    private static final List<Order> CHAIN = List.of(
            new Order(TermNames.HOURS_REPORT_URGENT, TermNames.HOURS_REPORT),
            new Order(TermNames.HOURS_REPORT, TermNames.HOURS_TELL_PARTIES),
            new Order(TermNames.HOURS_REPORT, TermNames.HOURS_ASSESS),
            new Order(TermNames.HOURS_ASSESS, TermNames.HOURS_NOTIFY_AUTHORITY),
            new Order(TermNames.HOURS_ASSESS, TermNames.HOURS_NOTIFY_PEOPLE),
            new Order(TermNames.HOURS_NOTIFY_AUTHORITY, TermNames.HOURS_FINAL_REPORT),
            new Order(TermNames.END_DATA_DAYS, TermNames.END_COPIES_DAYS));

    private record Order(String earlier, String later) {}

    private Contradictions() {}

    static List<String> of(Terms terms) {
        List<String> found = new ArrayList<>();
        long authority = terms.wholeNumber(TermNames.HOURS_NOTIFY_AUTHORITY);
        if (authority > STATUTORY_HOURS) {
            found.add(TermNames.HOURS_NOTIFY_AUTHORITY + ": " + authority + " hours are more than the "
                    + STATUTORY_HOURS + " that the law allows (UK GDPR, Article 33)");
        }
        for (Order order : CHAIN) {
            long earlier = terms.wholeNumber(order.earlier());
            long later = terms.wholeNumber(order.later());
            if (later < earlier) {
                found.add(order.later() + ": " + later + " is before what it waits for (" + order.earlier() + " = "
                        + earlier + ")");
            }
        }
        fines(terms, found);
        TermNames.ACTIVITIES.forEach(activity -> roles(terms, activity, found));
        return found;
    }

    private static void fines(Terms terms, List<String> found) {
        int sum = Arrays.stream(Party.values())
                .mapToInt(party -> terms.basisPoints(TermNames.fine(party)))
                .sum();
        if (sum != WHOLE) {
            found.add("fine.*: the parts of a fine add up to %d.%02d per cent, not 100.00"
                    .formatted(sum / 100, sum % 100));
        }
    }

    private static void roles(Terms terms, String activity, List<String> found) {
        List<String> roles = Arrays.stream(Party.values())
                .map(party -> terms.text(TermNames.role(activity, party)))
                .toList();
        long joint = roles.stream().filter("JOINT_CONTROLLER"::equals).count();
        if (joint == 0 && !roles.contains("CONTROLLER")) {
            found.add("role." + activity + ".*: nobody is the controller");
        }
        if (joint == 1) {
            found.add("role." + activity + ".*: one joint controller alone has nobody to be joint with");
        }
    }
}
