/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.deadlines.Deadline;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.platform.access.Permission;

/** What is due about a record. No text repeats what somebody typed. */
public final class GovernanceDueDates {

    public static final String DOMAIN = "information-governance";

    private static final String TEAM = "information-governance-officer";
    private static final String PATH = "/api/v1/information-governance/";

    private GovernanceDueDates() {}

    /** Nothing where nothing is due. */
    public static List<Deadline> of(GovernanceRecord record) {
        if (record instanceof Screening one) {
            return one.state() == Screening.State.ASKED
                    ? List.of(on(one.dueOn(), one, "screenings", "Answer the DPIA screening questions", "IG-1"))
                    : List.of();
        }
        if (record instanceof Dpia one) {
            return dpia(one);
        }
        if (record instanceof SharingAgreement one) {
            return agreement(one);
        }
        if (record instanceof Assurance one) {
            return one.state() == Assurance.State.ACCEPTED
                    ? List.of(on(one.validUntil(), one, "assurances", "Renew the third-party assurance form", "IG-4"))
                    : List.of();
        }
        if (record instanceof BreachRecord one) {
            return breach(one);
        }
        if (record instanceof ProcessingActivity one) {
            return one.state() == ProcessingActivity.State.IN_USE && one.reviewOn() != null
                    ? List.of(on(
                            one.reviewOn(),
                            one,
                            "processing",
                            "Review the entry in the register of processing",
                            "IG-7"))
                    : List.of();
        }
        return List.of();
    }

    private static List<Deadline> agreement(SharingAgreement one) {
        return switch (one.state()) {
            case ADVISED -> one.wantedBy() == null
                    ? List.of()
                    : List.of(on(one.wantedBy(), one, "sharing-agreements", "Sign the data sharing agreement", "IG-3"));
            case SIGNED -> List.of(
                    on(one.reviewOn(), one, "sharing-agreements", "Review the data sharing agreement", "IG-3"));
            default -> List.of();
        };
    }

    private static List<Deadline> dpia(Dpia one) {
        return switch (one.state()) {
            case CONSULTING -> List.of(on(
                    one.consulted().dueOn(),
                    one,
                    "dpias",
                    "The Information Commissioner answers the consultation",
                    "IG-2"));
            case APPROVED -> List.of(on(
                    one.decision().reviewOn(), one, "dpias", "Review the data protection impact assessment", "IG-2"));
            default -> List.of();
        };
    }

    private static List<Deadline> breach(BreachRecord one) {
        List<Deadline> due = new ArrayList<>();
        if (one.state() == BreachRecord.State.OPEN) {
            for (BreachRecord.Step step : one.steps()) {
                if (step.toldAt() == null && step.notNeeded() == null) {
                    due.add(Deadline.at(
                            step.due(),
                            DOMAIN,
                            "breaches/" + one.id() + "/" + step.number(),
                            one.subjectType(),
                            one.subjectId(),
                            step.who() + " tells " + step.to() + " of the breach",
                            "IG-6",
                            TEAM,
                            one.region(),
                            Permission.READ_DATA_PROTECTION,
                            PATH + "breaches/" + one.id()));
                }
            }
        }
        return due;
    }

    private static Deadline on(LocalDate day, GovernanceRecord record, String register, String what, String rule) {
        return Deadline.on(
                day,
                DOMAIN,
                register + "/" + record.id(),
                record.subjectType(),
                record.subjectId(),
                what,
                rule,
                TEAM,
                record.region(),
                Permission.READ_DATA_PROTECTION,
                PATH + register + "/" + record.id());
    }

    public static List<String> keys(GovernanceRecord record) {
        return of(record).stream().map(Deadline::key).toList();
    }
}
