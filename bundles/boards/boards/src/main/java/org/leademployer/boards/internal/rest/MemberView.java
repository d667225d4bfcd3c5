/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.boards.Board.Member;

/** Somebody who was appointed. */
@Schema(name = "BoardMember")
record MemberView(
        @Schema(description = "The id of the appointment") String id,
        @Schema(example = "hr-director") String constituency,
        @Schema(description = "User name or staff reference", example = "nw-0471") String reference,
        @Schema(description = "The title of the post") String role,
        @Schema(type = "string", format = "date", description = "First day") LocalDate from,
        @Schema(type = "string", format = "date", description = "Last day; absent for no end") LocalDate to,
        @Schema(description = "What the member has declared (BRD-3)") List<InterestView> interests) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.constituency(),
                member.reference(),
                member.role(),
                member.from(),
                member.to(),
                member.interests().stream().map(InterestView::of).toList());
    }
}
