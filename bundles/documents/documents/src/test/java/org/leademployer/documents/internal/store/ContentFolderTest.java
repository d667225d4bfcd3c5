/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import org.leademployer.documents.internal.store.ContentFolder.Received;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.ProblemException;

public class ContentFolderTest {

    private static final Instant NOW = Instant.parse("2021-11-02T09:00:00Z");
    private static final int LARGEST = 200_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final byte[] content = new byte[150_000];
    private final String digest;
    private Path folder;
    private ContentFolder contents;

    public ContentFolderTest() {
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        digest = Sha256.of(content);
    }

    @Before
    public void create() throws IOException {
        folder = temporary.getRoot().toPath().resolve("documents");
        contents = at(NOW);
    }

    private ContentFolder at(Instant now) throws IOException {
        return new ContentFolder(folder, LARGEST, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    public void con12_aContentLiesUnderItsDigest_readableByItsOwnerAlone() throws IOException {
        keep();

        Path place = folder.resolve(digest.substring(0, 2)).resolve(digest);
        assertArrayEquals(content, Files.readAllBytes(place));
        assertEquals(List.of(place), files());
        assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())));
        assertEquals(OptionalLong.of(content.length), contents.size(digest));
        assertTrue(contents.isWhole(digest));
    }

    @Test
    public void con12_whatArrivesIsNowhereElseUntilItIsKept() throws IOException {
        try (Received received = contents.receive(new ByteArrayInputStream(content), -1)) {
            assertEquals(content.length, received.size());
            assertEquals(digest, received.sha256());
            assertEquals(OptionalLong.empty(), contents.size(digest));
            assertEquals(1, files().size());
        }
        assertEquals(List.of(), files());
    }

    @Test
    public void con12_anUploadThatIsCutOffLeavesNothing() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        refused("upload-cut-off", 400, () -> contents.receive(breaking, -1));
        refused("upload-cut-off", 400, () -> contents.receive(new ByteArrayInputStream(content), content.length + 1));
        assertEquals(List.of(), files());
    }

    @Test
    public void con12_tooMuchAndNothingAreRefused() throws IOException {
        refused("empty-content", 400, () -> contents.receive(InputStream.nullInputStream(), -1));
        refused("empty-content", 400, () -> contents.receive(InputStream.nullInputStream(), 0));
        refused("content-too-large", 413, () -> contents.receive(zeros(LARGEST + 1), -1));
        refused("content-too-large", 413, () -> contents.receive(new Unread(), LARGEST + 1));
        assertEquals(List.of(), files());
        contents.receive(zeros(LARGEST), LARGEST).close();
    }

    @Test
    public void con12_theSameContentIsKeptOnce_andHealsADamagedOne() throws IOException {
        keep();
        Path place = files().get(0);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(place, "damaged");
        assertFalse(contents.isWhole(digest));

        keep();

        assertEquals(List.of(place), files());
        assertTrue(contents.isWhole(digest));
    }

    @Test
    public void con12_partsAreReadAsAWhole() throws IOException {
        keep();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        contents.copy(digest, 0, 70_001, whole);
        contents.copy(digest, 70_001, content.length - 70_001, whole);
        assertArrayEquals(content, whole.toByteArray());

        for (long[] wrong : new long[][] {{-1, 1}, {0, content.length + 1}, {content.length, 1}, {0, -1}}) {
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> contents.copy(digest, wrong[0], wrong[1], new ByteArrayOutputStream()));
        }
    }

    @Test
    public void con12_whatACrashHasLeftIsSweptAfterADay() throws IOException {
        keep();
        Path place = files().get(0);
        Path part = Files.writeString(folder.resolve("incoming/x.part"), "half");
        age(part, Duration.ofHours(23));
        age(place, Duration.ofHours(23));

        at(NOW);
        assertTrue(Files.exists(part));
        assertFalse(contents.sweep(digest));

        age(part, Duration.ofHours(25));
        age(place, Duration.ofHours(25));
        at(NOW);
        assertFalse(Files.exists(part));
        assertTrue(contents.sweep(digest));
        assertFalse(contents.sweep(digest));
        assertEquals(List.of(), files());
    }

    @Test
    public void con12_allContentsAreTold_someAtATime() throws IOException {
        keep();
        for (int i = 1; i <= 4; i++) {
            try (Received received = contents.receive(zeros(i), i)) {
                received.keep();
            }
        }
        Files.writeString(folder.resolve(digest.substring(0, 2)).resolve("README"), "not a content");
        List<String> told = new ArrayList<>();
        contents.forEach(2, some -> {
            assertTrue(some.size() <= 2);
            told.addAll(some);
        });
        assertEquals(5, told.size());
        assertTrue(told.contains(digest));
    }

    @Test
    public void con12_aFolderThatCannotBeWrittenIsAProblemOfTheStore() throws IOException {
        Files.delete(folder.resolve("incoming"));
        refused("storage-failed", 503, () -> contents.receive(new ByteArrayInputStream(content), -1));
    }

    private void keep() {
        try (Received received = contents.receive(new ByteArrayInputStream(content), content.length)) {
            received.keep();
        }
    }

    private static void age(Path file, Duration by) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(by)));
    }

    private static InputStream zeros(int number) {
        return new ByteArrayInputStream(new byte[number]);
    }

    private static void refused(String code, int status, ThrowingRunnable upload) {
        ProblemException refused = assertThrows(code, ProblemException.class, upload);
        assertEquals(code, refused.problem().code());
        assertEquals(status, refused.problem().status());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Of which not one byte is asked for. */
    private static final class Unread extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("a body that is told to be too large is not read");
        }
    }
}
