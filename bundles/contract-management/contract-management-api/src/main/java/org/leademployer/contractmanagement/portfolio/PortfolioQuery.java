/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.portfolio;

import java.util.Objects;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;

/**
 * Which contracts of a portfolio are asked for.
 *
 * @param region only of this node and all below it
 * @param tier only of this tier; null for all
 * @param rag only of this colour; null for all
 * @param state only in this state; null for all
 * @param withGaps only those that lack something, or only those that lack nothing; null for both
 */
public record PortfolioQuery(Region region, PortfolioTier tier, Rag rag, Contract.State state, Boolean withGaps) {

    public PortfolioQuery {
        Objects.requireNonNull(region, "region");
    }

    /** All contracts of a node and below it. */
    public static PortfolioQuery of(Region region) {
        return new PortfolioQuery(region, null, null, null, null);
    }

    /**
     * Reads the parts as they are given at a door; null or blank where one is not.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, CON-5) naming everything that is wrong
     */
    public static PortfolioQuery read(String region, String tier, String rag, String state, String withGaps) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        PortfolioTier ofTier = fields.optional("tier", tier, InputFields.oneOf(PortfolioTier.class));
        Rag ofRag = fields.optional("rag", rag, PortfolioQuery::colour);
        Contract.State inState = fields.optional("state", state, InputFields.oneOf(Contract.State.class));
        Boolean gaps = fields.optional("withGaps", withGaps, PortfolioQuery::yesOrNo);
        fields.refuse("No contracts were looked for.", "CON-5");
        return new PortfolioQuery(node == null ? Region.NATIONAL : node, ofTier, ofRag, inState, gaps);
    }

    /** Whether it asks for some of the node's contracts alone. */
    public boolean isFiltered() {
        return tier != null || rag != null || state != null || withGaps != null;
    }

    /** A contract always has a colour: it is green where nothing is wrong. */
    private static Rag colour(String text) {
        Rag rag = InputFields.oneOf(Rag.class).apply(text);
        if (rag == Rag.NONE) {
            throw new IllegalArgumentException("'" + text + "' is not one of GREEN, AMBER, RED");
        }
        return rag;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }
}
