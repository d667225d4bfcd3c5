/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.shell;

import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.platform.console.Details;

/** Records as the console prints them. */
final class GovernanceAnswers {

    private GovernanceAnswers() {}

    private static Details begin(GovernanceRecord record) {
        return Details.of("id", record.id())
                .and("region", record.region())
                .and("subjectType", record.subjectType())
                .and("subjectId", record.subjectId())
                .and("state", record.state())
                .and("version", record.version());
    }

    static Details of(Screening one) {
        return begin(one)
                .and("assessmentId", one.assessmentId())
                .and("suggested", one.suggested())
                .and("askedOn", one.askedOn())
                .and("dueOn", one.dueOn())
                .and("late", one.late())
                .and("answeredOn", one.answeredOn())
                .and("outcome", one.outcome())
                .and("advice", one.advice())
                .and("reason", one.reason())
                .and("sharingAgreement", one.sharingAgreement());
    }

    static Details of(Dpia one) {
        return begin(one)
                .and("name", one.content().name())
                .and("screeningId", one.screeningId())
                .and(
                        "parties",
                        one.content().parties().stream()
                                .map(party -> party.role() + ": " + party.name())
                                .toList())
                .and("answers", one.content().answers().size())
                .and("measures", one.content().measures().size())
                .and(
                        "risks",
                        one.risks().stream()
                                .map(risk -> risk.risk() + ": " + risk.score() + " before, " + risk.residualScore()
                                        + " after the measures" + (risk.high() ? ", high" : ""))
                                .toList())
                .and("advice", one.advice() == null ? null : one.advice().favourable() ? "favourable" : "against")
                .and(
                        "sharingAgreement",
                        one.advice() == null ? null : one.advice().sharingAgreement())
                .and(
                        "commissionerDueOn",
                        one.consulted() == null ? null : one.consulted().dueOn())
                .and("decidedOn", one.decision() == null ? null : one.decision().on())
                .and("reviewOn", one.decision() == null ? null : one.decision().reviewOn());
    }

    static Details of(SharingAgreement one) {
        return begin(one)
                .and("purpose", one.purpose())
                .and("parties", one.parties())
                .and("wantedBy", one.wantedBy())
                .and("document", one.document())
                .and("signedOn", one.signedOn())
                .and("reviewOn", one.reviewOn())
                .and("endedOn", one.endedOn())
                .and("reason", one.reason());
    }

    static Details of(Assurance one) {
        return begin(one)
                .and("provider", one.provider())
                .and("assessmentId", one.assessmentId())
                .and("suggested", one.suggested())
                .and("askedOn", one.askedOn())
                .and("decidedOn", one.decidedOn())
                .and("validUntil", one.validUntil())
                .and("expired", one.expired())
                .and("reason", one.reason());
    }

    static Details of(BreachRecord one) {
        return begin(one)
                .and("discoveredAt", one.discoveredAt())
                .and("discoveredInEngland", one.discoveredInEngland())
                .and("discoveredBy", one.discoveredBy())
                .and("kinds", one.kinds())
                .and("people", one.people())
                .and("risk", one.risk())
                .and("summary", one.summary())
                .and("authorityDue", one.authorityDue())
                .and("authorityDueInEngland", one.authorityDueInEngland())
                .and("authoritySource", one.authoritySource())
                .and("steps", one.steps().stream().map(GovernanceAnswers::step).toList())
                .and("planRefusal", one.planRefusal())
                .and("lateReason", one.lateReason())
                .and("outcome", one.outcome())
                .and("closedOn", one.closedOn());
    }

    private static String step(BreachRecord.Step step) {
        return step.number() + " " + step.who() + " tells " + step.to() + ", due " + step.due() + " (" + step.source()
                + ")"
                + (step.toldAt() != null
                        ? ", told " + step.toldAt()
                        : step.notNeeded() != null ? ", not needed" : ", open")
                + (step.late() ? ", late" : "");
    }

    static long open(BreachRecord one) {
        return one.steps().stream()
                .filter(step -> step.toldAt() == null && step.notNeeded() == null)
                .count();
    }

    static long late(BreachRecord one) {
        return one.steps().stream().filter(BreachRecord.Step::late).count();
    }

    static Details of(ProcessingActivity one) {
        return begin(one)
                .and("name", one.name())
                .and("controller", one.controller())
                .and("processors", one.processors())
                .and("purpose", one.purpose())
                .and("lawfulBasis", one.lawfulBasis())
                .and("people", one.people())
                .and("kinds", one.kinds())
                .and("recipients", one.recipients())
                .and("transfers", one.transfers())
                .and("retention", one.retention())
                .and("measures", one.measures())
                .and("dpiaId", one.dpiaId())
                .and(
                        "flows",
                        one.flows().stream()
                                .map(flow -> flow.from() + " to " + flow.to() + ": " + flow.data())
                                .toList())
                .and("reviewOn", one.reviewOn());
    }
}
