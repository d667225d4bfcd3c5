/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** No variant: writes down which bundles of the platform it comes in stop, start, change or go, from when it is there. */
public final class BundleRecorder extends TestVariant {

    /** The header that is the file to write to. */
    public static final String FILE = "Test-File";

    private static final Set<Integer> DISTURBING = Set.of(
            BundleEvent.STARTED,
            BundleEvent.STOPPED,
            BundleEvent.UPDATED,
            BundleEvent.UNRESOLVED,
            BundleEvent.UNINSTALLED);

    @Override
    public void start(BundleContext context) {
        Path file = Path.of(context.getBundle().getHeaders().get(FILE));
        context.addBundleListener((SynchronousBundleListener) event -> {
            if (DISTURBING.contains(event.getType()) && event.getBundle() != context.getBundle()) {
                write(file, event.getBundle().getSymbolicName() + "\n");
            }
        });
        write(file, "");
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
