/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.imports.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Submitted placements that were not taken, with all reasons, until somebody mends and replays or discards them (EMP-5).
 * Provided by the platform.
 *
 * <p>Whoever may submit placements at the node of a row's post sees the row, and whoever submitted it; a row whose node is not
 * known is seen by its submitter and by those who may submit anywhere. To everybody else it does not exist.
 */
@ProviderType
public interface PlacementQuarantine {

    /** The largest number of rows that one call replays by their ids. */
    int MOST_IDS = 1_000;

    /** @throws org.leademployer.platform.problem.ProblemException (not-allowed, 403) for who may submit nowhere */
    List<QuarantinedPlacement> list(QuarantineQuery query);

    /** @throws org.leademployer.platform.problem.ProblemException (not-found, 404) */
    QuarantinedPlacement get(String id);

    /**
     * Changes fields of a row that waits, and says what is still wrong with the row in itself. It stays in quarantine until it
     * is replayed, so that several rows can be mended first and taken together.
     *
     * @param cells the new contents by column; an empty text empties the cell
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404), (invalid-input, 400) for columns that
     *     there are not, (row-settled, 409) when it waits no more
     */
    QuarantinedPlacement mend(String id, Map<String, String> cells);

    /**
     * Submits rows again as they now stand, together as if they came in one file. What is right now is taken and leaves
     * quarantine; the rest stays, with its present reasons.
     *
     * @param ids up to {@value #MOST_IDS}; a row that waits no more is counted as settled
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404) naming every id that there is not
     */
    ImportReport replay(Collection<String> ids);

    /** Submits every row of an import that still waits, and that the caller sees, again. */
    ImportReport replayImport(String importId);

    /**
     * Settles a row that is not to be taken. The same row coming again stays discarded.
     *
     * @param reason up to 200 characters; it is written into the audit log, so it must name nobody
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404), (invalid-input, 400) without a reason,
     *     (row-settled, 409) when it waits no more
     */
    QuarantinedPlacement discard(String id, String reason);
}
