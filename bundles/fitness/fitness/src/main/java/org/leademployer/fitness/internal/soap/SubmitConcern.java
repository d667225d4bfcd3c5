/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.fitness.cases.ConcernInput;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code submitConcern} asks. */
@XmlRootElement(name = "submitConcern")
@XmlType(
        name = "SubmitConcern",
        propOrder = {
            "reference",
            "registrationBody",
            "registrationNumber",
            "concernType",
            "stage",
            "severe",
            "source",
            "site",
            "employer",
            "region",
            "knownOn",
            "narrative"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A concern about a trainee.")
public final class SubmitConcern {

    @XmlElement(required = true)
    @Documentation("By which the sending system knows the concern, at most 100 characters.")
    private String reference;

    @XmlElement(required = true)
    @Documentation(
            value = "The regulator of the trainee's profession.",
            oneOf = {"GMC", "GDC", "UKPHR"})
    private String registrationBody;

    @XmlElement(required = true)
    @Documentation("The number that it gave: of the GMC seven digits, of the GDC four to six.")
    private String registrationNumber;

    @XmlElement(required = true)
    @Documentation(
            value = "The type, by its name in the national Trainee Information System. CAPABILITY is a concern about"
                    + " training and CONDUCT one about conduct; what the others are about, their receiver says.",
            oneOf = {
                "SERIOUS_INCIDENT",
                "COMPLAINT",
                "CAPABILITY",
                "CONDUCT",
                "NEVER_EVENT",
                "SIGNIFICANT_EVENT",
                "OTHER"
            })
    private String concernType;

    @Documentation(
            value = "When it became known; in post when absent.",
            oneOf = {"PRE_EMPLOYMENT", "IN_POST"})
    private String stage;

    @Documentation("Whether it is severe enough for a fitness-to-practise investigation; false when absent.")
    private Boolean severe;

    @XmlElement(required = true)
    @Documentation(
            value = "Who raised it. LEAD_EMPLOYER makes site and employer mandatory.",
            oneOf = {
                "LEAD_EMPLOYER",
                "TRAINEE",
                "TRAINING_PROGRAMME_DIRECTOR",
                "SPECIALTY_TEAM",
                "PREVIOUS_DEANERY",
                "GMC",
                "OTHER"
            })
    private String source;

    @Documentation("The ODS code of the host where it happened.")
    private String site;

    @Documentation("The ODS code of the employer.")
    private String employer;

    @Documentation("The node of the geography, such as north-east; that of the trainee's placement when absent.")
    private String region;

    @XmlSchemaType(name = "date")
    @Documentation("The day on which it became known; today when absent.")
    private String knownOn;

    @XmlElement(required = true)
    @Documentation("What happened, at most 20000 characters.")
    private String narrative;

    String reference() {
        return reference;
    }

    /** As every way in takes it. */
    ConcernInput input() {
        return new ConcernInput(
                registrationBody,
                registrationNumber,
                null,
                concernType,
                null,
                stage,
                severe,
                null,
                source,
                region,
                site,
                employer,
                CivilDate.withoutZone(knownOn),
                narrative,
                reference);
    }
}
