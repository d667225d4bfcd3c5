/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * The head of the hash chain at a moment.
 *
 * @param position the position of the last seal, counted from 1; 0 before the first
 * @param chainHash its hash, 64 hexadecimal digits
 * @param at when this was the head
 */
public record AuditHead(long position, String chainHash, Instant at) {
    public AuditHead {
        Objects.requireNonNull(chainHash, "chainHash");
        Objects.requireNonNull(at, "at");
    }
}
