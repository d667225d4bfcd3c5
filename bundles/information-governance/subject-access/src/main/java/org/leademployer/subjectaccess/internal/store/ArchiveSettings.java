/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.store;

/** {@code etc/org.leademployer.subjectaccess.cfg}; it need not be there. */
public @interface ArchiveSettings {

    /** The folder of archives ({@code folder}); empty for {@code subject-access} in the container's data folder. */
    String folder() default "";
}
