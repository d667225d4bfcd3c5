/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

/**
 * An answer that is one page of many. The platform adds a {@code Link} to the next page, with {@code after} in its address
 * set to {@link #nextPage}.
 */
public interface Paged {

    /** The {@code after} of the next page; null on the last. */
    String nextPage();
}
