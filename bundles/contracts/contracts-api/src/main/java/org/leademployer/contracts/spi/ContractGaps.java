/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a domain asks for before a contract may start, and finds lacking (CON-3): its gaps stand among those of the contract. Registered
 * as a service by whichever domain keeps such things, with its name as {@link #DOMAIN}; while it is not there, the gap is that it does not
 * answer where the policy of contracts names it, and nothing of it is asked for elsewhere. You implement it.
 *
 * @since 1.1
 */
@ConsumerType
public interface ContractGaps {

    /**
     * The service property with the name of the domain, {@code information-governance}: a policy may say that no contract starts
     * while the domain of that name does not answer.
     *
     * @since 1.2
     */
    String DOMAIN = "domain";

    /**
     * The gaps of many contracts. Called for an actor who may read them; must not change anything, and takes a number of statements
     * that does not depend on how many they are.
     *
     * @param contracts at most 1,000
     * @return by the id of the contract, with words that say what to do; a contract that lacks nothing may be left out
     */
    Map<String, List<Gap>> gapsOf(Collection<Asked> contracts);

    /**
     * A contract that is asked about.
     *
     * @param procurement id and reference of the procurement that it was made of (PRO-12); empty where it was made of none, and without
     *     the reference where it was made before that was kept
     */
    record Asked(Contract contract, Set<String> procurement) {
        public Asked {
            Objects.requireNonNull(contract, "contract");
            procurement = Set.copyOf(procurement);
        }
    }
}
