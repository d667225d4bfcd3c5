/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.definition.Definition;

/** Terms of reference in full. */
@Schema(name = "BodyTerms")
record BodyTermsView(
        BodyView body,
        String purpose,
        List<String> duties,
        @Schema(description = "How the chair comes about; absent where the members say it all") String chairedBy,
        List<MemberView> members,
        @Schema(description = "All of these must be met for it to decide") List<RuleView> quorum,
        @Schema(description = "Months after which the terms are reviewed; absent where not set") Integer reviewMonths) {

    @Schema(name = "Constituency")
    record MemberView(
            @Schema(example = "hr-director") String constituency,
            String title,
            TermsOfReference.Sitting sitting,
            @Schema(description = "People, at least") int minimum,
            @Schema(description = "People, at most; absent for no limit") Integer maximum,
            @Schema(description = "Absent where these do not lead") TermsOfReference.Chair chair) {}

    @Schema(name = "QuorumRule")
    record RuleView(
            String title,
            @Schema(description = "Counted together") List<String> constituencies,
            @Schema(description = "People, at least") int minimum) {}

    static BodyTermsView of(Definition<TermsOfReference> terms) {
        TermsOfReference content = terms.content();
        return new BodyTermsView(
                BodyView.of(terms),
                content.purpose(),
                content.duties(),
                content.chairedBy(),
                content.members().stream()
                        .map(one -> new MemberView(
                                one.name(), one.title(), one.sitting(), one.minimum(), one.maximum(), one.chair()))
                        .toList(),
                content.quorum().stream()
                        .map(rule -> new RuleView(rule.title(), rule.constituencies(), rule.minimum()))
                        .toList(),
                content.reviewMonths());
    }
}
