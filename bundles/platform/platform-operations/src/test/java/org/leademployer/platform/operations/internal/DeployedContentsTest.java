/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DeployedContentsTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-03-29T01:30:00Z"));
    private static final Instant NOW = Instant.parse("2026-03-29T02:30:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private DeployedContents contents;

    @Before
    public void look() {
        contents = new DeployedContents(folder.getRoot().toPath(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    public void otherContentOfTheSameSizeAndTimeIsNoticedOnceAndTouched() throws IOException {
        Path file = write("a.cfg", "price = 1", THEN);
        assertEquals("what is new is noticed anyway", List.of(), contents.look());
        assertEquals(List.of(), contents.look());

        write("a.cfg", "price = 2", THEN);

        assertEquals(List.of(file), contents.look());
        assertEquals(NOW, Files.getLastModifiedTime(file).toInstant());
        assertEquals(List.of(), contents.look());
    }

    @Test
    public void whatFileInstallationNoticesIsLeftAlone() throws IOException {
        write("longer.cfg", "price = 1", THEN);
        write("later.cfg", "price = 1", THEN);
        contents.look();

        Path longer = write("longer.cfg", "price = 10", THEN);
        FileTime later = FileTime.from(THEN.toInstant().plusSeconds(1));
        Path newer = write("later.cfg", "price = 2", later);

        assertEquals(List.of(), contents.look());
        assertEquals(THEN, Files.getLastModifiedTime(longer));
        assertEquals(later, Files.getLastModifiedTime(newer));
        assertNotEquals(NOW, Files.getLastModifiedTime(newer).toInstant());
    }

    @Test
    public void aFolderThatIsNotThereHoldsNothing() throws IOException {
        Path gone = folder.newFolder("gone").toPath();
        Files.delete(gone);
        assertEquals(List.of(), new DeployedContents(gone, Clock.systemUTC()).look());
    }

    private Path write(String name, String content, FileTime time) throws IOException {
        Path file = Files.writeString(folder.getRoot().toPath().resolve(name), content);
        return Files.setLastModifiedTime(file, time);
    }
}
