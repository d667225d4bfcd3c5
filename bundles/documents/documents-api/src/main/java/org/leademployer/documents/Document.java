/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A document, with the last of its versions. Nothing of it is ever deleted (CON-12).
 *
 * @param id its id
 * @param subject to what it belongs
 * @param kind what it is
 * @param title 1 to 200 characters; it names no person
 * @param latest its last version
 * @param signature null while it is not signed
 * @param createdAt when its first version was added
 */
public record Document(
        String id,
        Subject subject,
        DocumentKind kind,
        String title,
        DocumentVersion latest,
        Signature signature,
        Instant createdAt) {

    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Whether versions may be added. */
    public enum State {
        OPEN,
        /** Nothing of it changes any more, by whatever route. */
        SIGNED
    }

    public State state() {
        return signature == null ? State.OPEN : State.SIGNED;
    }

    /** Counts its changes: versions that were added, and the signature. */
    public long version() {
        return latest.number() + (signature == null ? 0L : 1L);
    }

    /**
     * That the last version was signed.
     *
     * @param signedOn the day on the paper
     * @param role in which role the signatory signed, a slug such as {@code senior-contract-owner}; never a name
     * @param recordedBy the user name of whoever recorded it
     * @param recordedAt when
     */
    public record Signature(LocalDate signedOn, String role, String recordedBy, Instant recordedAt) {
        public Signature {
            Objects.requireNonNull(signedOn, "signedOn");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(recordedBy, "recordedBy");
            Objects.requireNonNull(recordedAt, "recordedAt");
        }
    }
}
