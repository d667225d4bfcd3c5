/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A breach of data security that was discovered, for which a plan is wanted (IG-6).
 *
 * @param discoveredAt when somebody became aware of it
 * @param discoveredBy which party that was
 * @param kinds the kinds of data, as far as they are known yet; may be empty
 * @param people how many people's data, 0 or more; null while it is not known
 * @param risk how likely it is to harm them
 * @param statutoryDeadline when the notice to the supervisory authority is due, by law; not a term
 */
public record Breach(
        Instant discoveredAt,
        Party discoveredBy,
        SortedSet<DataKind> kinds,
        Integer people,
        Risk risk,
        Instant statutoryDeadline) {

    /** How likely a breach is to harm people. The law asks for more where there is more of it. */
    public enum Risk {
        /** Unlikely to harm anybody: recorded, and the authority need not be notified (UK GDPR, Article 33(1)). */
        UNLIKELY,
        /** The authority is notified (Article 33). */
        RISK,
        /** The authority is notified, and the people are told (Article 34). */
        HIGH
    }

    /** @throws IllegalArgumentException when the number of people is negative, or the deadline lies before the discovery */
    public Breach {
        Objects.requireNonNull(discoveredAt, "discoveredAt");
        Objects.requireNonNull(discoveredBy, "discoveredBy");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(statutoryDeadline, "statutoryDeadline");
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<DataKind>) kinds));
        if (people != null && people < 0) {
            throw new IllegalArgumentException("a number of people is not negative: " + people);
        }
        if (statutoryDeadline.isBefore(discoveredAt)) {
            throw new IllegalArgumentException("the deadline " + statutoryDeadline + " lies before the discovery");
        }
    }

    /** Whether data of a kind is affected that the law protects more than others. */
    public boolean hasSpecialCategory() {
        return kinds.stream().anyMatch(DataKind::isSpecialCategory);
    }
}
