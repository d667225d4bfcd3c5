/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;

/** Cuts a period by the variants that decide over its days (SCH-3, SCH-5). */
public final class Segments {

    /**
     * Days over which one pinned version decides.
     *
     * @param pin the pin that said so first
     */
    public record Pinned(Period period, PinnedVariant pin) {}

    /**
     * Days over which one version decides for a contract that has pinned nothing.
     *
     * @param variant null where no version is valid
     */
    public record Draft(Period period, VariantId variant) {}

    private Segments() {}

    /**
     * By the pins of one contract and schedule. Each holds from its day until the next; the first holds for earlier days
     * too, so that a contract that was pinned late never calculates by what nobody agreed. Pins of the same version and
     * terms, one after the other, are one segment: nothing changes between them.
     *
     * @param pins at least one, in any order, no two of the same day
     */
    public static List<Pinned> ofPins(List<PinnedVariant> pins, Period period) {
        List<PinnedVariant> byDay =
                pins.stream().sorted(Comparator.comparing(PinnedVariant::from)).toList();
        List<Pinned> segments = new ArrayList<>();
        for (int i = 0; i < byDay.size(); i++) {
            LocalDate from = i == 0 ? period.from() : byDay.get(i).from();
            LocalDate to = i + 1 == byDay.size()
                    ? period.to()
                    : byDay.get(i + 1).from().minusDays(1);
            if (!to.isBefore(from)) {
                PinnedVariant pin = byDay.get(i);
                new Period(from, to).intersection(period).ifPresent(days -> add(segments, new Pinned(days, pin)));
            }
        }
        return List.copyOf(segments);
    }

    private static void add(List<Pinned> segments, Pinned next) {
        if (!segments.isEmpty()) {
            Pinned last = segments.get(segments.size() - 1);
            if (last.pin().variant().equals(next.pin().variant())
                    && last.pin().termsSha256().equals(next.pin().termsSha256())) {
                segments.set(
                        segments.size() - 1,
                        new Pinned(
                                new Period(last.period().from(), next.period().to()), last.pin()));
                return;
            }
        }
        segments.add(next);
    }

    /**
     * By what is deployed: on each day the newest valid version of the node, or of the nearest node above it.
     *
     * @param deployed every version of the schedule that is deployed
     * @param path the node and those above it, in this order
     */
    public static List<Draft> ofDraft(List<DeployedVariant> deployed, List<Region> path, Period period) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(period.from()));
        for (DeployedVariant variant : deployed) {
            if (path.contains(variant.id().region())) {
                Validity validity = variant.validity();
                cuts.add(validity.from());
                if (validity.to() != null && validity.to().isBefore(LocalDate.MAX)) {
                    cuts.add(validity.to().plusDays(1));
                }
            }
        }
        List<Draft> segments = new ArrayList<>();
        for (LocalDate from : cuts.subSet(period.from(), true, period.to(), true)) {
            LocalDate cut = cuts.higher(from);
            LocalDate to = cut == null || cut.isAfter(period.to()) ? period.to() : cut.minusDays(1);
            add(
                    segments,
                    new Draft(
                            new Period(from, to),
                            newest(deployed, path, from)
                                    .map(DeployedVariant::id)
                                    .orElse(null)));
        }
        return List.copyOf(segments);
    }

    private static void add(List<Draft> segments, Draft next) {
        if (!segments.isEmpty()) {
            Draft last = segments.get(segments.size() - 1);
            if (Objects.equals(last.variant(), next.variant())) {
                segments.set(
                        segments.size() - 1,
                        new Draft(new Period(last.period().from(), next.period().to()), last.variant()));
                return;
            }
        }
        segments.add(next);
    }

    /** The newest version valid on a day, of the first node of the path that has one. */
    public static Optional<DeployedVariant> newest(List<DeployedVariant> deployed, List<Region> path, LocalDate day) {
        for (Region region : path) {
            DeployedVariant newest = null;
            for (DeployedVariant variant : deployed) {
                if (variant.id().region().equals(region)
                        && variant.validity().contains(day)
                        && (newest == null
                                || variant.id().version().compareTo(newest.id().version()) > 0)) {
                    newest = variant;
                }
            }
            if (newest != null) {
                return Optional.of(newest);
            }
        }
        return Optional.empty();
    }
}
