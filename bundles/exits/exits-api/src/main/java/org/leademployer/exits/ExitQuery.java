/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.util.Objects;
import java.util.regex.Pattern;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/**
 * Which contracts of the register are asked for.
 *
 * @param region only of this node and all below it
 * @param rag only of this colour; null for all
 * @param owner only those whose exit this office plans; null for all
 */
public record ExitQuery(Region region, Rag rag, String owner) {

    static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ExitQuery {
        Objects.requireNonNull(region, "region");
    }

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, EXI-6) naming everything that is wrong
     */
    public static ExitQuery read(String region, String rag, String owner) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        Rag colour = fields.optional("rag", rag, InputFields.oneOf(Rag.class));
        String office = fields.optional("owner", owner, ExitQuery::office);
        fields.refuse("Nothing was looked for.", "EXI-6");
        return new ExitQuery(node == null ? Region.NATIONAL : node, colour, office);
    }

    /**
     * An office, as plans and steps name it.
     *
     * @throws IllegalArgumentException when it is no slug of at most 60 characters
     */
    public static String office(String text) {
        if (text.length() > 60 || !SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is an office, a slug of at most 60 characters such as contract-manager");
        }
        return text;
    }

    /** Whether some of the lines of a node are left out. */
    public boolean isFiltered() {
        return rag != null || owner != null;
    }
}
