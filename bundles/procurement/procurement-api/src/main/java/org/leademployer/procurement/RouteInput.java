/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

/**
 * What a policy is asked, as somebody has written it.
 *
 * @param value whole-life value in pounds, expenditure or income, with every extension option, {@code 189330.00}
 * @param regime {@code GOODS_AND_SERVICES}, {@code LIGHT_TOUCH} or {@code FRAMEWORK_CALL_OFF}
 * @param on the day whose policy is asked; null for today
 * @param region the node whose policy is asked; null for the nation
 * @param policy the name of a policy, whatever is in force; null for the one in force
 */
public record RouteInput(String value, String regime, String on, String region, String policy) {}
