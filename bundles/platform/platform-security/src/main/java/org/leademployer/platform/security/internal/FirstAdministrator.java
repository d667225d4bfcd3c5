/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first user, {@code admin}, where there is none: no password is the same on two platforms. Among the users stands
 * a hash, made as the realm's configuration has it; the password itself stands in a file that its owner alone may read,
 * until an administrator deletes it.
 */
@Component(service = FirstAdministrator.class, immediate = true, configurationPid = "org.apache.karaf.jaas")
public final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    @Activate
    public FirstAdministrator(
            @Reference(target = "(name=spring-security-crypto)") EncryptionService hashing, Map<String, Object> realm)
            throws IOException {
        ensure(Path.of(System.getProperty("karaf.etc", "etc")), password -> Passwords.hash(hashing, realm, password));
    }

    /** @param hash makes of a password what may stand among the users */
    static void ensure(Path etc, UnaryOperator<String> hash) throws IOException {
        Path users = etc.resolve("users.properties");
        List<String> lines = Files.exists(users) ? Files.readAllLines(users, StandardCharsets.UTF_8) : List.of();
        if (lines.stream().map(String::strip).anyMatch(FirstAdministrator::isUser)) {
            return;
        }
        String password = Passwords.random();
        Path file = etc.resolve("initial-admin-password");
        Files.deleteIfExists(file);
        write(file, password + System.lineSeparator());
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        text.append("admin = ")
                .append(hash.apply(password))
                .append(",_g_:admingroup")
                .append(System.lineSeparator());
        Path changed = etc.resolve("users.properties.new");
        Files.deleteIfExists(changed);
        write(changed, text.toString());
        Files.move(changed, users, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("Made the first user, admin. The password lies in {}: read it, then delete that file", file);
    }

    private static boolean isUser(String line) {
        return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("!") && !line.startsWith("_g_");
    }

    /** With its mode from the first moment on: there is no time in which others could open it. */
    private static void write(Path file, String text) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }
}
