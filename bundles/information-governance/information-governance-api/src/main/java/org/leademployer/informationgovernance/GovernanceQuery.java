/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.Objects;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.PageRequest;

/**
 * Which records are listed, the newest first; of those that the actor may read.
 *
 * @param region of this node and all below it
 * @param state only in this state; null for all. One that the kind of record does not have is in none
 * @param subjectType only about such things; null for all
 * @param subjectId only about this one; null for all
 * @param page begins after the key that the page before it gave as its next
 */
public record GovernanceQuery(Region region, String state, String subjectType, String subjectId, PageRequest page) {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST = 60;

    public GovernanceQuery {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(page, "page");
    }

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, X-3) naming everything that is wrong
     */
    public static GovernanceQuery read(
            String region, String state, String subjectType, String subjectId, String after, String limit) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        String inState = fields.optional("state", state, GovernanceQuery::word);
        String type = fields.optional("subjectType", subjectType, GovernanceQuery::word);
        String id = fields.optional("subjectId", subjectId, GovernanceQuery::word);
        fields.refuse("Nothing was looked for.", "X-3");
        return new GovernanceQuery(
                node == null ? Region.NATIONAL : node, inState, type, id, PageRequest.read(after, limit, USUAL, MOST));
    }

    private static String word(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has at most " + LONGEST + " characters");
        }
        return text;
    }
}
