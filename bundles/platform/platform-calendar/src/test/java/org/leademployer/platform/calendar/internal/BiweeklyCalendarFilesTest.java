/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.calendar.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.Test;
import org.leademployer.platform.calendar.CalendarEntry;

public class BiweeklyCalendarFilesTest {

    private final BiweeklyCalendarFiles files =
            new BiweeklyCalendarFiles(Clock.fixed(Instant.parse("2022-01-10T09:00:00Z"), ZoneOffset.UTC));

    @Test
    public void x4_writesWholeDaysInWhicheverZoneTheMachineIs() {
        TimeZone before = TimeZone.getDefault();
        for (String zone : List.of("UTC", "Europe/London", "Pacific/Kiritimati", "America/Los_Angeles")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                String text = files.write(
                        "Timeline",
                        List.of(new CalendarEntry(
                                "specification@test",
                                LocalDate.of(2022, 3, 27),
                                LocalDate.of(2022, 3, 28),
                                "Specification, draft; final",
                                "Latest day")));

                assertThat(zone, text, containsString("DTSTART;VALUE=DATE:20220327\r\n"));
                assertThat(zone, text, containsString("DTEND;VALUE=DATE:20220329\r\n"));
                assertThat(zone, text, containsString("DTSTAMP:20220110T090000Z\r\n"));
                assertThat(zone, text, containsString("SUMMARY:Specification\\, draft\\; final\r\n"));
                assertThat(zone, text, containsString("UID:specification@test\r\n"));
            } finally {
                TimeZone.setDefault(before);
            }
        }
    }

    @Test
    public void x4_foldsLinesOfMoreOctetsThanALineMayHave_andTearsNoCharacterApart() {
        for (String word : List.of("long ", "£ – 😀 ")) {
            String summary = word.repeat(40).strip();
            String text = files.write(
                    "Timeline",
                    List.of(new CalendarEntry(
                            "a@test", LocalDate.of(2022, 3, 27), LocalDate.of(2022, 3, 27), summary, null)));

            assertThat(
                    text, text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), is(true));
            assertThat(text.replace("\r\n ", ""), containsString("SUMMARY:" + summary + "\r\n"));
        }
    }
}
