/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/**
 * A {@link RouteQuestion} as it comes in, before it is read.
 *
 * @param region a node, {@code north-east}
 * @param profession {@code DOCTOR}, {@code DENTIST} or {@code PUBLIC_HEALTH}
 * @param concern one of {@link Concern}
 * @param stage {@code PRE_EMPLOYMENT} or {@code IN_POST}; null for in post
 * @param severe {@code true} or {@code false}; null for false
 * @param seriousUntowardIncident {@code true} or {@code false}; null for false
 * @param on {@code 2021-08-01}; null for today
 */
public record RouteInput(
        String region,
        String profession,
        String concern,
        String stage,
        String severe,
        String seriousUntowardIncident,
        String on) {}
