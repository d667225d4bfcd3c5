/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class SafeFileNameTest {

    @Test
    public void con12_aNameIsMadeSafe() {
        String[][] cases = {
            {"contract.pdf", "contract.pdf"},
            {"Signed contract (final).pdf", "Signed contract (final).pdf"},
            {"../../etc/passwd", "passwd"},
            {"..\\..\\windows\\win.ini", "win.ini"},
            {"/etc/shadow", "shadow"},
            {"C:\\letters\\letter.docx", "letter.docx"},
            {"a.pdf\r\nSet-Cookie: x=1", "a.pdfSet-Cookie_ x=1"},
            {"a\u0000.pdf", "a.pdf"},
            {"\u202Efdp.exe", "fdp.exe"},
            {"..htaccess", "htaccess"},
            {"name. . ", "name"},
            {"a\"b<c>d|e?f*g.pdf", "a_b_c_d_e_f_g.pdf"},
            {"CON", "_CON"},
            {"nul.txt", "_nul.txt"},
            {"con-tract.pdf", "con-tract.pdf"},
            {"Pru\u0308fung.pdf", "Pr\u00FCfung.pdf"},
            {"  two   spaces.pdf ", "two spaces.pdf"},
        };
        for (String[] one : cases) {
            assertEquals(one[0], one[1], SafeFileName.of(one[0]));
            assertEquals("again: " + one[0], one[1], SafeFileName.of(one[1]));
        }
    }

    @Test
    public void con12_nothingOfANameIsNone() {
        for (String text : new String[] {null, "", "  ", "..", "../", "/", "\\", "\r\n", "...", "\u200B"}) {
            assertNull(SafeFileName.of(text));
        }
    }

    @Test
    public void con12_aLongNameKeepsItsEnding() {
        assertEquals(200, SafeFileName.of("x".repeat(200)).length());
        String name = SafeFileName.of("x".repeat(5000) + ".pdf");
        assertEquals(200, name.length());
        assertTrue(name, name.endsWith("x.pdf"));
        String surrogates = SafeFileName.of("x".repeat(195) + "\uD83D\uDE00".repeat(10) + ".pdf");
        assertTrue(surrogates.length() <= 200);
        assertFalse(Character.isHighSurrogate(surrogates.charAt(surrogates.length() - 5)));
    }
}
