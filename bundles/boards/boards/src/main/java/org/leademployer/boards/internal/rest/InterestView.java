/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.boards.Board.Degree;
import org.leademployer.boards.Board.Interest;
import org.leademployer.boards.Board.InterestType;
import org.leademployer.boards.Board.Occasion;

/** An interest that a member has declared. */
@Schema(name = "Interest")
record InterestView(
        String id,
        InterestType type,
        Degree degree,
        Occasion occasion,
        @Schema(type = "string", format = "date") LocalDate declaredOn,
        @Schema(type = "string", format = "date", description = "Last day; absent for no end") LocalDate until,
        String description,
        @Schema(description = "With what it conflicts; absent where with nothing in particular") String subjectType,
        String subjectId) {

    static InterestView of(Interest interest) {
        return new InterestView(
                interest.id(),
                interest.type(),
                interest.degree(),
                interest.occasion(),
                interest.declaredOn(),
                interest.until(),
                interest.description(),
                interest.subjectType(),
                interest.subjectId());
    }
}
