/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.imports.CsvRow;

/**
 * What could be read from a row.
 *
 * @param row the row, with its faults
 * @param placement what it says; empty where it is not right in itself
 * @param region the node of its post; null where there is none in which the submitter may submit
 * @param key by what the placement is known among all: trainee, post and first day; null where one of them cannot be read
 */
public record ReadRow(CsvRow row, Optional<PlacementRow> placement, Region region, String key) {

    /** A digest, so that it says nothing of the person. */
    public static String key(String identity, String placement) {
        return Sha256.of(identity + '\n' + placement);
    }
}
