/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of processing and data flows (IG-7). Provided by the platform.
 *
 * <p>Problems as those of {@link Screenings}.
 *
 * @since 1.1
 */
@ProviderType
public interface ProcessingRegister {

    ProcessingActivity enter(ProcessingActivity.Input input);

    /** Writes an entry anew. @param readVersion the version that was read */
    ProcessingActivity change(String id, ProcessingActivity.Input input, long readVersion);

    ProcessingActivity require(String id);

    Page<ProcessingActivity> list(GovernanceQuery query);
}
