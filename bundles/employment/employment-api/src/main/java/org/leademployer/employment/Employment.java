/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.imports.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/** Trainees and placements. Provided by the platform. */
@ProviderType
public interface Employment {

    /** The trainee; nothing where there is none, or no placement of theirs is at a node where the caller may read placements. */
    Optional<Trainee> trainee(String id);

    /**
     * Every approved placement asked for, ordered by trainee, first day and post number. For domains that work on placements
     * on behalf of somebody whom they have already allowed to do so, such as charges for who may read charges: it does not ask
     * whether the caller may read placements. What people and partner systems read is {@link #readable}.
     */
    List<Placement> placements(PlacementQuery query);

    /**
     * As {@link #placements}, what charges need of each.
     *
     * @since 1.2
     */
    List<ServedPlacement> served(PlacementQuery query);

    /**
     * Hands over one by one what {@link #served} would return, in the same order, without ever holding all of it: for
     * reading a national book. The transaction stays open meanwhile, and ends the reading where the consumer throws.
     *
     * @since 1.2
     */
    void forEachServed(PlacementQuery query, Consumer<ServedPlacement> consumer);

    /** As {@link #placements}, of the nodes where the caller may read placements. */
    List<Placement> readable(PlacementQuery query);

    /** Every placement of one trainee at nodes where the caller may read placements, drafts left out, by first day. */
    List<Placement> placementsOf(String traineeId);

    /** How many trainees have an approved placement asked for. Does not ask whether the caller may read them. */
    long countTrainees(PlacementQuery query);

    /**
     * How many approved placements asked for each host has, and of what whole-time equivalent, by ODS code: counted by the
     * database, whatever their number. Does not ask whether the caller may read placements.
     */
    List<HostPlacements> countByHost(PlacementQuery query);

    /**
     * Approved placements asked for at some hosts, by host and id: a page of them. Does not ask whether the caller may read
     * placements.
     *
     * @param hosts at most 1001
     * @param after the placement after which the page begins; null for the first
     * @param limit at most so many, 1 or more
     */
    List<Placement> placementsAt(PlacementQuery query, List<OdsCode> hosts, HostPlacements.Key after, int limit);

    /**
     * Ids of trainees whose payroll and transfer exports are held back because no NI number is known (EMP-5), of the nodes
     * where the caller may read placements, in the order of their ids.
     *
     * @param after begin behind this id; null to begin with the first
     * @param limit at most so many, 1 or more
     */
    List<String> withoutNiNumber(String after, int limit);

    /**
     * Takes over a CSV file of placements in the national upload columns that {@link PlacementColumn} names; of registrations
     * and training number one is needed, the NI number may be left out (EMP-5).
     *
     * <p>A placement is known by trainee, post and first day; one that is there already is changed to what the file says. The
     * same file twice changes nothing. A row that cannot be taken goes to {@link PlacementQuarantine} with all its reasons,
     * and the others are taken; where a trainee's placements would overlap beyond 1.00 WTE, every row of the file that is
     * involved (EMP-2). A right row settles the one that waits in quarantine for the same trainee, post and first day. All of
     * it is one transaction. The stream is read to its end and not closed; whatever its size, little of it is in memory.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422, EMP-5) when it is no CSV, has another
     *     header or goes beyond a limit; (not-allowed, 403, X-3) when the caller may submit placements nowhere
     */
    ImportReport importPlacements(InputStream csv);

    /**
     * As {@link #importPlacements(InputStream)}, for rows that do not come as CSV: their number counts as the line, and their
     * digest as that of the file.
     */
    ImportReport importPlacements(Iterator<PlacementSubmission> rows);
}
