/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementSubmission;
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
            "nationalInsuranceNumber",
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

    private static final Map<PlacementColumn, String> ELEMENTS = Map.ofEntries(
            Map.entry(PlacementColumn.SURNAME, "surname"),
            Map.entry(PlacementColumn.GMC_NUMBER, "gmcNumber"),
            Map.entry(PlacementColumn.GDC_NUMBER, "gdcNumber"),
            Map.entry(PlacementColumn.UKPHR_NUMBER, "ukphrNumber"),
            Map.entry(PlacementColumn.TRAINING_NUMBER, "nationalTrainingNumber"),
            Map.entry(PlacementColumn.NI_NUMBER, "nationalInsuranceNumber"),
            Map.entry(PlacementColumn.POST_NUMBER, "nationalPostNumber"),
            Map.entry(PlacementColumn.DATE_FROM, "dateFrom"),
            Map.entry(PlacementColumn.DATE_TO, "dateTo"),
            Map.entry(PlacementColumn.PLACEMENT_TYPE, "placementType"),
            Map.entry(PlacementColumn.PLACEMENT_STATUS, "placementStatus"),
            Map.entry(PlacementColumn.SITE, "site"),
            Map.entry(PlacementColumn.WTE, "wte"),
            Map.entry(PlacementColumn.GRADE, "grade"),
            Map.entry(PlacementColumn.FUNDING_KIND, "fundingKind"));

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

    @Documentation("National Insurance number; may be left out.")
    private String nationalInsuranceNumber;

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

    /** The row as every import takes it; what was left out is left out there. */
    PlacementSubmission submission() {
        Map<PlacementColumn, String> cells = new EnumMap<>(PlacementColumn.class);
        cells.put(PlacementColumn.SURNAME, surname);
        cells.put(PlacementColumn.GMC_NUMBER, gmcNumber);
        cells.put(PlacementColumn.GDC_NUMBER, gdcNumber);
        cells.put(PlacementColumn.UKPHR_NUMBER, ukphrNumber);
        cells.put(PlacementColumn.TRAINING_NUMBER, nationalTrainingNumber);
        cells.put(PlacementColumn.NI_NUMBER, nationalInsuranceNumber);
        cells.put(PlacementColumn.POST_NUMBER, nationalPostNumber);
        cells.put(PlacementColumn.DATE_FROM, CivilDate.withoutZone(dateFrom));
        cells.put(PlacementColumn.DATE_TO, CivilDate.withoutZone(dateTo));
        cells.put(PlacementColumn.PLACEMENT_TYPE, placementType);
        cells.put(PlacementColumn.PLACEMENT_STATUS, placementStatus);
        cells.put(PlacementColumn.SITE, site);
        cells.put(PlacementColumn.WTE, wte);
        cells.put(PlacementColumn.GRADE, grade);
        cells.put(PlacementColumn.FUNDING_KIND, fundingKind);
        cells.values().removeIf(Objects::isNull);
        return new PlacementSubmission(cells);
    }

    /** The element in which a column is sent; null for null. */
    static String element(String column) {
        return column == null
                ? null
                : PlacementColumn.ofTitle(column).map(ELEMENTS::get).orElse(column);
    }
}
