/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import org.leademployer.platform.event.Event;

/** That what is due in the exit of a contract may have changed. */
final class ExitDueDatesChanged {

    static final String TYPE = "exit.due-dates-changed";

    private ExitDueDatesChanged() {}

    static Event of(String contractId) {
        return new Event(TYPE, "contract", contractId, "{}");
    }
}
