/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Procurement;

/** What a bid must hold to be taken in. No fault repeats what stands in the bid: it is sealed (PRO-9). */
public final class BidRule {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 100;

    private BidRule() {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with everything that is wrong */
    public static void check(Bid.Content content, Procurement procurement) {
        InputFields fields = new InputFields();
        if (content.bidder() == null
                || content.bidder().name() == null
                || content.bidder().name().isBlank()) {
            fields.fault("bidder/name", "is required");
        } else if (content.bidder().name().length() > LONGEST_LINE) {
            fields.fault("bidder/name", "is longer than " + LONGEST_LINE + " characters");
        }
        if (content.bidder() != null
                && content.bidder().nhs()
                && !isOdsCode(content.bidder().odsCode())) {
            fields.fault("bidder/odsCode", "is the ODS code of the NHS organisation that bids");
        }
        prices(content.prices(), procurement, fields);
        answers(content.answers(), procurement, fields);
        lines("subcontractors", content.subcontractors(), fields);
        lines("exclusionGrounds", content.exclusionGrounds(), fields);
        fields.refuse("The bid was not taken in.", "PRO-9");
    }

    private static void prices(Map<Integer, Money> prices, Procurement procurement, InputFields fields) {
        Set<Integer> lots = procurement.lots().stream().map(lot -> lot.number()).collect(Collectors.toSet());
        if (prices.isEmpty()) {
            fields.fault("prices", "holds a price for each lot that is bid for");
        }
        prices.forEach((lot, price) -> {
            if (!lots.contains(lot)) {
                fields.fault("prices", "names a lot that there is not; there are " + lots);
            }
            if (price == null || price.compareTo(Money.ZERO) <= 0) {
                fields.fault("prices/" + lot, "is more than 0.00 pounds");
            }
        });
    }

    private static void answers(Map<String, String> answers, Procurement procurement, InputFields fields) {
        Set<String> asked = new HashSet<>();
        for (Question question : procurement.preparation().questions()) {
            if (question.kind() == Question.Kind.PRICE || question.kind() == Question.Kind.PRESENTATION) {
                continue;
            }
            asked.add(question.id());
            String answer = answers.get(question.id());
            if (answer == null || answer.isBlank()) {
                fields.fault("answers/" + question.id(), "is required");
            } else if (answer.length() > LONGEST) {
                fields.fault("answers/" + question.id(), "is longer than " + LONGEST + " characters");
            }
        }
        if (!asked.containsAll(answers.keySet())) {
            fields.fault(
                    "answers",
                    "answers what is not asked; the questions are "
                            + asked.stream().sorted().toList());
        }
    }

    private static void lines(String field, List<String> lines, InputFields fields) {
        if (lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.isBlank() || line.length() > LONGEST_LINE)) {
            fields.fault(field, "are at most " + MOST_LINES + " lines of 1 to " + LONGEST_LINE + " characters");
        }
    }

    private static boolean isOdsCode(String code) {
        try {
            return code != null && new OdsCode(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
