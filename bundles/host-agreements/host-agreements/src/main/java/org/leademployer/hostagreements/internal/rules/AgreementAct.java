/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.hostagreements.HostAgreement.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** Everything that happens to a host agreement: the one table that is enforced and printed (CON-11). */
public enum AgreementAct implements Act<State> {
    SEND("Sending what was prepared", EnumSet.of(State.DRAFT), State.SENT),
    REMIND("Reminding the host", EnumSet.of(State.SENT), null),
    RETURN("Recording that the host returned it", EnumSet.of(State.SENT), State.RETURNED),
    SIGN("Recording the last signature", EnumSet.of(State.SENT, State.RETURNED), State.SIGNED),
    JUDGE("Judging whether it is enforceable", EnumSet.of(State.RETURNED, State.SIGNED), null),
    DECLINE("Recording that the host declines", EnumSet.of(State.SENT, State.RETURNED), State.DECLINED),
    SUPERSEDE(
            "Superseding by a new version: when that is sent, or a signed one when that is signed",
            EnumSet.complementOf(EnumSet.of(State.SUPERSEDED)),
            State.SUPERSEDED);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    AgreementAct(String words, Set<State> from, State to) {
        this.line = new Line<>(words, "CON-11", from, to, Permission.MANAGE_CONTRACTS);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** Acts that people record one by one; the others happen with sending and chasing. */
    public boolean isRecorded() {
        return this != REMIND && this != SUPERSEDE;
    }
}
