/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import java.util.List;
import org.leademployer.platform.web.Paged;

/**
 * Some trainees, by their ids alone.
 *
 * @param items the ids, in order
 * @param next ask with this as {@code after} for more; absent where there are none
 */
public record TraineePage(List<String> items, String next) implements Paged {
    @Override
    public String nextPage() {
        return next;
    }
}
