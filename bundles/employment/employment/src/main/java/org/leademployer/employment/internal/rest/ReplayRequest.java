/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.List;

/**
 * Which rows to submit again: one of the two.
 *
 * @param ids these rows
 * @param importId or all of this import that wait
 */
public record ReplayRequest(List<String> ids, String importId) {}
