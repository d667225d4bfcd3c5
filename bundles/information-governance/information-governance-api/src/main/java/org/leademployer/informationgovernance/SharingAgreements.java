/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Data sharing agreements (IG-3). Provided by the platform.
 *
 * <p>Problems as those of {@link Screenings}; act-not-possible (409, IG-3).
 *
 * @since 1.1
 */
@ProviderType
public interface SharingAgreements {

    SharingAgreement open(SharingAgreement.Input input);

    /** @param readVersion the version that was read */
    SharingAgreement step(String id, SharingAgreement.StepInput step, long readVersion);

    SharingAgreement require(String id);

    Page<SharingAgreement> list(GovernanceQuery query);
}
