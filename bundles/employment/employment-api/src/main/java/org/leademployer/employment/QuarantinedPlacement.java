/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

/**
 * A submitted placement that was not taken (EMP-5). The only place where what was wrong about a person is kept: the content is
 * deleted when the row is settled.
 *
 * @param id its id: the import's id and the line
 * @param importId the import that brought it
 * @param line the line of the file, counted from 1 and the header; the row's number where there was no file
 * @param state whether it still waits
 * @param region the node of its post; null where that could not be read, or is none in which the submitter may submit
 * @param cells what stands in it, by column; empty once it is settled
 * @param faults all that is wrong with it, by column; after mending, what is still wrong with the row in itself
 * @param mended whether it was changed since it came
 * @param quarantinedAt when it came
 * @param quarantinedBy the user who submitted it
 * @param settledAt when it was taken or discarded; null while it waits
 * @param reason why it was discarded; null where it was not
 */
public record QuarantinedPlacement(
        String id,
        String importId,
        int line,
        State state,
        Region region,
        Map<String, String> cells,
        List<Problem.Fault> faults,
        boolean mended,
        Instant quarantinedAt,
        String quarantinedBy,
        Instant settledAt,
        String reason) {

    /** What has become of a row. */
    public enum State {
        /** It waits. */
        OPEN,
        /** It was taken, or a right one, or a newer bad one, came in its place. */
        RESOLVED,
        /** Somebody said that it is not to be taken. */
        DISCARDED
    }

    public QuarantinedPlacement {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "quarantined placement " + id + ", " + state;
    }
}
