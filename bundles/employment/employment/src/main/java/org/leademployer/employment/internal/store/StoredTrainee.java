/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

/** A trainee as stored: the platform's id and the surname that goes with the registration. */
public record StoredTrainee(String id, String surname) {}
