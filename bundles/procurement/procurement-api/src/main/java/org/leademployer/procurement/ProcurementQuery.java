/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/**
 * Which procurements are asked for.
 *
 * @param region only of this node and all below it
 * @param serviceStartFrom only those whose service begins on this day or later; null for all
 * @param serviceStartTo only those whose service begins on this day or earlier; null for all
 */
public record ProcurementQuery(Region region, LocalDate serviceStartFrom, LocalDate serviceStartTo) {

    public ProcurementQuery {
        Objects.requireNonNull(region, "region");
    }

    /** All of a node and below it. */
    public static ProcurementQuery of(Region region) {
        return new ProcurementQuery(region, null, null);
    }

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @param fields is told everything that is wrong; of use is what is read only where it is told nothing
     */
    public static ProcurementQuery read(
            InputFields fields, String region, String serviceStartFrom, String serviceStartTo) {
        Region node = fields.optional("region", region, Region::new);
        LocalDate from = fields.optionalDate("serviceStartFrom", serviceStartFrom);
        LocalDate to = fields.optionalDate("serviceStartTo", serviceStartTo);
        if (from != null && to != null && to.isBefore(from)) {
            fields.fault("serviceStartTo", "lies before serviceStartFrom, " + from);
        }
        return new ProcurementQuery(node == null ? Region.NATIONAL : node, from, to);
    }
}
