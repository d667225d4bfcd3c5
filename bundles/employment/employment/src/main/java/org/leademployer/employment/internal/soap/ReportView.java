/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.web.soap.Documentation;

/** What an import did, as it is read over SOAP. */
@XmlType(
        name = "ImportReport",
        propOrder = {"sha256", "rows", "created", "changed", "unchanged"})
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What the import did.")
public final class ReportView {

    @XmlElement(required = true)
    @Documentation(
            "The digest under which the audit log names the rows: 64 hexadecimal digits, the same for the same rows.")
    private String sha256;

    @Documentation("How many rows were sent.")
    private int rows;

    @Documentation("Placements that are new.")
    private int created;

    @Documentation("Placements that were there and now say something else.")
    private int changed;

    @Documentation("Placements that were there and say the same.")
    private int unchanged;

    static ReportView of(ImportReport report) {
        ReportView made = new ReportView();
        made.sha256 = report.fileSha256();
        made.rows = report.rows();
        made.created = report.created();
        made.changed = report.changed();
        made.unchanged = report.unchanged();
        return made;
    }
}
