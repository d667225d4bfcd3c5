/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;
import org.leademployer.platform.access.Permission;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of calculation that rests on variants, such as the charges of a contract. The domain that makes such
 * calculations implements it and registers it as a service, so that any of them can be replayed (SCH-5).
 *
 * <p>Everything here is a pure function: the same input under the same variants gives the same result, byte for byte.
 *
 * @param <V> the variant it rests on
 * @param <I> its input, with everything that decides the result but the variants
 * @param <R> its result
 */
@ConsumerType
public interface CalculationType<V extends Variant, I, R> {

    /** The name under which its calculations are kept, {@code charges}. */
    String name();

    /** What its variants replace, as in {@link VariantId#schedule()}. */
    String schedule();

    /** What somebody must be allowed, where the contract is, to read such a calculation. */
    default Permission permission() {
        return Permission.READ_CHARGES;
    }

    /** The interface its variants implement. */
    Class<V> variantType();

    /** @param inForce the variants by period, in order, without gap or overlap */
    R calculate(I input, List<InForce<V>> inForce);

    /** The input in a form of which there is only one. */
    byte[] writeInput(I input);

    I readInput(byte[] input);

    /** The result in a form of which there is only one. */
    byte[] writeResult(R result);

    R readResult(byte[] result);

    /**
     * What a result comes to, by payer: for a variant that is computed beside the one in force (SCH-6).
     *
     * @return by payer's code; empty where results of this kind are no money
     */
    default Map<String, Money> amounts(R result) {
        return Map.of();
    }
}
