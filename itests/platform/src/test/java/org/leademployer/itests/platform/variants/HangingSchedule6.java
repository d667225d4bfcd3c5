/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.variants;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleContext;

/** Never comes back from its activation. */
public class HangingSchedule6 extends TestVariant {

    @Override
    public void start(BundleContext context) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("told to stop", e);
        }
    }
}
