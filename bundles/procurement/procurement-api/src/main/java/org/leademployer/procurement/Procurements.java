/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of procurements, from initiation to contracts. Every method that takes an id also takes a reference. Provided by the
 * procurement domain.
 *
 * <p>Problems common to all: not-found (404) for what the actor may not read; not-allowed (403, X-3). Common to all that change:
 * invalid-input (400), naming everything that is wrong; wrong-state (409), which says in which state it would be possible;
 * procurement-changed (409) when somebody else changed it meanwhile: nothing is lost, read it again.
 */
@ProviderType
public interface Procurements {

    /**
     * Of a node and all below it, by reference.
     *
     * @param after the reference after which the list begins; null for the beginning
     * @param limit at most so many
     */
    default List<Procurement> list(Region region, String after, int limit) {
        return list(ProcurementQuery.of(region), after, limit);
    }

    /**
     * Those that are asked for, by reference.
     *
     * @param after the reference after which the list begins; null for the beginning
     * @param limit at most so many
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1)
     */
    List<Procurement> list(ProcurementQuery query, String after, int limit);

    Optional<Procurement> find(String idOrReference);

    Procurement require(String idOrReference);

    /**
     * Everything that is wrong with a draft, and nothing is recorded: for a door that could not read all of it, and tells what is
     * wrong with the rest besides. What it could not read is null in the draft, and is named as lacking.
     */
    List<Problem.Fault> faults(NewProcurement draft);

    /** @throws org.leademployer.platform.problem.ProblemException reference-taken (409) */
    Procurement create(NewProcurement procurement);

    /**
     * Asks the Commercial Team for the initiation call; its clock begins (PRO-5).
     *
     * @throws org.leademployer.platform.problem.ProblemException already-requested (409)
     */
    Procurement requestInitiation(String idOrReference);

    /**
     * Records the Commercial Team's answer.
     *
     * @param office who answered
     * @throws org.leademployer.platform.problem.ProblemException not-requested (409); already-answered (409)
     */
    Procurement answerInitiation(String idOrReference, String office, String recommendation);

    /**
     * Writes parts of the preparation; those that are null stay as they are. Not after publication (PRO-7). The DPIA screening is none
     * of them: it is read from information governance, and other days than stand there already are refused (invalid-input, 400).
     *
     * @param readVersion the version that the writer has read
     * @throws org.leademployer.platform.problem.ProblemException precondition-failed (412) when it has another version by now
     */
    Procurement prepare(String idOrReference, Preparation parts, long readVersion);

    /**
     * Announces it before publication: a planning notice is released (PRO-14, PRO-16).
     *
     * @throws org.leademployer.platform.problem.ProblemException not-initiated (409, PRO-5) before the initiation call was answered
     */
    Procurement announce(String idOrReference);

    /**
     * Everything that is missing before it may be published, each with its rule; empty when it may (PRO-6). Screening and full
     * assessment are those that information governance keeps about this procurement (IG-1, IG-2); where that is not running they are
     * missing.
     */
    List<String> missing(String idOrReference);

    /**
     * Other procurements of the same region and service within twelve months, whose values together reach another route (PRO-15).
     */
    List<String> splitting(String idOrReference);

    /**
     * What has to be thought of next, with the day by which it is due where a clock runs: what the toolkit lists as considerations
     * and no gate asks for, and the clocks of PRO-2, PRO-5, PRO-9, PRO-12 and IG-1.
     */
    List<Reminder> reminders(String idOrReference);

    /**
     * Publishes it: bids are taken from now on, until it closes (PRO-6).
     *
     * @throws org.leademployer.platform.problem.ProblemException publication-refused (409, PRO-6) with everything that is missing
     */
    Procurement publish(String idOrReference, Instant closesAt);

    /**
     * Changes the specification of what is published (PRO-7).
     *
     * @param closesAt the new closing date; null where it stays
     * @throws org.leademployer.platform.problem.ProblemException closing-date-must-move (409, PRO-7) for a significant change
     *     without a later closing date
     */
    Procurement changeSpecification(
            String idOrReference, String summary, boolean significant, String effect, Instant closesAt);

    /** Adds an entry to the portal log (PRO-8). */
    Message log(
            String idOrReference, Message.Direction direction, Message.Channel channel, String subject, String text);

    /** The portal log, oldest first. */
    List<Message> messages(String idOrReference);

    /** Ends it without a contract. */
    Procurement cancel(String idOrReference, String reason);

    /** Every notice that was released, oldest first (PRO-16). */
    List<Notice> notices(String idOrReference);

    /**
     * The notices as an OCDS release package (PRO-16).
     *
     * @throws org.leademployer.platform.problem.ProblemException no-notices (404) while nothing was released
     */
    String releasePackage(String idOrReference);

    /**
     * The notices and the compiled release as an OCDS record package (PRO-16).
     *
     * @throws org.leademployer.platform.problem.ProblemException no-notices (404) while nothing was released
     */
    String recordPackage(String idOrReference);

    /**
     * Notices of a node and all below it, oldest first, for feeds. A notice is in it from five seconds after its release on: one that
     * was written at the same time, and is there a moment later, is never passed over.
     *
     * @param after the key of the last one that is known; null for the first
     * @param limit at most so many
     */
    List<FeedEntry> feed(Region region, String after, int limit);

    /** A notice in a feed. @param key of its place in the feed */
    record FeedEntry(String key, String procurementId, String reference, Notice notice) {}
}
