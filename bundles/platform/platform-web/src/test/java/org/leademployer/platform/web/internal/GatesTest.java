/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.After;
import org.junit.Assert;
import org.junit.Test;

public class GatesTest {

    private static final Map<String, String> CONTRACTS = Map.of("contracts", "contracts");
    private static final Map<String, String> BOTH =
            Map.of("contracts", "contracts", "charges", "contracts/{contract}/charges");

    private final Gates gates = new Gates(Duration.ofSeconds(30));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @After
    public void after() {
        threads.shutdownNow();
    }

    @Test
    public void whatNoResourceAnswersPasses() {
        gates.pass("/nowhere").close();
        gates.open(CONTRACTS, name -> true);
        gates.pass("/nowhere").close();
    }

    @Test
    public void aResourceThatGoesWaitsForWhatIsUnderWay() throws Exception {
        gates.open(CONTRACTS, name -> true);
        Gates.Passage underWay = gates.pass("/contracts/1");
        Future<?> withdrawing = threads.submit(() -> gates.withdraw("contracts"));
        assertStillRuns(withdrawing);
        underWay.close();
        withdrawing.get(10, TimeUnit.SECONDS);
    }

    @Test
    public void whoComesMeanwhileWaitsUntilItIsBack() throws Exception {
        gates.open(BOTH, name -> true);
        gates.withdraw("contracts");
        CountDownLatch passed = new CountDownLatch(1);
        Future<?> waiting = threads.submit(() -> {
            gates.pass("/contracts/1").close();
            passed.countDown();
        });
        assertStillRuns(waiting);
        gates.pass("/contracts/1/charges").close();
        assertEquals("the other resource is not held up, nor does it open the first", 1, passed.getCount());
        gates.open(CONTRACTS, name -> true);
        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    public void whatWentWhileItWasPublishedStaysClosed() throws Exception {
        gates.open(CONTRACTS, name -> true);
        gates.withdraw("contracts");
        gates.open(CONTRACTS, name -> false);
        assertStillRuns(threads.submit(() -> gates.pass("/contracts").close()));
    }

    @Test
    public void whatDoesNotComeBackIsForgotten() {
        Gates impatient = new Gates(Duration.ofMillis(1));
        impatient.open(BOTH, name -> true);
        impatient.withdraw("charges");
        impatient.pass("/contracts/1/charges").close();
        impatient.pass("/contracts/1/charges").close();
        impatient.open(BOTH, name -> true);
        impatient.pass("/contracts/1/charges").close();
    }

    @Test
    public void whatNeverEndsIsNotWaitedForForEver() {
        Gates impatient = new Gates(Duration.ofMillis(1));
        impatient.open(CONTRACTS, name -> true);
        Gates.Passage never = impatient.pass("/contracts");
        impatient.withdraw("contracts");
        assertFalse(Thread.currentThread().isInterrupted());
        never.close();
    }

    private static void assertStillRuns(Future<?> work) throws Exception {
        try {
            work.get(50, TimeUnit.MILLISECONDS);
            Assert.fail("did not wait");
        } catch (TimeoutException e) {
            assertTrue("still runs", !work.isDone());
        }
    }
}
