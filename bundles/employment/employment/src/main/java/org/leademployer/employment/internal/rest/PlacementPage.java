/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.List;

/**
 * Some placements.
 *
 * @param items the placements, by trainee, first day and post
 * @param next ask with this as {@code after} for more; absent where there are none
 */
public record PlacementPage(List<PlacementView> items, String next) {}
