/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The schemas of figures files, as the bundles with parametric rules that are deployed now define them. Provided by the platform. */
@ProviderType
public interface FiguresSchemas {

    /** Those for a schedule; empty where no deployed bundle makes variants of files. */
    List<FiguresSchema> of(String schedule);
}
