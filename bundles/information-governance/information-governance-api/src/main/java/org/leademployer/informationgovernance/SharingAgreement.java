/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * A data sharing agreement (IG-3).
 *
 * @param screeningId the screening in which the information governance team advised it; null where it was begun without
 * @param purpose what data is shared for
 * @param parties organisations, two or more
 * @param wantedBy by when it is to be signed, before data is shared; null where not said
 * @param document the id of the signed document; null while it is not signed
 * @param signedOn null while it is not signed
 * @param reviewOn the day of the next review; null while it is not signed
 * @param endedOn null while it holds
 * @param reason why it ended, or is not needed; null where neither is so
 */
public record SharingAgreement(
        String id,
        Region region,
        String subjectType,
        String subjectId,
        State state,
        String screeningId,
        String purpose,
        List<String> parties,
        LocalDate wantedBy,
        String document,
        LocalDate signedOn,
        LocalDate reviewOn,
        LocalDate endedOn,
        String reason,
        long version)
        implements GovernanceRecord {

    public SharingAgreement {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /** How far it is. */
    public enum State {
        /** Advised, and not signed yet. */
        ADVISED,
        SIGNED,
        ENDED,
        NOT_NEEDED
    }

    /**
     * An agreement that is wanted.
     *
     * @param screening the id of the screening that advises it; then the subject and the node are its own
     * @param wantedBy by when it is to be signed: a date, or left out
     */
    public record Input(
            String screening,
            String subjectType,
            String subjectId,
            String region,
            String purpose,
            List<String> parties,
            String wantedBy) {}

    /**
     * What happens to it.
     *
     * @param act {@code SIGN}, {@code REVIEW}, {@code END} or {@code DISMISS}
     * @param on when; today where it is left out
     * @param document to sign: the id of the signed document
     * @param reviewOn to sign and to review: the next review; the latest that the policy allows where it is left out
     * @param reason to end and to dismiss
     */
    public record StepInput(String act, String on, String document, String reviewOn, String reason) {}
}
