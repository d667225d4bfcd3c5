/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.Region;

/**
 * A request of a data subject, or of a rule by which data are let go (IG-8). It names nobody.
 *
 * @param id its id
 * @param person the id under which the vault keeps the person's key: of a trainee the platform's id
 * @param kind what is asked for
 * @param ground why
 * @param region the node that serves it; everything of the person lies there or below
 * @param state where it stands
 * @param receivedOn when it came: from there the month counts
 * @param dueOn the last day to answer it
 * @param extended whether the time for it was extended
 * @param identity how the person's identity was checked; null until it is
 * @param archive the archive that was made last; null where there is none, or it has expired
 * @param proposedBy the user who proposed to erase or restrict; null until somebody does
 * @param refusal why it was refused; null where it was not
 * @param closedOn the day on which it was answered, refused or withdrawn; null while it is open
 * @param version counts its changes, from 1
 */
public record SubjectRequest(
        String id,
        String person,
        Kind kind,
        Ground ground,
        Region region,
        State state,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        Identity identity,
        Archive archive,
        String proposedBy,
        Refusal refusal,
        LocalDate closedOn,
        long version) {

    /** What is asked for. */
    public enum Kind {
        /** Everything that is held, as one archive (UK GDPR Article 15). */
        ACCESS,
        /** That it is erased (Article 17). */
        ERASURE,
        /** That it is stored and not used (Article 18). */
        RESTRICTION,
        /** That it is used again. */
        RELEASE
    }

    /** Why it is asked for. */
    public enum Ground {
        /** The person asks. */
        REQUEST_OF_SUBJECT,
        /** The contract under which the person was employed has ended (IG-5). */
        CONTRACT_ENDED,
        /** The time for which the data are kept is over. */
        RETENTION_ENDED
    }

    /** Where a request stands. */
    public enum State {
        /** It has come; who asks is not checked. */
        RECEIVED,
        /** Who asks is checked. */
        VERIFIED,
        /** The archive is complete. */
        GATHERED,
        /** One has proposed to erase, restrict or release; another decides. */
        PROPOSED,
        /** It is done. */
        ANSWERED,
        /** It is refused, with the reason. */
        REFUSED,
        /** Whoever asked asks no more. */
        WITHDRAWN;

        public boolean isOpen() {
            return this == RECEIVED || this == VERIFIED || this == GATHERED || this == PROPOSED;
        }
    }

    /** Why a request may be refused (UK GDPR Articles 12 and 23; Data Protection Act 2018 Schedules 2 to 4). */
    public enum Refusal {
        /** Who asks could not be shown to be the person, or to act for them. */
        IDENTITY_NOT_SHOWN,
        /** Manifestly unfounded. */
        UNFOUNDED,
        /** Excessive, above all by repetition. */
        EXCESSIVE,
        /** An exemption applies to all of it. */
        EXEMPT,
        /** The data must be kept: by law, or for a claim. */
        STILL_NEEDED
    }

    /** How an identity is checked. */
    public enum Means {
        /** A document with a picture was seen. */
        DOCUMENT,
        /** Against what is known from the employment check. */
        EMPLOYMENT_RECORD,
        /** The person is known to whoever checked. */
        IN_PERSON,
        /** Somebody acts for the person, with a written authority. */
        AUTHORITY,
        /** A rule lets the data go; nobody asks. */
        NOT_NEEDED
    }

    /** That the identity was checked. */
    public record Identity(LocalDate on, Means means) {
        public Identity {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(means, "means");
        }
    }

    /**
     * An archive, sealed on disk.
     *
     * @param madeAt when
     * @param sha256 the digest of the zip file
     * @param size of the zip file, in bytes
     * @param expiresOn the last day on which it can be had
     * @param missing domains that were not running: where there are any, the archive is not complete and must be made again
     */
    public record Archive(Instant madeAt, String sha256, long size, LocalDate expiresOn, List<String> missing) {
        public Archive {
            missing = List.copyOf(missing);
        }

        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    public SubjectRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
