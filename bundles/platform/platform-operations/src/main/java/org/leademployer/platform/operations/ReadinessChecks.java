/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations;

import org.osgi.annotation.versioning.ProviderType;

/** Looks at everything that must be up before the platform can serve. Provided by the platform. */
@ProviderType
public interface ReadinessChecks {

    /** How things are now. */
    Readiness now();
}
