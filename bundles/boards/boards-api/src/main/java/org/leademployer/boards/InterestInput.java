/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

/**
 * An interest that a member declares, as somebody wrote it down.
 *
 * @param type the name of a {@link Board.InterestType}
 * @param degree the name of a {@link Board.Degree}
 * @param occasion the name of a {@link Board.Occasion}
 * @param declaredOn the day; null for today
 * @param until the last day on which it holds; null for no end
 * @param description what it is, 1 to 1000 characters
 * @param subjectType with what it conflicts, a slug; null where with nothing in particular
 * @param subjectId the id of that; null where {@code subjectType} is
 */
public record InterestInput(
        String type,
        String degree,
        String occasion,
        String declaredOn,
        String until,
        String description,
        String subjectType,
        String subjectId) {}
