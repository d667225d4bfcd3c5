/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * A simulation, whatever has become of it (SCH-6).
 *
 * @param id its id
 * @param variant the candidate
 * @param region the node whose contracts, and those below it, are simulated
 * @param period the days
 * @param state where it stands
 * @param progress how far it has come
 * @param askedBy who asked for it, and on whose behalf it reads
 * @param askedAt when
 * @param startedAt when it began to run; null while it waits
 * @param endedAt when it ended; null until then
 * @param failure why it failed; null unless it did
 * @param report what came out; null until it is done
 */
public record Simulation(
        String id,
        VariantId variant,
        Region region,
        Period period,
        State state,
        Progress progress,
        String askedBy,
        Instant askedAt,
        Instant startedAt,
        Instant endedAt,
        Refusal failure,
        SimulationReport report) {

    /** The life of a simulation. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether it waits or runs. */
        public boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /**
     * How far a simulation has come.
     *
     * @param entries entries of the book that were charged: trainees, for schedule 6
     * @param entriesInAll how many there are; 0 until that is known, at the latest once all are charged
     * @param contracts contracts that were charged
     * @param contractsInAll how many there are
     */
    public record Progress(long entries, long entriesInAll, int contracts, int contractsInAll) {

        /** The share that is done, 0 to 1: by entries where it is known how many there are, and else by contracts. */
        public double share() {
            if (entriesInAll > 0) {
                return Math.min(1, (double) entries / entriesInAll);
            }
            return contractsInAll == 0 ? 0 : (double) contracts / contractsInAll;
        }
    }
}
