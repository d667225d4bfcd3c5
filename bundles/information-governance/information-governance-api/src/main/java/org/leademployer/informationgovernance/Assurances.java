/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.Optional;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Third-party assurance (IG-4). Provided by the platform.
 *
 * <p>Problems as those of {@link Screenings}; act-not-possible (409, IG-4).
 *
 * @since 1.1
 */
@ProviderType
public interface Assurances {

    /** The questionnaire. */
    String QUESTIONNAIRE = "third-party-assurance";

    /**
     * Takes the form that a provider returned.
     *
     * @throws org.leademployer.platform.problem.ProblemException answers-refused (400, ASM-1); assessment-incomplete (409, ASM-1)
     *     with all that is missing
     */
    Assurance take(Assurance.Input input);

    /** @param readVersion the version that was read */
    Assurance step(String id, Assurance.StepInput step, long readVersion);

    Assurance require(String id);

    Page<Assurance> list(GovernanceQuery query);

    /**
     * The form of a provider that holds on a day, whatever it was given for: for the gates of other domains. Asks for no
     * permission, since it tells no answers.
     */
    Optional<Assurance> holding(OdsCode provider, LocalDate on);
}
