/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes calendars that every calendar program reads: iCalendar, RFC 5545. Provided by the platform. */
@ProviderType
public interface CalendarFiles {

    /** The media type. */
    String MEDIA_TYPE = "text/calendar";

    /** @param name what the calendar is called */
    String write(String name, List<CalendarEntry> entries);
}
