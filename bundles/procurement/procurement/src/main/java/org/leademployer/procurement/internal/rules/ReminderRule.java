/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.Reminder;

/** What has to be thought of next, in each state: what no gate asks for, and what has a clock. */
public final class ReminderRule {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Procurement procurement;
    private final ProcurementPolicy policy;
    private final LocalDate today;
    private final WorkingDays workingDays;
    private final Governance governance;
    private final Map<String, AwardGate.Form> forms;
    private final List<Reminder> reminders = new ArrayList<>();

    private ReminderRule(
            Procurement procurement,
            ProcurementPolicy policy,
            LocalDate today,
            WorkingDays workingDays,
            Governance governance,
            Map<String, AwardGate.Form> forms) {
        this.procurement = procurement;
        this.policy = policy;
        this.today = today;
        this.workingDays = workingDays;
        this.governance = governance;
        this.forms = forms;
    }

    /**
     * @param splitting what PRO-15 flags
     * @param governance what information governance says of the procurement
     * @param forms of each preferred bid
     */
    public static List<Reminder> reminders(
            Procurement procurement,
            ProcurementPolicy policy,
            LocalDate today,
            WorkingDays workingDays,
            List<String> splitting,
            Governance governance,
            Map<String, AwardGate.Form> forms) {
        return new ReminderRule(procurement, policy, today, workingDays, governance, forms).all(splitting);
    }

    private List<Reminder> all(List<String> splitting) {
        switch (procurement.state()) {
            case PREPARATION -> {
                initiation();
                preparation();
                splitting.forEach(flag -> remind(flag.replace(" (PRO-15)", ""), "PRO-15", null));
            }
            case PUBLISHED -> {
                remind(
                        "Open the bids",
                        "PRO-9",
                        procurement.closesAt().atZone(LONDON).toLocalDate());
                remind(
                        "Have the panel's diaries held for every evaluation meeting: each member takes part in all stages",
                        "PRO-10",
                        procurement.closesAt().atZone(LONDON).toLocalDate());
            }
            case EVALUATION -> remind(
                    "Have every member score every question, moderate, and let the Service Lead decide",
                    "PRO-10",
                    null);
            case PREFERRED -> AwardGate.missing(
                            procurement,
                            procurement.award() == null
                                    ? List.of()
                                    : procurement.award().assurances(),
                            forms)
                    .forEach(item -> remind("Before the award: " + item, "PRO-11", null));
            case AWARDED -> {
                remind(
                        "Publish the award notice on the central platform",
                        "PRO-2",
                        procurement.award().noticeDue());
                if (today.isAfter(procurement.award().standstillEnds())) {
                    remind("Conclude: the standstill has ended", "PRO-12", null);
                } else {
                    remind(
                            "Sign nothing before the standstill has ended",
                            "PRO-12",
                            procurement.award().standstillEnds());
                }
            }
            case CONCLUDED, CANCELLED -> {
                // Nothing follows.
            }
        }
        return List.copyOf(reminders);
    }

    private void initiation() {
        if (procurement.initiation() == null) {
            remind(
                    "Ask the Commercial Team for the initiation call: nobody commits to a purchase before it",
                    "PRO-5",
                    null);
        } else if (procurement.initiation().answeredAt() == null) {
            remind(
                    "The Commercial Team answers the request for the initiation call",
                    "PRO-5",
                    procurement.initiation().answerDue());
        }
    }

    private void preparation() {
        Preparation preparation = procurement.preparation();
        screening();
        if (preparation.engagement() == null || preparation.engagement().isEmpty()) {
            remind(
                    "Where the service is new or the market uncertain: discuss with the Procurement Lead whether to ask the market"
                            + " by a request for information, a session, or a prior information notice",
                    "PRO-14",
                    null);
        }
        var tupe = preparation.tupe();
        if (tupe != null && Boolean.TRUE.equals(tupe.applies()) && !Boolean.TRUE.equals(tupe.stage1ForAllBidders())) {
            remind("Ask the incumbent for the Stage 1 TUPE information", "PRO-6", null);
        }
        var evaluation = preparation.evaluation();
        if (evaluation != null
                && evaluation.priceModel() == Preparation.PriceModel.TENDERED
                && evaluation.abnormallyLowBelow() == null) {
            remind("Say below which share of the average price a bid is abnormally low", "PRO-9", null);
        }
    }

    /** The clock is that of the record; of days that were typed before there were records, that of the policy. */
    private void screening() {
        if (governance.missingScreening(procurement).isEmpty()) {
            return;
        }
        var recorded = governance.screening();
        var typed = procurement.preparation().dpiaScreening();
        if (recorded.isPresent()) {
            remind(
                    "The information governance team answers the DPIA screening",
                    "IG-1",
                    recorded.get().dueOn());
        } else if (typed != null && typed.askedOn() != null && policy.screeningAnswer() != null) {
            remind(
                    "The information governance team answers the DPIA screening, once its questions are put as a record",
                    "IG-1",
                    workingDays.plus(typed.askedOn(), policy.screeningAnswer()));
        } else {
            remind("Put the DPIA screening questions to the information governance team", "IG-1", null);
        }
    }

    private void remind(String what, String rule, LocalDate due) {
        reminders.add(new Reminder(what, rule, due, due != null && today.isAfter(due)));
    }
}
