/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.util.ArrayList;
import java.util.List;

/** A CSV file of placements in the national upload columns. */
public final class Placements {

    public static final String HEADER =
            "Surname,GMC Number,National Post Number,Date From,Date To,Placement Type,Placement Status,Site,WTE,Grade,Funding Kind";

    private final List<Row> rows = new ArrayList<>();

    public Placements row(Row row) {
        rows.add(row);
        return this;
    }

    public String csv() {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        rows.forEach(row -> csv.append(row.csv()).append("\r\n"));
        return csv.toString();
    }

    /** One approved placement. */
    public record Row(
            String surname,
            String gmcNumber,
            String postNumber,
            String from,
            String to,
            String type,
            String site,
            String wte,
            String fundingKind) {

        public Row days(String first, String last) {
            return new Row(surname, gmcNumber, postNumber, first, last, type, site, wte, fundingKind);
        }

        public Row at(String otherSite, String otherPost) {
            return new Row(surname, gmcNumber, otherPost, from, to, type, otherSite, wte, fundingKind);
        }

        public Row wte(String share) {
            return new Row(surname, gmcNumber, postNumber, from, to, type, site, share, fundingKind);
        }

        public Row funded(String kind) {
            return new Row(surname, gmcNumber, postNumber, from, to, type, site, wte, kind);
        }

        public Row type(String code) {
            return new Row(surname, gmcNumber, postNumber, from, to, code, site, wte, fundingKind);
        }

        String csv() {
            return String.join(
                    ",", surname, gmcNumber, postNumber, from, to, type, "APPROVED", site, wte, "STR", fundingKind);
        }
    }
}
