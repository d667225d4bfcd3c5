/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.leademployer.platform.calendar.CalendarEntry;
import org.leademployer.platform.calendar.CalendarFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** iCalendar by biweekly: whole days, which have no zone. */
@Component(service = CalendarFiles.class)
public final class BiweeklyCalendarFiles implements CalendarFiles {

    private final Clock clock;

    @Activate
    public BiweeklyCalendarFiles(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String write(String name, List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Lead Employer Platform//EN");
        calendar.setName(name);
        Date written = Date.from(clock.instant());
        for (CalendarEntry entry : entries) {
            VEvent event = new VEvent();
            event.setUid(entry.uid());
            event.setDateTimeStamp(written);
            event.setDateStart(new DateStart(day(entry.begin())));
            // The end of whole days is the day after them.
            event.setDateEnd(new DateEnd(day(entry.end().plusDays(1))));
            event.setSummary(entry.summary());
            if (entry.description() != null) {
                event.setDescription(entry.description());
            }
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
