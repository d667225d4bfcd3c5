/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leademployer.platform.Sha256;

/**
 * Contents of the files in a folder, by digest. File installation looks at size and time alone: a file of the same size and
 * time with other content is given the time of now, so that it is noticed.
 */
final class DeployedContents {

    private final Path folder;
    private final Clock clock;
    private final Map<Path, Known> known = new HashMap<>();

    DeployedContents(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @return the files whose content has changed unnoticed */
    List<Path> look() {
        Map<Path, Known> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read(file, now);
            }
        } catch (IOException | UncheckedIOException e) {
            // Of a folder that is not there, or goes meanwhile, there is nothing to say.
            return List.of();
        }
        List<Path> unnoticed = now.entrySet().stream()
                .filter(file -> file.getValue().isUnnoticedAfter(known.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        known.clear();
        known.putAll(now);
        unnoticed.forEach(this::touch);
        return unnoticed;
    }

    private static void read(Path file, Map<Path, Known> now) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            now.put(
                    file,
                    new Known(
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis(),
                            Sha256.of(Files.readAllBytes(file))));
        } catch (IOException e) {
            // It went while it was read: it is seen, or not, at the next look.
            now.remove(file);
        }
    }

    private void touch(Path file) {
        try {
            FileTime time = FileTime.from(clock.instant());
            Files.setLastModifiedTime(file, time);
            known.computeIfPresent(file, (any, one) -> new Known(one.size(), time.toMillis(), one.sha256()));
        } catch (IOException e) {
            known.remove(file);
        }
    }

    /** @param modified in milliseconds, as file installation compares it */
    private record Known(long size, long modified, String sha256) {

        boolean isUnnoticedAfter(Known before) {
            return before != null
                    && before.size == size
                    && before.modified == modified
                    && !before.sha256.equals(sha256);
        }
    }
}
