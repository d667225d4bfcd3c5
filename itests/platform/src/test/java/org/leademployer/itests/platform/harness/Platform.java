/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The distribution as an administrator has it: unpacked in a folder of its own, started there as a process. */
public final class Platform implements AutoCloseable {

    public static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "admin";

    private final Path home;
    private final int httpPort;
    private final int sshPort;
    private final List<Integer> healthWhileStarting = new ArrayList<>();
    private String javaOptions = "";
    private Process process;
    private Ssh console;

    private Platform(Path home, int httpPort, int sshPort) {
        this.home = home;
        this.httpPort = httpPort;
        this.sshPort = sshPort;
    }

    /** A fresh unpack, on ports that no other program uses. Nothing else differs from what is shipped. */
    public static Platform unpack(String name) {
        Path home = Path.of(System.getProperty("work.folder"), name);
        delete(home);
        try {
            Files.createDirectories(home);
            execute(List.of("tar", "-xzf", distribution().toString(), "-C", home.toString(), "--strip-components=1"));
            Platform platform = new Platform(home, FreePort.any(), FreePort.any());
            platform.configure("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", platform.httpPort);
            platform.configure("org.apache.karaf.shell.cfg", "sshPort", platform.sshPort);
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that is unpacked. */
    public static Path distribution() {
        Path file = Path.of(System.getProperty("distribution.file")).normalize();
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("there is no " + file + "; build the distribution first");
        }
        return file;
    }

    /** As {@code ./run} leaves it before the first start: the regional variants that ship are dropped in, the sample book follows. */
    public Platform withSampleBook() {
        try {
            drop("north-west-schedule-6", ".jar", "north-west-schedule-6-1.0.0.jar");
            drop("north-west-schedule-8", ".jar", "north-west-schedule-8-1.0.0.jar");
            drop("north-east-schedule-6", ".cfg", "org.leademployer.schedule6-north-east-1.0.0.cfg");
            drop("london-schedule-10", ".cfg", "org.leademployer.schedule10-london-1.0.0.cfg");
            Path features = home.resolve("etc/org.apache.karaf.features.cfg");
            String text = Files.readString(features);
            String changed = text.replaceFirst(
                    "(?m)^(featuresBoot *=.*?[ ,=(]lead-employer)/([^ ,)]+)", "$1/$2, lead-employer-sample-book/$2");
            if (changed.equals(text)) {
                throw new IllegalStateException("there is no lead-employer in featuresBoot of " + features);
            }
            Files.writeString(features, changed);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(String variant, String ending, String name) throws IOException {
        deployFolder().drop(name, Files.readAllBytes(shipped("org/leademployer/" + variant, ending)));
    }

    /** Starts it, and returns at once: it may end before it is ready. */
    public void begin() {
        process = launch(List.of(home.resolve("bin/karaf").toString(), "daemon"));
    }

    /** Starts it, and returns once it says that it is ready. */
    public Platform start() {
        begin();
        healthWhileStarting.clear();
        Http anybody = new Http(httpPort);
        Await.until("readiness of " + home + "; see its data/log/karaf.log", START_LIMIT, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended with " + process.exitValue());
            }
            int status = anybody.get("/system/health").status();
            healthWhileStarting.add(status);
            return status == 200;
        });
        return this;
    }

    /** Starts what the command line says in the platform's folder. What it prints goes to a file there. */
    public Process launch(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        // A machine in England, wherever this one stands.
        builder.environment().put("TZ", "Europe/London");
        if (!javaOptions.isEmpty()) {
            builder.environment().put("EXTRA_JAVA_OPTS", javaOptions);
        }
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for it to end by itself. @return its exit status */
    public int awaitEnd() {
        if (console != null) {
            console.close();
            console = null;
        }
        Process ending = process;
        process = null;
        try {
            if (!ending.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                ending.descendants().forEach(ProcessHandle::destroyForcibly);
                ending.destroyForcibly().waitFor();
                throw new AssertionError("it did not end within " + START_LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return ending.exitValue();
    }

    /** Ends it in good order. */
    public void stop() {
        if (console != null) {
            console.close();
            console = null;
        }
        if (process != null) {
            end(process);
            process = null;
        }
    }

    /** Ends a process and all that it started, as {@code bin/stop} does by the signal that Karaf listens to. */
    public static void end(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        started.forEach(ProcessHandle::destroy);
        if (started.isEmpty()) {
            process.destroy();
        }
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                started.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError("it did not stop within " + STOP_LIMIT.toSeconds() + " s");
            }
            started.forEach(handle -> handle.onExit().join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Changes a setting that stands in a file of {@code etc/}, before the platform starts. */
    public void configure(String file, String key, int value) {
        Path path = home.resolve("etc").resolve(file);
        try {
            String text = Files.readString(path);
            String changed = text.replaceAll("(?m)^\\s*" + key.replace(".", "\\.") + "\\s*=.*$", key + " = " + value);
            if (changed.equals(text)) {
                throw new IllegalStateException("there is no " + key + " in " + path);
            }
            Files.writeString(path, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Options for its virtual machine, as an administrator adds them, from the next start on. */
    public void javaOptions(String options) {
        javaOptions = options;
    }

    /** Asks its virtual machine. @param command as the tool of that name takes it */
    public String jcmd(String... command) {
        ProcessHandle machine = process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + machine.pid()));
        line.addAll(List.of(command));
        try {
            Process tool = new ProcessBuilder(line).redirectErrorStream(true).start();
            String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a folder of a platform that is stopped. */
    public void delete(String folder) {
        delete(home.resolve(folder));
    }

    /** The statuses that the health address gave while it started, in order. */
    public List<Integer> healthWhileStarting() {
        return List.copyOf(healthWhileStarting);
    }

    public Path home() {
        return home;
    }

    public int httpPort() {
        return httpPort;
    }

    /** A partner, logged in as the first user. */
    public Http http() {
        return new Http(httpPort).as(ADMINISTRATOR, password());
    }

    /** The first user's name and password, for clients that log in by themselves. */
    public Map.Entry<String, String> administrator() {
        return Map.entry(ADMINISTRATOR, password());
    }

    /** The first user at the console. */
    public synchronized Ssh console() {
        if (console == null) {
            console = console(ADMINISTRATOR, password());
        }
        return console;
    }

    /** Somebody else at the console. */
    public Ssh console(String user, String password) {
        return new Ssh(sshPort, user, password);
    }

    public DeployFolder deployFolder() {
        return new DeployFolder(home.resolve("deploy"));
    }

    public Path passwordFile() {
        return home.resolve("etc/initial-admin-password");
    }

    public Path log() {
        return home.resolve("data/log/karaf.log");
    }

    /** What the process printed besides its log. */
    public Path output() {
        return home.resolve("output.log");
    }

    /** A file of those that are shipped in {@code system/}, by the beginning of its folder and its ending. */
    public Path shipped(String folder, String ending) {
        try (Stream<Path> files = Files.walk(home.resolve("system").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing with " + ending + " in system/" + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules bundle of the North West, under another version. */
    public VariantJar northWest(String version) {
        return VariantJar.northWest(shipped("org/leademployer/north-west-schedule-6", ".jar"), version);
    }

    @Override
    public void close() {
        stop();
    }

    private String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(List<String> command) throws IOException {
        Process tool = new ProcessBuilder(command).inheritIO().start();
        try {
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Deletes a folder with everything in it, where there is one. */
    public static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
