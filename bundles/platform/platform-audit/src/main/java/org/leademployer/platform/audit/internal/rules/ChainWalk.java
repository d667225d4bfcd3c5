/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rules;

import java.util.Iterator;
import java.util.Optional;
import org.leademployer.platform.audit.AuditBreak;
import org.leademployer.platform.audit.AuditBreak.Kind;

/**
 * Walks along the chain and the lines of the anchor together, once and forwards, and stops at the first break. It
 * keeps one seal and one line, however long the chain is. Not safe for use by several threads.
 */
public final class ChainWalk {

    private final Sealing sealing = new Sealing();
    private final Iterator<String> anchor;
    private Seal last;
    private long verified;

    private AnchorLine line;
    private String lineHash = AnchorLine.START;
    private long lineNumber;
    private long anchored;

    /**
     * @param before the seal before the first that is walked along, taken as right; {@link Seal#NONE} for all
     * @param anchor the lines of the anchor, from its first
     */
    public ChainWalk(Seal before, Iterator<String> anchor) {
        this.last = before;
        this.anchor = anchor;
    }

    /** Looks at the anchor's beginning. To be called first. */
    public Optional<AuditBreak> begin() {
        Optional<AuditBreak> found = nextLine();
        if (found.isPresent()) {
            return found;
        }
        if (line == null) {
            return Optional.of(
                    new AuditBreak(Kind.ANCHOR_MISSING, null, null, "There is no anchor, or it is empty.", null, null));
        }
        long first = line.head().position();
        if (first > last.position()) {
            return Optional.of(new AuditBreak(
                    Kind.ANCHOR_MISSING,
                    first,
                    null,
                    "The anchor begins at position " + first
                            + " only: its beginning is gone, and what was sealed before cannot be compared with it.",
                    null,
                    null));
        }
        return compareLines();
    }

    /**
     * Goes on to the next seal.
     *
     * @param entry what it seals; null where that is gone
     */
    public Optional<AuditBreak> step(Seal seal, WrittenEntry entry) {
        long position = last.position() + 1;
        if (seal.position() != position) {
            return found(
                    Kind.SEAL_DELETED,
                    position,
                    null,
                    "There is no seal at position " + position + "; the next is at " + seal.position() + ".",
                    null,
                    null);
        }
        if (entry == null) {
            return found(
                    Kind.ENTRY_DELETED,
                    position,
                    seal.sequence(),
                    "Entry " + seal.sequence() + ", sealed at position " + position + ", is gone.",
                    seal.entryHash(),
                    null);
        }
        String entryHash = sealing.entryHash(entry);
        if (!entryHash.equals(seal.entryHash())) {
            return found(
                    Kind.ENTRY_EDITED,
                    position,
                    seal.sequence(),
                    "Entry " + seal.sequence() + " is not as it was sealed at position " + position + ".",
                    seal.entryHash(),
                    entryHash);
        }
        String chainHash = sealing.chainHash(last.chainHash(), position, entryHash);
        if (!chainHash.equals(seal.chainHash())) {
            return found(
                    Kind.SEAL_EDITED,
                    position,
                    seal.sequence(),
                    "The seal at position " + position + ", of entry " + seal.sequence()
                            + ", does not follow from the one before it.",
                    seal.chainHash(),
                    chainHash);
        }
        last = seal;
        verified++;
        return compareLines();
    }

    /** Looks at what is left of the anchor when the chain has ended. */
    public Optional<AuditBreak> end() {
        if (line != null) {
            return found(
                    Kind.TAIL_CUT,
                    last.position() + 1,
                    null,
                    "The chain ends at position " + last.position() + ", but line " + lineNumber
                            + " of the anchor knows it to position "
                            + line.head().position() + ", at " + line.head().at() + ".",
                    null,
                    line.head().chainHash());
        }
        return Optional.empty();
    }

    /** Whether the seal, wherever it stands, is the one that follows the last that was found right. */
    public boolean belongsNext(Seal seal) {
        return sealing.chainHash(last.chainHash(), last.position() + 1, seal.entryHash())
                .equals(seal.chainHash());
    }

    public Seal last() {
        return last;
    }

    public long verified() {
        return verified;
    }

    public long anchored() {
        return anchored;
    }

    private Optional<AuditBreak> compareLines() {
        while (line != null && line.head().position() <= last.position()) {
            long position = line.head().position();
            if (position == last.position()) {
                if (!line.head().chainHash().equals(last.chainHash())) {
                    return found(
                            Kind.CHAIN_REWRITTEN,
                            position,
                            last.sequence(),
                            "The chain is not what it was when line " + lineNumber + " of the anchor was written, at "
                                    + line.head().at()
                                    + ": at or before position " + position + " it was made anew.",
                            last.chainHash(),
                            line.head().chainHash());
                }
                anchored++;
            }
            Optional<AuditBreak> found = nextLine();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<AuditBreak> nextLine() {
        long before = line == null ? 0 : line.head().position();
        if (!anchor.hasNext()) {
            line = null;
            return Optional.empty();
        }
        lineNumber++;
        Optional<AnchorLine> next = AnchorLine.parse(anchor.next());
        if (next.isEmpty() || !next.get().follows(lineHash)) {
            return found(
                    Kind.ANCHOR_EDITED,
                    null,
                    null,
                    "Line " + lineNumber + " of the anchor does not follow from the one before it: it or that one was"
                            + " edited, or lines were taken out.",
                    next.map(AnchorLine::lineHash).orElse(null),
                    next.map(read -> AnchorLine.after(lineHash, read.head()).lineHash())
                            .orElse(null));
        }
        line = next.get();
        lineHash = line.lineHash();
        if (line.head().position() < before) {
            return found(
                    Kind.TAIL_CUT,
                    line.head().position() + 1,
                    null,
                    "Line " + lineNumber + " of the anchor goes back from position " + before + " to "
                            + line.head().position() + ": at "
                            + line.head().at() + " the tail of the chain had been cut.",
                    null,
                    null);
        }
        return Optional.empty();
    }

    private static Optional<AuditBreak> found(
            Kind kind, Long position, Long sequence, String detail, String stored, String recomputed) {
        return Optional.of(new AuditBreak(kind, position, sequence, detail, stored, recomputed));
    }
}
