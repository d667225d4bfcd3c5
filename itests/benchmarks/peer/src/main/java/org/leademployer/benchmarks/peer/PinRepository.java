/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.peer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PinRepository extends JpaRepository<Pin, Pin.Key> {

    List<Pin> findByContractId(String contractId);
}
