/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/** Run as a program of its own, with nothing but the test classes: waits until a platform says that it is ready. */
public final class HealthProbe {

    private HealthProbe() {}

    /** @param arguments the HTTP port */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Duration took = awaitReadiness(port);
        System.out.println("ready after " + took.toMillis() + " ms");
    }

    /** @return how long it took */
    public static Duration awaitReadiness(int port) {
        return Await.until(
                "readiness", Duration.ofMinutes(3), () -> health(port).startsWith("HTTP/1.1 200"));
    }

    private static String health(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /system/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
