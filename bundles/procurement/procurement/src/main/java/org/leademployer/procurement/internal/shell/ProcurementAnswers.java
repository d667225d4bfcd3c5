/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Score;

/** What several commands print, and how they read times. */
final class ProcurementAnswers {

    private ProcurementAnswers() {}

    /** What has changed is in it, whatever it was. */
    static Details of(Procurement procurement) {
        Details details = Details.of("reference", procurement.reference())
                .and("id", procurement.id())
                .and("version", procurement.version())
                .and("title", procurement.title())
                .and("region", procurement.region())
                .and("regime", procurement.regime())
                .and("value", procurement.value())
                .and("serviceStart", procurement.serviceStart())
                .and("state", procurement.state())
                .and("meaning", procurement.state().meaning())
                .and(
                        "lots",
                        procurement.lots().stream()
                                .map(lot ->
                                        lot.number() + ", " + lot.title() + ", " + lot.region() + ", " + lot.value())
                                .toList());
        var initiation = procurement.initiation();
        if (initiation != null) {
            details.and("initiationRequestedAt", initiation.requestedAt())
                    .and("initiationAnswerDue", initiation.answerDue())
                    .and("initiationAnsweredAt", initiation.answeredAt())
                    .and("initiationAnsweredBy", initiation.answeredBy());
        }
        if (procurement.publishedAt() != null) {
            details.and("route", procurement.route())
                    .and("policy", procurement.policy().id())
                    .and("publishedAt", procurement.publishedAt())
                    .and("closesAt", procurement.closesAt())
                    .and(
                            "specificationChanges",
                            procurement.changes().stream()
                                    .map(change -> change.specificationVersion() + ", " + change.at() + ", "
                                            + change.summary() + (change.significant() ? ", significant" : "") + ": "
                                            + change.effect())
                                    .toList());
        }
        if (procurement.openedAt() != null) {
            details.and("openedAt", procurement.openedAt())
                    .and(
                            "preferred",
                            procurement.preferred().stream()
                                    .map(one -> "lot " + one.lot() + ": bid " + one.bid() + ", rank " + one.rank()
                                            + (one.reasons() == null ? "" : ", " + one.reasons()))
                                    .toList())
                    .and("ranking", procurement.ranking());
        }
        if (procurement.award() != null) {
            details.and("awardedAt", procurement.award().at())
                    .and("standstillEnds", procurement.award().standstillEnds())
                    .and("awardNoticeDue", procurement.award().noticeDue())
                    .and(
                            "contracts",
                            procurement.contracts().stream()
                                    .map(one ->
                                            "lot " + one.lot() + ": " + one.reference() + " (" + one.contractId() + ")")
                                    .toList());
        }
        if (procurement.cancelled() != null) {
            details.and("cancelled", procurement.cancelled());
        }
        return details;
    }

    static Table of(Ranking ranking) {
        Table table = Table.of("lot", "rank", "tied", "bid", "bidder", "price", "quality", "priceScore", "total");
        ranking.lots().forEach(lot -> lot.places()
                .forEach(place -> table.row(
                        lot.lot(),
                        place.rank(),
                        place.tied(),
                        place.bid(),
                        place.bidder(),
                        place.price(),
                        place.quality().toPlainString(),
                        place.priceScore().toPlainString(),
                        place.total().toPlainString())));
        return table;
    }

    static Details of(Score score) {
        return Details.of("bid", score.bid())
                .and("question", score.question())
                .and("member", Objects.requireNonNullElse(score.member(), "(consensus)"))
                .and("score", score.score())
                .and("at", score.at());
    }

    /** @return null where there is none */
    static Instant time(String field, String text) {
        return text == null ? null : Problems.read(field, text, ProcurementAnswers::instant);
    }

    static int number(String field, String text) {
        return Problems.read(field, text, ProcurementAnswers::integer);
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time, such as 2024-03-01T12:00:00Z", e);
        }
    }
}
