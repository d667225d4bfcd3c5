/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.fitness.cases.ConcernReceipt;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code submitConcern} answers. */
@XmlRootElement(name = "submitConcernResponse")
@XmlType(
        name = "SubmitConcernResponse",
        propOrder = {"caseId", "state", "created"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("That the concern was taken in.")
public final class SubmitConcernResponse {

    @XmlElement(required = true)
    @Documentation("The id of the case.")
    private String caseId;

    @XmlElement(required = true)
    @Documentation("How far the case is: RECEIVED while its receiver is to say what it is about, ROUTED, or later.")
    private String state;

    @Documentation("False where the same reference had been taken in before.")
    private boolean created;

    static SubmitConcernResponse of(ConcernReceipt receipt) {
        SubmitConcernResponse made = new SubmitConcernResponse();
        made.caseId = receipt.caseId();
        made.state = receipt.state().name();
        made.created = receipt.created();
        return made;
    }
}
