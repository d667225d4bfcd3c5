/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import org.leademployer.employment.Placement;

/** A placement as stored. A draft is kept and not counted. */
public record StoredPlacement(Placement placement, boolean approved) {}
