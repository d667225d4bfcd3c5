/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.platform.Region;
import org.leademployer.schedules.Basis;

/** The terms on which a result rests. */
@Schema(name = "Basis")
record BasisView(
        @Schema(type = "string", format = "date") LocalDate from,
        @Schema(type = "string", format = "date") LocalDate to,
        int schedule,
        @Schema(type = "string") Region region,
        String version,
        String termsSha256,
        BundleView bundle) {

    static BasisView of(Basis basis) {
        return new BasisView(
                basis.period().from(),
                basis.period().to(),
                Integer.parseInt(basis.variant().schedule()),
                basis.variant().region(),
                basis.variant().version().toString(),
                basis.termsSha256(),
                new BundleView(
                        basis.bundle().symbolicName(),
                        basis.bundle().version(),
                        basis.bundle().sha256()));
    }

    /** The bundle that carried the rules. */
    @Schema(name = "BasisBundle")
    record BundleView(String symbolicName, String version, String sha256) {}
}
