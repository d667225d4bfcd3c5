/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Region;

/**
 * A contract as schedules need to know it: by what people call it, and where it is.
 *
 * @param id its id
 * @param reference its reference in the commercial system
 * @param region the node of its lot
 */
public record ContractName(String id, String reference, Region region) {}
