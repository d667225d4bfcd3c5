/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.soap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.procurement.internal.soap.NoticeView.AwardView;
import org.leademployer.procurement.internal.soap.NoticeView.ContractView;

/** What a release says, as it was released: what has changed since is no part of it. */
record ReleasedNotice(
        String noticeType,
        String title,
        String buyer,
        BigDecimal value,
        boolean valueIncludesVat,
        String closesAt,
        List<AwardView> awards,
        List<ContractView> contracts) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NHS = "GB-NHS-";

    static ReleasedNotice read(String release) {
        JsonNode read = tree(release);
        JsonNode tender = read.path("tender");
        List<AwardView> awards = new ArrayList<>();
        for (JsonNode award : read.path("awards")) {
            String supplier = award.at("/suppliers/0/id").asText();
            awards.add(AwardView.of(
                    award.at("/relatedLots/0").asText(),
                    supplier.startsWith(NHS) ? supplier.substring(NHS.length()) : null,
                    award.at("/suppliers/0/name").asText(),
                    amount(award.path("value")),
                    day(award.at("/standstillPeriod/endDate"))));
        }
        List<ContractView> contracts = new ArrayList<>();
        for (JsonNode contract : read.path("contracts")) {
            contracts.add(ContractView.of(
                    contract.at("/relatedLots/0").asText(),
                    contract.path("id").asText(),
                    amount(contract.path("value")),
                    day(contract.at("/period/startDate")),
                    day(contract.at("/period/endDate"))));
        }
        return new ReleasedNotice(
                tender.at("/documents/0/noticeType").textValue(),
                tender.path("title").asText(),
                read.at("/buyer/name").asText(),
                amount(tender.path("value")),
                tender.path("value").has("amountGross"),
                tender.at("/tenderPeriod/endDate").textValue(),
                awards,
                contracts);
    }

    private static BigDecimal amount(JsonNode value) {
        return value.path(value.has("amountGross") ? "amountGross" : "amount")
                .decimalValue()
                .setScale(2);
    }

    private static LocalDate day(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toLocalDate();
    }

    private static JsonNode tree(String release) {
        try {
            return JSON.readTree(release);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release that was kept cannot be read", e);
        }
    }
}
