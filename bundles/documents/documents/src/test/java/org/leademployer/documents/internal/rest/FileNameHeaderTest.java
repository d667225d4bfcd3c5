/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.leademployer.platform.problem.ProblemException;

public class FileNameHeaderTest {

    @Test
    public void readsWhatTheStandardsAllow() {
        String[][] cases = {
            {"attachment; filename=\"contract.pdf\"", "contract.pdf"},
            {"attachment; filename=contract.pdf", "contract.pdf"},
            {"attachment;filename=\"a;b \\\"c\\\".pdf\"", "a;b \"c\".pdf"},
            {"attachment; filename=\"x.pdf\"; filename*=UTF-8''Pr%C3%BCfung.pdf", "Pr\u00FCfung.pdf"},
            {"attachment; filename*=utf-8'en'a%0D%0Ab.pdf", "a\r\nb.pdf"},
            {"inline; size=3; FILENAME=\"y.pdf\"", "y.pdf"},
        };
        for (String[] one : cases) {
            assertEquals(one[1], FileNameHeader.read(one[0]));
        }
        assertNull(FileNameHeader.read(null));
        assertNull(FileNameHeader.read("attachment"));
    }

    @Test
    public void refusesWhatItCannotRead() {
        for (String wrong : new String[] {
            "attachment; filename*=UTF-8''%ZZ",
            "attachment; filename*=UTF-8''%C3%28",
            "attachment; filename*=ISO-8859-1''a",
            "attachment; filename=\"" + "x".repeat(3000) + "\""
        }) {
            assertEquals(
                    "invalid-input",
                    assertThrows(wrong, ProblemException.class, () -> FileNameHeader.read(wrong))
                            .problem()
                            .code());
        }
    }

    @Test
    public void writesANameThatEveryClientReads_andNothingElse() {
        assertEquals(
                "attachment; filename=\"contract.pdf\"; filename*=UTF-8''contract.pdf",
                FileNameHeader.write("contract.pdf"));
        assertEquals(
                "attachment; filename=\"Pr_fung 1.pdf\"; filename*=UTF-8''Pr%C3%BCfung%201.pdf",
                FileNameHeader.write("Pr\u00FCfung 1.pdf"));
        assertEquals("Pr\u00FCfung 1.pdf", FileNameHeader.read(FileNameHeader.write("Pr\u00FCfung 1.pdf")));
    }
}
