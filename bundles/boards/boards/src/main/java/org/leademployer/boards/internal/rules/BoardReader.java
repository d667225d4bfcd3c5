/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.leademployer.boards.Board;
import org.leademployer.boards.BoardInput;
import org.leademployer.platform.Region;

/** Reads a board that is to be set up. */
public final class BoardReader {

    private BoardReader() {}

    /**
     * @param bodies the names of all terms of reference
     * @param isNode whether there is such a node
     */
    public static Board read(String id, BoardInput input, Collection<String> bodies, Predicate<Region> isNode) {
        Fields fields = new Fields();
        String terms = fields.slug("termsOfReference", input.termsOfReference());
        if (terms != null && !bodies.contains(terms)) {
            fields.fault("termsOfReference", BoardProblems.unknownBody(terms, bodies));
        }
        String slug = fields.slug("region", input.region());
        Region region = slug == null ? null : new Region(slug);
        if (region != null && !isNode.test(region)) {
            fields.fault("region", "there is no region '" + slug + "'");
        }
        String name = fields.text("name", input.name(), 200);
        fields.refuse("BRD-1");
        return new Board(id, terms, region, name, List.of());
    }
}
