/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;

/**
 * The procurement of what follows a contract (EXI-5).
 *
 * @param reference its reference
 * @param serviceStart when its service is to begin
 * @param begun whether the initiation call was asked for, before which nothing is begun (PRO-5)
 */
public record Replacement(String reference, LocalDate serviceStart, boolean begun) {}
