/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leademployer.platform.Sha256;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.osgi.framework.Bundle;

/**
 * The bytes of a bundle as it was installed: what identifies the rules of a variant (SCH-1), and what is kept of it
 * (SCH-5).
 */
final class BundleContent {

    /** A bundle with rules has some tens of kilobytes, and is at hand even when its file has just gone. */
    private static final int HELD_IN_MEMORY = 1 << 21;

    private static final Pattern REVISION = Pattern.compile("version(\\d+)\\.(\\d+)");

    private final Bundle bundle;
    private final BundleIdentity identity;
    private final byte[] held;

    private BundleContent(Bundle bundle, byte[] bytes) {
        this.bundle = bundle;
        this.identity =
                new BundleIdentity(bundle.getSymbolicName(), bundle.getVersion().toString(), Sha256.of(bytes));
        this.held = bytes.length <= HELD_IN_MEMORY ? bytes : null;
    }

    /** @throws IOException when the bytes cannot be had: of such a bundle nothing could be proven */
    static BundleContent of(Bundle bundle) throws IOException {
        return new BundleContent(bundle, read(bundle));
    }

    BundleIdentity identity() {
        return identity;
    }

    /** @throws org.leademployer.platform.problem.ProblemException when they are not those of the digest any more */
    byte[] bytes() {
        if (held != null) {
            return held;
        }
        try {
            byte[] bytes = read(bundle);
            if (Sha256.of(bytes).equals(identity.sha256())) {
                return bytes;
            }
        } catch (IOException | IllegalStateException e) {
            throw ScheduleProblems.archiveDamaged(identity.sha256()).toException(e);
        }
        throw ScheduleProblems.archiveDamaged(identity.sha256()).toException();
    }

    private static byte[] read(Bundle bundle) throws IOException {
        Optional<File> installed = installed(bundle);
        if (installed.isPresent()) {
            return Files.readAllBytes(installed.get().toPath());
        }
        try (InputStream location = new URL(bundle.getLocation()).openStream()) {
            return location.readAllBytes();
        }
    }

    /**
     * The framework's own copy, taken when the bundle was installed: whatever happens to the file that it came from. Felix
     * keeps it as {@code bundle7/version0.0/bundle.jar}, beside the bundle's data.
     */
    private static Optional<File> installed(Bundle bundle) {
        File data = bundle.getDataFile("");
        File[] revisions = data == null || data.getParentFile() == null
                ? null
                : data.getParentFile()
                        .listFiles((folder, name) -> REVISION.matcher(name).matches());
        return revisions == null
                ? Optional.empty()
                : Arrays.stream(revisions)
                        .max(Comparator.comparingLong(BundleContent::order))
                        .map(revision -> new File(revision, "bundle.jar"))
                        .filter(File::isFile);
    }

    private static long order(File revision) {
        Matcher matcher = REVISION.matcher(revision.getName());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) * 1_000_000 + Long.parseLong(matcher.group(2)) : -1;
    }
}
