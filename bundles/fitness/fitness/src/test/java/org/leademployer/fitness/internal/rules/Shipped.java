/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.leademployer.fitness.RoutingTable;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;

/** What ships, read as the platform reads it; and the bank holidays of a year of tests. */
final class Shipped {

    static final RoutingTable TABLE = new ShippedDefinitions()
            .open(DefinitionKind.in(
                    Shipped.class,
                    RoutingTable.KIND,
                    RoutingTable.class,
                    "fitness-routing.schema.json",
                    List.of("table-of-responsibilities-1.1.0.yaml"),
                    TableCheck::faults))
            .all()
            .get(0)
            .content();

    static final TimeLimits LIMITS = new ShippedDefinitions()
            .open(DefinitionKind.in(
                    Shipped.class,
                    TimeLimits.KIND,
                    TimeLimits.class,
                    "fitness-time-limits.schema.json",
                    List.of("fitness-time-limits-1.0.0.yaml"),
                    LimitsCheck::faults))
            .all()
            .get(0)
            .content();

    /** England and Wales, 2021 and 2026 in part. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2021, 4, 2),
            LocalDate.of(2021, 4, 5),
            LocalDate.of(2021, 5, 3),
            LocalDate.of(2021, 5, 31),
            LocalDate.of(2021, 8, 30),
            LocalDate.of(2021, 12, 27),
            LocalDate.of(2021, 12, 28),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6));

    static final WorkingDays DAYS = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !HOLIDAYS.contains(day);

    private Shipped() {}
}
