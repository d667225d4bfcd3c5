/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leademployer.platform.Sha256;

/**
 * Contents of the files in a folder, by digest. File installation looks at size and time alone, and takes note of times that it
 * has written itself: a file with other content than at the last look is given the time of now, so that it is noticed
 * in any case. It is taken in once, as file installation waits until a file stays as it is.
 */
final class DeployedContents {

    private final Path folder;
    private final Clock clock;
    /** Digests as of the last look. */
    private final Map<Path, String> known = new HashMap<>();

    DeployedContents(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @return the files that have other content than at the last look */
    List<Path> look() {
        Map<Path, String> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read(file, now);
            }
        } catch (IOException | UncheckedIOException e) {
            // Of a folder that is not there, or goes meanwhile, there is nothing to say.
            return List.of();
        }
        List<Path> changed = now.keySet().stream()
                .filter(known::containsKey)
                .filter(file -> !known.get(file).equals(now.get(file)))
                .toList();
        known.clear();
        known.putAll(now);
        changed.forEach(this::touch);
        return changed;
    }

    private static void read(Path file, Map<Path, String> now) {
        try {
            now.put(file, Sha256.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            // It went while it was read: it is seen, or not, at the next look.
            now.remove(file);
        }
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            // It is gone, or belongs to somebody else: what it was is forgotten.
            known.remove(file);
        }
    }
}
