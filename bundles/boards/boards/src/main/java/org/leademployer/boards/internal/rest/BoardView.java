/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.boards.Board;
import org.leademployer.platform.Region;

/** A board. */
@Schema(name = "Board")
record BoardView(
        String id,
        @Schema(description = "The name of its terms of reference", example = "north-west-management-board")
                String termsOfReference,
        @Schema(type = "string", description = "The node at which it is held", example = "north-west") Region region,
        String name,
        @Schema(description = "All that were ever appointed, by the first day of their term")
                List<MemberView> members) {

    static BoardView of(Board board) {
        return new BoardView(
                board.id(),
                board.termsOfReference(),
                board.region(),
                board.name(),
                board.members().stream().map(MemberView::of).toList());
    }
}
