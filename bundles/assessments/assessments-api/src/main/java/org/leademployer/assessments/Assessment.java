/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.DefinitionId;

/**
 * A questionnaire that is answered about a subject, without its answers (ASM-1).
 *
 * @param questionnaire the version that was in force when it was started, by which it is answered to the end
 * @param sha256 the digest of that version, under which it is kept
 * @param subject what is assessed
 * @param region the node that the subject belongs to
 * @param startedBy the login name of who started it
 * @param completedBy the login name of who completed it; null in a draft
 * @param completedAt null in a draft
 * @param score null in a draft, and where nothing scores
 * @param outcome the id of the outcome; null in a draft
 */
public record Assessment(
        String id,
        DefinitionId questionnaire,
        String sha256,
        Subject subject,
        Region region,
        State state,
        String startedBy,
        Instant startedAt,
        String completedBy,
        Instant completedAt,
        BigDecimal score,
        String outcome) {

    public Assessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(state, "state");
    }

    /** How far it is. */
    public enum State {
        /** Can be answered. */
        DRAFT,
        /** Has its outcome, and never changes. */
        COMPLETED
    }
}
