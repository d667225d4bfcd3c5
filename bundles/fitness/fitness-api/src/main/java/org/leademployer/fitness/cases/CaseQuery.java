/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

import org.leademployer.fitness.Concern;
import org.leademployer.platform.Region;

/**
 * Which cases.
 *
 * @param region at this node and below; null for all
 * @param state null for all
 * @param concern null for all
 * @param after begin behind this key of a page; null for the first
 * @param limit at most so many, 1 to 1001
 */
public record CaseQuery(Region region, CaseState state, Concern concern, String after, int limit) {}
