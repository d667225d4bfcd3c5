/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rules;

import java.time.Instant;

/**
 * An entry as its row holds it. The states are the JSON texts as written: what is hashed is what stands there.
 *
 * @param at to the microsecond
 * @param correlationId null where there was no request
 */
public record WrittenEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        String before,
        String after,
        String correlationId) {}
