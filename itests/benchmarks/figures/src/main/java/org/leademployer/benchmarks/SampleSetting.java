/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Puts the sample book and its two regional schedules into an unpacked platform, as ./run does. */
final class SampleSetting {

    private SampleSetting() {}

    static void addTo(Karaf platform) throws IOException {
        Path system = platform.home().resolve("system/org/leademployer");
        Path deploy = Files.createDirectories(platform.home().resolve("deploy"));
        copy(system.resolve("north-west-schedule-6"), ".jar", deploy.resolve("north-west-schedule-6-1.0.0.jar"));
        copy(
                system.resolve("north-east-schedule-6"),
                "-schedule6.cfg",
                deploy.resolve("org.leademployer.schedule6-north-east-1.0.0.cfg"));
        Path features = platform.home().resolve("etc/org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features)
                        .replaceAll(
                                "(?m)^(featuresBoot *=.*[ ,=(])lead-employer/([^ ,)]+)",
                                "$1lead-employer/$2, lead-employer-sample-book/$2"));
    }

    private static void copy(Path folder, String ending, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path source = files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing with " + ending + " in " + folder));
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
