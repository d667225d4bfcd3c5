/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The service of {@code itests/benchmarks/peer}, in a process of its own. */
final class Peer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final int port;
    private final Process process;

    /** Starts it on a database like the platform's, and returns once it answers. */
    Peer(Path jar, Path database, int port, ContractBook book) throws IOException, InterruptedException {
        this.port = port;
        ProcessBuilder builder = new ProcessBuilder(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + HttpFigures.HEAP,
                "-Dderby.storage.pageCacheSize=5000",
                "-Dderby.stream.error.file=" + database + ".log",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:derby:" + database,
                "--peer.user=" + book.user(),
                "--peer.password=" + book.password(),
                "--peer.region=north-west"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        process = builder.redirectErrorStream(true)
                .redirectOutput(database.resolveSibling("peer-output.log").toFile())
                .start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/contracts/any"))
                .build();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                http.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the peer does not start; see peer-output.log", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    int port() {
        return port;
    }

    /** Seconds of processor time that it has used so far, on all cores. */
    double processorSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
