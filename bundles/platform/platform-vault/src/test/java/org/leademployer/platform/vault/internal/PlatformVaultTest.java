/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.vault.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.store.PersonKeyStore;

public class PlatformVaultTest {

    private static final byte[] CONTENT = "what nobody else may read".getBytes(StandardCharsets.UTF_8);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private EmbeddedDatabase database;
    private Path keyFile;
    private PlatformVault vault;

    @Before
    public void open() throws Exception {
        database = new EmbeddedDatabase("vault", "db/vault.xml");
        keyFile = folder.getRoot().toPath().resolve("etc/vault.key");
        vault = vault();
    }

    @After
    public void close() throws Exception {
        database.close();
    }

    private PlatformVault vault() {
        return new PlatformVault(database, new PersonKeyStore(database, () -> "vault"), Clock.systemUTC(), keyFile);
    }

    @Test
    public void pro9_whatIsSealedIsOpenedInItsOwnPlaceAlone() {
        byte[] sealed = vault.seal("bid/1", CONTENT);

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("nobody"));
        assertArrayEquals(CONTENT, vault().open("bid/1", sealed));
        assertThrows(IllegalStateException.class, () -> vault.open("bid/2", sealed));
        assertThrows(IllegalStateException.class, () -> vault.open("bid/1", new byte[3]));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.open("bid/1", sealed));
    }

    @Test
    public void aKeyIsMadeForItsOwnerAloneAndAWrongOneIsRefused() throws Exception {
        byte[] sealed = vault.seal("a", CONTENT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)));
        assertEquals(1, keyFile.getParent().toFile().list().length);

        Files.delete(keyFile);
        assertThrows(IllegalStateException.class, () -> vault().open("a", sealed));
        Files.writeString(keyFile, "c2hvcnQ=");
        assertThrows(IllegalStateException.class, () -> vault().open("a", sealed));
        Files.writeString(keyFile, "no key");
        assertThrows(IllegalStateException.class, () -> vault().open("a", sealed));
    }

    @Test
    public void ig8_aDestroyedKeyTakesAllThatWasSealedWithItAlong() {
        byte[] sealed = vault.sealOf("t-1", "case/1", CONTENT);
        byte[] other = vault.sealOf("t-2", "case/1", CONTENT);
        assertNotEquals(sealed.length, 0);
        assertArrayEquals(CONTENT, vault().openOf("t-1", "case/1", sealed).orElseThrow());
        assertThrows("with another's key", IllegalStateException.class, () -> vault.openOf("t-2", "case/1", sealed));

        assertTrue(vault.destroyKeyOf("t-1"));
        assertFalse(vault.destroyKeyOf("t-1"));

        assertEquals(Optional.empty(), vault.openOf("t-1", "case/1", sealed));
        assertTrue(vault().isDestroyed("t-1"));
        assertArrayEquals(CONTENT, vault.openOf("t-2", "case/1", other).orElseThrow());
        ProblemException refused = assertThrows(ProblemException.class, () -> vault.sealOf("t-1", "case/2", CONTENT));
        assertEquals("person-erased", refused.problem().code());
        assertEquals("IG-8", refused.problem().rule());
    }

    @Test
    public void ig8_destroyingHoldsOnlyWhenItIsCommitted() {
        byte[] sealed = vault.sealOf("t-1", "case/1", CONTENT);
        assertThrows(
                IllegalStateException.class,
                () -> database.run(() -> {
                    vault.destroyKeyOf("t-1");
                    throw new IllegalStateException("rolled back");
                }));
        assertArrayEquals(CONTENT, vault.openOf("t-1", "case/1", sealed).orElseThrow());
    }

    @Test
    public void ig8_ofWhomNothingWasSealedNothingCanBeSealedAfterwards() {
        assertFalse(vault.isDestroyed("t-9"));
        assertTrue(vault.destroyKeyOf("t-9"));
        assertTrue(vault.isDestroyed("t-9"));
        assertThrows(ProblemException.class, () -> vault.sealOf("t-9", "case/1", CONTENT));
        assertThrows(IllegalArgumentException.class, () -> vault.sealOf(" ", "case/1", CONTENT));
        assertThrows(IllegalArgumentException.class, () -> vault.sealOf("x".repeat(65), "case/1", CONTENT));
    }
}
