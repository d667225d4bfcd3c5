/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

/**
 * A deadline in the list.
 *
 * @param id the same for as long as it is open, also when its day moves
 * @param deadline what is due
 * @param overdue whether it is over by now
 */
public record OpenDeadline(String id, Deadline deadline, boolean overdue) {}
