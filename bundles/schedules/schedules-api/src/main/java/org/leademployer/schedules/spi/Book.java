/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.List;
import java.util.function.Consumer;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The real book behind a schedule: every contract with what its money depends on but the schedule. The domain that owns
 * it implements it and registers it as a service, so that a variant can be simulated over it before anybody adopts it
 * (SCH-6).
 *
 * <p>A book is read in portions of bounded size, so that one of the whole country never stands in memory at once.
 * Portions are charged on several threads; everything here but {@link #contracts} and {@link #read} is a pure function.
 *
 * @param <V> the variant it is charged by
 * @param <I> a portion of it
 */
@ConsumerType
public interface Book<V extends Variant, I> {

    /** What its variants replace, as in {@link VariantId#schedule()}. */
    String schedule();

    /** The interface its variants implement. */
    Class<V> variantType();

    /** For what there is to pay, the service fee for example; at least one. */
    List<String> kinds();

    /**
     * The contracts of a node and all below it that have a day in the period, by reference. Those that the actor on this
     * thread may not read are left out.
     */
    List<BookContract> contracts(Region region, Period period);

    /**
     * Reads what one contract contains, in order.
     *
     * @param contract one of {@link #contracts}
     * @param portions takes them one by one; when it throws, the reading ends with that
     */
    void read(BookContract contract, Consumer<? super I> portions);

    /** How many entries a portion has: trainees, for schedule 6. */
    int entries(I portion);

    /** The portion in a form of which there is only one. */
    byte[] write(I portion);

    /**
     * What the portion comes to, by payer and kind.
     *
     * @param inForce the variants by period, in order, without gap or overlap
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    void charge(I portion, List<InForce<V>> inForce, Amounts amounts);
}
