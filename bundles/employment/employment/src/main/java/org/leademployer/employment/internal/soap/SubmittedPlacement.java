/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.web.soap.CivilDate;
import org.leademployer.platform.web.soap.Documentation;

/** A row as it is sent. All is text here, so that what is wrong is told by the rule that every import has, all at once. */
@XmlType(
        name = "Placement",
        propOrder = {
            "surname",
            "gmcNumber",
            "gdcNumber",
            "ukphrNumber",
            "nationalTrainingNumber",
            "nationalPostNumber",
            "dateFrom",
            "dateTo",
            "placementType",
            "placementStatus",
            "site",
            "wte",
            "grade",
            "fundingKind"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("A trainee's stretch of work in one post (EMP-2).")
public final class SubmittedPlacement {

    @XmlElement(required = true)
    @Documentation("The trainee's surname, at most 100 characters.")
    private String surname;

    @Documentation(
            "General Medical Council: seven digits. Where there is none, one of the next three stands in its place.")
    private String gmcNumber;

    @Documentation("General Dental Council: four to six digits.")
    private String gdcNumber;

    @Documentation("UK Public Health Register: four to ten capital letters and digits.")
    private String ukphrNumber;

    @Documentation("National training number: parent/specialties/number/suffix.")
    private String nationalTrainingNumber;

    @XmlElement(required = true)
    @Documentation("National post number: office/site/specialty/grade/number/suffix, such as NTH/RTD01/007/STR/001/M.")
    private String nationalPostNumber;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The first day.")
    private String dateFrom;

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @Documentation("The last day, included.")
    private String dateTo;

    @XmlElement(required = true)
    @Documentation(
            value = "The type, by its name in the national Trainee Information System.",
            oneOf = {"InPostStandard", "InPostExtension", "OOPC", "OOPE", "OOPR", "OOPT", "ParentalLeave", "SickLeave"})
    private String placementType;

    @XmlElement(required = true)
    @Documentation(
            value = "Drafts are kept and not charged.",
            oneOf = {"APPROVED", "DRAFT"})
    private String placementStatus;

    @XmlElement(required = true)
    @Documentation("The ODS code of the site.")
    private String site;

    @XmlElement(required = true)
    @XmlSchemaType(name = "decimal")
    @Documentation("Whole-time equivalent, 0.01 to 1.00, two decimals.")
    private String wte;

    @XmlElement(required = true)
    @Documentation("The grade, such as STR, at most 20 characters.")
    private String grade;

    @XmlElement(required = true)
    @Documentation(
            value = "By which road the post is funded.",
            oneOf = {
                "SECONDARY_CARE",
                "GENERAL_PRACTICE",
                "PUBLIC_HEALTH",
                "PALLIATIVE_MEDICINE",
                "SPORT_AND_EXERCISE_MEDICINE"
            })
    private String fundingKind;

    /** The cells of the row by their columns in the national upload; null where an element was left out. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Surname", surname);
        cells.put("GMC Number", gmcNumber);
        cells.put("GDC Number", gdcNumber);
        cells.put("UKPHR Number", ukphrNumber);
        cells.put("NTN", nationalTrainingNumber);
        cells.put("National Post Number", nationalPostNumber);
        cells.put("Date From", CivilDate.withoutZone(dateFrom));
        cells.put("Date To", CivilDate.withoutZone(dateTo));
        cells.put("Placement Type", placementType);
        cells.put("Placement Status", placementStatus);
        cells.put("Site", site);
        cells.put("WTE", wte);
        cells.put("Grade", grade);
        cells.put("Funding Kind", fundingKind);
        return cells;
    }
}
