/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.leademployer.platform.audit.AuditHead;
import org.leademployer.platform.audit.internal.rules.AnchorLine;
import org.leademployer.platform.audit.spi.AuditAnchor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The anchor that the platform brings: a file to which one line is added for each batch of seals, readable by its owner
 * alone, forced to disk. Lines are chained, so that it cannot be edited unseen; put it where whoever administers the
 * database cannot write.
 */
@Component(
        service = {AuditAnchor.class, AnchorFile.class},
        configurationPid = "org.leademployer.audit")
public final class AnchorFile implements AuditAnchor {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFile.class);

    /** Longer than any line. */
    private static final int TAIL = 512;

    private final Path path;

    @Activate
    public AnchorFile(SealingSettings settings) {
        this(
                settings.anchor_file().isBlank()
                        ? Path.of(System.getProperty("karaf.base", "."), "audit", "anchor.log")
                        : Path.of(settings.anchor_file().strip()));
    }

    AnchorFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "file " + path;
    }

    @Override
    public synchronized void anchor(AuditHead head) throws IOException {
        prepare();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String lastText = lastWholeLine(file);
            AnchorLine last = AnchorLine.parse(lastText).orElse(null);
            if (last != null
                    && last.head().position() == head.position()
                    && last.head().chainHash().equals(head.chainHash())) {
                return;
            }
            if (last != null && head.position() <= last.head().position()) {
                LOG.warn(
                        "The audit log was sealed to position {} and now ends at {}: its tail was cut, or an old backup"
                                + " was restored. Run audit:verify.",
                        last.head().position(),
                        head.position());
            }
            // After a line that is none the chain of lines begins anew, which a verification names.
            String before = last == null ? AnchorLine.START : last.lineHash();
            write(file, AnchorLine.after(before, head) + "\n");
        }
    }

    /** The lines that are in the file now; lines added later are left out. To be closed. */
    synchronized Stream<String> lines() throws IOException {
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        long now;
        try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
            now = lines.count();
        }
        return Files.lines(path, StandardCharsets.ISO_8859_1).limit(now);
    }

    private void prepare() throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Files.createDirectories(path.getParent());
        FileStore store = Files.getFileStore(path.getParent());
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    /** The last line; what a crash has left of another after it is taken away. */
    private static String lastWholeLine(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL));
        while (tail.hasRemaining() && file.read(tail, size - tail.capacity() + tail.position()) >= 0) {
            // Reads until the end is there.
        }
        String text = new String(tail.array(), 0, tail.position(), StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n');
        file.truncate(size - (text.length() - end - 1));
        return end < 0 ? "" : text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
    }

    private static void write(FileChannel file, String line) throws IOException {
        file.position(file.size());
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }
}
