/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * A service level agreement or memorandum between the lead employer of a contract and a host, with indicators on both sides
 * (CON-11).
 *
 * @param id the platform's id
 * @param contractId the contract
 * @param host the host organisation
 * @param issue counts what was sent to this host under this contract, from 1
 * @param state how far it is
 * @param enforceability whether it can be enforced; {@code UNKNOWN} until somebody has judged
 * @param reason why it is not enforceable, was declined or superseded; null where nothing is said
 * @param template the terms that were sent
 * @param sentOn when it was sent; null for a draft
 * @param returnedOn when the host returned it; null until then
 * @param signedOn when both sides had signed; null until then
 * @param expiresOn the last day on which it holds; null for the end of the contract
 * @param reminders how often the host was reminded, escalations counted
 * @param remindedOn when last; null for never
 * @param escalatedOn when it was first escalated; null for never
 * @param version counts its changes, from 1
 */
public record HostAgreement(
        String id,
        String contractId,
        OdsCode host,
        int issue,
        State state,
        Enforceability enforceability,
        String reason,
        Template template,
        LocalDate sentOn,
        LocalDate returnedOn,
        LocalDate signedOn,
        LocalDate expiresOn,
        int reminders,
        LocalDate remindedOn,
        LocalDate escalatedOn,
        long version) {

    /** @throws IllegalArgumentException when the dates do not fit the state */
    public HostAgreement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(enforceability, "enforceability");
        Objects.requireNonNull(template, "template");
        if (state == State.SENT && sentOn == null
                || state == State.RETURNED && returnedOn == null
                || state == State.SIGNED && signedOn == null) {
            throw new IllegalArgumentException("an agreement that is " + state + " says since when");
        }
    }

    /** Whether placements at the host stand on it on a day: signed, enforceable and not expired. */
    public boolean holds(LocalDate on) {
        return state == State.SIGNED
                && enforceability == Enforceability.ENFORCEABLE
                && !signedOn.isAfter(on)
                && (expiresOn == null || !expiresOn.isBefore(on));
    }

    /** How far an agreement is. */
    public enum State {
        DRAFT,
        SENT,
        RETURNED,
        SIGNED,
        DECLINED,
        SUPERSEDED
    }

    /** Whether an agreement can be enforced. */
    public enum Enforceability {
        UNKNOWN,
        ENFORCEABLE,
        NOT_ENFORCEABLE
    }

    /**
     * The version of the terms that was sent; its text is kept.
     *
     * @param name its name
     * @param region the node that laid it down
     * @param version {@code major.minor.micro}
     * @param sha256 the digest of its text
     */
    public record Template(String name, Region region, String version, String sha256) {}
}
