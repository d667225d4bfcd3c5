/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

/** A variant of which nothing is asked but that it is there: a schedule 8 or 10, so that a contract can pin it. */
public final class TermsOnlyVariant extends TestVariant {}
