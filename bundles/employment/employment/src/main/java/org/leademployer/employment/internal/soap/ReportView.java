/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.imports.QuarantinedRow;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.soap.Documentation;

/** What an import did, as it is read over SOAP. */
@XmlType(
        name = "ImportReport",
        propOrder = {
            "importId",
            "sha256",
            "rows",
            "created",
            "changed",
            "unchanged",
            "quarantined",
            "settled",
            "quarantinedRows"
        })
@XmlAccessorType(XmlAccessType.FIELD)
@Documentation("What the import did. Each row is counted once.")
public final class ReportView {

    @Documentation("The import's id, under which its rows are found in quarantine; absent where it changed nothing.")
    private String importId;

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

    @Documentation("Rows that were not taken and lie in quarantine, now or since an earlier import.")
    private int quarantined;

    @Documentation("Rows that were bad when they came before, and were mended or discarded since: nothing was done.")
    private int settled;

    @XmlElement(name = "quarantinedRow")
    @Documentation("A row in quarantine; the first 1000 are listed, by number.")
    private List<QuarantinedRowView> quarantinedRows;

    static ReportView of(ImportReport report) {
        ReportView made = new ReportView();
        made.importId = report.id();
        made.sha256 = report.fileSha256();
        made.rows = report.rows();
        made.created = report.created();
        made.changed = report.changed();
        made.unchanged = report.unchanged();
        made.quarantined = report.quarantined();
        made.settled = report.settled();
        made.quarantinedRows =
                report.quarantinedRows().stream().map(QuarantinedRowView::of).toList();
        return made;
    }

    /** A row in quarantine. */
    @XmlType(
            name = "QuarantinedRow",
            propOrder = {"id", "row", "faults"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("A row that was not taken, and can be mended in quarantine.")
    public static final class QuarantinedRowView {

        @XmlElement(required = true)
        @Documentation("Its id in quarantine.")
        private String id;

        @Documentation("Which of the rows sent, counted from 1.")
        private int row;

        @XmlElement(name = "fault")
        @Documentation("Something that is wrong with it; all of it is told at once.")
        private List<RowFault> faults;

        static QuarantinedRowView of(QuarantinedRow quarantined) {
            QuarantinedRowView made = new QuarantinedRowView();
            made.id = quarantined.id();
            made.row = quarantined.line();
            made.faults = quarantined.faults().stream().map(RowFault::of).toList();
            return made;
        }
    }

    /** Something that is wrong with a row. */
    @XmlType(
            name = "RowFault",
            propOrder = {"field", "reason"})
    @XmlAccessorType(XmlAccessType.FIELD)
    @Documentation("Something that is wrong with a row.")
    public static final class RowFault {

        @Documentation("The element; absent where the row as a whole is wrong.")
        private String field;

        @XmlElement(required = true)
        @Documentation("Why it was refused.")
        private String reason;

        static RowFault of(Problem.Fault fault) {
            RowFault made = new RowFault();
            made.field = SubmittedPlacement.element(fault.field());
            made.reason = fault.reason();
            return made;
        }
    }
}
