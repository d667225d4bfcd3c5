/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.definition.Definition;

/** Which of several definitions holds at a node on a day: that of the nearest node upward, and there the newest (SCH-1). */
public final class InForce {

    /** What came into force last, first; of the same day the highest version; by name where all is alike. */
    public static final Comparator<Definition<?>> NEWEST_FIRST = Comparator.<Definition<?>, LocalDate>comparing(
                    Definition::validFrom)
            .thenComparing(definition -> definition.id().version())
            .reversed()
            .thenComparing(Definition::id);

    private InForce() {}

    public static <T> Optional<Definition<T>> at(
            Region node, LocalDate on, Stream<Definition<T>> definitions, Places places) {
        List<Definition<T>> reaching = definitions
                .filter(one -> one.isInForce(on))
                .filter(one -> isWithin(node, one.id().region(), places))
                .toList();
        return reaching.stream()
                .filter(one -> reaching.stream().noneMatch(other -> isNearer(other, one, places)))
                .min(NEWEST_FIRST);
    }

    private static boolean isNearer(Definition<?> one, Definition<?> other, Places places) {
        Region nearer = one.id().region();
        Region farther = other.id().region();
        return !nearer.equals(farther) && isWithin(nearer, farther, places);
    }

    /** The root and the node itself are known without the tree. */
    private static boolean isWithin(Region node, Region ancestor, Places places) {
        return ancestor.equals(Region.NATIONAL) || node.equals(ancestor) || places.isWithin(node, ancestor);
    }
}
