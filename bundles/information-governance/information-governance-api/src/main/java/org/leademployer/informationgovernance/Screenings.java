/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Screening before a data protection impact assessment (IG-1). Provided by the platform.
 *
 * <p>Problems common to all: not-found (404), also for what the actor may not read; not-allowed (403, X-3); invalid-input (400)
 * naming everything that is wrong; precondition-failed (412) where the record was changed meanwhile.
 *
 * @since 1.1
 */
@ProviderType
public interface Screenings {

    /** The questionnaire. */
    String QUESTIONNAIRE = "dpia-screening";

    /**
     * Puts the questions; the clock of the information governance team begins today.
     *
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1); answers-refused (400, ASM-1);
     *     assessment-incomplete (409, ASM-1) with every answer and all evidence that is missing
     */
    Screening ask(Screening.Input input);

    /**
     * Answers or withdraws.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-1)
     */
    Screening step(String id, Screening.StepInput step, long readVersion);

    Screening require(String id);

    Page<Screening> list(GovernanceQuery query);
}
