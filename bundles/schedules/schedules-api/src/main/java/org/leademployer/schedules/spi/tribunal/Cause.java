/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.Locale;

/**
 * To whose doing an act that is complained of is put down.
 *
 * <p>That shares depend on cause is TRI-3; the source only says that risk is shared, and that the sharing is determined
 * regionally. The causes are those that the parties' duties tell apart: hosts manage trainees from day to day, the lead
 * employer employs them, and HEE commissions the service and answers for training. Where acts have several authors or
 * none, a protocol must still say who bears what; so there is a word for either.
 */
public enum Cause {
    /** The host's: day-to-day management, rotas, behaviour of its staff. */
    ACT_OF_HOST,
    /** The lead employer's: contract, pay, leave, sickness, discipline, dismissal. */
    ACT_OF_LEAD_EMPLOYER,
    /** HEE's: recruitment to programmes, progression, removal from training. */
    ACT_OF_COMMISSIONER,
    /** Of more than one of them, and not to be taken apart. */
    SEVERAL,
    /** Nobody's that is known: claims withdrawn, struck out or settled without admission, and what they cost. */
    NO_FAULT;

    /** As it stands in names of terms: {@code act-of-host}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
