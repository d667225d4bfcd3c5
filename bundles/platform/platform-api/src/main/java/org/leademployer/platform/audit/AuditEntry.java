/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.time.Instant;

/**
 * One entry of the audit log.
 *
 * @param sequence its number, rising in the order of writing
 * @param at when it was written, to the microsecond
 * @param actor who did it
 * @param change what was done
 * @param correlationId ties together everything that one request did; null where there was no request
 */
public record AuditEntry(long sequence, Instant at, String actor, Change change, String correlationId) {}
