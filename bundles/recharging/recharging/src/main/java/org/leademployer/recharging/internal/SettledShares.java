/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.commercial.Payer;

/**
 * What the event {@code tribunal.shares-settled} says, as far as statements are made of it. What it says beyond that is passed
 * over, so that tribunals may say more.
 *
 * @param claimId the claim
 * @param contractId by whose schedule 8 it was shared
 * @param region the node of the contract's lot
 * @param sharing its number, from 1; the later takes the place of the earlier
 * @param settledOn the day of the sharing
 * @param calculationId the sharing, which can be replayed
 * @param total the sum of the shares
 * @param shares what each party bears, costs and award together
 */
record SettledShares(
        String claimId,
        String contractId,
        Region region,
        int sharing,
        LocalDate settledOn,
        String calculationId,
        Money total,
        List<Share> shares) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a payer bears. */
    record Share(Payer payer, Money amount) {}

    /** @throws IllegalArgumentException when something is absent or malformed, or the shares do not add up to the total */
    static SettledShares read(String content) {
        JsonNode event;
        try {
            event = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("tribunal.shares-settled is not JSON", e);
        }
        List<Share> shares = new ArrayList<>();
        for (JsonNode share : event.path("shares")) {
            shares.add(new Share(
                    new Payer(text(share, "party")),
                    Money.parse(text(share, "costs")).plus(Money.parse(text(share, "award")))));
        }
        Money total = Money.parse(text(event, "total"));
        Money sum = Money.sum(shares.stream().map(Share::amount).toList());
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("tribunal.shares-settled says " + total + ", and its shares are " + sum);
        }
        return new SettledShares(
                text(event, "claimId"),
                text(event, "contractId"),
                new Region(text(event, "region")),
                Integer.parseInt(text(event, "sharing")),
                LocalDate.parse(text(event, "settledOn")),
                text(event, "calculationId"),
                total,
                List.copyOf(shares));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isValueNode()) {
            throw new IllegalArgumentException("tribunal.shares-settled names no " + field);
        }
        return value.asText();
    }
}
