/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.DeployedVariant.Source;

/**
 * What brought a variant, so that it can be asked for again when it is gone.
 *
 * @param source a figures file or a bundle
 * @param file the name of that file
 * @param bundle the bundle that carries the rules
 */
public record Carrier(Source source, String file, BundleIdentity bundle) {}
