/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.io.InputStream;
import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Full data protection impact assessments (IG-2), and their exchange with the PIA tool of the CNIL. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404), also for what the actor may not read; not-allowed (403, X-3); invalid-input (400)
 * naming everything that is wrong; precondition-failed (412) where the record was changed meanwhile.
 *
 * @since 1.1
 */
@ProviderType
public interface ImpactAssessments {

    /** The longest file that is taken over, in bytes. */
    long LONGEST_FILE = 8L << 20;

    /**
     * Begins an assessment.
     *
     * @throws org.leademployer.platform.problem.ProblemException screening-asks-for-none (409, IG-1) where the screening does not
     *     ask for it; dpia-open (409, IG-2) where one was begun by it
     */
    Dpia open(Dpia.Input input);

    /**
     * Changes what a draft says.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-2) where it is no draft
     */
    Dpia change(String id, Dpia.ContentInput content, long readVersion);

    /**
     * Goes on: hands in, advises, consults, decides.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-2) in another state;
     *     dpia-incomplete (409, IG-2) with all that is missing
     */
    Dpia step(String id, Dpia.StepInput step, long readVersion);

    Dpia require(String id);

    Page<Dpia> list(GovernanceQuery query);

    /**
     * Makes a draft of a file of the PIA tool. What the file says of advice and decision is kept, and decided here anew.
     *
     * @param file JSON; read to its end, and not closed
     * @throws org.leademployer.platform.problem.ProblemException pia-file-too-large (413) beyond {@link #LONGEST_FILE};
     *     pia-file-broken (400) where it is no JSON, or breaks off; pia-file-of-other-form (422) where it is not of the form that
     *     the tool writes
     */
    DpiaImport importPia(Dpia.Input about, InputStream file);

    /** The assessment as a file of the PIA tool: JSON, in UTF-8. */
    byte[] exportPia(String id);
}
