/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.List;
import org.leademployer.platform.web.Paged;

/**
 * Some placements.
 *
 * @param items the placements, by trainee, first day and post
 * @param next ask with this as {@code after} for more; absent where there are none
 */
public record PlacementPage(List<PlacementView> items, String next) implements Paged {
    @Override
    public String nextPage() {
        return next;
    }
}
