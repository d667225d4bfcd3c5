/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.store;

/**
 * A case as it lies in the database: what cases are found by, and the rest sealed.
 *
 * @param person whose key seals it
 * @param content sealed
 */
public record StoredCase(String id, String person, long version, byte[] content) {}
