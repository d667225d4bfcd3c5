/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Span;

/**
 * More time, granted before there was none left (FTP-6).
 *
 * @param by how much, at least one day
 * @param grantedOn when
 * @param grantedBy by whom
 * @param reason why
 */
public record Extension(Span by, LocalDate grantedOn, Party grantedBy, String reason) {

    /** @throws IllegalArgumentException when it extends by nothing or has no reason */
    public Extension {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(grantedOn, "grantedOn");
        Objects.requireNonNull(grantedBy, "grantedBy");
        if (by.amount() == 0) {
            throw new IllegalArgumentException("an extension gives at least one day");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("an extension is granted with a reason");
        }
    }
}
