/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** An administrator at the console: one command after the other over SSH. */
public final class Ssh implements AutoCloseable {

    private static final Duration LOGIN_LIMIT = Duration.ofSeconds(20);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final SshClient client;
    private final int port;
    private final String user;
    private final String password;

    Ssh(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    /** @throws UncheckedIOException when the login is refused */
    public Output run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // Karaf ends a session after one command.
        try (ClientSession session =
                client.connect(user, "127.0.0.1", port).verify(LOGIN_LIMIT).getSession()) {
            session.addPasswordIdentity(password);
            session.auth().verify(LOGIN_LIMIT);
            try (ChannelExec channel = session.createExecChannel(command)) {
                channel.setOut(out);
                channel.setErr(err);
                channel.open().verify(LOGIN_LIMIT);
                Set<ClientChannelEvent> events = channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), COMMAND_LIMIT);
                if (events.contains(ClientChannelEvent.TIMEOUT)) {
                    throw new AssertionError("the console did not come back from: " + command);
                }
                Integer status = channel.getExitStatus();
                return new Output(
                        command,
                        status == null ? -1 : status,
                        out.toString(StandardCharsets.UTF_8),
                        err.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    @Override
    public void close() {
        client.stop();
    }

    /** What a command printed, and the status with which it ended. */
    public record Output(String command, int status, String out, String err) {

        public Output succeeded() {
            assertEquals(toString(), 0, status);
            return this;
        }

        public Output failed() {
            assertNotEquals(toString(), 0, status);
            assertNotEquals("no status at all from " + this, -1, status);
            return this;
        }

        /** Everything printed, on whichever stream, without colours. */
        public String text() {
            return (out + err).replaceAll("\u001B\\[[0-9;]*m", "");
        }

        /** Requires success, and reads what was printed as one JSON value and nothing beside it. */
        public JsonNode json() {
            succeeded();
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON in " + this, e);
            }
        }

        @Override
        public String toString() {
            return command + " -> " + status + "\n" + text();
        }
    }
}
