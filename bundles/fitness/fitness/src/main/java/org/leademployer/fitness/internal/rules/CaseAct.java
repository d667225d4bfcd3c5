/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.leademployer.fitness.cases.CaseState.CLOSED;
import static org.leademployer.fitness.cases.CaseState.DECISION;
import static org.leademployer.fitness.cases.CaseState.INVESTIGATION;
import static org.leademployer.fitness.cases.CaseState.RECEIVED;
import static org.leademployer.fitness.cases.CaseState.ROUTED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.ReadReason;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/**
 * Everything that may be done in a case: in which states, and where to. Who may is said by {@link CaseAccess}. The service enforces
 * both, and the guide prints them.
 */
public enum CaseAct implements Act<CaseState> {
    READ("Reading it", "FTP-7", EnumSet.allOf(CaseState.class), null),
    CLASSIFY("Saying what the concern is about", "FTP-2", EnumSet.of(RECEIVED), ROUTED),
    REASSESS("Seeing severity otherwise, and routing anew", "FTP-1", EnumSet.of(ROUTED), null),
    DO_STEP("Recording that a step is done", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    PAUSE_STEP("Pausing the clock of a step", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    RESUME_STEP("Resuming the clock of a step", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    EXTEND_STEP("Granting a step more time", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    WAIVE_STEPS("Waiving steps, with a reason", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    DECLARE_INTEREST("Declaring an interest", "FTP-4", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    APPOINT("Appointing case manager or case investigator", "FTP-4", EnumSet.of(ROUTED, INVESTIGATION), null),
    BEGIN_INVESTIGATION("Beginning the investigation", "FTP-4", EnumSet.of(ROUTED), INVESTIGATION),
    RECORD_FINDING("Recording a finding", "FTP-2", EnumSet.of(INVESTIGATION, DECISION), null),
    SHARE_FINDING("Sharing a finding with the other side", "FTP-2", EnumSet.of(INVESTIGATION, DECISION), null),
    RECORD_REPORT("Reporting", "FTP-2", EnumSet.of(INVESTIGATION), DECISION),
    DECIDE("Recording a decision", "FTP-2", EnumSet.of(ROUTED, DECISION), null),
    DISCUSS("Recording a discussion", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    AGREE_DISCUSSION(
            "Agreeing to the consensus of a discussion", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    REFER("Referring to the regulator", "FTP-8", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    EXCLUDE("Excluding from work", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    REVIEW_EXCLUSION("Reviewing an exclusion", "FTP-6", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    PROPOSE_STRATEGY("Proposing a joint strategy", "FTP-5", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    AGREE_STRATEGY("Agreeing the joint strategy", "FTP-5", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    PROPOSE_THRESHOLD("Proposing the threshold", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    AGREE_THRESHOLD("Agreeing the threshold", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    SPLIT("Splitting a mixed concern", "FTP-5", EnumSet.of(ROUTED), null),
    START_TRANSFER(
            "Preparing a transfer to another designated body, or to a host",
            "FTP-2",
            EnumSet.of(ROUTED, INVESTIGATION, DECISION),
            null),
    AGREE_TRANSFER("Agreeing the approach of a transfer", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    RECORD_CONNECTION(
            "Recording that the connection has moved", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    SEND_TRANSFER("Telling the other Responsible Officer", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    WITHDRAW_TRANSFER("Withdrawing a transfer", "FTP-2", EnumSet.of(ROUTED, INVESTIGATION, DECISION), null),
    SEND_COPY("Sending a host a redacted copy", "FTP-7", EnumSet.of(ROUTED, INVESTIGATION, DECISION, CLOSED), null),
    CLOSE("Closing", "FTP-6", EnumSet.of(RECEIVED, ROUTED, DECISION), CLOSED);

    /**
     * What goes on while the person's data are held back, since it protects patients and colleagues, tells a regulator or another
     * Responsible Officer, serves legal claims, or keeps the clocks of all that (UK GDPR Article 18(2)).
     */
    private static final Set<CaseAct> LEFT_BY_THE_LAW = Collections.unmodifiableSet(EnumSet.of(
            READ,
            REASSESS,
            DO_STEP,
            PAUSE_STEP,
            RESUME_STEP,
            EXTEND_STEP,
            DECLARE_INTEREST,
            RECORD_REPORT,
            DECIDE,
            DISCUSS,
            AGREE_DISCUSSION,
            REFER,
            EXCLUDE,
            REVIEW_EXCLUSION,
            START_TRANSFER,
            AGREE_TRANSFER,
            RECORD_CONNECTION,
            SEND_TRANSFER,
            WITHDRAW_TRANSFER));

    /** All of it. */
    public static final LifecycleTable<CaseState> TABLE = LifecycleTable.of(CaseState.class, CaseAct.values());

    private final Line<CaseState> line;

    CaseAct(String words, String rule, EnumSet<CaseState> from, CaseState to) {
        this.line = new Line<>(words, rule, from, to, Permission.READ_CASES, "by the table of access");
    }

    /** Whether it may be done while the person's data are held back (IG-8). */
    public boolean isLeftByTheLaw() {
        return LEFT_BY_THE_LAW.contains(this);
    }

    /** The reasons for which a closed case is read while the person's data are held back (UK GDPR Article 18(2)). */
    public static boolean leaves(ReadReason reason) {
        return switch (reason) {
            case LEGAL_CLAIM, REGULATOR, TRANSFER, SUBJECT_ACCESS -> true;
            case CASE_MANAGEMENT, INVESTIGATION, DECISION, OVERSIGHT -> false;
        };
    }

    /** What a change does. */
    public static CaseAct of(CaseChange change) {
        String name = change.getClass().getSimpleName();
        return valueOf(name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public Line<CaseState> line() {
        return line;
    }
}
