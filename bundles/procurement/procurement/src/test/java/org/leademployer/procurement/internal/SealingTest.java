/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SealingTest {

    private static final byte[] BID = "a marker that nobody else writes".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void pro9_whatIsSealedIsOpenedWithTheSameKeyAlone() {
        Path file = folder.getRoot().toPath().resolve("key");
        byte[] sealed = new Sealing(file).seal("p/b", BID);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1).contains("marker"), is(false));
        assertThat(new Sealing(file).open("p/b", sealed), is(BID));
        Path other = folder.getRoot().toPath().resolve("other");
        assertThrows(IllegalStateException.class, () -> new Sealing(other).open("p/b", sealed));
    }

    @Test
    public void pro9_aSealedBidCannotTakeAnothersPlaceNorBeAltered() {
        Sealing sealing = new Sealing(folder.getRoot().toPath().resolve("key"));
        byte[] sealed = sealing.seal("p/b", BID);

        assertThrows(IllegalStateException.class, () -> sealing.open("p/other", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> sealing.open("p/b", sealed));
    }

    @Test
    public void pro9_theSameBidIsNeverSealedAlike() {
        Sealing sealing = new Sealing(folder.getRoot().toPath().resolve("key"));

        assertThat(sealing.seal("p/b", BID), is(not(sealing.seal("p/b", BID))));
    }

    @Test
    public void theKeyIsForItsOwnerAlone() throws Exception {
        Path file = folder.getRoot().toPath().resolve("key");
        new Sealing(file).seal("p/b", BID);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), is("rw-------"));
    }
}
