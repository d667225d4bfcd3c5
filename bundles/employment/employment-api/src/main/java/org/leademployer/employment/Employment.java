/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leademployer.platform.imports.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/** Trainees and placements. Provided by the platform. */
@ProviderType
public interface Employment {

    Optional<Trainee> trainee(String id);

    /** Every approved placement asked for, ordered by trainee, first day and post number. */
    List<Placement> placements(PlacementQuery query);

    /**
     * Hands over one by one what {@link #placements} would return, in the same order, without ever holding all of it:
     * for reading a national book. The transaction stays open meanwhile, and ends the reading where the consumer throws.
     */
    void forEachPlacement(PlacementQuery query, Consumer<Placement> consumer);

    /** Every placement of one trainee, drafts left out, by first day. */
    List<Placement> placementsOf(String traineeId);

    /** How many trainees have an approved placement asked for. */
    long countTrainees(PlacementQuery query);

    /**
     * Takes over a CSV file of placements in the national upload columns {@code Surname}, {@code GMC Number},
     * {@code National Post Number}, {@code Date From}, {@code Date To}, {@code Placement Type}, {@code Placement Status},
     * {@code Site}, {@code WTE}, {@code Grade}, with {@code Funding Kind}, and where there is no GMC number one of
     * {@code GDC Number}, {@code UKPHR Number}, {@code NTN}: the whole file or nothing (EMP-5).
     *
     * <p>A placement is known by trainee, post and first day; one that is there already is changed to what the file says.
     * The same file twice changes nothing. Every bad row is named with line, column and reason, also where a trainee's
     * placements would overlap beyond 1.00 WTE (EMP-2). The stream is read to its end and not closed.
     *
     * @throws org.leademployer.platform.problem.ProblemException (import-refused, 422, EMP-5) naming every bad row
     */
    ImportReport importPlacements(InputStream csv);
}
