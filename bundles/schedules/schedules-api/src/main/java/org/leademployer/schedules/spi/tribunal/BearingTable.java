/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.tribunal.ClaimShares.Head;

/**
 * Who bears an act, by its cause, apart for costs and award: a table out of the terms {@code costs.act-of-host.hee},
 * {@code costs.act-of-host.lead-employer}, {@code costs.act-of-host.host}, and so on for each cause, and for
 * {@code award}.
 */
public final class BearingTable implements ClaimShares.Rule {

    private final Map<Head, Map<Cause, Bearing>> bearings = new EnumMap<>(Head.class);

    private BearingTable() {}

    /** @throws IllegalArgumentException when the parts of a line are not the whole; the message names every such line */
    public static BearingTable of(Terms terms) {
        BearingTable table = new BearingTable();
        List<String> wrong = new ArrayList<>();
        for (Head head : Head.values()) {
            Map<Cause, Bearing> byCause = new EnumMap<>(Cause.class);
            for (Cause cause : Cause.values()) {
                try {
                    byCause.put(cause, Bearing.of(terms, line(head, cause)));
                } catch (IllegalArgumentException e) {
                    wrong.add(e.getMessage());
                }
            }
            table.bearings.put(head, byCause);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return table;
    }

    /** The beginning of the names of three terms: {@code costs.act-of-host}. */
    public static String line(Head head, Cause cause) {
        return head.slug() + "." + cause.slug();
    }

    @Override
    public Bearing of(Head head, Act act) {
        return bearings.get(head).get(act.cause());
    }
}
