/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Hearing;
import org.leademployer.tribunals.TribunalClaim.PlannedStep;
import org.leademployer.tribunals.TribunalClaim.State;

/** What is due about a claim: the response, by law; the steps of its plan; its hearings. No text names anybody. */
public final class ClaimDueDates {

    public static final String DOMAIN = "tribunals";

    private static final int LONGEST_ACTION = 200;

    private ClaimDueDates() {}

    /** All keys under which something may be due about a claim as it stands. */
    public static List<String> keys(TribunalClaim claim) {
        List<String> keys = new ArrayList<>(List.of(response(claim)));
        claim.plan().forEach(step -> keys.add(key(claim, step)));
        claim.hearings().forEach(hearing -> keys.add(key(claim, hearing)));
        return keys;
    }

    /** What is due of them now. */
    public static List<Deadline> of(TribunalClaim claim) {
        List<Deadline> due = new ArrayList<>();
        if (claim.state() == State.OPEN) {
            due.add(deadline(
                    claim,
                    response(claim),
                    claim.responseDue(),
                    "The response to a tribunal claim is due",
                    "TRI-1",
                    "lead-employer"));
        }
        // What was settled or withdrawn is not answered, heard or prepared any more.
        if (claim.state().isOpen() || claim.state() == State.JUDGED) {
            for (PlannedStep step : claim.plan()) {
                if (step.doneOn() == null) {
                    due.add(deadline(claim, key(claim, step), step.due(), what(step), "TRI-2", owner(step.who())));
                }
            }
        }
        if (claim.state().isOpen() || claim.state() == State.JUDGED) {
            for (Hearing hearing : claim.hearings()) {
                if (!hearing.vacated()) {
                    due.add(deadline(
                            claim,
                            key(claim, hearing),
                            hearing.on(),
                            "Tribunal hearing begins: "
                                    + hearing.kind()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' '),
                            "TRI-1",
                            "lead-employer"));
                }
            }
        }
        return due;
    }

    /** As the schedule says it, where that is a line which the list of deadlines has room for. */
    private static String what(PlannedStep step) {
        String number = "step " + step.number() + " of the handling plan of a tribunal claim";
        String action = step.action().strip();
        return action.length() <= LONGEST_ACTION && action.lines().count() == 1 ? action + " (" + number + ")" : number;
    }

    private static Deadline deadline(
            TribunalClaim claim, String key, java.time.LocalDate day, String what, String rule, String owner) {
        return Deadline.on(
                day,
                DOMAIN,
                key,
                "tribunal-claim",
                claim.id(),
                what,
                rule,
                owner,
                claim.region(),
                Permission.READ_TRIBUNALS,
                "/api/v1/tribunals/claims/" + claim.id());
    }

    private static String owner(Party who) {
        return switch (who.kind()) {
            case HEE -> "commissioner";
            case LEAD_EMPLOYER -> "lead-employer";
            case HOST -> "host";
        };
    }

    private static String response(TribunalClaim claim) {
        return claim.id() + "/response";
    }

    private static String key(TribunalClaim claim, PlannedStep step) {
        return claim.id() + "/step/" + step.number();
    }

    private static String key(TribunalClaim claim, Hearing hearing) {
        return claim.id() + "/hearing/" + hearing.number();
    }
}
