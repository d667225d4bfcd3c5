/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.Map;

/**
 * What a row in quarantine is to say.
 *
 * @param cells the new contents by column, of those columns that change; an empty text empties the cell
 */
public record MendedRow(Map<String, String> cells) {}
