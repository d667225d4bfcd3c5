/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.record;

import org.leademployer.contracts.Contract;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of a contract by principle (CON-5), and its tiering (CON-13). Provided by the platform; domains tell what they keep by
 * {@link org.leademployer.contracts.spi.RecordPart}.
 *
 * <p>Problems common to both: not-found (404).
 */
@ProviderType
public interface ContractRecords {

    ContractRecord read(String contract);

    /**
     * Takes the tier from the assessment by the questionnaire {@code tiering} about this contract that was completed last. From
     * then on no tier is typed in.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3); not-assessed (409, CON-13) when there is
     *     none that is completed; assessments-not-available (503, CON-13)
     */
    Contract tier(String contract);
}
