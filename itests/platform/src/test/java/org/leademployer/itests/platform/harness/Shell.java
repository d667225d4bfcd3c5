/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A reader's shell, in which one thing is pasted after the other: what was set before stays set. */
public final class Shell implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String END = "##end##";

    private final Path pasted;
    private final Process bash;
    private final Writer in;
    private final BufferedReader out;

    /** @param folder in which it stands */
    public Shell(Path folder) {
        try {
            pasted = Files.createTempFile("pasted", ".sh");
            ProcessBuilder builder =
                    new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true);
            // A reader who started the platform has a JDK.
            builder.environment()
                    .merge(
                            "PATH",
                            Path.of(System.getProperty("java.home"), "bin").toString(),
                            (path, jdk) -> jdk + File.pathSeparator + path);
            bash = builder.start();
            in = bash.outputWriter(StandardCharsets.UTF_8);
            out = new BufferedReader(new InputStreamReader(bash.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("set -o pipefail").succeeded();
    }

    public Ssh.Output run(String text) {
        try {
            Files.writeString(pasted, text + "\n");
            in.write(". '" + pasted + "' </dev/null; printf '\\n%s %s\\n' '" + END + "' $?\n");
            in.flush();
            return CompletableFuture.supplyAsync(() -> answer(text))
                    .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** What a variable of the shell holds. */
    public String value(String variable) {
        return run("printf '%s' \"$" + variable + "\"").succeeded().out().strip();
    }

    private Ssh.Output answer(String text) {
        StringBuilder answer = new StringBuilder();
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(END)) {
                    return new Ssh.Output(
                            text, Integer.parseInt(line.substring(END.length()).strip()), answer.toString(), "");
                }
                answer.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
        throw new AssertionError("the shell ended with: " + text + "\n" + answer);
    }

    @Override
    public void close() {
        bash.descendants().forEach(ProcessHandle::destroyForcibly);
        bash.destroyForcibly();
        try {
            Files.deleteIfExists(pasted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
