/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A Karaf distribution in a folder of its own, on ports of its own, started and stopped from here. */
final class Karaf implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Path home;
    private final int httpPort;
    private final int sshPort;
    private Process process;
    private String javaOptions = "";

    private Karaf(Path home, int httpPort, int sshPort) {
        this.home = home;
        this.httpPort = httpPort;
        this.sshPort = sshPort;
    }

    /** Unpacks a distribution and gives it its ports. */
    static Karaf unpack(Path tarball, Path home, int firstPort) throws IOException, InterruptedException {
        delete(home);
        Files.createDirectories(home);
        run(List.of("tar", "-xzf", tarball.toString(), "-C", home.toString(), "--strip-components=1"));
        Karaf karaf = new Karaf(home, firstPort, firstPort + 1);
        karaf.configure("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", firstPort);
        karaf.configure("org.apache.karaf.shell.cfg", "sshPort", firstPort + 1);
        karaf.configure("org.apache.karaf.management.cfg", "rmiRegistryPort", firstPort + 2);
        karaf.configure("org.apache.karaf.management.cfg", "rmiServerPort", firstPort + 3);
        return karaf;
    }

    /** So that the next start is a cold one. */
    void forgetCache() throws IOException {
        delete(home.resolve("data"));
    }

    /** The largest heap of the next starts, {@code 512m}. */
    void limitHeap(String largest) {
        with("-Xmx" + largest);
    }

    /** Further options for the virtual machine, from the next start on. */
    Karaf with(String options) {
        javaOptions = options;
        return this;
    }

    Path home() {
        return home;
    }

    /** Starts it, and returns after how many seconds its HTTP and SSH ports answered and {@code path} gave the status. */
    double start(String path, int status) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("EXTRA_JAVA_OPTS", javaOptions);
        long began = System.nanoTime();
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "benchmark-output.log")))
                .start();
        while (!(listens(sshPort) && listens(httpPort) && statusOf(path) == status)) {
            if (!process.isAlive() || System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException("no start of " + home + "; see its data/log/karaf.log");
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Waits until something that was dropped into it answers. */
    void await(String path, int status) throws InterruptedException {
        long began = System.nanoTime();
        while (statusOf(path) != status) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException(path + " does not answer " + status);
            }
            Thread.sleep(20);
        }
    }

    /** Resident memory in MiB, after a full collection. */
    double residentMebibytes() throws IOException, InterruptedException {
        long pid = jvm();
        collect();
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }

    /** Has it collect its garbage, all of it. */
    void collect() throws IOException, InterruptedException {
        run(List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(jvm()), "GC.run"));
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType), body);
    }

    /** As another user than the administrator. */
    HttpResponse<String> post(String path, String contentType, String body, String authorization)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).setHeader("Authorization", authorization), body);
    }

    /** A change of what was read in a version. */
    HttpResponse<String> post(String path, String body, long version) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", '"' + Long.toString(version) + '"'),
                body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Seconds of processor time that the platform has used so far, on all cores. */
    double processorSeconds() {
        return ProcessHandle.of(jvm())
                        .orElseThrow()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toNanos()
                / 1e9;
    }

    /** Has the console carry out commands, one after the other. @return what it printed */
    String console(String... commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/client").toString(),
                "-b",
                "-h",
                "127.0.0.1",
                "-a",
                Integer.toString(sshPort),
                "-u",
                "admin",
                "-p",
                Files.readString(home.resolve("etc/initial-admin-password")).strip());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process client = builder.redirectErrorStream(true).start();
        try (OutputStream input = client.getOutputStream()) {
            input.write((String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return printed;
    }

    int httpPort() {
        return httpPort;
    }

    /** Copies the database of a platform that is stopped. */
    void copyDatabase(Path target) throws IOException, InterruptedException {
        if (process != null) {
            throw new IllegalStateException("a database that is open cannot be copied");
        }
        delete(target);
        run(List.of("cp", "-a", home.resolve("database/platform").toString(), target.toString()));
    }

    private HttpRequest.Builder request(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofMinutes(5));
        Path password = home.resolve("etc/initial-admin-password");
        if (Files.exists(password)) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(("admin:"
                                                    + Files.readString(password).strip())
                                            .getBytes()));
        }
        return request;
    }

    private int statusOf(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private long jvm() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void configure(String file, String key, int port) throws IOException {
        Path path = home.resolve("etc").resolve(file);
        String text = Files.exists(path) ? Files.readString(path) : "";
        String line = key + " = " + port;
        String changed = text.replaceAll("(?m)^\\s*" + key.replace(".", "\\.") + "\\s*=.*$", line);
        Files.writeString(path, changed.contains(line) ? changed : changed + System.lineSeparator() + line + "\n");
    }

    void stop() throws InterruptedException {
        if (process != null) {
            List<ProcessHandle> all = process.descendants().toList();
            process.destroy();
            all.forEach(ProcessHandle::destroy);
            process.waitFor();
            all.forEach(handle -> handle.onExit().join());
            process = null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
