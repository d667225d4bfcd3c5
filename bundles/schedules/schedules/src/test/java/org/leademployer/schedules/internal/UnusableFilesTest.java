/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What file installation would say nothing of. */
public class UnusableFilesTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SmallFramework framework;
    private VariantRegistry registry;
    private UnusableFiles files;

    @Before
    public void open() throws Exception {
        framework = new SmallFramework();
        registry = new VariantRegistry(
                framework.context(),
                new SmallGeography(),
                (permission, node) -> true,
                Clock.systemUTC(),
                Duration.ofSeconds(5));
        files = new UnusableFiles(registry);
    }

    @After
    public void close() {
        registry.close();
        framework.close();
    }

    @Test
    public void sch2_eachKindOfUnusableFileIsNamedWithWhatIsWrong() throws Exception {
        byte[] whole = SmallFramework.jar("org.example.x", "1.0.0", Map.of());
        Map<String, byte[]> table = new LinkedHashMap<>();
        table.put("it is empty", new byte[0]);
        table.put("it is no whole jar file", Arrays.copyOf(whole, whole.length / 2));
        table.put("it is no whole jar file; if it is still being copied", "not a jar".getBytes("UTF-8"));
        for (Map.Entry<String, byte[]> row : table.entrySet()) {
            File file = write("x-1.0.0.jar", row.getValue());
            assertTrue(row.getKey(), files.canHandle(file));
            files.install(file);
            assertEquals(1, registry.refused().size());
            assertEquals("x-1.0.0.jar", registry.refused().get(0).origin());
            String reason = registry.refused().get(0).reasons().get(0);
            assertTrue(reason, reason.startsWith(row.getKey()));
        }
    }

    @Test
    public void sch2_theWholeFileIsLeftToFileInstallation_andNoLongerRefused() throws Exception {
        byte[] whole = SmallFramework.jar("org.example.x", "1.0.0", Map.of());
        File file = write("x-1.0.0.jar", Arrays.copyOf(whole, whole.length - 10));
        files.install(file);
        write("x-1.0.0.jar", whole);
        assertFalse(files.canHandle(file));
        files.uninstall(file);
        assertEquals(0, registry.refused().size());
        assertFalse("other files are not its business", files.canHandle(write("x.cfg", new byte[0])));
    }

    @Test
    public void sch2_aBundleForOtherInterfacesIsRefusedWithWhatItNeeds() throws Exception {
        assertUnresolvable(() -> framework.install(
                "org.example.later",
                "1.0.0",
                Map.of("Import-Package", "org.leademployer.schedules.spi;version=\"[97.0,98)\"")));
        assertEquals(1, registry.refused().size());
        String reason = registry.refused().get(0).reasons().get(0);
        assertTrue(reason, reason.contains("org.leademployer.schedules.spi") && reason.contains("97.0"));
        for (Bundle bundle : framework.context().getBundles()) {
            if ("org.example.later".equals(bundle.getSymbolicName())) {
                bundle.uninstall();
            }
        }
        assertEquals(0, registry.refused().size());
    }

    private static void assertUnresolvable(Installing installing) throws IOException {
        try {
            installing.install();
        } catch (BundleException e) {
            assertEquals(BundleException.RESOLVE_ERROR, e.getType());
            return;
        }
        throw new AssertionError("it was resolved");
    }

    private interface Installing {
        void install() throws BundleException, IOException;
    }

    private File write(String name, byte[] content) throws IOException {
        return Files.write(folder.getRoot().toPath().resolve(name), content).toFile();
    }
}
