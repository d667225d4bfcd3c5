/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.List;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.platform.web.Paged;

/**
 * Some rows in quarantine.
 *
 * @param items the rows, by import and line
 * @param next ask with this as {@code after} for more; absent where there are none
 */
public record QuarantinePage(List<QuarantinedPlacement> items, String next) implements Paged {
    @Override
    public String nextPage() {
        return next;
    }
}
