/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class FileLinesTest {

    @Test
    public void sch2_aKeyIsFoundOnItsLineHoweverItIsWritten() {
        FileLines lines = FileLines.of(
                """
                # region = commented
                ! region = commented too

                  region = north-west
                version: 1.0.0
                validFrom 2021-04-01
                measure.access = named staff, \\
                   region = joined to the line before
                price=1
                path = c:\\\\
                last=2""");
        String[][] cases = {
            {"region", "line 4: "},
            {"version", "line 5: "},
            {"validFrom", "line 6: "},
            {"measure.access", "line 7: "},
            {"price", "line 9: "},
            {"path", "line 10: "},
            {"last", "line 11: "},
            {"absent", ""},
        };
        for (String[] c : cases) {
            assertEquals(c[0], c[1], lines.prefix(c[0]));
        }
        assertEquals(List.of(), lines.repeated());
    }

    @Test
    public void sch2_aKeyThatStandsTwiceIsNamedWithBothLines() {
        assertEquals(
                List.of("line 3: 'price' stands in line 1 already", "line 4: 'price' stands in line 1 already"),
                FileLines.of("price = 1\nlevy = 2\nprice = 3\nprice = 1\n").repeated());
        assertEquals("", FileLines.UNKNOWN.prefix("price"));
    }
}
