/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import org.junit.Test;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.ProblemException;

public class DigestHeaderTest {

    @Test
    public void readsWhatItWrites_andPassesOverOtherAlgorithms() {
        String digest = Sha256.of("content");
        String header = DigestHeader.write(digest);

        assertEquals("sha-256=:7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=:", header);
        assertEquals(digest, DigestHeader.read("Content-Digest", header));
        assertEquals(digest, DigestHeader.read("Content-Digest", "sha-512=:AAAA:, " + header));
        assertNull(DigestHeader.read("Content-Digest", null));
        assertNull(DigestHeader.read("Content-Digest", "sha-512=:AAAA:"));
    }

    @Test
    public void refusesADigestThatIsNone() {
        for (String wrong : new String[] {"sha-256=abc", "sha-256=:abc:", "sha-256=", "sha-256=\"x\""}) {
            assertThrows(wrong, ProblemException.class, () -> DigestHeader.read("Content-Digest", wrong));
        }
    }
}
