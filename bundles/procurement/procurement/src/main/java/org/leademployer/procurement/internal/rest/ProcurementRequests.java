/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Message;

/** Bodies of requests that the API has no record for. */
final class ProcurementRequests {

    private ProcurementRequests() {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) where there is no body */
    static <T> T given(T body) {
        if (body == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return body;
    }

    /** @return null where there is none */
    static Instant time(String field, String text) {
        return text == null || text.isBlank() ? null : Problems.read(field, text, ProcurementRequests::time);
    }

    /** @return null where there is none */
    static LocalDate day(String field, String text) {
        return text == null || text.isBlank() ? null : Problems.readDate(field, text);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time, such as 2024-03-01T12:00:00Z", e);
        }
    }

    @Schema(name = "InitiationAnswer")
    record InitiationAnswer(
            @Schema(description = "Who answered", example = "Commercial Team") String office, String recommendation) {}

    @Schema(name = "Publication")
    record Publication(
            @Schema(description = "Until when bids are taken", example = "2024-06-03T12:00:00Z") String closesAt) {}

    @Schema(name = "NewSpecificationChange")
    record SpecificationChange(
            String summary,
            boolean significant,
            @Schema(description = "On the timeline") String effect,
            @Schema(description = "The new closing date; absent where it stays") String closesAt) {}

    @Schema(name = "NewPortalMessage")
    record NewMessage(Message.Direction direction, Message.Channel channel, String subject, String text) {}

    /** What a bidder sends. Its prices are read here, so that no refusal repeats one that cannot be read. */
    @Schema(name = "NewBid")
    record NewBid(
            Bid.Bidder bidder,
            @Schema(description = "Pounds over the whole life, by the number of the lot: \"140000.00\"")
                    Map<String, String> prices,
            @Schema(description = "By the id of the question") Map<String, String> answers,
            List<String> subcontractors,
            @Schema(description = "Declared grounds, of the bidder or a subcontractor; none where absent")
                    List<String> exclusionGrounds) {

        Bid.Content content() {
            InputFields fields = new InputFields();
            Map<Integer, Money> read = new TreeMap<>();
            if (prices != null) {
                prices.forEach((lot, price) -> {
                    if (lot.matches("[0-9]{1,3}")) {
                        try {
                            read.put(Integer.valueOf(lot), Money.parse(price == null ? "" : price));
                        } catch (IllegalArgumentException e) {
                            fields.fault("prices/" + lot, "is no amount in pounds and pence, such as 140000.00");
                        }
                    } else {
                        fields.fault("prices", "is by the numbers of lots");
                    }
                });
            }
            for (List<String> lines : Arrays.asList(subcontractors, exclusionGrounds)) {
                if (lines != null && lines.contains(null)) {
                    fields.fault(lines == subcontractors ? "subcontractors" : "exclusionGrounds", "holds nothing");
                }
            }
            if (answers != null && answers.containsValue(null)) {
                fields.fault("answers", "holds nothing");
            }
            fields.refuse("The bid was not taken in.", "PRO-9");
            return new Bid.Content(bidder, read, answers, subcontractors, exclusionGrounds);
        }
    }

    @Schema(name = "NewScore")
    record NewScore(
            String bid,
            String question,
            @Schema(description = "0 to the scale of the procurement") Integer score,
            String rationale) {

        int points() {
            if (score == null) {
                throw Problems.invalidField("score", "is required")
                        .withRule("PRO-10")
                        .toException();
            }
            return score;
        }
    }

    @Schema(name = "PanelWithdrawal")
    record Withdrawal(@Schema(description = "A reference of the member") String member, String reason) {}

    @Schema(name = "Preference")
    record Preference(@Schema(description = "Needed where the bid is not ranked first alone") String reasons) {}

    @Schema(name = "Conclusion")
    record Conclusion(
            @Schema(description = "First day of the contracts; the start of the service when absent")
                    String firstDay) {}

    @Schema(name = "Cancellation")
    record Cancellation(String reason) {}
}
