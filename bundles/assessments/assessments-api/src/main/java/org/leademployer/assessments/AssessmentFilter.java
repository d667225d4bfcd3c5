/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import org.leademployer.platform.Region;

/**
 * Which assessments are listed; null in each for all.
 *
 * @param region the node, and all below it
 */
public record AssessmentFilter(String questionnaire, String subjectType, String subjectId, Region region) {
    public static final AssessmentFilter ALL = new AssessmentFilter(null, null, null, null);
}
