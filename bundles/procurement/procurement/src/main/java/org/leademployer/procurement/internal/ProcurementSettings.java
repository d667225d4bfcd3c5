/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

/** {@code etc/org.leademployer.procurement.cfg}. */
public @interface ProcurementSettings {

    /** The prefix that the Open Contracting Partnership has given to the publisher. */
    String ocid_prefix() default "ocds-unregistered";
}
