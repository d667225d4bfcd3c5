/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One version of a rule that is data: a policy, a questionnaire, terms of reference (SCH-1).
 *
 * @param id kind, name, region and version
 * @param validFrom the first day on which it is in force
 * @param validTo the last day; null for no end
 * @param title what people call it
 * @param source who decided it, and where that is written
 * @param sha256 the digest of its text
 * @param text the file as it was written
 * @param content what stands in it, read
 */
public record Definition<T>(
        DefinitionId id,
        LocalDate validFrom,
        LocalDate validTo,
        String title,
        String source,
        String sha256,
        String text,
        T content) {

    public Definition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(content, "content");
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
