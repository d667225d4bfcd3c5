/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.boards.Board;
import org.leademployer.platform.Region;

/** A board in a list. */
@Schema(name = "BoardLine")
record BoardLineView(
        String id,
        @Schema(description = "The name of its terms of reference", example = "north-west-management-board")
                String termsOfReference,
        @Schema(type = "string", description = "The node at which it is held", example = "north-west") Region region,
        String name) {

    static BoardLineView of(Board board) {
        return new BoardLineView(board.id(), board.termsOfReference(), board.region(), board.name());
    }
}
