/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

/**
 * Something that is done with a request, as somebody wrote it down.
 *
 * @param act VERIFY, EXTEND, GATHER, HAND_OVER, PROPOSE, REJECT, APPROVE, REFUSE or WITHDRAW
 * @param on the day of VERIFY, HAND_OVER and WITHDRAW; null for today
 * @param means for VERIFY: the name of a {@link SubjectRequest.Means}
 * @param reason for REFUSE: the name of a {@link SubjectRequest.Refusal}
 * @param note for EXTEND and REFUSE: why, 1 to 1000 characters; sealed with the person's key
 */
public record SubjectRequestChange(String act, String on, String means, String reason, String note) {

    /** Nothing that somebody typed. */
    @Override
    public String toString() {
        return "change of a subject request";
    }
}
