/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.catalogue;

/**
 * What a contract says of a service (CON-14).
 *
 * @param service its id in the catalogue
 * @param taken whether the lead employer provides it
 * @param deviation in what it is done otherwise here, at most 500 characters; null for nothing
 * @param reason why it is not taken, or done otherwise, at most 500 characters; null where neither is
 * @param change the number of the change that made it a term; null in a draft
 */
public record ServiceChoice(String service, boolean taken, String deviation, String reason, Integer change) {}
