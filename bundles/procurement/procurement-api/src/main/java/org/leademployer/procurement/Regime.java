/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

/** The rules under which something is bought (PRO-1). */
public enum Regime {
    GOODS_AND_SERVICES,
    /** Services to people, training and education among them. */
    LIGHT_TOUCH,
    /** Under a framework that somebody has procured before; the framework's own rules are followed. */
    FRAMEWORK_CALL_OFF
}
