/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditBreak;
import org.leademployer.platform.audit.AuditBreak.Kind;
import org.leademployer.platform.audit.AuditChain;
import org.leademployer.platform.audit.AuditHead;
import org.leademployer.platform.audit.AuditVerification;
import org.leademployer.platform.audit.internal.rules.ChainWalk;
import org.leademployer.platform.audit.internal.rules.Seal;
import org.leademployer.platform.audit.internal.store.SealStore;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verifies the chain against entries and anchor. */
@Component(service = AuditChain.class)
public final class AuditChainService implements AuditChain {

    private final SealStore seals;
    private final Transactions transactions;
    private final Sealer sealer;
    private final AnchorFile anchor;
    private final Access access;
    private final Clock clock;

    @Activate
    public AuditChainService(
            @Reference AuditTables tables,
            @Reference Sealer sealer,
            @Reference AnchorFile anchor,
            @Reference Access access,
            @Reference Clock clock) {
        this.seals = tables.seals();
        this.transactions = tables.transactions();
        this.sealer = sealer;
        this.anchor = anchor;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public AuditVerification verify(long from) {
        access.require(Permission.VERIFY_AUDIT, Region.NATIONAL);
        Optional<AuditBreak> unsealed = sealRest();
        Seal before = before(from);
        try (Stream<String> lines = anchor.lines()) {
            ChainWalk walk = new ChainWalk(before, lines.iterator());
            Optional<AuditBreak> found = walk(walk).map(broken -> named(broken, walk));
            if (found.isEmpty()) {
                found = unsealed;
            }
            AuditHead head = new AuditHead(walk.last().position(), walk.last().chainHash(), clock.instant());
            return new AuditVerification(
                    found.isEmpty(), from, walk.verified(), head, walk.anchored(), found.orElse(null));
        } catch (IOException | UncheckedIOException e) {
            AuditHead head = new AuditHead(before.position(), before.chainHash(), clock.instant());
            AuditBreak unreadable =
                    new AuditBreak(Kind.ANCHOR_MISSING, null, null, "The anchor cannot be read: " + e, null, null);
            return new AuditVerification(false, from, 0, head, 0, unreadable);
        }
    }

    /** What was committed before the verification began is sealed, or there is a reason why it cannot be. */
    private Optional<AuditBreak> sealRest() {
        try {
            sealer.seal();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(new AuditBreak(
                    Kind.UNSEALED,
                    null,
                    null,
                    "New entries cannot be sealed: " + e.problem().detail(),
                    null,
                    null));
        }
    }

    private Seal before(long from) {
        if (from == 1) {
            return Seal.NONE;
        }
        if (from < 1) {
            throw Problems.invalidField("fromPosition", "is counted from 1, not " + from)
                    .toException();
        }
        return transactions.call(() -> seals.at(from - 1)).orElseThrow(() -> Problems.invalidField(
                        "fromPosition", "there is no seal at position " + (from - 1) + " to begin after")
                .withNext("Verify from the beginning.")
                .toException());
    }

    private Optional<AuditBreak> walk(ChainWalk walk) {
        Optional<AuditBreak> begin = walk.begin();
        if (begin.isPresent()) {
            return begin;
        }
        AtomicReference<Optional<AuditBreak>> found = new AtomicReference<>(Optional.empty());
        seals.walk(walk.last().position() + 1, (seal, entry) -> {
            found.set(walk.step(seal, entry));
            return found.get().isEmpty();
        });
        return found.get().isPresent() ? found.get() : walk.end();
    }

    /** A seal that does not fit may have been moved: then the one that does fit stands elsewhere. */
    private AuditBreak named(AuditBreak broken, ChainWalk walk) {
        if (broken.kind() != Kind.SEAL_EDITED
                && broken.kind() != Kind.ENTRY_EDITED
                && broken.kind() != Kind.SEAL_DELETED) {
            return broken;
        }
        return transactions
                .call(() -> seals.first(walk::belongsNext))
                .filter(seal -> seal.position() != walk.last().position() + 1)
                .map(moved -> new AuditBreak(
                        Kind.REORDERED,
                        broken.position(),
                        broken.sequence(),
                        "The seal that belongs at position " + broken.position() + ", of entry " + moved.sequence()
                                + ", stands at position " + moved.position() + ": seals were moved or put in between.",
                        broken.stored(),
                        moved.chainHash()))
                .orElse(broken);
    }
}
