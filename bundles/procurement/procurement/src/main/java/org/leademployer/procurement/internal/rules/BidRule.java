/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.problem.Problem;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Procurement;

/** What a bid must hold to be taken in. No fault repeats what stands in the bid: it is sealed (PRO-9). */
public final class BidRule {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 100;

    private BidRule() {}

    /** Everything that is wrong with a bid; empty where nothing is. */
    public static List<Problem.Fault> faults(Bid.Content content, Procurement procurement) {
        List<Problem.Fault> faults = new ArrayList<>();
        if (content.bidder() == null
                || content.bidder().name() == null
                || content.bidder().name().isBlank()) {
            faults.add(fault("bidder/name", "is required"));
        } else if (content.bidder().name().length() > LONGEST_LINE) {
            faults.add(fault("bidder/name", "is longer than " + LONGEST_LINE + " characters"));
        }
        if (content.bidder() != null
                && content.bidder().nhs()
                && !isOdsCode(content.bidder().odsCode())) {
            faults.add(fault("bidder/odsCode", "is the ODS code of the NHS organisation that bids"));
        }
        prices(content.prices(), procurement, faults);
        answers(content.answers(), procurement, faults);
        lines("subcontractors", content.subcontractors(), faults);
        lines("exclusionGrounds", content.exclusionGrounds(), faults);
        return List.copyOf(faults);
    }

    private static void prices(Map<Integer, Money> prices, Procurement procurement, List<Problem.Fault> faults) {
        Set<Integer> lots = procurement.lots().stream().map(lot -> lot.number()).collect(Collectors.toSet());
        if (prices.isEmpty()) {
            faults.add(fault("prices", "holds a price for each lot that is bid for"));
        }
        prices.forEach((lot, price) -> {
            if (!lots.contains(lot)) {
                faults.add(fault("prices", "names a lot that there is not; there are " + lots));
            }
            if (price == null || price.compareTo(Money.ZERO) <= 0) {
                faults.add(fault("prices/" + lot, "is more than 0.00 pounds"));
            }
        });
    }

    private static void answers(Map<String, String> answers, Procurement procurement, List<Problem.Fault> faults) {
        Set<String> asked = new HashSet<>();
        for (Question question : procurement.preparation().questions()) {
            if (question.kind() == Question.Kind.PRICE || question.kind() == Question.Kind.PRESENTATION) {
                continue;
            }
            asked.add(question.id());
            String answer = answers.get(question.id());
            if (answer == null || answer.isBlank()) {
                faults.add(fault("answers/" + question.id(), "is required"));
            } else if (answer.length() > LONGEST) {
                faults.add(fault("answers/" + question.id(), "is longer than " + LONGEST + " characters"));
            }
        }
        if (!asked.containsAll(answers.keySet())) {
            faults.add(fault(
                    "answers",
                    "answers what is not asked; the questions are "
                            + asked.stream().sorted().toList()));
        }
    }

    private static void lines(String field, List<String> lines, List<Problem.Fault> faults) {
        if (lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.isBlank() || line.length() > LONGEST_LINE)) {
            faults.add(fault(field, "are at most " + MOST_LINES + " lines of 1 to " + LONGEST_LINE + " characters"));
        }
    }

    private static boolean isOdsCode(String code) {
        try {
            return code != null && new OdsCode(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Problem.Fault fault(String field, String reason) {
        return new Problem.Fault(null, field, reason);
    }
}
