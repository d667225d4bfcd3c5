/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.subject;

import java.util.Objects;

/**
 * What a domain did with a category when a person was erased. Names nobody.
 *
 * @param category the category, as in {@link Holding}
 * @param count how many records
 * @param manner what was done with them
 */
public record Erased(String category, long count, Manner manner) {

    /** What can be done with records of a person. */
    public enum Manner {
        /** They are gone. */
        DELETED,
        /** What names the person is overwritten; what is left names nobody. */
        OVERWRITTEN,
        /** They could be read with the person's key alone, which is destroyed. */
        KEY_DESTROYED
    }

    public Erased {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(manner, "manner");
    }
}
