/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is known of contracts from the procurements of which they were made (PRO-12). Provided by the platform.
 *
 * @since 1.2
 */
@ProviderType
public interface AwardedContracts {

    /**
     * The routes by which contracts were procured: in one statement.
     *
     * @param read contracts that the caller has read, at most {@value Contracts#MOST}
     * @return by id, as procurement names them, {@code FORMAL_TENDER}; those without one that is known are left out: recorded by hand,
     *     or made before routes were told
     * @throws IllegalArgumentException when there are more
     */
    Map<String, String> routes(Collection<Contract> read);
}
