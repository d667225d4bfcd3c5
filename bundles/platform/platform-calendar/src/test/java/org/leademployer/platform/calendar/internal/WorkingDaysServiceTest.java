/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.platform.calendar.internal.rules.BankHolidays;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionId;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.osgi.framework.Version;

public class WorkingDaysServiceTest {

    private final List<Definition<BankHolidays>> files = new ArrayList<>();
    private WorkingDaysService days;
    private ClassLoader before;

    @Before
    public void start() {
        before = Thread.currentThread().getContextClassLoader();
        // As in a container, where the thread's loader sees no part of the library.
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        days = new WorkingDaysService(new Files());
    }

    @After
    public void end() {
        Thread.currentThread().setContextClassLoader(before);
    }

    /** As published by the government for England and Wales. */
    @Test
    public void bankHolidaysOfEnglandAndWalesAreNoWorkingDays() {
        String published = "2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28"
                + " 2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26"
                + " 2022-12-27 2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25"
                + " 2023-12-26 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26"
                + " 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26"
                + " 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28"
                + " 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28";

        List<String> found = LocalDate.of(2021, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !days.isWorkingDay(day))
                .map(LocalDate::toString)
                .toList();

        assertThat(String.join(" ", found), is(published));
    }

    @Test
    public void weekendsAreNoWorkingDays() {
        assertThat(days.isWorkingDay(LocalDate.of(2022, 1, 8)), is(false));
        assertThat(days.isWorkingDay(LocalDate.of(2022, 1, 9)), is(false));
        assertThat(days.isWorkingDay(LocalDate.of(2022, 1, 10)), is(true));
    }

    @Test
    public void countsOverWeekendsAndHolidaysForwardAndBack() {
        LocalDate thursday = LocalDate.of(2022, 4, 14);

        assertThat(days.plus(thursday, 0), is(thursday));
        assertThat(days.plus(thursday, 1), is(LocalDate.of(2022, 4, 19)));
        assertThat(days.plus(LocalDate.of(2022, 4, 19), -1), is(thursday));
        assertThat(days.plus(LocalDate.of(2022, 4, 17), 2), is(LocalDate.of(2022, 4, 20)));
        assertThat(days.plus(LocalDate.of(2022, 4, 17), -2), is(LocalDate.of(2022, 4, 13)));
    }

    @Test
    public void filesAddAndRemoveDays() {
        LocalDate added = LocalDate.of(2030, 6, 3);
        LocalDate removed = LocalDate.of(2030, 5, 6);
        assertThat(days.isWorkingDay(added), is(true));
        assertThat(days.isWorkingDay(removed), is(false));

        files.add(file(new BankHolidays(List.of(added), List.of(removed))));

        assertThat(days.isWorkingDay(added), is(false));
        assertThat(days.isWorkingDay(removed), is(true));
    }

    @Test
    public void aDayIsNotAddedAndRemoved() {
        LocalDate day = LocalDate.of(2030, 6, 3);

        assertThat(new BankHolidays(List.of(day), List.of(day)).faults().size(), is(1));
        assertThat(new BankHolidays(null, List.of(day)).faults(), is(List.of()));
    }

    private static Definition<BankHolidays> file(BankHolidays content) {
        return new Definition<>(
                new DefinitionId("bank-holidays", "one-off", Region.NATIONAL, new Version("1.0.0")),
                LocalDate.of(2030, 1, 1),
                null,
                "One-off days",
                "a test",
                "0",
                "",
                content);
    }

    /** Files without a folder. */
    private final class Files implements Definitions {

        @Override
        @SuppressWarnings("unchecked")
        public <T> DefinitionSet<T> open(DefinitionKind<T> kind) {
            return (DefinitionSet<T>) new Opened();
        }

        @Override
        public List<String> kinds() {
            return List.of();
        }

        @Override
        public Optional<String> schema(String kind) {
            return Optional.empty();
        }

        @Override
        public List<Definition<?>> all() {
            return List.of();
        }

        @Override
        public List<RefusedDefinition> refused() {
            return List.of();
        }
    }

    private final class Opened implements DefinitionSet<BankHolidays> {

        @Override
        public List<Definition<BankHolidays>> all() {
            return files;
        }

        @Override
        public Optional<Definition<BankHolidays>> find(String name, Region region, Version version) {
            return Optional.empty();
        }

        @Override
        public List<Definition<BankHolidays>> named(String name) {
            return Stream.<Definition<BankHolidays>>empty().toList();
        }

        @Override
        public Optional<Definition<BankHolidays>> inForce(Region node, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public Optional<Definition<BankHolidays>> inForce(String name, Region node, LocalDate on) {
            return Optional.empty();
        }

        @Override
        public void keep(Definition<BankHolidays> used) {}

        @Override
        public Definition<BankHolidays> kept(String sha256) {
            throw new IllegalArgumentException(sha256);
        }

        @Override
        public void close() {}
    }
}
