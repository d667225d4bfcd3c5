/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

/** The form of contract (CON-4). */
public enum Vehicle {
    /** NHS Terms and Conditions for the Provision of Services: the vehicle of lead employer contracts. */
    NHS_TERMS_FOR_SERVICES,
    /** NHS Education Contract: lead employer contracts are not in its scope, and it is refused. */
    NHS_EDUCATION_CONTRACT
}
