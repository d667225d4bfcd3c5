/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FirstAdministratorTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void x3_theFirstUserGetsARandomPasswordThatOnlyItsOwnerCanRead() throws IOException {
        Path etc = folder.getRoot().toPath();
        Files.writeString(etc.resolve("users.properties"), "# users\n_g_\\:admingroup = group,admin\n");
        FirstAdministrator.ensure(etc, password -> "{CRYPT}hash{CRYPT}");
        String password =
                Files.readString(etc.resolve("initial-admin-password")).strip();
        assertEquals(24, password.length());
        assertEquals("rw-------", mode(etc.resolve("initial-admin-password")));
        assertEquals("rw-------", mode(etc.resolve("users.properties")));
        String users = Files.readString(etc.resolve("users.properties"));
        assertTrue(users.contains("admin = {CRYPT}hash{CRYPT},_g_:admingroup"));
        assertTrue(users.contains("_g_\\:admingroup = group,admin"));
        assertFalse("the password itself stands among the users", users.contains(password));
    }

    @Test
    public void x3_whereThereIsAUserNothingIsMade() throws IOException {
        Path etc = folder.getRoot().toPath();
        Files.writeString(etc.resolve("users.properties"), "jane = {CRYPT}x{CRYPT},viewer\n");
        FirstAdministrator.ensure(etc, password -> password);
        assertFalse(Files.exists(etc.resolve("initial-admin-password")));
        assertEquals("jane = {CRYPT}x{CRYPT},viewer\n", Files.readString(etc.resolve("users.properties")));
    }

    @Test
    public void x3_noTwoPasswordsAreTheSame() throws IOException {
        assertFalse(password("one").equals(password("other")));
    }

    private String password(String name) throws IOException {
        Path etc = folder.newFolder(name).toPath();
        FirstAdministrator.ensure(etc, password -> password);
        return Files.readString(etc.resolve("initial-admin-password"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
