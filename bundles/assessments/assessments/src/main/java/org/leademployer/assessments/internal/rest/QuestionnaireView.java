/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/** A questionnaire, with all that is ever asked by it. */
@Schema(name = "Questionnaire")
record QuestionnaireView(
        @Schema(example = "tiering") String name,
        @Schema(type = "string", description = "Whose it is", example = "national") Region region,
        @Schema(example = "1.0.0") String version,
        @Schema(type = "string", format = "date", description = "The first day on which it is in force")
                LocalDate validFrom,
        @Schema(type = "string", format = "date", description = "The last; absent for no end") LocalDate validTo,
        String title,
        @Schema(description = "Who decided it, and where that is written") String source,
        @Schema(description = "The digest of its file") String sha256,
        String introduction,
        List<Questionnaire.Section> sections,
        @Schema(description = "In order: the first whose condition holds is the outcome")
                List<Questionnaire.OutcomeRule> outcomes) {

    static QuestionnaireView of(Definition<Questionnaire> definition) {
        return new QuestionnaireView(
                definition.id().name(),
                definition.id().region(),
                definition.id().version().toString(),
                definition.validFrom(),
                definition.validTo(),
                definition.title(),
                definition.source(),
                definition.sha256(),
                definition.content().introduction(),
                definition.content().sections(),
                definition.content().outcomes());
    }

    /** A questionnaire in a list. */
    @Schema(name = "QuestionnaireInForce")
    record InForceView(
            @Schema(example = "tiering") String name,
            @Schema(type = "string", description = "Whose it is", example = "national") Region region,
            @Schema(example = "1.0.0") String version,
            @Schema(type = "string", format = "date") LocalDate validFrom,
            String title,
            @Schema(description = "How many questions it has at most") int questions,
            String source) {

        static InForceView of(Definition<Questionnaire> definition) {
            return new InForceView(
                    definition.id().name(),
                    definition.id().region(),
                    definition.id().version().toString(),
                    definition.validFrom(),
                    definition.title(),
                    definition.content().questions().size(),
                    definition.source());
        }
    }
}
