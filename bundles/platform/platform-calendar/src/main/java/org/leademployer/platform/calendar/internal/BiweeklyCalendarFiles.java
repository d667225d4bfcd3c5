/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final int MOST_OCTETS = 75;

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
        return folded(unfolded(calendar));
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The library counts characters; a line has at most so many octets, and no character is torn apart (RFC 5545, 3.1). */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean ends = character == '\r' || character == '\n';
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (!ends && octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
