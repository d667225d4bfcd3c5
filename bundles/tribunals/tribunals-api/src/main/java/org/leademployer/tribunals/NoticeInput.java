/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.util.List;

/**
 * A claim that the tribunal has sent, as somebody wrote it down.
 *
 * @param sentOn the day on which the tribunal sent it, {@code 2021-11-02}
 * @param acts what is complained of, as far as it is known yet; null or empty where nothing is
 */
public record NoticeInput(String sentOn, List<ClaimInput.ActInput> acts) {}
