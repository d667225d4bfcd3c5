/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.Objects;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;

/**
 * What is complained of: something that was done or left undone at a host over some days.
 *
 * @param host where the trainee worked
 * @param period the days, both ends included; conduct that went on has several
 * @param cause to whose doing it is put down
 */
public record Act(OdsCode host, Period period, Cause cause) {

    public Act {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(cause, "cause");
    }
}
