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
 * @param heldBack whether the person's data are held back (IG-8)
 */
public record StoredCase(String id, String person, long version, byte[] content, boolean heldBack) {}
