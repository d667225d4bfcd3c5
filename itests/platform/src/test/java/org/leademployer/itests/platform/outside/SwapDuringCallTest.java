/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.outside;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.leademployer.itests.platform.harness.Answer;
import org.leademployer.itests.platform.harness.Await;
import org.leademployer.itests.platform.harness.Book;
import org.leademployer.itests.platform.harness.ContractFile;
import org.leademployer.itests.platform.harness.DeployFolder.Dropped;
import org.leademployer.itests.platform.harness.Gate;
import org.leademployer.itests.platform.harness.VariantJar;
import org.leademployer.itests.platform.variants.BlockingSchedule6;
import org.leademployer.itests.platform.variants.FlatSchedule6;

/** A call of ten seconds, held in the midst of its variant, and another version that comes meanwhile. */
public class SwapDuringCallTest {

    private static final Duration CALL = Duration.ofSeconds(10);

    @ClassRule
    public static final SharedPlatform PLATFORM = SharedPlatform.INSTANCE;

    @Rule
    public final Deployments deployments = new Deployments();

    private final Book.Lot lot = PLATFORM.book().lot("east-midlands");
    private final String old = Book.version();
    private final String newer = Book.version();

    @Test
    public void sch8_callOfTenSecondsCompletesOnTheOldVersion_andTheNextIsOnTheNew() throws Exception {
        try (Gate gate = new Gate()) {
            Dropped file = deployments.deploy(slow(old, gate));
            ContractFile draft = draft();

            long began = System.nanoTime();
            CompletableFuture<Answer> call = draft.chargesLater("2021-08-01", "2021-10-31");
            gate.awaitCalculation();
            deployments.deploy(VariantJar.flat("east-midlands", newer, "99.99"));
            deployments.withdraw(file, "east-midlands", old);
            assertFrom(newer, "99.99", draft.charges());
            releaseAfterTenSeconds(gate, call, began);

            assertFrom(old, "12.34", answer(call));
            assertFrom(newer, "99.99", draft.charges());
        }
    }

    /** The file is overwritten, as the guide advises against: calls that begin meanwhile are refused, none is cut off. */
    @Test
    public void sch8_callOfTenSecondsCompletesOnTheOldVersion_alsoWhereItsFileIsOverwritten() throws Exception {
        try (Gate gate = new Gate()) {
            VariantJar slow = slow(old, gate);
            deployments.deploy(slow);
            ContractFile draft = draft();

            long began = System.nanoTime();
            CompletableFuture<Answer> call = draft.chargesLater("2021-08-01", "2021-10-31");
            gate.awaitCalculation();
            deployments.drop(
                    slow.fileName(),
                    VariantJar.flat("east-midlands", newer, "99.99").content());
            PLATFORM.schedules().awaitGone("east-midlands", old);
            releaseAfterTenSeconds(gate, call, began);

            assertFrom(old, "12.34", answer(call));
            PLATFORM.schedules().awaitListed("east-midlands", newer);
            assertFrom(newer, "99.99", draft.charges());
        }
    }

    private static VariantJar slow(String version, Gate gate) {
        return VariantJar.of(
                BlockingSchedule6.class,
                "6",
                "east-midlands",
                version,
                Map.of(FlatSchedule6.PRICE, "12.34", BlockingSchedule6.GATE, Integer.toString(gate.port())));
    }

    /** A draft is charged by the newest version that is deployed. */
    private ContractFile draft() {
        lot.imported(lot.trainee());
        return lot.contract();
    }

    private static void releaseAfterTenSeconds(Gate gate, CompletableFuture<Answer> call, long began) {
        Await.until("ten seconds", () -> System.nanoTime() - began >= CALL.toNanos());
        assertFalse("it is in the variant still", call.isDone());
        gate.release();
    }

    private static JsonNode answer(CompletableFuture<Answer> call) throws Exception {
        return call.get(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS).ok();
    }

    private static void assertFrom(String version, String total, JsonNode charges) {
        assertEquals(version, charges.get("basis").get(0).get("version").textValue());
        assertEquals(total, charges.get("total").textValue());
    }
}
