/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import static org.leademployer.procurement.ProcurementState.AWARDED;
import static org.leademployer.procurement.ProcurementState.CANCELLED;
import static org.leademployer.procurement.ProcurementState.CONCLUDED;
import static org.leademployer.procurement.ProcurementState.EVALUATION;
import static org.leademployer.procurement.ProcurementState.PREFERRED;
import static org.leademployer.procurement.ProcurementState.PREPARATION;
import static org.leademployer.procurement.ProcurementState.PUBLISHED;

import java.util.EnumSet;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;
import org.leademployer.procurement.ProcurementState;

/**
 * Everything that may happen to a procurement: in which states, where to, and who may. The services enforce this table, and the guide
 * prints it.
 */
public enum ProcurementAct implements Act<ProcurementState> {
    REQUEST_INITIATION("Asking for the initiation call", "PRO-5", EnumSet.of(PREPARATION), null),
    ANSWER_INITIATION("Answering the initiation call", "PRO-5", EnumSet.of(PREPARATION), null),
    PREPARE("Writing the preparation", "PRO-7", EnumSet.of(PREPARATION), null),
    ANNOUNCE("Announcing", "PRO-14", EnumSet.of(PREPARATION), null),
    PUBLISH("Publishing", "PRO-6", EnumSet.of(PREPARATION), PUBLISHED),
    CHANGE_SPECIFICATION("Changing the specification", "PRO-7", EnumSet.of(PUBLISHED), null),
    BID("Bidding", "PRO-9", EnumSet.of(PUBLISHED), null, Permission.SUBMIT_BIDS, null),
    OPEN_BIDS("Opening bids", "PRO-9", EnumSet.of(PUBLISHED), EVALUATION),
    DECIDE_STANDING("Deciding on a bid", "PRO-9", EnumSet.of(EVALUATION), null),
    SCORE(
            "Scoring",
            "PRO-10",
            EnumSet.of(EVALUATION),
            null,
            Permission.READ_PROCUREMENTS,
            "a member of the panel without a conflict"),
    WITHDRAW_MEMBER("Withdrawing a panel member", "PRO-10", EnumSet.of(EVALUATION), null),
    AGREE("Moderation", "PRO-10", EnumSet.of(EVALUATION), null),
    PREFER(
            "Deciding on the preferred bid",
            "PRO-10",
            EnumSet.of(EVALUATION),
            null,
            Permission.RUN_PROCUREMENTS,
            "the Service Lead"),
    PREFER_LAST(
            "Deciding on the preferred bid of the last lot",
            "PRO-10",
            EnumSet.of(EVALUATION),
            PREFERRED,
            Permission.RUN_PROCUREMENTS,
            "the Service Lead"),
    ASSURE("Recording assurance", "PRO-11", EnumSet.of(PREFERRED), null),
    AWARD("Awarding", "PRO-11", EnumSet.of(PREFERRED), AWARDED),
    CONCLUDE("Concluding", "PRO-12", EnumSet.of(AWARDED), CONCLUDED),
    CANCEL("Cancelling", "PRO-12", EnumSet.of(PREPARATION, PUBLISHED, EVALUATION, PREFERRED, AWARDED), CANCELLED),
    RECORD_MESSAGE("Recording a message", "PRO-8", EnumSet.allOf(ProcurementState.class), null),
    WRITE_TO_BIDDERS(
            "Writing to bidders",
            "PRO-8",
            EnumSet.complementOf(EnumSet.of(PREPARATION)),
            null,
            Permission.RUN_PROCUREMENTS,
            "the Procurement Lead");

    /** All of it. */
    public static final LifecycleTable<ProcurementState> TABLE =
            LifecycleTable.of(ProcurementState.class, ProcurementAct.values());

    private final Line<ProcurementState> line;

    ProcurementAct(String words, String rule, EnumSet<ProcurementState> from, ProcurementState to) {
        this(words, rule, from, to, Permission.RUN_PROCUREMENTS, null);
    }

    ProcurementAct(
            String words,
            String rule,
            EnumSet<ProcurementState> from,
            ProcurementState to,
            Permission permission,
            String alone) {
        this.line = new Line<>(words, rule, from, to, permission, alone);
    }

    @Override
    public Line<ProcurementState> line() {
        return line;
    }
}
