/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells which contract an id stands for. Whoever calls it asks for permission: it answers for every contract. Provided by
 * the contracts domain; while that is away, what schedules keep of contracts is read by those alone who may read it in the
 * whole country.
 */
@ProviderType
public interface ContractNames {

    Optional<ContractName> find(String contractId);

    List<ContractName> all();
}
