/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.Figures;
import org.leademployer.itests.platform.harness.Http;

public class HealthTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Http anybody = PLATFORM.http().withoutLogin();

    @Test
    public void answersWithoutLoginInJson() {
        Answer health = anybody.get("/system/health").expect(200);

        assertTrue(health.toString(), health.contentType().startsWith("application/json"));
        assertTrue(health.toString(), health.json().isObject());
        assertTrue(
                health.toString(),
                health.json().get("checks").findValuesAsText("name").contains("doors"));
    }

    /** What stands in files of deploy/ is told neither to a terminal nor to whoever does not log in. */
    @Test
    public void sch2_refusedFilesAreCountedWithoutLogin_andShownEncodedWithBothLinesOfATwin() throws Exception {
        String version = Book.version();
        String text =
                Figures.of("wessex", version).text() + "\n" + (char) 0x1b + "[31mEVIL = 1\nvalidFrom = 2020-05-01\n";
        String name = "org.leademployer.schedule6-wessex-" + version + ".cfg";
        deployments.drop(name, text.getBytes(StandardCharsets.UTF_8));

        Await.until("refused", () -> refused().contains(name));

        assertTrue(refused(), refused().contains("'validFrom' stands in line"));
        assertTrue(refused(), refused().contains("\\u001b[31mEVIL"));
        // What was found a moment ago is told for a moment longer.
        String health = Await.value("that something is refused", () -> Optional.of(
                        anybody.get("/system/health").expect(200).body())
                .filter(body -> body.contains("schedule:refused")));
        assertFalse(health, health.contains("EVIL") || health.contains(name));
        assertEquals(
                "the file is as it was written",
                text,
                Files.readString(PLATFORM.platform().home().resolve("deploy").resolve(name)));
        assertFalse(Files.readString(PLATFORM.platform().log()).contains((char) 0x1b + "[31mEVIL"));
    }

    private static String refused() {
        return PLATFORM.http()
                        .get("schedules/6/variants/refused")
                        .ok()
                        .findValuesAsText("origin")
                        .toString()
                + PLATFORM.http().get("schedules/6/variants/refused").ok().findValues("reasons").stream()
                        .flatMap(reasons -> Answer.texts(reasons).stream())
                        .toList();
    }

    @Test
    public void x6_isNotReadyWhileADomainIsAway_andSaysWhichThing() {
        PLATFORM.console().run("bundle:stop org.leademployer.recharging").succeeded();
        try {
            Answer away = Await.value("503", () -> {
                Answer health = anybody.get("/system/health");
                return health.status() == 503 ? Optional.of(health) : Optional.empty();
            });

            assertTrue(away.toString(), away.contentType().startsWith("application/json"));
            assertTrue(away.toString(), away.body().contains("recharging"));
        } finally {
            PLATFORM.console().run("bundle:start org.leademployer.recharging").succeeded();
        }
        Await.until("readiness", () -> anybody.get("/system/health").status() == 200);
    }

    /** The machine is in England; moments that are kept must not depend on that. */
    @Test
    public void x5_runsInUtcWhereverTheMachineStands() {
        assertTrue(PLATFORM.platform().jcmd("VM.system_properties").contains("\nuser.timezone=UTC\n"));
    }

    @Test
    public void neverSaidItWasReadyBeforeItWas() {
        List<Integer> statuses = PLATFORM.platform().healthWhileStarting();

        assertEquals(200, (int) statuses.get(statuses.size() - 1));
        assertTrue(statuses.toString(), statuses.stream().allMatch(status -> List.of(404, 503, 200)
                .contains(status)));
    }
}
