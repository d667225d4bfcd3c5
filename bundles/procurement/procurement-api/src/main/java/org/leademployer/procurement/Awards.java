/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * From the preferred bids to contracts (PRO-11, PRO-12). Provided by the procurement domain.
 *
 * <p>Problems are those of {@link Procurements} besides those that are named.
 */
@ProviderType
public interface Awards {

    /**
     * Records what is known of a preferred bidder (PRO-11). The third-party assurance form is not typed: it is read from information
     * governance (IG-4), and a day that is given here is refused (invalid-input, 400) unless it stands there already.
     */
    Procurement assure(String idOrReference, Procurement.Assurance assurance);

    /**
     * Awards; the standstill begins (PRO-12).
     *
     * @throws org.leademployer.platform.problem.ProblemException award-refused (409, PRO-11) with everything that is missing
     */
    Procurement award(String idOrReference);

    /**
     * Concludes once the standstill has ended. The register of contracts then makes one draft for each lot: all of them or
     * none, and never twice, a moment later or as soon as it is there (PRO-12, CON-1).
     *
     * @throws org.leademployer.platform.problem.ProblemException standstill-runs (409, PRO-12)
     */
    Procurement conclude(String idOrReference, LocalDate firstDay);
}
