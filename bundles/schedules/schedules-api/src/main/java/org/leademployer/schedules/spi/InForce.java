/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.function.Function;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A variant in force over a stretch of time, leased to one calculation. Provided by the platform.
 *
 * @param <V> what is replaced
 */
@ProviderType
public interface InForce<V extends Variant> {

    /** The days over which its terms hold. */
    Period period();

    VariantId id();

    /**
     * Calls the variant, and contains it (SCH-8).
     *
     * @throws ProblemException (variant-failed, 502, SCH-8) naming the variant, when it throws anything
     */
    <T> T call(Function<? super V, T> use);

    /** The refusal of a result that cannot be (variant-impossible-result, 502, SCH-8), naming the variant and the reason. */
    ProblemException impossible(String reason);
}
