/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.leademployer.itests.platform.harness.HealthProbe;
import org.leademployer.itests.platform.harness.Platform;

/** With a platform of its own, in a network of its own that leads nowhere. */
public class OfflineBootTest {

    private static final String LOOPBACK_ONLY = "ip link set lo up";

    /** Both in one network: what the platform's network holds cannot be seen from outside. */
    private static final String BOOT_AND_PROBE = LOOPBACK_ONLY
            + " || exit 9; bin/karaf daemon & platform=$!;"
            + " \"$JAVA_HOME/bin/java\" -cp \"$TEST_CLASSES\" \"$PROBE\" \"$HTTP_PORT\"; ready=$?;"
            + " kill $platform; wait $platform; exit $ready";

    @Test
    public void freshUnpackBootsWithTheNetworkCutAndAnEmptyHome() throws IOException, InterruptedException {
        assumeTrue("no network namespace can be made here: not tried", canCutTheNetwork());
        Platform platform = Platform.unpack("offline");
        Path emptyHome = Files.createDirectories(platform.home().resolve("empty-home"));
        Process process = platform.launch(List.of(
                "unshare",
                "-rn",
                "env",
                "HOME=" + emptyHome,
                "EXTRA_JAVA_OPTS=-Duser.home=" + emptyHome,
                "TEST_CLASSES=" + System.getProperty("test.classes"),
                "PROBE=" + HealthProbe.class.getName(),
                "HTTP_PORT=" + platform.httpPort(),
                "sh",
                "-c",
                BOOT_AND_PROBE));
        try {
            process.waitFor(4, TimeUnit.MINUTES);
            assertEquals("see " + platform.output(), 0, process.exitValue());
        } finally {
            Platform.end(process);
        }
    }

    private static boolean canCutTheNetwork() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rn", "sh", "-c", LOOPBACK_ONLY)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notHere) {
            return false;
        }
    }
}
