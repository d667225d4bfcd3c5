/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.web.soap.Documentation;

/** What {@code submitPlacements} answers. */
@XmlRootElement(name = "submitPlacementsResponse")
@XmlType(name = "SubmitPlacementsResponse")
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("That the rows were taken over.")
public final class SubmitPlacementsResponse {

    @XmlElement(required = true)
    @Documentation("What the import did.")
    private ReportView report;

    static SubmitPlacementsResponse of(ImportReport report) {
        SubmitPlacementsResponse made = new SubmitPlacementsResponse();
        made.report = ReportView.of(report);
        return made;
    }
}
