/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;

/**
 * Something to think of.
 *
 * @param what in words
 * @param rule the id of the rule that it comes from
 * @param due the last day; null where no clock runs
 * @param overdue whether that day has passed
 */
public record Reminder(String what, String rule, LocalDate due, boolean overdue) {}
