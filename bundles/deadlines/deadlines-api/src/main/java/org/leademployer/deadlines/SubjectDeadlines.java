/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

/**
 * What is due about one subject.
 *
 * @param next the first of those that are not overdue; null where there is none
 * @param overdue how many are overdue, 0 or more
 */
public record SubjectDeadlines(OpenDeadline next, int overdue) {

    /** Nothing is due. */
    public static final SubjectDeadlines NONE = new SubjectDeadlines(null, 0);
}
