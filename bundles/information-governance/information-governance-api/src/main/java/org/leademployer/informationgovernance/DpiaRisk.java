/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

/** What is feared for people's data; each of the three is assessed (IG-2). */
public enum DpiaRisk {
    ILLEGITIMATE_ACCESS(DpiaQuestion.ACCESS_SEVERITY, DpiaQuestion.ACCESS_LIKELIHOOD, "3.2"),
    UNWANTED_CHANGE(DpiaQuestion.CHANGE_SEVERITY, DpiaQuestion.CHANGE_LIKELIHOOD, "3.3"),
    LOSS_OF_DATA(DpiaQuestion.LOSS_SEVERITY, DpiaQuestion.LOSS_LIKELIHOOD, "3.4");

    private final DpiaQuestion severity;
    private final DpiaQuestion likelihood;
    private final String evaluation;

    DpiaRisk(DpiaQuestion severity, DpiaQuestion likelihood, String evaluation) {
        this.severity = severity;
        this.likelihood = likelihood;
        this.evaluation = evaluation;
    }

    public DpiaQuestion severity() {
        return severity;
    }

    public DpiaQuestion likelihood() {
        return likelihood;
    }

    /** The reference of the evaluation that says what remains of it once the measures are taken. */
    public String evaluation() {
        return evaluation;
    }
}
