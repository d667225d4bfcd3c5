/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.util.Objects;

/**
 * The first place at which the audit log is not what was sealed.
 *
 * @param kind what was found
 * @param position where in the hash chain; null where it has no place there
 * @param sequence the number of the entry; null where none is meant
 * @param detail the same in a sentence
 * @param stored the hash as it stands in the database or the anchor; null where none is compared
 * @param recomputed the hash as it should be; null where none is compared
 */
public record AuditBreak(Kind kind, Long position, Long sequence, String detail, String stored, String recomputed) {

    public AuditBreak {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be found. */
    public enum Kind {
        /** The entry is not as it was when it was sealed. */
        ENTRY_EDITED,
        /** The entry is gone, its seal is not. */
        ENTRY_DELETED,
        /** Seals were moved, or some were put in between. */
        REORDERED,
        /** A seal is gone from the middle of the chain. */
        SEAL_DELETED,
        /** A seal does not follow from the one before it. */
        SEAL_EDITED,
        /** The anchor knows of seals beyond the end of the chain. */
        TAIL_CUT,
        /** The chain is whole in itself, but was another when it was anchored: it was made anew. */
        CHAIN_REWRITTEN,
        /** A line of the anchor was edited or taken out. */
        ANCHOR_EDITED,
        /** There is no anchor, or its beginning or end is gone. */
        ANCHOR_MISSING,
        /** Entries cannot be sealed. */
        UNSEALED
    }
}
