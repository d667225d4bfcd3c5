/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.tribunals.NewClaim;

/** What {@code registerClaim} asks. */
@XmlRootElement(name = "registerClaim")
@XmlType(
        name = "RegisterClaim",
        propOrder = {
            "number",
            "contract",
            "traineeId",
            "claimantName",
            "respondents",
            "jurisdictions",
            "acts",
            "certificate",
            "withoutCertificate",
            "conciliationFrom",
            "conciliationTo",
            "presentedOn",
            "sentOn"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A claim to be registered.")
public final class RegisterClaim {

    @XmlElement(required = true)
    @Documentation("The tribunal's claim number, such as 2401234/2026.")
    private String number;

    @XmlElement(required = true)
    @Documentation("Id or reference of the contract.")
    private String contract;

    @XmlElement(required = true)
    @Documentation("The platform's id of the claimant.")
    private String traineeId;

    @XmlElement(required = true)
    @Documentation("The name on the claim, 1 to 200 characters: kept sealed.")
    private String claimantName;

    @XmlElement(name = "respondent", required = true)
    @Documentation("HEE, LEAD_EMPLOYER, the ODS code of a host, or INDIVIDUAL, who is not named.")
    private List<String> respondents;

    @XmlElement(name = "jurisdiction", required = true)
    @Documentation("A code of the tribunals, such as UDL.")
    private List<String> jurisdictions;

    @XmlElement(name = "act")
    @Documentation("An act, as far as it is known yet; at most 200.")
    private List<SubmittedAct> acts;

    @Documentation("Number of the early conciliation certificate, such as R123456/26/01; absent where there is none.")
    private String certificate;

    @Documentation(
            "Why there is none: JOINT_CLAIMANT_HAS_IT, ACAS_HAS_NO_JURISDICTION, EMPLOYER_CONTACTED_ACAS or INTERIM_RELIEF.")
    private String withoutCertificate;

    @XmlSchemaType(name = "date")
    @Documentation("The day of notification; required with a certificate.")
    private String conciliationFrom;

    @XmlSchemaType(name = "date")
    @Documentation("The day on which the certificate came; required with a certificate.")
    private String conciliationTo;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The day on which the claim was presented.")
    private String presentedOn;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The day on which the tribunal sent it.")
    private String sentOn;

    NewClaim read() {
        return new NewClaim(
                number,
                contract,
                traineeId,
                claimantName,
                respondents,
                jurisdictions,
                acts == null ? null : acts.stream().map(SubmittedAct::read).toList(),
                certificate,
                withoutCertificate,
                CivilDate.withoutZone(conciliationFrom),
                CivilDate.withoutZone(conciliationTo),
                CivilDate.withoutZone(presentedOn),
                CivilDate.withoutZone(sentOn));
    }
}
