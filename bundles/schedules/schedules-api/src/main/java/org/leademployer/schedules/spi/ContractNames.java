/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How contracts are called and where they belong. Pins and calculations know their contract by its id alone; the domain
 * that owns contracts implements this and registers it as a service, so that answers can say which contract is meant, and
 * so that nobody reads of a contract of another region.
 *
 * <p>Contracts that the actor on this thread may not read are left out everywhere, as if they were not there.
 */
@ConsumerType
public interface ContractNames {

    /** By id, else by reference. */
    Optional<ContractName> find(String idOrReference);

    /** Every contract, by reference. */
    List<ContractName> all();
}
