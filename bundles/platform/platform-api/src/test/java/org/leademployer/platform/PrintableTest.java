/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;

import org.junit.Test;
import org.leademployer.platform.problem.Problem;

public class PrintableTest {

    private static final String ESC = String.valueOf((char) 0x1b);
    private static final String CSI = String.valueOf((char) 0x9b);

    @Test
    public void whatATerminalObeysIsEncoded() {
        assertEquals("\\u001b[31mEVIL", Printable.line(ESC + "[31mEVIL"));
        assertEquals("a\\u009b1mb\\u007f\\u0000", Printable.line("a" + CSI + "1mb" + (char) 0x7f + (char) 0));
        assertEquals("a\\u000ab\\u0009c\\u000d", Printable.line("a\nb\tc\r"));
        assertEquals("a\nb\tc\r\n\\u001b", Printable.text("a\nb\tc\r\n" + ESC));
        assertEquals("\\u202egpj", Printable.text((char) 0x202e + "gpj"));
    }

    @Test
    public void everythingElseStaysAsItIs() {
        String text = "Zoë's £5.00 – 北 \uD83D\uDE00";
        assertSame(text, Printable.line(text));
        assertNull(Printable.text(null));
    }

    @Test
    public void refusalsAreEncodedForTheConsole_andKeepTheirOwnWordsForPrograms() {
        Problem problem = Problem.of("x", 404, "Not found", "There is no '" + ESC + "[2J'.");
        assertEquals("Not found: There is no '\\u001b[2J'.", problem.lines().get(0));
        assertEquals(
                "Not found: There is no '\\u001b[2J'.", problem.toException().getMessage());
        assertEquals("There is no '" + ESC + "[2J'.", problem.detail());
    }
}
