/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

/**
 * What a timeline is asked for, as somebody has written it.
 *
 * @param serviceStart the first day of the service, {@code 2024-08-01}
 * @param done the last stage that is done; null when nothing is
 * @param route from which the procedure has its length; its day is also the one as of which delays are counted
 */
public record TimelineInput(String serviceStart, String done, RouteInput route) {}
