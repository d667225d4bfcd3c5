/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

/** How the audit log is sealed and anchored. Keys of {@code etc/org.leademployer.audit.cfg}. */
public @interface SealingSettings {

    /** Milliseconds between two looks for entries to seal ({@code seal.milliseconds}), 10 to 60000. */
    long seal_milliseconds() default 1000;

    /** The anchor file ({@code anchor.file}); empty for {@code audit/anchor.log} beside the database. */
    String anchor_file() default "";
}
