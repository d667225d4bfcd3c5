/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Http;
import org.leademployer.itests.platform.harness.Ssh;

public class LoginTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http http = PLATFORM.http();

    @Test
    public void x3_passwordOfTheFirstUserIsReadableByItsOwnerAlone() throws IOException {
        Path file = PLATFORM.platform().passwordFile();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        List<String> lines = Files.readAllLines(file);
        assertEquals("the password alone", 1, lines.size());
        assertTrue("long enough", lines.get(0).strip().length() >= 16);
    }

    @Test
    public void x3_passwordIsKeptAsAHashOnly() throws IOException {
        String password = Files.readString(PLATFORM.platform().passwordFile()).strip();
        String users = Files.readString(PLATFORM.platform().home().resolve("etc/users.properties"));

        assertTrue("the user is there", users.contains("admin"));
        assertTrue("its password is not", !users.contains(password));
    }

    @Test
    public void x3_firstUserLogsIn() {
        http.get("contracts").expect(200);
    }

    @Test
    public void x3_nobodyIsLetInWithoutLogin() {
        for (String path : List.of("contracts", "contracts/x/charges?from=2021-01-01&to=2021-01-02", "nowhere")) {
            Answer answer = http.withoutLogin().get(path);

            answer.problem(401, "login-required");
            assertTrue(
                    answer.toString(),
                    answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
        }
    }

    @Test
    public void x3_wrongPasswordAndUnknownUserAreRefusedAlike() {
        Answer wrongPassword = http.as("admin", "wrong").get("contracts");
        Answer unknownUser = http.as("nobody", "wrong").get("contracts");

        wrongPassword.problem(401, "login-required");
        unknownUser.problem(401, "login-required");
        assertEquals(wrongPassword.json().get("detail"), unknownUser.json().get("detail"));
    }

    @Test
    public void x3_thereIsNoDefaultUser() {
        http.as("karaf", "karaf").get("contracts").problem(401, "login-required");
        http.as("admin", "admin").get("contracts").problem(401, "login-required");

        assertRefused("karaf", "karaf");
        assertRefused("admin", "admin");
    }

    private static void assertRefused(String user, String password) {
        try (Ssh console = PLATFORM.platform().console(user, password)) {
            assertThrows(UncheckedIOException.class, () -> console.run("bundle:list"));
        }
    }
}
