/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.List;

/**
 * A page of a list in an order of its own: the next one begins after the key of its last item, so that it costs the same
 * however deep it lies, and nothing is passed over or given twice when items come or go meanwhile.
 *
 * @param items the items
 * @param next ask with this as {@code after} for the next page; absent on the last
 */
public record Page<T>(List<T> items, String next) implements Paged, Tabular {
    public Page {
        items = List.copyOf(items);
    }

    @Override
    public String nextPage() {
        return next;
    }

    @Override
    public List<?> rows() {
        return items;
    }
}
