/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.time.LocalDate;

/**
 * What was chased under a contract on a day.
 *
 * @param on the day
 * @param recorded reminders that this run recorded; 0 where the day's run was done before
 * @param reminders all reminders of the day
 * @param escalations all escalations of the day
 */
public record ReminderRun(LocalDate on, int recorded, int reminders, int escalations) {}
