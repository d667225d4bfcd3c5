/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.List;

/** An answer that can be written as a table: asked for as {@code text/csv}, one line for each row, one column for each component. */
public interface Tabular {

    /** Records, all of one type. */
    List<?> rows();
}
