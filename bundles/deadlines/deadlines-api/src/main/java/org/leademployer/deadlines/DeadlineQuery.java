/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/**
 * Which deadlines are asked for.
 *
 * @param region only of this node and all below it
 * @param role only of this owner, {@code commercial-team}; null for all
 * @param domain only of this domain; null for all
 * @param until only what is due on this day or before; null for all
 * @param overdue only what is overdue, or only what is not; null for both
 */
public record DeadlineQuery(Region region, String role, String domain, LocalDate until, Boolean overdue) {

    private static final int LONGEST = 60;

    public DeadlineQuery {
        Objects.requireNonNull(region, "region");
    }

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, X-4) naming everything that is wrong
     */
    public static DeadlineQuery read(String region, String role, String domain, String until, String overdue) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        String owner = fields.optional("role", role, DeadlineQuery::word);
        String name = fields.optional("domain", domain, DeadlineQuery::word);
        LocalDate day = fields.optionalDate("until", until);
        Boolean over = fields.optional("overdue", overdue, InputFields::truth);
        fields.refuse("No deadlines were looked for.", "X-4");
        return new DeadlineQuery(node == null ? Region.NATIONAL : node, owner, name, day, over);
    }

    private static String word(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has at most " + LONGEST + " characters");
        }
        return text;
    }
}
