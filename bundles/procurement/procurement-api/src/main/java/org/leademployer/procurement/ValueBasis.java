/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

/** Whether value added tax counts in a value. */
public enum ValueBasis {
    EXCLUDING_VAT,
    INCLUDING_VAT
}
