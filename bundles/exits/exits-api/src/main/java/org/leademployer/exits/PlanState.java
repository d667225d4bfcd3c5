/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

/** How far the exit plan of a contract is. */
public enum PlanState {
    /** There is none yet. */
    NOT_BEGUN,
    /** It is worked on (EXI-1). */
    BEGUN,
    /** All that is to be done before the end is done (EXI-2). */
    COMPLETED,
    /** The contract has ended, all is done, and what was learnt is written down (EXI-3). */
    CLOSED
}
