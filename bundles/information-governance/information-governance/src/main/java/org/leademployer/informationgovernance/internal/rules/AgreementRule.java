/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.SharingAgreement.State;
import org.leademployer.platform.problem.InputFields;

/** Data sharing agreements: wanted, signed, reviewed (IG-3). */
public final class AgreementRule {

    private AgreementRule() {}

    /**
     * What is shared, and between whom.
     *
     * @param purpose what for
     * @param parties two or more
     * @param wantedBy by when it is to be signed; null where not said
     */
    public record Terms(String purpose, List<String> parties, LocalDate wantedBy) {}

    public static Terms terms(SharingAgreement.Input input, InputFields fields) {
        String purpose = fields.required("purpose", input.purpose(), Reading.text(2_000));
        List<String> parties = Reading.lines(fields, "parties", input.parties(), 50, 200);
        if (input.parties() == null || input.parties().size() < 2) {
            fields.fault("parties", "are two organisations or more");
        }
        return new Terms(purpose, parties, fields.optionalDate("wantedBy", input.wantedBy()));
    }

    public static AgreementAct act(SharingAgreement.StepInput input) {
        InputFields fields = new InputFields();
        AgreementAct act = fields.required("act", input.act(), InputFields.oneOf(AgreementAct.class));
        fields.refuse(GovernanceProblems.NOTHING, "IG-3");
        return act;
    }

    public static SharingAgreement step(
            SharingAgreement before,
            AgreementAct act,
            SharingAgreement.StepInput input,
            GovernancePolicy policy,
            LocalDate today) {
        State after = act.after(before.state());
        InputFields fields = new InputFields();
        LocalDate on = Reading.past(fields, "on", input.on(), today);
        boolean signs = act == AgreementAct.SIGN;
        boolean reviewed = signs || act == AgreementAct.REVIEW;
        String document = signs ? fields.required("document", input.document(), Reading.line(60)) : before.document();
        LocalDate review = reviewed
                ? Reading.until(fields, "reviewOn", input.reviewOn(), on, on.plusMonths(policy.agreementReviewMonths()))
                : before.reviewOn();
        String reason = reviewed ? before.reason() : fields.required("reason", input.reason(), Reading.text(2_000));
        if (before.signedOn() != null && on.isBefore(before.signedOn())) {
            fields.fault("on", on + " is before the signature, " + before.signedOn());
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-3");
        return new SharingAgreement(
                before.id(),
                before.region(),
                before.subjectType(),
                before.subjectId(),
                after,
                before.screeningId(),
                before.purpose(),
                before.parties(),
                before.wantedBy(),
                document,
                signs ? on : before.signedOn(),
                review,
                act == AgreementAct.END ? on : before.endedOn(),
                reason,
                before.version() + 1);
    }
}
