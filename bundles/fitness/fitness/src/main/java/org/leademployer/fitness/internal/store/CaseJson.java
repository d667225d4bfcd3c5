/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.store.RecordJson;

/** How a case stands in the database before it is sealed: as JSON, of which nothing that is known is left out. */
public final class CaseJson {

    private CaseJson() {}

    public static byte[] write(FitnessCase found) {
        try {
            return RecordJson.write(found);
        } catch (IOException e) {
            // Its message may hold what stands in the case.
            throw new IllegalStateException(
                    "a case cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /** What newer versions have added is passed over, so that an older one can still read. */
    public static FitnessCase read(byte[] json) {
        try {
            return RecordJson.read(json, FitnessCase.class);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a case cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The trainees that an event of employment names. */
    public static List<String> trainees(String content) {
        try {
            return RecordJson.read(content.getBytes(StandardCharsets.UTF_8), Trainees.class)
                    .trainees();
        } catch (IOException e) {
            throw new IllegalStateException("an event of employment cannot be read", e);
        }
    }

    record Trainees(List<String> trainees) {}
}
