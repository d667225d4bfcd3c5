/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

public class InFlightTest {

    private static final VariantId NORTH = variant("north");
    private static final VariantId LONGEST = variant("r" + "o".repeat(59));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path file;

    @Before
    public void before() {
        file = folder.getRoot().toPath().resolve("schedules/in-flight");
    }

    @Test
    public void sch8_whatRanWhenTheProcessEndedIsNamed() throws IOException {
        InFlight inFlight = new InFlight(file);
        InFlight.Slot slot = inFlight.take();
        slot.note(NORTH);
        assertEquals("as another process reads it", List.of("schedule 6 north 1.0.0"), InFlight.left(file));
        slot.note(LONGEST);
        slot.note(NORTH);
        assertEquals(List.of("schedule 6 north 1.0.0"), InFlight.left(file));
        slot.note(LONGEST);
        assertEquals(List.of(LONGEST.toString()), InFlight.left(file));
        slot.note(null);
        assertEquals(List.of(), InFlight.left(file));
        slot.note(LONGEST);
        assertEquals("the same again", List.of(LONGEST.toString()), InFlight.left(file));
    }

    @Test
    public void sch8_aPeacefulEndLeavesNothing() throws IOException {
        InFlight inFlight = new InFlight(file);
        InFlight.Slot slot = inFlight.take();
        slot.note(NORTH);
        inFlight.giveBack(slot);
        inFlight.close();
        assertFalse(Files.exists(file));
        assertEquals(List.of(), InFlight.left(file));
    }

    @Test
    public void sch8_anEndWithinACallKeepsTheName() throws IOException {
        InFlight inFlight = new InFlight(file);
        inFlight.take().note(NORTH);
        inFlight.close();
        assertEquals(List.of(NORTH.toString()), InFlight.left(file));
        new InFlight(file);
        assertEquals("until it is begun anew", List.of(), InFlight.left(file));
    }

    @Test
    public void moreThreadsThanPlacesGoWithout() throws IOException {
        InFlight inFlight = new InFlight(file);
        List<InFlight.Slot> taken = new ArrayList<>();
        for (InFlight.Slot slot = inFlight.take(); slot != null; slot = inFlight.take()) {
            slot.note(NORTH);
            taken.add(slot);
        }
        assertTrue(taken.size() >= 64);
        assertEquals("each variant once", 1, InFlight.left(file).size());
        inFlight.giveBack(null);
        taken.forEach(inFlight::giveBack);
        assertEquals(List.of(), InFlight.left(file));
    }

    @Test
    public void aDamagedFileNamesNothing() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {1, (byte) 255, 3});
        assertEquals(List.of(), InFlight.left(file));
    }

    private static VariantId variant(String region) {
        return new VariantId("6", new Region(region), VariantVersion.parse("1.0.0"));
    }
}
