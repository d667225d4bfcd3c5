/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/** The folder into which regional IT drops variants. */
public final class DeployFolder {

    private final Path folder;

    DeployFolder(Path folder) {
        this.folder = folder;
    }

    /** Lets a file appear whole: written under a hidden name, then renamed. */
    public Dropped drop(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path hidden = Files.write(folder.resolve("." + name + ".part"), content);
            return new Dropped(
                    Files.move(
                            hidden,
                            folder.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING),
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Dropped drop(Figures figures) {
        return drop(figures.fileName(), figures.text().getBytes(StandardCharsets.UTF_8));
    }

    public Dropped drop(VariantJar jar) {
        return drop(jar.fileName(), jar.content());
    }

    /** A file that was dropped in. */
    public final class Dropped {

        private final Path file;
        private final byte[] content;

        private Dropped(Path file, byte[] content) {
            this.file = file;
            this.content = content;
        }

        public void remove() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Other content of the same length under the same time. */
        public void overwriteUnnoticed(byte[] other) {
            try {
                if (other.length != content.length) {
                    throw new IllegalArgumentException("a file of another size would be noticed");
                }
                FileTime time = Files.getLastModifiedTime(file);
                Path hidden = Files.write(file.resolveSibling("." + file.getFileName() + ".part"), other);
                Files.setLastModifiedTime(hidden, time);
                Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Drops the same file in again, as it was. */
        public void putBack() {
            drop(file.getFileName().toString(), content);
        }
    }
}
