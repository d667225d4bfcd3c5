/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * All contracts of a region or the country, a line for each: tier, colour, gaps, money, what is due next.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.leademployer.contractmanagement.portfolio;
