/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** What kind of thing is done by a step of a route. */
public enum StepAct {
    /** Others are told ("Live Flow"). */
    TELL,
    /** A discussion is held and recorded. */
    DISCUSS,
    /** The regulator is spoken with. */
    LIAISE,
    /** Something is made sure of: that the prescribed connection has moved. */
    CONFIRM,
    /** Something is agreed of which the case keeps no record of its own: how to speak with the regulator. */
    AGREE,
    /** Both sides agree the approach of a transfer; done by that, or by itself where nothing is transferred (FTP-0). */
    AGREE_APPROACH,
    /** Both sides agree of what level it is. */
    AGREE_THRESHOLD,
    /** Both sides agree a joint strategy. */
    AGREE_STRATEGY,
    APPOINT_CASE_MANAGER,
    APPOINT_INVESTIGATOR,
    INVESTIGATE,
    /** The investigator reports. */
    REPORT,
    /** The trainee comments. */
    COMMENT,
    /** Findings are shared with the other side. */
    SHARE_FINDINGS,
    DEBRIEF,
    /** What follows is decided. */
    DECIDE,
    /** Learning is planned and captured, through ARCP or in the e-portfolio. */
    LEARN,
    /** The regulator is told of the person. */
    REFER,
    /** The regulator is answered. */
    ANSWER,
    /** A provider, or its Responsible Officer, is told of a concern. */
    TRANSFER,
    /** Occupational health sees the trainee. */
    REFER_TO_OCCUPATIONAL_HEALTH,
    /** The complaint is dealt with where it was made. */
    RESOLVE_LOCALLY
}
