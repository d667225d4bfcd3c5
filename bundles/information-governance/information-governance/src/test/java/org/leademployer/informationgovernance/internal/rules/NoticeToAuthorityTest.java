/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.Test;

public class NoticeToAuthorityTest {

    private static final NoticeToAuthority NOTICE =
            NoticeToAuthority.parse(List.of("from,hours,source", "2018-05-25,72,GDPR", "2021-01-01,72,UK GDPR"));

    @Test
    public void ig6_seventyTwoHoursOfTheClockOfTheWorld() {
        record Case(String discovered, String due) {}
        for (Case c : List.of(
                new Case("2021-11-02T09:30:00Z", "2021-11-05T09:30:00Z"),
                // Summer time begins on 28 March 2021 at 01:00 UTC: on the wall, an hour later.
                new Case("2021-03-27T09:30:00Z", "2021-03-30T10:30:00+01:00"),
                new Case("2021-03-28T00:59:59Z", "2021-03-31T01:59:59+01:00"),
                // It ends on 31 October 2021 at 01:00 UTC: 01:30 comes twice, and the offset tells which.
                new Case("2021-10-31T01:30:00+01:00", "2021-11-03T00:30:00Z"),
                new Case("2021-10-31T01:30:00Z", "2021-11-03T01:30:00Z"),
                new Case("2021-10-30T09:30:00+01:00", "2021-11-02T08:30:00Z"),
                new Case("2024-02-28T12:00:00Z", "2024-03-02T12:00:00Z"),
                new Case("2023-02-28T12:00:00Z", "2023-03-03T12:00:00Z"),
                new Case("2024-02-29T00:00:00Z", "2024-03-03T00:00:00Z"),
                new Case("2021-11-02T15:00:00+05:30", "2021-11-05T09:30:00Z"))) {
            assertEquals(
                    c.discovered(),
                    moment(c.due()),
                    NOTICE.of(moment(c.discovered())).due());
        }
    }

    @Test
    public void ig6_theLawIsThatOfTheDayInEngland() {
        assertEquals("GDPR", NOTICE.of(moment("2020-12-31T23:59:59Z")).source());
        assertEquals("UK GDPR", NOTICE.of(moment("2021-01-01T00:00:00Z")).source());
        assertEquals(moment("2018-05-24T23:00:00Z"), NOTICE.since());
        assertEquals("GDPR", NOTICE.of(NOTICE.since()).source());
        assertThrows(
                IllegalArgumentException.class, () -> NOTICE.of(NOTICE.since().minusNanos(1)));
    }

    @Test
    public void ig6_anotherLawIsAnotherLine() {
        NoticeToAuthority stricter =
                NoticeToAuthority.parse(List.of("from,hours,source", "2018-05-25,72,one", "2030-01-01,24,another"));
        assertEquals(
                moment("2030-01-02T00:00:00Z"),
                stricter.of(moment("2030-01-01T00:00:00Z")).due());
    }

    @Test
    public void linesThatAreNoLawsAreRefused() {
        String header = "from,hours,source";
        for (List<String> lines : List.of(
                List.<String>of(),
                List.of(header),
                List.of("hours,from"),
                List.of(header, "2021-01-01,72"),
                List.of(header, "2021-01-01,72,UK GDPR", "2021-01-01,72,GDPR"))) {
            assertThrows(lines.toString(), IllegalArgumentException.class, () -> NoticeToAuthority.parse(lines));
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
