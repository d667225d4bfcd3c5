/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;
import org.leademployer.subjectaccess.SubjectRequest.Kind;
import org.leademployer.subjectaccess.SubjectRequest.State;

/** Everything that happens to a request of a data subject: the one table that is enforced and printed (IG-8). */
public enum RequestAct implements Act<State> {
    VERIFY("Recording how the identity was checked", EnumSet.of(State.RECEIVED), State.VERIFIED, null),
    EXTEND(
            "Extending the time, once and before it is over",
            EnumSet.of(State.RECEIVED, State.VERIFIED, State.GATHERED, State.PROPOSED),
            null,
            null),
    GATHER_IN_PART(
            "Gathering while a domain is not running (access)",
            EnumSet.of(State.VERIFIED, State.GATHERED),
            State.VERIFIED,
            null),
    GATHER("Gathering from every domain (access)", EnumSet.of(State.VERIFIED, State.GATHERED), State.GATHERED, null),
    HAND_OVER("Recording that the archive was handed over (access)", EnumSet.of(State.GATHERED), State.ANSWERED, null),
    PROPOSE("Proposing to erase, restrict or release", EnumSet.of(State.VERIFIED), State.PROPOSED, null),
    REJECT("Turning the proposal down", EnumSet.of(State.PROPOSED), State.VERIFIED, "another than who proposed"),
    APPROVE(
            "Approving the proposal, which carries it out",
            EnumSet.of(State.PROPOSED),
            State.ANSWERED,
            "another than who proposed"),
    REFUSE(
            "Refusing, with a reason that the law knows",
            EnumSet.of(State.RECEIVED, State.VERIFIED, State.GATHERED, State.PROPOSED),
            State.REFUSED,
            null),
    WITHDRAW(
            "Recording that whoever asked asks no more",
            EnumSet.of(State.RECEIVED, State.VERIFIED, State.GATHERED, State.PROPOSED),
            State.WITHDRAWN,
            null);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    RequestAct(String words, Set<State> from, State to, String alone) {
        this.line = new Line<>(words, RequestProblems.RULE, from, to, Permission.SERVE_DATA_SUBJECTS, alone);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** Whether requests of this kind know the act. */
    public boolean isFor(Kind kind) {
        return switch (this) {
            case GATHER, GATHER_IN_PART, HAND_OVER -> kind == Kind.ACCESS;
            case PROPOSE, REJECT, APPROVE -> kind != Kind.ACCESS;
            default -> true;
        };
    }
}
