/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.util.List;

/**
 * What an import did. Each row of the file is counted once.
 *
 * @param id the import's id, under which its rows are found in quarantine; null where it changed nothing
 * @param fileSha256 the digest of the file: the same file twice changes nothing
 * @param rows the rows that the file has, its header not counted
 * @param created records that are new
 * @param changed records that were there and now say something else
 * @param unchanged records that were there and say the same
 * @param quarantined rows that were not taken and lie in quarantine, now or since an earlier import
 * @param settled rows that were bad when they came before, and were mended or discarded since: nothing was done
 * @param quarantinedRows the rows in quarantine with all that is wrong with them, the first {@value #MOST_LISTED} by line
 */
public record ImportReport(
        String id,
        String fileSha256,
        int rows,
        int created,
        int changed,
        int unchanged,
        int quarantined,
        int settled,
        List<QuarantinedRow> quarantinedRows) {

    /** The number of quarantined rows that a report lists; the quarantine itself lists all. */
    public static final int MOST_LISTED = 1_000;

    public ImportReport {
        quarantinedRows = List.copyOf(quarantinedRows);
    }

    /** Of a file that is taken as a whole or not at all. */
    public ImportReport(String fileSha256, int rows, int created, int changed, int unchanged) {
        this(null, fileSha256, rows, created, changed, unchanged, 0, 0, List.of());
    }
}
