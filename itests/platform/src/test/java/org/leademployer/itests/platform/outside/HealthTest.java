/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Http;

public class HealthTest {

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    private final Http anybody = PLATFORM.http().withoutLogin();

    @Test
    public void answersWithoutLoginInJson() {
        Answer health = anybody.get("/system/health").expect(200);

        assertTrue(health.toString(), health.contentType().startsWith("application/json"));
        assertTrue(health.toString(), health.json().isObject());
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
