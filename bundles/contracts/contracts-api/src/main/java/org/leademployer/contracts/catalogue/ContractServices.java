/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which services of the catalogue contracts take (CON-14). Provided by the platform.
 *
 * <p>Problems common to all: not-found (404), unknown-region (400, ORG-1), invalid-input (400).
 */
@ProviderType
public interface ContractServices {

    /**
     * The catalogue in force at a node.
     *
     * @throws org.leademployer.platform.problem.ProblemException no-catalogue (404, CON-14)
     */
    Definition<ServiceCatalogue> catalogue(Region region, LocalDate on);

    /** What a contract says of services on a day, by id; of a draft what it is to say. */
    List<ServiceChoice> ofContract(String contract, LocalDate on);

    /**
     * Says what a draft takes; replaces all that was said before. Once it is signed, these are terms.
     *
     * @throws org.leademployer.platform.problem.ProblemException change-control-required (409, CON-9) for a signed contract;
     *     invalid-input (400, CON-14) with everything that is wrong
     */
    List<ServiceChoice> choose(String contract, List<ServiceChoice> choices);

    /** Signed contracts of a node and below side by side, service by service; at most the first 100 contracts by reference. */
    List<ServiceComparison> compare(Region region, LocalDate on);
}
