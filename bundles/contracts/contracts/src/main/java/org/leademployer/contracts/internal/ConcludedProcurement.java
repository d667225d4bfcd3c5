/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * What the event {@code procurement.concluded} says, as far as contracts are made of it. What it says beyond that is passed
 * over, so that procurement may say more.
 *
 * @param procurement the id of the procurement
 * @param reference of the procurement; null where it does not say
 * @param route by which it was run, {@code FORMAL_TENDER}; null where it does not say
 * @param lots each with the contract that it becomes
 */
record ConcludedProcurement(String procurement, String reference, String route, List<AwardedLot> lots) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A lot that was awarded. */
    record AwardedLot(int number, NewContract contract) {}

    /** @throws IllegalArgumentException when something is absent or malformed */
    static ConcludedProcurement read(String content) {
        JsonNode event;
        try {
            event = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("procurement.concluded is not JSON", e);
        }
        List<AwardedLot> lots = new ArrayList<>();
        for (JsonNode lot : event.path("lots")) {
            lots.add(new AwardedLot(Integer.parseInt(text(lot, "number")), contract(lot)));
        }
        if (lots.isEmpty()) {
            throw new IllegalArgumentException("procurement.concluded names no lot");
        }
        return new ConcludedProcurement(
                text(event, "procurement"), optional(event, "reference"), optional(event, "route"), List.copyOf(lots));
    }

    private static String optional(JsonNode event, String field) {
        return event.hasNonNull(field) ? text(event, field) : null;
    }

    private static NewContract contract(JsonNode lot) {
        Set<String> specialties = new TreeSet<>();
        lot.path("specialties").forEach(code -> specialties.add(code.asText()));
        return new NewContract(
                text(lot, "reference"),
                new Lot(text(lot, "title"), new Region(text(lot, "region")), specialties),
                new OdsCode(text(lot, "supplier")),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                Money.parse(text(lot, "value")),
                new Period(LocalDate.parse(text(lot, "firstDay")), LocalDate.parse(text(lot, "lastDay"))),
                Integer.parseInt(text(lot, "extensionMonths")));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isValueNode()) {
            throw new IllegalArgumentException("procurement.concluded names no " + field);
        }
        return value.asText();
    }
}
