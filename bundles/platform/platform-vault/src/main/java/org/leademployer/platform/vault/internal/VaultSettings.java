/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal;

/** {@code etc/org.leademployer.vault.cfg}. */
public @interface VaultSettings {

    /** Where the platform's key lies; nodes that share a database share this file. {@code etc/vault.key} where nothing is said. */
    String key_file() default "";
}
