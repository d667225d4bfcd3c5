/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

/**
 * All that a protocol depends on but the contract's schedule 10.
 *
 * @param contractId the contract
 */
public record ProtocolInput(String contractId) {}
