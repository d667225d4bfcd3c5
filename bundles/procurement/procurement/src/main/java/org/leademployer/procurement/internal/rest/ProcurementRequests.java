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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.NewProcurement;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.Regime;

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

    /**
     * Refuses what could not be read, with what is wrong with the rest: otherwise that would be told only the next time.
     */
    private static void refuse(InputFields fields, String detail, String rule, Supplier<List<Problem.Fault>> rest) {
        if (fields.isFaulty()) {
            fields.others(rest.get());
            fields.refuse(detail, rule);
        }
    }

    /** What must be known to begin a procurement. Values are read one by one, so that every wrong one is named. */
    @Schema(name = "NewProcurement")
    record Begin(
            @Schema(description = "1 to 60 letters, digits, dots, hyphens, underscores and slashes, unique")
                    String reference,
            @Schema(description = "What is bought, in a line") String title,
            @Schema(description = "The node whose office procures", example = "north-west") String region,
            @Schema(description = "GOODS_AND_SERVICES, LIGHT_TOUCH or FRAMEWORK_CALL_OFF", example = "LIGHT_TOUCH")
                    String regime,
            @Schema(description = "The first day of the service", example = "2024-08-01") String serviceStart,
            @Schema(description = "At least one; their values add up to the whole-life value") List<NewLot> lots) {

        /** @param rest what is wrong with what could be read */
        NewProcurement read(Function<NewProcurement, List<Problem.Fault>> rest) {
            InputFields fields = new InputFields();
            Region node = fields.optional("region", region, Region::new);
            Regime rules = fields.optional("regime", regime, InputFields.oneOf(Regime.class));
            LocalDate start = fields.optionalDate("serviceStart", serviceStart);
            List<ProcurementLot> read = new ArrayList<>();
            for (int i = 0; lots != null && i < lots.size(); i++) {
                NewLot lot = lots.get(i) == null ? new NewLot(null, null, null, null, null) : lots.get(i);
                read.add(lot.read("lots/" + i + "/", fields));
            }
            NewProcurement draft = new NewProcurement(reference, title, node, rules, start, read);
            refuse(fields, "Nothing was recorded.", "CON-1", () -> rest.apply(draft));
            return draft;
        }
    }

    /** What one contract is for. */
    @Schema(name = "NewProcurementLot")
    record NewLot(
            @Schema(description = "From 1, without gap", example = "1") Integer number,
            String title,
            @Schema(description = "The node whose posts it covers, and below", example = "north-west") String region,
            @Schema(description = "Specialty codes; none for all") List<String> specialties,
            @Schema(description = "Whole-life value in pounds", example = "5000000.00") String value) {

        private ProcurementLot read(String at, InputFields fields) {
            Set<String> codes = new TreeSet<>();
            if (specialties != null) {
                specialties.stream().filter(Objects::nonNull).forEach(codes::add);
                if (specialties.contains(null)) {
                    fields.fault(at + "specialties", "holds nothing");
                }
            }
            return new ProcurementLot(
                    number == null ? 0 : number,
                    title,
                    fields.optional(at + "region", region, Region::new),
                    codes,
                    fields.optional(at + "value", value, Money::parse));
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

        /**
         * @param procurement for which it is; its questions are known to all once it is published
         * @param rest what is wrong with what could be read
         */
        Bid.Content content(Procurement procurement, Function<Bid.Content, List<Problem.Fault>> rest) {
            InputFields fields = new InputFields();
            Map<Integer, Money> read = new TreeMap<>();
            if (prices != null) {
                prices.forEach((lot, price) -> {
                    if (lot.matches("[0-9]{1,3}")) {
                        try {
                            read.put(Integer.valueOf(lot), Money.parse(price == null ? "" : price));
                        } catch (IllegalArgumentException e) {
                            fields.fault("prices/" + lot, "is no amount in pounds and pence, such as 140000.00");
                            read.put(Integer.valueOf(lot), Money.ZERO);
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
            if (procurement.publishedAt() == null) {
                fields.refuse("The bid was not taken in.", "PRO-9");
            }
            refuse(
                    fields,
                    "The bid was not taken in.",
                    "PRO-9",
                    () -> rest.apply(new Bid.Content(
                            bidder,
                            read,
                            withoutNulls(answers),
                            withoutNulls(subcontractors),
                            withoutNulls(exclusionGrounds))));
            return new Bid.Content(bidder, read, answers, subcontractors, exclusionGrounds);
        }

        private static Map<String, String> withoutNulls(Map<String, String> texts) {
            Map<String, String> some = new TreeMap<>(texts == null ? Map.of() : texts);
            some.values().removeIf(Objects::isNull);
            return some;
        }

        private static List<String> withoutNulls(List<String> lines) {
            return lines == null
                    ? List.of()
                    : lines.stream().filter(Objects::nonNull).toList();
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
