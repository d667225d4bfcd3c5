/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

/** How far a case is. */
public enum CaseState {
    /** A concern was handed in; what it is about is still to be said by its receiver. */
    RECEIVED,
    /** It is routed, and its steps run. */
    ROUTED,
    /** Case manager and case investigator are appointed, and it is found out what happened. */
    INVESTIGATION,
    /** The investigator has reported; what follows is decided. */
    DECISION,
    /** It has an outcome. */
    CLOSED
}
