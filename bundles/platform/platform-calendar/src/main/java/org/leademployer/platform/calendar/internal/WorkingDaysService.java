/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.calendar.internal.rules.BankHolidays;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Bank holidays by rule, with what files of the kind {@code bank-holidays} add and remove. */
@Component(service = WorkingDays.class)
public final class WorkingDaysService implements WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager england;
    private final DefinitionSet<BankHolidays> proclaimed;
    private final Map<Integer, Set<LocalDate>> byRule = new ConcurrentHashMap<>();

    @Activate
    public WorkingDaysService(@Reference Definitions definitions) {
        this.england = holidaysOfGreatBritain();
        this.proclaimed = definitions.open(DefinitionKind.in(
                WorkingDaysService.class,
                "bank-holidays",
                BankHolidays.class,
                "bank-holidays.schema.json",
                List.of(),
                BankHolidays::faults));
    }

    @Deactivate
    public void close() {
        proclaimed.close();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isBankHoliday(day);
    }

    private boolean isBankHoliday(LocalDate day) {
        boolean holiday = byRule.computeIfAbsent(day.getYear(), this::year).contains(day);
        for (var file : proclaimed.all()) {
            if (file.content().added().contains(day)) {
                holiday = true;
            }
            if (file.content().removed().contains(day)) {
                holiday = false;
            }
        }
        return holiday;
    }

    private Set<LocalDate> year(int year) {
        return england.getHolidays(Year.of(year), "eng").stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The library looks for its own parts by the loader of the thread, which in a container sees none of them. */
    private static HolidayManager holidaysOfGreatBritain() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(WorkingDaysService.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
